package assess

import "testing"

// What a reviewer reads changes the fingerprint, and nothing else does.
func TestSeenDigest(t *testing.T) {
	point := func(change func(*Point)) *Point {
		p := &Point{Number: 4, Title: "Iterate", Owner: "Designer", Rating: "met", RatingReason: "Often.", Done: "Releases.", Notes: "Ours.",
			Answers:  []Answer{{Question: "how", Text: "Weekly.", State: Answered}},
			Evidence: []Evidence{{ID: "E4.1", Title: "Log", Date: "2026-10-02"}}, Actions: []Action{{ID: "A4.1", What: "Ask", Due: "2027-01-01"}}}
		change(p)
		return p
	}
	was := point(func(*Point) {}).Seen()
	for what, change := range map[string]func(*Point){
		"an id": func(p *Point) { p.Evidence[0].ID, p.Actions[0].ID = "E4.7", "A4.7" }, "notes": func(p *Point) { p.Notes = "Other." },
		"what no panel sees": func(p *Point) { p.Evidence = append(p.Evidence, Evidence{Title: "Secret", Visibility: Restricted}) },
		"title":              func(p *Point) { p.Title = "Other" }, "an empty answer": func(p *Point) { p.Answers = append(p.Answers, Answer{Question: "who"}) },
		"places": func(p *Point) { p.At, p.Answers[0].At = 4, 2 },
	} {
		if got := point(change).Seen(); got != was {
			t.Errorf("%s changes it: %s, not %s", what, got, was)
		}
	}
	seen := map[string]string{was: "nothing"}
	for what, change := range map[string]func(*Point){
		"rating": func(p *Point) { p.Rating = "not-met" }, "reason": func(p *Point) { p.RatingReason = "Now and then." },
		"done": func(p *Point) { p.Done = "" }, "planned": func(p *Point) { p.Done, p.Planned = "", "Releases." },
		"an answer": func(p *Point) { p.Answers[0].Text = "Monthly." }, "its state": func(p *Point) { p.Answers[0].State = Planned },
		"evidence": func(p *Point) { p.Evidence[0].Date = "2025-10-02" }, "less evidence": func(p *Point) { p.Evidence = nil },
		"an action": func(p *Point) { p.Actions[0].State = Done },
	} {
		got := point(change).Seen()
		if other, twice := seen[got]; twice {
			t.Errorf("%s is the same as %s", what, other)
		}
		seen[got] = what
	}
	if (*Point)(nil).Seen() != (&Point{Number: 9, Title: "Any"}).Seen() {
		t.Error("a point that says nothing is as one that is not there")
	}
}
