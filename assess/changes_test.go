package assess

import (
	"reflect"
	"testing"

	"standpoint/standards"
)

func TestChanges(t *testing.T) {
	s, err := standards.Lookup("lgdss@2016")
	if err != nil {
		t.Fatal(err)
	}
	before := func() *Assessment {
		return &Assessment{Standard: s.FullID(), Phase: "beta", Service: Service{Name: "Bins"}, Points: []Point{
			{Number: 3}, {Number: 4, Done: "Weekly.", Answers: []Answer{{Question: "who-can-change", Text: "Us."}, {Question: "gone", Text: "x"}},
				Evidence: []Evidence{{ID: "E4.1", Title: "Notes"}}, Reused: []Reused{{What: "Codes"}}},
		}}
	}
	for name, test := range map[string]struct {
		change func(*Assessment)
		want   []string
	}{
		"nothing":       {func(*Assessment) {}, nil},
		"a rating":      {func(a *Assessment) { a.Points[0].Rating, a.Points[0].RatedOn = "met", "2026-11-23" }, []string{"the rating of point 3"}},
		"a text":        {func(a *Assessment) { a.Points[1].Done = "" }, []string{"what is in place, point 4"}},
		"an answer":     {func(a *Assessment) { a.Points[1].Answers[0].State = Answered }, []string{"the answer to: Who can change content, a question or a rule?"}},
		"an old one":    {func(a *Assessment) { a.Points[1].Answers[1].Text = "" }, []string{"the answer to: gone"}},
		"an item":       {func(a *Assessment) { a.Points[1].Evidence[0].Link = "a.md" }, []string{"E4.1"}},
		"a new item":    {func(a *Assessment) { a.Points[0].Actions = []Action{{ID: "A3.1", What: "Do it"}} }, []string{"A3.1"}},
		"one removed":   {func(a *Assessment) { a.Points[1].Evidence = nil }, []string{"E4.1"}},
		"without an id": {func(a *Assessment) { a.Points[1].Reused = nil }, []string{`"Codes"`}},
		"the service":   {func(a *Assessment) { a.Service.Name = "Waste"; a.Service.ContractEnd = "2028-01-01" }, []string{"service, name", "service, contract end"}},
		"several":       {func(a *Assessment) { a.Points[1].Planned, a.Points[1].Rating = "More.", "met" }, []string{"the rating of point 4", "what is planned, point 4"}},
	} {
		after := before()
		test.change(after)
		if got := Changes(s, before(), after); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}
