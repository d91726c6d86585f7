package assess

import (
	"testing"

	"standpoint/standards"
)

// What is seen through another standard keeps its own ratings, and says what
// speaks to nothing there.
func TestAgainst(t *testing.T) {
	from := &standards.Standard{ID: "small", Edition: "2026", Points: []standards.Point{{Number: 1, Title: "One"}, {Number: 2, Title: "Two"}, {Number: 3, Title: "Three"}}}
	from.Scale.Values = []standards.Value{{ID: "met", Label: "met"}}
	to := &standards.Standard{ID: "other", Edition: "2026", Points: []standards.Point{{Number: 1, Title: "First", Questions: []standards.Question{{ID: "who", Ask: "Who?"}}}}}
	m := &standards.Mapping{From: from, To: to, Points: []standards.MapPoint{{From: 1, Main: []int{1}}, {From: 2, Also: []int{1}}, {From: 3}}}
	a := &Assessment{Standard: "small@2026", Points: []Point{{Number: 1, Rating: "met"}}}
	got := AgainstOf(a, m, ProgressOf(from, a, "2026-11-23"), "2026-11-23")
	if len(got.Points) != 1 || len(got.Homeless) != 1 || got.Homeless[0].Title != "Three" {
		t.Fatalf("%+v", got)
	}
	p := got.Points[0]
	if len(p.Main) != 1 || p.Main[0].Label != "met" || len(p.InPart) != 1 || p.InPart[0].Number != 2 || p.Asked != 1 || len(p.Open) != 1 || p.Open[0].Ask != "Who?" {
		t.Errorf("%+v", p)
	}
}
