package portfolio

import (
	"reflect"
	"testing"

	"standpoint/assess"
	"standpoint/assess/problem"
)

// TestGaps wants the points that most often are below the best first, each with
// how often it has which rating.
func TestGaps(t *testing.T) {
	entries := services("Example", 3, 0, 2)
	for i := range entries {
		entries[i].Points[4].Rating = "partly-met"
	}
	entries[1].Points[0].Rating = ""
	g := rollUp(t, input(t, entries...), Options{}).Gaps
	if len(g) != 1 || g[0].Services != 3 || g[0].Short != "LGDSS 2016" {
		t.Fatalf("gaps are %+v", g)
	}
	var got [][3]any
	for _, p := range g[0].Points {
		got = append(got, [3]any{p.Number, p.N, p.Counts[0].Label})
	}
	if want := [][3]any{{5, 3, "partly met"}, {1, 2, "not met"}}; !reflect.DeepEqual(got, want) {
		t.Errorf("gaps are %v, want %v", got, want)
	}
}

// TestDates wants in each list what is past or near on the day, by date.
func TestDates(t *testing.T) {
	action := func(id, state string, due assess.Date) assess.Action {
		return assess.Action{ID: id, State: state, Due: due}
	}
	in := input(t, entry(func(e *Entry) {
		e.Due, e.Service.ContractEnd, e.Service.Supplier = "2026-12-23", "2027-11-23", "S"
		e.Points[0].Actions = []assess.Action{
			action("near", "open", "2026-12-23"), action("past", "open", "2026-11-22"), action("today", "open", day), action("far", "open", "2026-12-24"),
			action("done", "done", "2026-11-01"), action("undated", "open", ""), action("older", "open", "2026-01-01"),
		}
		e.Points[1].Evidence = []assess.Evidence{{ID: "old", Date: "2025-01-01"}, {ID: "fresh", Date: "2026-06-01"}}
		e.Points[2].Evidence = []assess.Evidence{{ID: "turning", Date: "2025-12-10"}, {ID: "to come", Date: "2027-01-01"}, {ID: "undated"}}
		e.Points[3].Evidence = []assess.Evidence{{ID: "stale", Date: "2025-11-22"}}
	}))
	ids := func(due []Due) (ids []string) {
		for _, d := range due {
			ids = append(ids, d.ID)
		}
		return ids
	}
	p := rollUp(t, in, Options{})
	if got := ids(p.Overdue); !reflect.DeepEqual(got, []string{"older", "past"}) {
		t.Errorf("overdue are %q", got)
	}
	if got := ids(p.Soon); !reflect.DeepEqual(got, []string{"today", "near"}) {
		t.Errorf("soon due are %q", got)
	}
	if len(p.Stale) != 2 || p.Stale[0].ID != "stale" || !p.Stale[0].Old || p.Stale[1].ID != "turning" || p.Stale[1].Old {
		t.Errorf("stale are %+v", p.Stale)
	}
	if len(p.Meetings) != 1 || len(p.Contracts) != 1 || p.Contracts[0].Ended {
		t.Errorf("meetings are %+v, contracts %+v", p.Meetings, p.Contracts)
	}
	later := rollUp(t, in, Options{AsOf: "2028-01-01", Soon: 400})
	if len(later.Meetings) != 0 || !later.Contracts[0].Ended || len(later.Overdue) != 5 {
		t.Errorf("later it says %+v, %+v and %q", later.Meetings, later.Contracts, ids(later.Overdue))
	}
	if early := rollUp(t, in, Options{AsOf: "2026-01-01"}); len(early.Contracts) != 0 {
		t.Errorf("early it says %+v", early.Contracts)
	}
}

// TestNotStarted wants each expected service in the list that has nothing to go
// by, with why.
func TestNotStarted(t *testing.T) {
	in := input(t,
		of("a.yaml", func(e *Entry) { e.Service.ID, e.Points[0].Rating, e.Points[0].RatedOn = "stale", "met", "2025-11-01" }),
		of("b.yaml", func(e *Entry) { e.Service.ID, e.Points[0].Rating, e.Points[0].RatedOn = "fresh", "met", "2026-11-01" }),
		of("c.yaml", func(e *Entry) { e.Service.ID = "empty" }),
	)
	in.Problems = problem.Errors{{File: "clones/bad/assessments/a.yaml", Line: 3, Column: 1, What: "it is broken"}, {File: "bins.git:assessments/b.yaml", What: "no"}, {File: "one.yaml", What: "no"}}
	in.Expected = []Expected{
		{Service: "stale", Months: 12}, {Service: "fresh", Months: 12}, {Service: "empty", Months: 12}, {Service: "none", Name: "Zoo", Months: 12},
		{Service: "broken", Repository: "clones/bad", Months: 12}, {Service: "other", Repository: "clones/bad", File: "b.yaml", Months: 12},
		{Service: "bare", Repository: "bins.git", File: "assessments/b.yaml", Months: 12}, {Service: "file", Repository: "one.yaml", Months: 12}, {Service: "here", Repository: ".", File: "one.yaml", Months: 12},
		{Service: "fresh", Standard: "govuk", Months: 12},
	}
	got := map[string]string{}
	for _, n := range rollUp(t, in, Options{}).NotStarted {
		got[n.Service+n.Standard] = n.State + " " + n.Detail
	}
	want := map[string]string{
		"stale": OutOfDate + " ", "empty": NotRated + " ", "none": NoFile + " ", "broken": Unread + " clones/bad/assessments/a.yaml:3:1: it is broken",
		"other": NoFile + " ", "bare": Unread + " bins.git:assessments/b.yaml: no", "file": Unread + " one.yaml: no", "here": Unread + " one.yaml: no", "freshgovuk": NoFile + " ",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
