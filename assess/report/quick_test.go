package report

import (
	"testing"

	"standpoint/assess"
	"standpoint/standards"
)

// At the depth quick nobody is asked a question, so a report names none that is put
// aside; and a point that does not apply has no rating to go up to.
func TestNothingAsked(t *testing.T) {
	s, err := standards.Lookup("lgdss@2016")
	if err != nil {
		t.Fatal(err)
	}
	a := &assess.Assessment{Kind: "assessment", Standard: s.FullID(), Phase: "beta", Round: 1, Lang: "en", Service: assess.Service{Delivery: "bought"},
		Points: []assess.Point{{Number: 4, Done: "Done.", Rating: "met"}, {Number: 5, Rating: assess.NotApplicable, Why: "Later."}}}
	for depth, aside := range map[string]bool{assess.Full: true, assess.Quick: false, assess.FirstLook: false} {
		a.Depth = depth
		r := New(s, a, Options{For: ForPanel, AsOf: today})
		found := false
		for _, p := range r.Points {
			for _, answer := range p.Answers {
				found = found || answer.Aside
			}
			if p.Number == 5 && p.Ceiling != "" {
				t.Errorf("%s: a point that does not apply goes up to %q", depth, p.Ceiling)
			}
		}
		if notes := assess.ProgressOf(s, a, today).AsideNotes(s); found != aside || len(notes) > 0 != aside {
			t.Errorf("%s: put aside are %v, and the notes say %q", depth, found, notes)
		}
	}
}
