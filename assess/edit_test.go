package assess

import (
	"testing"

	"standpoint/standards"
)

// A change of phase gives a prepared point a place for each question of the new
// phase; a point written by hand gets none.
func TestTidy(t *testing.T) {
	s := &standards.Standard{Phases: []standards.Phase{{ID: "alpha"}, {ID: "beta"}}, Points: []standards.Point{{Number: 1, Questions: []standards.Question{
		{ID: "early", Ask: "Early?", Phases: []string{"alpha"}}, {ID: "both", Ask: "Both?"}, {ID: "late", Ask: "Late?", Phases: []string{"beta"}}, {ID: "old", Retired: "2020-01-01"}}}}}
	a := &Assessment{Phase: "alpha", Points: []Point{{Number: 1}}}
	a.Prepare(s, &a.Points[0])
	a.Phase = "beta"
	p := &a.Points[0]
	for i := range p.Answers {
		p.Answers[i].At = i + 1
	}
	a.Tidy(s, p)
	if len(p.Answers) != 3 || p.Answers[0].Question != "early" || p.Answers[2].Question != "late" || p.Answers[2].Ask != "Late?" || p.Said() {
		t.Errorf("%+v", p)
	}
	hand := &Point{Number: 1, Answers: []Answer{{At: 1, Question: "late"}, {Question: "both"}}}
	a.Tidy(s, hand)
	if len(hand.Answers) != 1 {
		t.Errorf("%+v", hand)
	}
}

// What a supplier keeps to some is not public, whatever the team marked.
func TestSeen(t *testing.T) {
	for want, answers := range map[string][]Answer{
		Public:     {{Visibility: Public}, {Visibility: Public, Share: "public", HeldBy: "supplier"}, {Visibility: Public, HeldBy: "supplier"}},
		Panel:      {{Visibility: Public, Share: "council"}, {Visibility: Public, Share: "group"}, {Visibility: Panel}},
		"":         {{Share: "public"}, {Share: "council"}},
		Restricted: {{Visibility: Restricted, Share: "council"}},
	} {
		for _, a := range answers {
			if got := a.Seen(); got != want {
				t.Errorf("%+v is seen by %q, want %q", a, got, want)
			}
			Each(&Point{Answers: []Answer{a}}, func(s Spot) {
				if s.Field.Key == "text" && s.Public() != (want == Public) {
					t.Errorf("%+v is public: %v", a, s.Public())
				}
			})
		}
	}
}
