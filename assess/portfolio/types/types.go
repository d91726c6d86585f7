// Package types knows kinds of council services: names and numbers of the Local
// Government Service List, as dated data, so that two councils that call the same
// service differently find each other.
package types

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"

	"standpoint/assess/words"
)

//go:embed types.tsv
var table string

// Type is one kind of service: its number in the list, and its name there.
type Type struct {
	Number int
	Name   string
}

// known are the types of the table, by number and by name.
var known = sync.OnceValue(func() map[string]*Type {
	all := map[string]*Type{}
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		number, err := strconv.Atoi(cells[0])
		if err != nil || len(cells) < 2 {
			continue // a remark, or the head
		}
		t := &Type{number, cells[1]}
		all[cells[0]] = t
		all[words.Fold(t.Name)] = t
	}
	return all
})

// Of gives the type of a number ("530", "LGSL 530") or of a name of the list; nil
// for a team's own words.
func Of(said string) *Type {
	folded := words.Fold(strings.TrimSpace(said))
	return known()[strings.TrimSpace(strings.TrimPrefix(folded, "lgsl"))]
}

// Same says whether two services are of one kind, and what that is called: each by
// the type that its team gives, or else by its name. Two names are of one kind where
// all that the shorter one says is in the longer.
func Same(a, b string) (string, bool) {
	one, other := Of(a), Of(b)
	if one != nil && one == other {
		return words.Fold(one.Name), true
	}
	name := func(t *Type, said string) string {
		if t != nil {
			return t.Name
		}
		return said
	}
	a, b = name(one, a), name(other, b)
	short, long := Words(a), Words(b)
	if len(short) > len(long) {
		a, short, long = b, long, short
	}
	if len(short) == 0 || slices.ContainsFunc(short, func(w Word) bool { return !w.In(long) }) {
		return "", false
	}
	return words.Fold(a), true
}
