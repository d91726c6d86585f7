package assess

import "strings"

// EvidenceIndex finds evidence by its id: for what looks up many. It holds for
// as long as the assessment stays as it is.
type EvidenceIndex map[string]*Evidence

// EvidenceIndex is made of all evidence of the assessment. Of two pieces that
// share an id it finds the first.
func (a *Assessment) EvidenceIndex() EvidenceIndex {
	index := EvidenceIndex{}
	for i := range a.Points {
		for j := range a.Points[i].Evidence {
			e := &a.Points[i].Evidence[j]
			if id := strings.ToUpper(e.ID); id != "" && index[id] == nil {
				index[id] = e
			}
		}
	}
	return index
}

// Find gives a piece of evidence, or nil.
func (x EvidenceIndex) Find(id string) *Evidence { return x[strings.ToUpper(id)] }

// Date is the date of a piece of evidence, or of the one it refers to.
func (x EvidenceIndex) Date(e *Evidence) Date {
	if e.Date == "" && e.See != "" {
		if seen := x.Find(e.See); seen != nil {
			return seen.Date
		}
	}
	return e.Date
}
