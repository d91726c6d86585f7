package product

import (
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/standards"
)

func lgdss(t *testing.T) *standards.Standard {
	t.Helper()
	s, err := standards.Lookup("lgdss@2016")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// held is an answer about something that the supplier holds.
func held(question, text, share string) assess.Answer {
	return assess.Answer{Question: question, Text: text, State: assess.Answered, HeldBy: "supplier", Share: share}
}

func assessed(points ...assess.Point) *assess.Assessment {
	return &assess.Assessment{Standard: "lgdss@2016", Phase: "beta", Service: assess.Service{Organisation: "Example Borough Council", Supplier: "Example Software Ltd", Delivery: "bought"},
		People: []assess.Person{{Role: "Service owner", Name: "Ann Smith"}}, Points: points}
}

// Into a sheet goes what the supplier holds and lets others see, and nothing else.
func TestDraftTakes(t *testing.T) {
	with := func(change func(*assess.Answer)) assess.Answer {
		a := held("open-format-out", "As CSV.", "group")
		change(&a)
		return a
	}
	for name, one := range map[string]struct {
		answer assess.Answer
		share  string
		why    string // why it stays out; "-" where it is not the supplier's to begin with
	}{
		"goes":            {with(func(*assess.Answer) {}), "group", ""},
		"public to all":   {with(func(a *assess.Answer) { a.Share = "public" }), "group", ""},
		"ours":            {with(func(a *assess.Answer) { a.HeldBy = "" }), "group", "-"},
		"shared":          {with(func(a *assess.Answer) { a.HeldBy = "shared" }), "group", "-"},
		"says nothing":    {with(func(a *assess.Answer) { a.Text = "" }), "group", "-"},
		"not this far":    {with(func(*assess.Answer) {}), "public", "the supplier has not agreed to share it this far"},
		"council only":    {with(func(a *assess.Answer) { a.Share = "council" }), "group", "the supplier has not agreed to share it this far"},
		"nobody said":     {with(func(a *assess.Answer) { a.Share = "" }), "group", "the supplier has not agreed to share it this far"},
		"restricted":      {with(func(a *assess.Answer) { a.Visibility = assess.Restricted }), "group", "only the team may see it"},
		"planned":         {with(func(a *assess.Answer) { a.State = assess.Planned }), "group", "it is not marked as answered"},
		"from a sheet":    {with(func(a *assess.Answer) { a.Sheet = "products/a.yaml" }), "group", "it is what another council says: products/a.yaml"},
		"a price":         {with(func(a *assess.Answer) { a.Text = "As CSV, for £300 each time." }), "group", "it may be about a price"},
		"a finding":       {with(func(a *assess.Answer) { a.Text = "As CSV; the pen test found a hole." }), "group", "it may be about security findings"},
		"a word like one": {with(func(a *assess.Answer) { a.Text = "As CSV, by the security settings; it costs an hour." }), "group", ""},
	} {
		d := Of(lgdss(t), assessed(assess.Point{Number: 7, Answers: []assess.Answer{one.answer}}), one.share)
		switch {
		case one.why == "" && (len(d.Sheet.Points) != 1 || len(d.Left) != 0):
			t.Errorf("%s: stays out: %+v", name, d.Left)
		case one.why == "-" && len(d.Sheet.Points)+len(d.Left) != 0:
			t.Errorf("%s: %+v", name, d)
		case len(one.why) > 1 && (len(d.Sheet.Points) != 0 || len(d.Left) != 1 || d.Left[0].Why != one.why):
			t.Errorf("%s: %+v, %+v", name, d.Sheet.Points, d.Left)
		}
	}
}

// The question tells too: an answer of 2 words under a question about cost is a price.
func TestDraftQuestions(t *testing.T) {
	d := Of(lgdss(t), assessed(assess.Point{Number: 5, Answers: []assess.Answer{held("yearly-cost", "About fourteen thousand.", "public")}},
		assess.Point{Number: 6, Answers: []assess.Answer{held("security-checks", "2 are open.", "public")}}), "group")
	if len(d.Sheet.Points) != 0 || len(d.Left) != 2 {
		t.Errorf("%+v, %+v", d.Sheet.Points, d.Left)
	}
}

// Nobody is named, and an id of evidence, which is another thing elsewhere, is its title.
func TestDraftTexts(t *testing.T) {
	a := assessed(assess.Point{Number: 7, Answers: []assess.Answer{held("open-format-out", "Ann Smith tried it (E7.1, E7.2), see A7.1.", "group")}, Evidence: []assess.Evidence{
		{ID: "E7.1", Title: "Export trial", Link: "https://example.org/e", Visibility: assess.Public}, {ID: "E7.2", Title: "Minutes", Link: "minutes.md", Visibility: assess.Public},
		{ID: "E7.3", Title: "Offer", Link: "https://example.org/o"}}})
	got := Of(lgdss(t), a, "group").Sheet.Points[0].Answers[0]
	if got.Saw != "[name] tried it (Export trial, evidence there), see an action there." || len(got.Evidence) != 1 || got.Evidence[0].Title != "Export trial" {
		t.Errorf("%+v", got)
	}
	a.Points[0].Answers[0].SaidBy = "Product manager"
	if got := Of(lgdss(t), a, "group").Sheet.Points[0].Answers[0]; got.Saw != "" || got.Comment == "" {
		t.Errorf("the supplier's word is the council's: %+v", got)
	}
	a.Points[0].Answers[0].Text = "It took an hour.\n\nThe supplier says: 10 minutes.\n\n- since 4.2\n\nLimits: 2 of 9 rounds."
	got = Of(lgdss(t), a, "group").Sheet.Points[0].Answers[0]
	if got.Saw != "It took an hour." || got.Comment != "10 minutes.\n\n- since 4.2" || got.Limits != "2 of 9 rounds." {
		t.Errorf("the voices are mixed: %+v", got)
	}
}

// Evidence that no answer names may be about something else, such as another bidder.
func TestDraftLeavesEvidence(t *testing.T) {
	a := assessed(assess.Point{Number: 7, Answers: []assess.Answer{held("open-format-out", "As CSV.", "group")},
		Evidence: []assess.Evidence{{ID: "E7.1", Title: "Why we turned 3 down", Link: "https://example.org/e", Visibility: assess.Public}}})
	d := Of(lgdss(t), a, "group")
	if got := d.Sheet.Points[0].Answers[0].Evidence; len(got) != 0 || len(d.Left) != 1 || d.Left[0].Question != "E7.1" {
		t.Errorf("%+v, left %+v", got, d.Left)
	}
}

func sheet() *assess.Sheet {
	return &assess.Sheet{Product: "Leafround", Version: "4.2", Standard: "lgdss@2016", Organisation: "Example Borough Council", SaidBy: "Service owner", On: "2026-10-02", Share: "group",
		Points: []assess.SheetPoint{{Number: 7, Answers: []assess.SheetAnswer{{Question: "open-format-out", Saw: "As CSV (E7.1).", Comment: "Photos too.", Limits: "2 of 9 rounds.", Duty: "Try it.", Version: "4.1"}}}}}
}

// What is taken says whose word it is, and goes no further than the supplier lets it.
func TestTake(t *testing.T) {
	known := Known{Built: &assess.Built{Sheet: "products/leafround.yaml"}, Sheet: sheet()}
	says := Beside([]Known{{Built: &assess.Built{}}, known}, 7, "open-format-out")
	if len(says) != 1 || len(Beside([]Known{known}, 7, "take-today"))+len(Beside([]Known{known}, 8, "open-format-out")) != 0 {
		t.Fatal(says)
	}
	if head := says[0].Head("2027-03-01"); head != "Leafround 4.1, as seen by Service owner, Example Borough Council, 2 October 2026 (4 months old)" {
		t.Error(head)
	}
	a := &assess.Answer{Question: "open-format-out", State: assess.DoesNotApply, Why: "We thought"}
	says[0].Take(a)
	want := "As CSV (evidence there).\n\nThe supplier says: Photos too.\n\nLimits: 2 of 9 rounds."
	if a.Text != want || a.State != assess.Answered || a.Why != "" || a.HeldBy != "supplier" || a.Share != "group" || a.SaidOn != "2026-10-02" || !a.FromSheet() || !a.OpenDuty() || !says[0].Same(a) {
		t.Errorf("%+v", a)
	}
	known.Sheet.Share = ""
	if says[0].Take(a); a.Share != "council" {
		t.Error(a.Share)
	}
	known.Sheet.Points[0].Answers[0].Saw = "As XML."
	of := &assess.Assessment{Points: []assess.Point{{Number: 7, Answers: []assess.Answer{*a}}}}
	if stale := Stale(of, []Known{known}); len(stale) != 1 || stale[0].Answer.Question != "open-format-out" {
		t.Error(stale)
	}
}

// A sheet never overrides a team.
func TestUseRefuses(t *testing.T) {
	a := assessed(assess.Point{Number: 7, Answers: []assess.Answer{{Question: "open-format-out", Text: "Ours.", State: assess.Answered}}})
	u := Use{Sheet: sheet(), Named: "products/leafround.yaml", Take: []string{"open-format-out"}}
	if err := u.Apply(lgdss(t), a); err == nil || !strings.Contains(err.Error(), "a sheet never replaces that") || a.Point(7).Answers[0].Text != "Ours." {
		t.Error(err)
	}
	a.Points[0].Answers[0].Text = ""
	if err := u.Apply(lgdss(t), a); err != nil || !a.Point(7).Answers[0].FromSheet() || len(a.Service.Products) == 0 || a.Service.Products[0].Seen == "" {
		t.Error(err, a.Service.Products)
	}
	if err := u.Apply(lgdss(t), a); err != nil || len(a.Service.Products) != 1 {
		t.Error(err, a.Service.Products)
	}
}
