package check

import (
	"cmp"
	"slices"
)

// Placed is a finding and the file it is in.
type Placed struct {
	File  string `json:"file"`
	Place string `json:"-"` // as in File
	Finding
}

// mostFirst is how many things there are to do first.
const mostFirst = 3

// note keeps what may be among the things to do first.
func (s *Summary) note(file, place string, found []Finding) {
	if s.firsts == nil {
		s.firsts = map[string][]Placed{}
	}
	for _, one := range found {
		if kept := s.firsts[one.Code]; len(kept) < mostFirst && (one.Severity.Weighs() || one.Severity == Advice) {
			s.firsts[one.Code] = append(kept, Placed{file, place, one})
		}
	}
}

// First are up to 3 things to do first: of different kinds where there are so
// many, the weightiest first.
func (s *Summary) First() []Placed {
	ranks := map[string]int{}
	for _, r := range rules() {
		ranks[r.Code] = r.first
	}
	type turned struct {
		Placed
		turn int // how many of its kind come before
	}
	var all []turned
	for _, kept := range s.firsts {
		for _, p := range kept {
			all = append(all, turned{p, slices.Index(kept, p)})
		}
	}
	slices.SortStableFunc(all, func(a, b turned) int {
		return cmp.Or(cmp.Compare(weight(a.Severity), weight(b.Severity)), cmp.Compare(a.turn, b.turn),
			cmp.Compare(ranks[a.Code], ranks[b.Code]), cmp.Compare(a.Code, b.Code))
	})
	var list []Placed
	for _, one := range all[:min(mostFirst, len(all))] {
		list = append(list, one.Placed)
	}
	return list
}

// Weightier orders findings by what they weigh, and then by what is to be done
// first.
func Weightier(a, b Finding) int {
	return cmp.Or(cmp.Compare(weight(a.Severity), weight(b.Severity)), cmp.Compare(rank(a.Code), rank(b.Code)))
}

// rank is how early a kind of finding is to be dealt with.
func rank(code string) int {
	r, _ := Lookup(code)
	return r.first
}

// weight is where a severity stands, the weightiest first. What keeps the check
// from being content comes before advice, whichever of the two words it has.
func weight(s Severity) int { return slices.Index(Severities, s) }
