package portfolio

import (
	"errors"
	"strings"
	"testing"

	"standpoint/assess"
)

// TestPublic wants what the public reads without what is not marked for it, and
// without names in what is.
func TestPublic(t *testing.T) {
	in := input(t, entry(func(e *Entry) {
		e.File, e.Service.Name, e.Service.Supplier = "jo/bins.yaml", "Bins by Jo", "Jo Ltd"
		e.Before = map[int]Earlier{1: {"met", "jo/old.yaml", "public"}}
		e.Points[0] = assess.Point{Number: 1, Rating: "not-met", Owner: "Jo", OpenToContact: assess.Yes,
			Evidence: []assess.Evidence{{ID: "Jo1", Title: "Jo's", Link: "jo/a", Date: "2025-01-01", Visibility: "public"}, {ID: "E2", Date: "2025-02-01"}},
			Actions:  []assess.Action{{ID: "A1", What: "Ask Jo", Owner: "Jo", Due: "2026-01-01", State: "open", Visibility: "public"}, {ID: "A2", Due: "2026-01-01", State: "open"}},
			Offers:   []assess.Offer{{ID: "O1", What: "Jo's guide", Kind: "Jo", Licence: "Jo 1.0", Contact: "Jo", PublicContact: "jo@example.org"}},
			Asks:     []assess.Ask{{ID: "H1", What: "Jo?", Kind: "Jo", AnsweredBy: "Jo"}}, Reused: []assess.Reused{{What: "w", From: "Jo"}}}
	}))
	in.Expected = []Expected{{Service: "x", Name: "Jo's", Owner: "Jo", Share: "public", Repository: "jo/x", Months: 12}, {Service: "y", Share: "group", Months: 12}}
	in.Older, in.Problems = []string{"jo/older.yaml"}, ProblemsOf("jo/bad.yaml", errors.New("broken"))
	in.Mask = func(*Entry) func(string) string {
		return func(text string) string { return strings.NewReplacer("Jo", "[name]", "jo", "[name]").Replace(text) }
	}
	p := rollUp(t, in, Options{For: "public"})
	row := p.Maps[0].Groups[0].Rows[0]
	if row.Name != "Bins by [name]" || row.File != "bins.yaml" || row.Cells[0].Before != "met" {
		t.Errorf("the row is %+v of %+v", row, row.Whose)
	}
	if len(p.Overdue) != 1 || p.Overdue[0].What != "Ask [name]" || p.Overdue[0].Owner != "[name]" {
		t.Errorf("overdue is %+v", p.Overdue)
	}
	if len(p.Stale) != 1 || p.Stale[0].ID != "Jo1" || p.Stale[0].Evidence.Title != "[name]'s" || p.Stale[0].Link != "[name]/a" || !p.Stale[0].Old {
		t.Errorf("stale is %+v", p.Stale)
	}
	if o := p.Offers[0]; o.What != "[name]'s guide" || o.Kind != "Jo" || o.Licence != "Jo 1.0" || o.Contact != "[name]" || o.PublicContact != "jo@example.org" {
		t.Errorf("the offer is %+v", o)
	}
	if p.Answered[0].AnsweredBy != "[name]" || p.Used[0].From != "[name]" || p.Contacts[0].Role != "[name]" || p.Moved[0].Since != "old.yaml" {
		t.Errorf("shared are %+v, %+v, %+v and %+v", p.Answered, p.Used, p.Contacts, p.Moved)
	}
	if len(p.NotStarted) != 1 || p.NotStarted[0].Name != "[name]'s" || p.NotStarted[0].Owner != "[name]" || len(p.Older) > 0 || len(p.Problems) > 0 {
		t.Errorf("it tells of %+v, %q and %v", p.NotStarted, p.Older, p.Problems)
	}
	err := Records(in, Options{For: "public"}, func(r *Record) error {
		if strings.Contains(r.File+r.Repository+r.Name+r.What+r.Owner+r.BeforeFrom, "jo") {
			t.Errorf("a record is %+v", r)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// An earlier rating that was not shared is not told, whoever shares the newer
// one, also when roll-ups are joined.
func TestEarlierHidden(t *testing.T) {
	in := input(t, entry(func(e *Entry) { e.Before = map[int]Earlier{1: {"met", "old.yaml", "council"}} }))
	for reader, want := range map[string]string{"": "met", "council": "met", "group": "", "public": ""} {
		in.Mask = func(*Entry) func(string) string { return func(text string) string { return text } }
		var join Join
		err := Records(in, Options{For: reader}, func(r *Record) error {
			if r.Kind == KindPoint && r.Point == 1 && r.Before != want {
				t.Errorf("%q is told %q, want %q", reader, r.Before, want)
			}
			return join.Add(r)
		})
		if err != nil {
			t.Fatal(err)
		}
		if e := join.entries[0]; e.Before[1].Rating != want || reader == "" && e.Before[1].Share != "council" {
			t.Errorf("joined for %q: %+v", reader, e.Before)
		}
	}
}

// TestExpectedHidden wants nothing said of a service that is expected and whose
// assessment is not shared: that it has not started would be wrong.
func TestExpectedHidden(t *testing.T) {
	in := input(t, entry(func(e *Entry) { e.Share = "team" }))
	in.Expected = []Expected{{Service: "BINS", Share: "public", Months: 12}}
	if p := rollUp(t, in, Options{For: "public"}); len(p.NotStarted) > 0 || p.Kept != 1 {
		t.Errorf("it tells of %+v, and keeps %d back", p.NotStarted, p.Kept)
	}
	if p := rollUp(t, in, Options{}); len(p.NotStarted) != 1 || p.NotStarted[0].State != NotRated {
		t.Errorf("whoever reads the files is told %+v", p.NotStarted)
	}
}
