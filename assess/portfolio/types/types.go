// Package types knows kinds of council services: names and numbers of the Local
// Government Service List, as dated data, so that two councils that call the same
// service differently find each other.
package types

import (
	"cmp"
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

// Like are the types that have words of a text in their names, those with most of
// them first and at most so many; none where it names a type already.
func Like(said string, most int) []Type {
	asked := Words(said)
	if Of(said) != nil || len(asked) == 0 {
		return nil
	}
	shared := map[int]int{}
	var all []Type
	for key, t := range known() {
		if key != strconv.Itoa(t.Number) {
			continue
		}
		for _, w := range Words(t.Name) {
			if w.In(asked) {
				shared[t.Number]++
			}
		}
		if shared[t.Number] > 0 {
			all = append(all, *t)
		}
	}
	slices.SortFunc(all, func(a, b Type) int {
		return cmp.Or(shared[b.Number]-shared[a.Number], len(Words(a.Name))-len(Words(b.Name)), strings.Compare(a.Name, b.Name))
	})
	return all[:min(most, len(all))]
}
