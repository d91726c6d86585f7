package report

import (
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/standards"
)

// TestBoard wants what an organisation says of itself on its board's pages: what was
// promised, what others committed to, and each thing once.
func TestBoard(t *testing.T) {
	s := declaration(t)
	a := &assess.Assessment{Standard: s.FullID(), Signed: assess.Yes, SignedOn: "2026-01-15", Service: assess.Service{Organisation: "Council"},
		Project: assess.Project{What: "Publish what we learn.", Principle: "5", Due: "2026-11-01"},
		Points: []assess.Point{
			{Number: 5, Rating: "in-places", Done: "Notes every two weeks. And more.", Offers: []assess.Offer{{What: "Guide"}},
				Actions: []assess.Action{{ID: "A5.1", What: "Later", Due: "2027-03-01"}},
				Answers: []assess.Answer{{Question: "time-for-peers", Text: "A day a month.", State: assess.Answered}}},
			{Number: 7, Rating: "not-started", Actions: []assess.Action{{ID: "A7.1", What: "Undated"}, {ID: "A7.2", What: "Sooner", Due: "2026-12-01"}}},
			{Number: 6, Evidence: []assess.Evidence{{Title: "Bins: LGDSS, beta", Kind: assess.KindAssessment}, {Title: "Hidden", Visibility: assess.Restricted}}},
		}}
	r := New(s, a, Options{AsOf: "2026-11-28", For: ForBoard})
	if r.OnePage() || !r.Short() || r.Declared == nil || !r.Declared.Project.Overdue {
		t.Fatalf("it is %+v", r.Declared)
	}
	said := inSections(r)
	for _, want := range []string{"We signed the Local Digital Declaration on 15 January 2026.", "Of 5 principles and 4 ambitions: 1 in places, 1 not started, 6 not looked at and 1 begun.", "Publish what we learn (Principle 5)",
		"Sooner\nnobody yet\n1 December 2026\nLater\nnobody yet\n1 March 2027\nUndated", "no owner yet",
		"1 November 2026, overdue", "No result is recorded yet.", "Notes every two weeks.", "A day a month.", "- Guide", "- Bins: LGDSS, beta"} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q", want)
		}
	}
	for _, not := range []string{"And more", "Hidden", "upplier"} {
		if strings.Contains(said, not) {
			t.Errorf("it says %q", not)
		}
	}
	if Usual(s) != ForBoard || Usual(small()) != ForPanel {
		t.Errorf("the usual readers are %q and %q", Usual(s), Usual(small()))
	}
}

func declaration(t *testing.T) *standards.Standard {
	t.Helper()
	s, err := standards.Lookup("local-digital-declaration@2018")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestStatement wants rows only of what fails or is not clear, the others in lines,
// and no status.
func TestStatement(t *testing.T) {
	s, err := standards.Lookup("wcag@2-2-aa")
	if err != nil {
		t.Fatal(err)
	}
	a := &assess.Assessment{Standard: s.FullID(), Service: assess.Service{Name: "Bulky waste", InScope: "The form."}, Points: []assess.Point{
		{Number: 1, Rating: "passed", Evidence: []assess.Evidence{{ID: "E1.1", Title: "Read with a screen reader", Date: "2026-10-02"}}},
		{Number: 2, Rating: assess.NotApplicable, Why: "No recordings."},
		{Number: 14, Rating: "failed", Done: "Grey text on the payment page.", Evidence: []assess.Evidence{{ID: "E14.1", Title: "Payment page", Date: "2026-10-02"}},
			Actions: []assess.Action{{ID: "A14.1", What: "Darken the text", Owner: "Developer", Due: "2027-01-31"}}},
		{Number: 15, Rating: "cannot-tell"},
	}}
	r := New(s, a, Options{AsOf: "2026-11-28", For: ForStatement})
	rows := 0
	for _, one := range r.Sections {
		if !one.Chapter {
			rows++
		}
	}
	said := inSections(r)
	if rows != 2 || !strings.Contains(said, "Every criterion has to be passed or not present. So far: 1 failed, 1 cannot tell and 51 not checked.") {
		t.Errorf("%d rows in\n%s", rows, said)
	}
	for _, want := range []string{"1.4.3 Contrast (Minimum): Grey text on the payment page.", "Darken the text, by 31 January 2027", "Read with a screen reader, 2 October 2026", "Not present (1)", "Not checked (51)", "The form."} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q in\n%s", want, said)
		}
	}
	if low := strings.ToLower(said); strings.Contains(low, "compliant") || strings.Contains(low, "conforms") {
		t.Error("it gives a status")
	}
	for _, number := range []int{14, 15} {
		a.Point(number).Rating = "passed"
	}
	for i := range s.Points {
		if a.Point(s.Points[i].Number) == nil {
			a.Points = append(a.Points, assess.Point{Number: s.Points[i].Number, Rating: "passed"})
		}
	}
	if got := assess.ProgressOf(s, a, "2026-11-28").Overall.Sentence(s); got != "All 55 criteria are passed or not present, in what was checked." {
		t.Errorf("it says %q", got)
	}
	if r := New(small(), marked(), Options{AsOf: today, For: ForStatement}); r.For != ForPanel {
		t.Errorf("of another standard it is for %q", r.For)
	}
}

// inSections is every text of a report's sections.
func inSections(r *Report) string {
	var all []string
	for _, s := range r.Sections {
		all = append(all, s.Title)
		for _, p := range s.Body {
			all = append(all, p.Name, p.Ours, p.Text)
			for _, f := range p.Facts {
				all = append(all, f.Name, f.Text)
			}
			for _, e := range p.Entries {
				all = append(all, e.Text)
			}
			for _, row := range p.Table.Rows {
				for _, c := range row {
					all = append(all, c.Text)
				}
			}
		}
	}
	return strings.Join(all, "\n")
}
