package assess

import (
	"strings"
	"testing"

	"standpoint/standards"
)

// What is taken from a product sheet answers a question as the supplier's word: it
// lowers the suggestion by one, and what the sheet leaves to each council is open
// until the team says what it does.
func TestSheetRating(t *testing.T) {
	s, err := standards.Lookup("lgdss@2016")
	if err != nil {
		t.Fatal(err)
	}
	a := &Assessment{Standard: "lgdss@2016", Phase: "beta", Service: Service{Delivery: "bought"}}
	p := a.EnsurePoint(s, 7)
	for _, q := range a.Asked(s, s.Point(7)) {
		*p.EnsureAnswer(q.ID) = Answer{Question: q.ID, Text: "So it is.", State: Answered}
	}
	p.Done, p.Evidence = "Tried", []Evidence{{Title: "Notes", Date: "2026-11-01"}}
	suggested := func() Suggestion { return Suggest(s, a, p, "2026-11-23") }
	if g := suggested(); g.Value != s.Scale.Values[0].ID || strings.Contains(a.Rule(s), "product sheet") {
		t.Fatalf("before: %+v, %s", g, a.Rule(s))
	}
	one := p.Answer("open-format-out")
	one.Sheet, one.Duty = "products/leafround.yaml", "Try it yourself"
	if g := suggested(); g.Value != "" || g.Answers.Open != 1 || !one.OpenDuty() {
		t.Errorf("with an open duty: %+v", g)
	}
	one.Own = "We try it each March."
	if g := suggested(); g.Value != s.Scale.Values[1].ID || !strings.Contains(g.Reason(), "1 answer comes from a product sheet") || !strings.Contains(a.Rule(s), "product sheet") {
		t.Errorf("taken: %+v, %s", g, g.Reason())
	}
	one.Disown()
	if g := suggested(); g.Value != s.Scale.Values[0].ID || one.Duty == "" {
		t.Errorf("in its own words: %+v", g)
	}
}

// A text that the team changes is its own word; how it is laid out changes nothing.
func TestOwnWords(t *testing.T) {
	for name, one := range map[string]struct {
		change func(*Answer)
		stays  bool
	}{
		"nothing":      {func(*Answer) {}, true},
		"the state":    {func(x *Answer) { x.State = Answered }, true},
		"own":          {func(x *Answer) { x.Own = "We do" }, true},
		"by hand":      {func(x *Answer) { x.Text, x.Taken = "As XML.", "" }, true},
		"another line": {func(x *Answer) { x.Text = "As\nCSV." }, true},
		"the text":     {func(x *Answer) { x.Text = "As CSV, without photos." }, false},
		"emptied":      {func(x *Answer) { x.Text = "" }, false},
	} {
		a := &Assessment{Points: []Point{{Number: 7, Answers: []Answer{{Question: "x", Text: "As CSV.", Taken: TextDigest("As CSV."), Sheet: "products/a.yaml", SaidBy: "Owner", SaidOn: "2026-10-02", Duty: "Try it"}}}}}
		x := a.Point(7).Answer("x")
		one.change(x)
		a.OwnWords()
		if x.FromSheet() != one.stays || !one.stays && (x.SaidBy != "" || x.Duty != "" || x.Sheet != "") {
			t.Errorf("%s: %+v", name, x)
		}
	}
}
