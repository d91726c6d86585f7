package assess

import (
	"testing"

	"standpoint/standards"
)

// TestSince wants a point that was rated before a question came to be left as it
// is, and one that was rated after it, or answers it, to count the question.
func TestSince(t *testing.T) {
	s, err := standards.Lookup("lgdss@2016")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		rating, ratedOn, state string
		counted                bool
	}{
		{"met", "2026-11-19", "", false},
		{"met", "", "", false}, // nobody knows when: what was rated stays
		{"met", "2026-11-29", "", true},
		{"met", "2026-11-19", DontKnow, true},
		{"", "", "", true},
	} {
		p := Point{Number: 6, Rating: c.rating, RatedOn: Date(c.ratedOn)}
		if c.state != "" {
			p.EnsureAnswer("misuse-guarded").State = c.state
		}
		a := &Assessment{Standard: "lgdss@2016", Phase: "beta", Service: Service{Delivery: "built"}, Points: []Point{p}}
		point := s.Point(6)
		asked, counts := len(a.Asked(s, point)), count(s, a, &a.Points[0]).Asked
		later := 2 // data-location came on the same day, and cookies-set the day after
		if c.counted && c.state == "" {
			later = 0
		}
		if !c.counted {
			later = 3
		}
		if counts != asked-later {
			t.Errorf("%+v: %d of %d questions count, want %d", c, counts, asked, asked-later)
		}
	}
}

// TestUsesAI wants the questions on artificial intelligence asked only where some
// is used, and an answer to one kept where it is not.
func TestUsesAI(t *testing.T) {
	s, err := standards.Lookup("govuk@2019")
	if err != nil {
		t.Fatal(err)
	}
	a := &Assessment{Standard: "govuk@2019", Phase: "beta", Points: []Point{{Number: 11}}}
	without := len(a.Asked(s, s.Point(11)))
	a.Service.UsesAI = Yes
	if with := len(a.Asked(s, s.Point(11))); with != without+3 {
		t.Errorf("%d questions with artificial intelligence, %d without", with, without)
	}
	a.Service.UsesAI = No
	a.Points[0].EnsureAnswer("ai-told").Text = "On the first page."
	if kept := len(a.Asked(s, s.Point(11))); kept != without+1 {
		t.Errorf("an answer is left without its question: %d asked", kept)
	}
	if a.Service.UsesAI = Yes; a.Format != 0 {
		t.Fatal("it has a format")
	}
	if a.RaiseFormat(); a.Format != 2 {
		t.Errorf("uses_ai wants format 2, not %d", a.Format)
	}
}
