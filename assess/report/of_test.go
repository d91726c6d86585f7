package report

import (
	"encoding/json"
	"testing"

	"standpoint/assess"
	"standpoint/standards"
)

// Whoever got a report has before them what whoever has the file does: each point
// is the same to both, whatever is held back and however it was rated.
func TestTeam(t *testing.T) {
	s, err := standards.Lookup("govuk@2019")
	if err != nil {
		t.Fatal(err)
	}
	q := s.Point(1).Questions[0].ID
	a := &assess.Assessment{Standard: s.FullID(), Phase: "beta", Round: 2, Lang: "en", Service: assess.Service{Name: "Bins", Organisation: "Sample", ID: "waste"}, Points: []assess.Point{
		{Number: 1, Rating: "green", RatingReason: "Because.", Done: "Much.", Planned: "More.", Notes: "Ours.", Owner: "Designer",
			Answers:  []assess.Answer{{Question: q, Text: "All.", State: assess.Planned, HeldBy: "supplier"}, {Question: "gone-long-ago", State: assess.DoesNotApply, Why: "No."}},
			Evidence: []assess.Evidence{{ID: "E1.1", Title: "Log", Kind: "test", Shows: "It.", Link: "a.md", Date: "2020-01-01"}, {ID: "E1.2", Title: "Secret", Visibility: assess.Restricted}},
			Actions:  []assess.Action{{ID: "A1.1", What: "Ask", Due: "2020-01-01"}, {ID: "A1.2", What: "Do", State: assess.Done}, {ID: "A1.3", What: "Hide", Visibility: assess.Restricted}}},
		{Number: 2, Rating: "green"}, {Number: 3, Rating: assess.NotApplicable, Why: "Not here."}, {Number: 4, Rating: assess.NotApplicable},
		{Number: 5, Rating: "red", Done: "Held.", RatingReason: "Held.", Visibility: assess.Restricted}, {Number: 6, Done: "Begun."},
	}}
	data, err := json.Marshal(New(s, a, Options{AsOf: "2026-12-01", Tool: "standpoint"}))
	if err != nil {
		t.Fatal(err)
	}
	for _, older := range []bool{false, true} {
		var r Report
		if err := json.Unmarshal(data, &r); err != nil {
			t.Fatal(err)
		}
		if older {
			r.Of = nil
		}
		if r.StandardOf() != "govuk@2019" {
			t.Errorf("it is of %q", r.StandardOf())
		}
		got := r.Team(s)
		if got.Phase != "beta" || got.Round != 2 || got.Service.Name != "Bins" {
			t.Errorf("%+v", got)
		}
		for i := range s.Points {
			n := s.Points[i].Number
			if was, is := a.Point(n).Seen(), got.Point(n).Seen(); was != is {
				t.Errorf("point %d is another: %+v", n, got.Point(n))
			}
		}
		if p := got.Point(1); p.Evidence[0].ID != "E1.1" || len(p.Evidence) != 1 || p.Answers[0].HeldBy != "supplier" {
			t.Errorf("%+v", p)
		}
	}
}
