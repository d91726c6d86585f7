package assess

import (
	"strings"
	"testing"
)

// A reason stays where its rating changes, and is a reason for that one no more.
func TestReasonOfAnotherRating(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*Point)
		reason string // that a report shows
		given  string
	}{
		{"nothing", func(*Point) {}, "It works.", ""},
		{"the rating", func(p *Point) { p.Rating = "partly" }, "", "met"},
		{"the rating, and it still holds", func(p *Point) { p.Rating, p.ReasonFor = "partly", "partly" }, "It works.", ""},
		{"the rating and the reason", func(p *Point) { p.Rating, p.RatingReason = "partly", "Half." }, "Half.", ""},
		{"the rating is gone", func(p *Point) { p.Rating = "" }, "", "met"},
		{"the rating, and the reason is gone", func(p *Point) { p.Rating, p.RatingReason = "partly", "" }, "", ""},
	} {
		a := &Assessment{Points: []Point{{Number: 1, Rating: "met", RatingReason: "It works."}}}
		before := a.Reasons()
		c.change(&a.Points[0])
		a.BindReasons(before)
		if p := &a.Points[0]; p.Reason() != c.reason || p.ReasonFor != c.given {
			t.Errorf("%s: the reason is %q, given for %q", c.name, p.Reason(), p.ReasonFor)
		}
	}
}

// Back at the rating it was given for, a reason is one again; what was written
// before there was a rating is for the one that comes.
func TestReasonComesBack(t *testing.T) {
	a := &Assessment{Points: []Point{{Number: 1, RatingReason: "It works.", Why: "Later."}}}
	p := &a.Points[0]
	for _, step := range []struct{ rating, reason, why string }{
		{"met", "It works.", "Later."}, {"partly", "", ""}, {NotApplicable, "", ""}, {"met", "It works.", "Later."},
	} {
		before := a.Reasons()
		p.Rating = step.rating
		a.BindReasons(before)
		if p.Reason() != step.reason || p.WhyNow() != step.why {
			t.Errorf("rated %q, the reason is %q and the why %q", step.rating, p.Reason(), p.WhyNow())
		}
	}
	p.Rating = "partly"
	p.ReasonFor, p.WhyFor = "met", NotApplicable
	if got := p.Stale(); len(got) != 2 || got[1] != (GivenReason{"why", "Later.", NotApplicable}) {
		t.Errorf("stale are %+v", got)
	}
}

// Of two points that become one, the reasons of the rating that counts are its
// reasons, and nothing that was said of others is lost.
func TestUpgradeOldReasons(t *testing.T) {
	a := &Assessment{Standard: "small@2026", Points: []Point{
		{Number: 1, Rating: "met", RatingReason: "It works."},
		{Number: 2, Rating: "partly", RatingReason: "All of it.", ReasonFor: "met"},
	}}
	p := Upgrade(a, another(map[string]string{"met": "met", "partly": "partly"}), "old.yaml").Assessment.Point(1)
	if p.Rating != "partly" || p.RatingReason != "" {
		t.Errorf("it is rated %q because %q", p.Rating, p.RatingReason)
	}
	for _, want := range []string{"About a rating of point 1 of Small 2026: It works.", "About an earlier rating of point 2 of Small 2026, met: All of it."} {
		if !strings.Contains(p.Notes, want) {
			t.Errorf("the notes do not say %q: %s", want, p.Notes)
		}
	}
}
