package assess

import (
	"slices"

	"standpoint/assess/words"
	"standpoint/standards"
)

// PutAside is one reason for which questions are put aside, and how many of
// which points.
type PutAside struct {
	Profile, Why string
	Questions    int
	Points       []int
}

// PutAside lists the reasons in the whole assessment, in their order.
func (p Progress) PutAside() []PutAside {
	var all []PutAside
	for _, one := range p.Points {
		if !one.Each { // nobody is asked a single question
			continue
		}
		for _, away := range one.Aside {
			i := slices.IndexFunc(all, func(a PutAside) bool { return a.Profile == away.Profile && a.Why == away.Why })
			if i < 0 {
				i = len(all)
				all = append(all, PutAside{Profile: away.Profile, Why: away.Why})
			}
			all[i].Questions++
			if !slices.Contains(all[i].Points, one.Point.Number) {
				all[i].Points = append(all[i].Points, one.Point.Number)
			}
		}
	}
	return all
}

// AsideNotes say in sentences which questions are put aside in the whole
// assessment, and why: one for each reason.
func (p Progress) AsideNotes(s *standards.Standard) []string {
	var notes []string
	for _, a := range p.PutAside() {
		notes = append(notes, words.PutAside(a.Profile, a.Questions, s.EachPointName(a.Points), a.Why))
	}
	return notes
}
