package report

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"testing"

	"standpoint/assess"
)

const today = assess.Date("2026-11-23")

// TestWhoSeesWhat looks for the marked texts anywhere in the report's value,
// so that no format can print what its reader may not see.
func TestWhoSeesWhat(t *testing.T) {
	for _, test := range []struct{ reader, sees, never string }{
		{ForPanel, "reason-panel done-panel planned-panel answer-public evidence-panel evidence-public action-public action-panel action-done done-public answer-retired Zofia",
			"notes-nobody answer-restricted evidence-restricted shows-restricted link-restricted action-restricted done-restricted planned-restricted"},
		{ForPublic, "answer-public evidence-public action-public done-public reason-public",
			"notes-nobody -restricted -panel answer-retired Zofia Nowak 960147 bins@example.org"},
		{ForSummary, "action-public action-panel", "notes-nobody -restricted done-panel answer-public evidence-panel"},
		{ForWorkbook, "done-panel evidence-panel", "notes-nobody -restricted answer-public"},
		{ForTeam, "First", "notes-nobody -restricted done- answer- evidence- action-"},
		{ForSupplier, "What about five?", "notes-nobody -restricted done- answer- evidence- action- reason- Zofia"},
	} {
		_, text := made(t, test.reader)
		for _, word := range strings.Split(test.sees, " ") {
			if !strings.Contains(text, word) {
				t.Errorf("for %s, %q is missing", test.reader, word)
			}
		}
		for _, word := range strings.Fields(test.never) {
			if strings.Contains(text, word) {
				at := strings.Index(text, word)
				t.Errorf("for %s, %q is there: …%s…", test.reader, word, text[max(0, at-60):min(len(text), at+60)])
			}
		}
	}
}

func TestWithheld(t *testing.T) {
	r, _ := made(t, ForPanel)
	for i, want := range []string{"Not shown here: 1 answer, 1 action.", "", "Not shown here: the point's own text."} {
		if got := r.Points[i].Withheld; got != want {
			t.Errorf("point %d: %q, want %q", i+1, got, want)
		}
	}
	public, _ := made(t, ForPublic)
	if got, want := public.Points[0].Withheld, "Not published: 1 answer, 3 actions, the point's own text."; got != want {
		t.Errorf("public: %q, want %q", got, want)
	}
}

// Evidence that stands for another piece shows that one's words, unless the
// reader may not see it.
func TestSee(t *testing.T) {
	r, _ := made(t, ForPanel)
	rows := r.Points[1].Evidence
	if got := rows[0]; got.Title != "" || got.Shows != "" || got.Date != "" || got.Note != "see E1.3" {
		t.Errorf("what is restricted shows through: %+v", got)
	}
	if got := rows[1]; got.Title != "evidence-panel" || got.Date != "2026-10-01" || got.Note != "see E1.1" {
		t.Errorf("what may be seen is not shown: %+v", got)
	}
}

func TestEvidenceNotes(t *testing.T) {
	r, _ := made(t, ForPanel)
	if row := r.Points[0].Evidence[1]; row.Note != "older than a year" || row.Who != "anyone" || row.URL != "https://example.org/e" {
		t.Errorf("%+v", row)
	}
	a := marked()
	for date, want := range map[assess.Date]string{"": "no date yet", "2025-11-23": "", "2025-11-22": "older than a year", "2026-11-24": "dated in the future", today: ""} {
		a.Points[0].Evidence[0].Date = date
		if got := New(small(), a, Options{AsOf: today}).Points[0].Evidence[0].Note; got != want {
			t.Errorf("%s: %q, want %q", date, got, want)
		}
	}
}

// The reason for a rating above the suggestion is printed beside it, or that
// there is none, or that it is held.
func TestAbove(t *testing.T) {
	a := marked()
	above := func() Point {
		a.Points[1].Rating = "green"
		a.Points[1].Answers = []assess.Answer{{Question: "three", State: assess.DontKnow}, {Question: "four", Text: "x", State: assess.Answered}}
		return New(small(), a, Options{AsOf: today}).Points[1]
	}
	p := above()
	if want := "Rated higher than suggested. reason-public"; p.Above != want || p.Reason != "" {
		t.Errorf("%q and %q, want %q", p.Above, p.Reason, want)
	}
	a.Points[1].Visibility = assess.Restricted
	if want, got := "Rated higher than suggested. The reason is not shown here.", above().Above; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	a.Points[1].RatingReason = ""
	if want, got := "Rated higher than suggested. No reason has been given yet.", above().Above; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if p := New(small(), marked(), Options{AsOf: today}).Points[1]; p.Above != "" || p.Reason != "reason-public" {
		t.Errorf("rated below, and above is %q, the reason %q", p.Above, p.Reason)
	}
}

func TestOverall(t *testing.T) {
	s, a := small(), marked()
	overall := func() string { return New(s, a, Options{AsOf: today}).Summary.Overall }
	if want := "Worst so far: amber. 1 point has no rating, so there is no overall result yet."; overall() != want {
		t.Errorf("%q, want %q", overall(), want)
	}
	a.Points[2].Rating = "red"
	if want := "Overall: red. The worst point decides."; overall() != want {
		t.Errorf("%q, want %q", overall(), want)
	}
	a.Points[2].Rating = assess.NotApplicable
	if want := "Overall: amber. The worst point decides."; overall() != want {
		t.Errorf("%q, want %q", overall(), want)
	}
	s.Rules.Overall = "none"
	if overall() != "" {
		t.Errorf("%q where there is no rule", overall())
	}
}

