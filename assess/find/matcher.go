package find

import (
	_ "unsafe" // for go:linkname

	_ "github.com/google/licensecheck" // brings its matching engine
)

// The engine of licensecheck is reached by name. The method with which the
// library offers it, Scanner.Scan, names the expressions of all its licences,
// and would keep 3.5 MB of them in the program. The types below are laid out
// as the library's; TestLayout fails when a new version lays them out
// otherwise, and TestSameAsLibrary when it answers otherwise.
type (
	dict struct {
		//lint:ignore U1000 laid out as the library's
		ids map[string]int32
		//lint:ignore U1000 laid out as the library's
		words []string
	}
	lre      struct{}
	multiLRE struct{}
	word     struct{ ID, Lo, Hi int32 }
	match    struct{ ID, Start, End int }
	found    struct {
		Text  string
		Words []word
		List  []match
	}
)

//go:linkname insert github.com/google/licensecheck/internal/match.(*Dict).Insert
func insert(d *dict, word string) int32

//go:linkname parse github.com/google/licensecheck/internal/match.ParseLRE
func parse(d *dict, name, expression string) (*lre, error)

//go:linkname compile github.com/google/licensecheck/internal/match.NewMultiLRE
func compile(list []*lre) (*multiLRE, error)

//go:linkname matchAll github.com/google/licensecheck/internal/match.(*MultiLRE).Match
func matchAll(re *multiLRE, text string) *found

// matcher knows licences by their words.
type matcher struct {
	ids       []string
	re        *multiLRE
	copyright int32
}

func newMatcher(list []expression) (*matcher, error) {
	d := new(dict)
	m := &matcher{copyright: insert(d, "copyright")}
	var parsed []*lre
	for _, l := range list {
		p, err := parse(d, l.ID, l.LRE)
		if err != nil {
			return nil, err
		}
		m.ids, parsed = append(m.ids, l.ID), append(parsed, p)
	}
	var err error
	m.re, err = compile(parsed)
	return m, err
}

// ownership is how many words before a licence may say whose copyright it is.
const ownership = 50

// match names the licences in text, in the order they stand there, and says
// how much of its words they are, in per cent. A line of copyright before a
// licence counts as part of it.
func (m *matcher) match(text string) (ids []string, percent float64) {
	all := matchAll(m.re, text)
	covered, end := 0, 0
	for _, f := range all.List {
		start := f.Start
		for i := max(end, f.Start-ownership); i < f.Start; i++ {
			if all.Words[i].ID == m.copyright {
				start = i
				break
			}
		}
		ids = append(ids, m.ids[f.ID])
		covered += f.End - start
		end = f.End
	}
	if covered == 0 {
		return ids, 0
	}
	return ids, 100 * float64(covered) / float64(len(all.Words))
}
