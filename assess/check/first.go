package check

import (
	"cmp"
	"slices"
)

// Placed is a finding and the file it is in.
type Placed struct {
	File string `json:"file"`
	Finding
}

// Firsts picks the things to do first from any number of files.
type Firsts struct{ byCode map[string][]Placed }

// firsts is how many there are.
const firsts = 3

// Add takes in what was found in a file.
func (f *Firsts) Add(file string, found []Finding) {
	if f.byCode == nil {
		f.byCode = map[string][]Placed{}
	}
	for _, one := range found {
		if kept := f.byCode[one.Code]; len(kept) < firsts && (one.Severity.Weighs() || one.Severity == Advice) {
			f.byCode[one.Code] = append(kept, Placed{file, one})
		}
	}
}

// List gives up to 3 things to do first: of different kinds where there are so
// many, the weightiest first.
func (f *Firsts) List() []Placed {
	ranks := map[string]int{}
	for _, r := range rules() {
		ranks[r.Code] = r.first
	}
	var all []Placed
	turn := map[*Finding]int{} // how many of its kind come before
	for _, kept := range f.byCode {
		all = append(all, kept...)
	}
	for i := range all {
		turn[&all[i].Finding] = slices.IndexFunc(f.byCode[all[i].Code], func(p Placed) bool { return p == all[i] })
	}
	order := make([]*Placed, len(all))
	for i := range all {
		order[i] = &all[i]
	}
	slices.SortStableFunc(order, func(a, b *Placed) int {
		return cmp.Or(cmp.Compare(weight(a.Severity), weight(b.Severity)), cmp.Compare(turn[&a.Finding], turn[&b.Finding]),
			cmp.Compare(ranks[a.Code], ranks[b.Code]), cmp.Compare(a.Code, b.Code))
	})
	var list []Placed
	for _, p := range order[:min(firsts, len(order))] {
		list = append(list, *p)
	}
	return list
}

// weight is where a severity stands, the weightiest first. What keeps the check
// from being content comes before advice, whichever of the two words it has.
func weight(s Severity) int { return slices.Index(Severities, s) }