func TestSummary(t *testing.T) {
	r, _ := made(t, ForPanel)
	var counts []string
	for _, c := range r.Summary.Counts {
		counts = append(counts, c.Mark.Label+" "+string(rune('0'+c.Points)))
	}
	if got, want := strings.Join(counts, ", "), "green 1, amber 1, red 0, begun 1"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if r.Summary.Looked != 2 || r.Summary.Of != 3 || len(r.Summary.Strip) != 3 {
		t.Errorf("%d of %d, %d in the strip", r.Summary.Looked, r.Summary.Of, len(r.Summary.Strip))
	}
	if got := ids(r.Summary.Next); got != "A1.3 A1.1" {
		t.Errorf("next: %s", got)
	}
}

// What comes first is what the rule beside it says: the points rated lowest,
// then what is overdue, then what is due first.
func TestNext(t *testing.T) {
	a := marked()
	action := func(id string, due assess.Date) assess.Action { return assess.Action{ID: id, What: id, Due: due} }
	a.Points[0].Actions = []assess.Action{action("best", "2026-01-01")}
	a.Points[1].Actions = []assess.Action{action("later", "2027-02-01"), action("undated", ""), action("overdue", "2026-11-01")}
	a.Points[2].Actions = []assess.Action{action("unrated", "2026-01-01")}
	next := func() string { return ids(New(small(), a, Options{AsOf: today}).Summary.Next) }
	if got, want := next(), "overdue later undated"; got != want {
		t.Errorf("next: %s, want %s", got, want)
	}
	a.Points[2].Rating = "red"
	if got, want := next(), "unrated overdue later"; got != want {
		t.Errorf("next: %s, want %s", got, want)
	}
	a.Points[1].Actions = nil
	if got, want := next(), "unrated best"; got != want {
		t.Errorf("next: %s, want %s", got, want)
	}
}

// Something that was open until a day says so once that day has gone by, and the
// summary asks in short.
func TestUntil(t *testing.T) {
	a := marked()
	a.Points[0].Offers = []assess.Offer{{ID: "O1.1", What: "A guide", Until: "2026-10-31"}, {ID: "O1.2", What: "A talk", Until: today}}
	a.Points[0].Asks = []assess.Ask{{ID: "H1.1", What: "A designer", Kind: "people", Tried: "Two agencies", By: "2027-01-15", State: "open"}}
	r := New(small(), a, Options{AsOf: today})
	for i, want := range []string{"31 October 2026, which has passed", "23 November 2026"} {
		if got := r.Offers[i].Details; len(got) != 1 || got[0] != (Pair{"Offered until", want}) {
			t.Errorf("%+v, want until %s", got, want)
		}
	}
	if got := r.Summary.Asks[0].Details; len(got) != 1 || got[0] != (Pair{"Wanted by", "15 January 2027"}) {
		t.Errorf("the summary asks with %+v", got)
	}
}

// The plan has what is open by date, then what is done.
func TestPlan(t *testing.T) {
	r, _ := made(t, ForPanel)
	if got := ids(r.Actions); got != "A1.3 A1.1 A1.4" {
		t.Errorf("plan: %s", got)
	}
	if first := r.Actions[0]; !first.Overdue || first.State != "overdue" || first.Note != "Shown by E1.3" || first.Point != 1 {
		t.Errorf("%+v", first)
	}
	if r.Actions[1].State != "open" || r.Actions[2].State != "done" {
		t.Errorf("states %q and %q", r.Actions[1].State, r.Actions[2].State)
	}
}

func ids(actions []Action) string {
	var all []string
	for _, a := range actions {
		all = append(all, a.ID)
	}
	return strings.Join(all, " ")
}

// The answers of a phase come in the standard's order, those that are missing
// too; a question that is no longer asked keeps its answer, and says so.
func TestAnswers(t *testing.T) {
	r, _ := made(t, ForPanel)
	var got []string
	for _, answer := range r.Points[2].Answers {
		got = append(got, answer.ID+": "+answer.State)
	}
	if want := []string{"five: nobody knows yet", "six: no answer yet", "old: answered"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if answers := r.Points[2].Answers; !answers[2].Retired || answers[0].Retired || answers[0].HeldBy != "held by the supplier" {
		t.Errorf("%+v", answers)
	}
	a := marked()
	a.Service.Delivery = "bought"
	if got := New(small(), a, Options{AsOf: today}).Points[0].Answers[0].Question; got != "What of the supplier's one?" {
		t.Errorf("for a bought product it asks %q", got)
	}
}

// A report of nothing says so, and never panics.
func TestNothing(t *testing.T) {
	for _, reader := range Readers {
		r := New(small(), &assess.Assessment{Standard: "small@2026"}, Options{AsOf: today, For: reader})
		kind := map[string]string{ForSummary: "summary", ForWorkbook: "workbook for assessors", ForTeam: "worksheets for the team", ForSupplier: "questions for the supplier"}[reader]
		if r.Title != "A service with no name yet: "+cmp.Or(kind, "the team's own view") || r.Lang != "en" {
			t.Errorf("%s: %q in %q", reader, r.Title, r.Lang)
		}
		for _, p := range r.Points {
			if p.NotYet != "Nobody has looked at this point yet." && reader != ForTeam {
				t.Errorf("%s: point %d: %q", reader, p.Number, p.NotYet)
			}
		}
	}
}

// New leaves the assessment as it is: two reports of one are the same.
func TestNewChangesNothing(t *testing.T) {
	for _, reader := range Readers {
		a := marked()
		one := New(small(), a, Options{AsOf: today, For: reader})
		two := New(small(), a, Options{AsOf: today, For: reader})
		if !reflect.DeepEqual(a, marked()) || !reflect.DeepEqual(one, two) {
			t.Errorf("for %s, the assessment or the second report differs", reader)
		}
	}
}
