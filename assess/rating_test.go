package assess

import (
	"strings"
	"testing"

	"standpoint/standards"
)

const today Date = "2026-11-23"

// threeValues is a small standard: two questions in beta, one of them in live too.
func threeValues() *standards.Standard {
	return &standards.Standard{
		ID: "small", Short: "Small", Edition: "2026",
		Phases: []standards.Phase{{ID: "beta", Name: "Beta"}, {ID: "live", Name: "Live", FirstRoundAlso: "beta"}},
		Scale: standards.Scale{Values: []standards.Value{
			{ID: "met", Label: "met", Mark: "full"}, {ID: "partly", Label: "partly met", Mark: "half"}, {ID: "not", Label: "not met", Mark: "ring"},
		}},
		Rules: standards.Rules{Overall: "worst point"},
		Points: []standards.Point{
			{Number: 1, Title: "One", Questions: []standards.Question{
				{ID: "a", Ask: "A?", Phases: []string{"beta"}}, {ID: "b", Ask: "B?", Phases: []string{"beta", "live"}},
				{ID: "old", Ask: "Old?", Phases: []string{"beta"}, Retired: "2025"},
			}},
			{Number: 2, Title: "Two", Questions: []standards.Question{{ID: "c", Ask: "C?"}}},
		},
	}
}

func complete() *Point {
	return &Point{Number: 1, Done: "Something.", Answers: []Answer{
		{Question: "a", Text: "Yes.", State: Answered}, {Question: "b", Text: "Yes.", State: Answered}},
		Evidence: []Evidence{{ID: "E1.1", Date: "2026-10-02"}}}
}

func TestSuggest(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*Point)
		want   string
		says   string
	}{
		{"everything there", func(*Point) {}, "met", "All 2 questions are answered."},
		{"one planned", func(p *Point) { p.Answers[0].State = Planned }, "partly", "1 is answered and 1 planned"},
		{"one not known", func(p *Point) { p.Answers[0] = Answer{Question: "a", State: DontKnow} }, "partly", "not known yet"},
		{"set aside with a reason", func(p *Point) { p.Answers[0] = Answer{Question: "a", State: DoesNotApply, Why: "No users."} }, "met", "set aside with a reason"},
		{"set aside without", func(p *Point) { p.Answers[0] = Answer{Question: "a", State: DoesNotApply} }, "partly", "without a reason"},
		{"no evidence", func(p *Point) { p.Evidence = nil }, "partly", "no evidence yet"},
		{"undated evidence", func(p *Point) { p.Evidence[0].Date = "" }, "partly", "No evidence has a date"},
		{"a year to the day", func(p *Point) { p.Evidence[0].Date = "2025-11-23" }, "met", "23 November 2025"},
		{"a day more", func(p *Point) { p.Evidence[0].Date = "2025-11-22" }, "partly", "more than a year ago"},
		{"from the future", func(p *Point) { p.Evidence[0].Date = "2026-11-24" }, "partly", "No evidence has a date"},
		{"nothing done", func(p *Point) { p.Done = "" }, "not", "nothing is under \"done\""},
		{"an answer without a text", func(p *Point) { p.Answers[0].Text = "" }, "", "1 of"},
		{"an answer without a state", func(p *Point) { p.Answers[0].State = "" }, "", "No suggestion yet"},
		{"an answer missing", func(p *Point) { p.Answers = p.Answers[1:] }, "", "No suggestion yet"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := complete()
			c.change(p)
			got := Suggest(threeValues(), &Assessment{Phase: "beta", Points: []Point{*p}}, p, today)
			if got.Value != c.want {
				t.Errorf("suggested %q, want %q (%s)", got.Value, c.want, got.Reason())
			}
			if c.says != "1 of" && !strings.Contains(got.Reason(), c.says) {
				t.Errorf("the reason does not say %q: %s", c.says, got.Reason())
			}
		})
	}
}

// At the depth quick what nobody asked counts for nothing, and what was answered
// all the same counts as ever; at a first look there is no suggestion.
func TestSuggestByDepth(t *testing.T) {
	for _, c := range []struct {
		name, depth string
		change      func(*Point)
		want, says  string
	}{
		{"no question answered", Quick, func(p *Point) { p.Answers = nil }, "met", "Up to \"met\" by the rule. The newest evidence is from 2 October 2026."},
		{"no evidence", Quick, func(p *Point) { p.Answers, p.Evidence = nil, nil }, "partly", "There is no evidence yet."},
		{"nothing done", Quick, func(p *Point) { p.Answers, p.Done = nil, "" }, "not", "nothing is under \"done\" yet"},
		{"one answered as planned", Quick, func(p *Point) { p.Answers = []Answer{{Question: "a", Text: "Soon.", State: Planned}} }, "partly", "Of 1 question, 1 is planned."},
		{"one answered", Quick, func(p *Point) { p.Answers = p.Answers[:1] }, "met", "Up to \"met\" by the rule. The newest"},
		{"everything there", FirstLook, func(*Point) {}, "", "No suggestion at a first look."},
		{"no question answered", Full, func(p *Point) { p.Answers = nil }, "", "No suggestion yet: 2 of 2 questions have no answer."},
	} {
		p := complete()
		c.change(p)
		a := &Assessment{Phase: "beta", Depth: c.depth, Points: []Point{*p}}
		got := Suggest(threeValues(), a, p, today)
		if got.Value != c.want || !strings.Contains(got.Reason(), c.says) {
			t.Errorf("%s, %s: suggested %q, want %q: %s", c.depth, c.name, got.Value, c.want, got.Reason())
		}
	}
	rules := map[string]bool{}
	for _, depth := range append(Depths, "") {
		rules[(&Assessment{Depth: depth}).Rule(&standards.Standard{})] = true
	}
	if len(rules) != 3 {
		t.Errorf("there are %d rules", len(rules))
	}
}

// What a point still wants is what the team set out to say of it.
func TestWantsByDepth(t *testing.T) {
	for depth, want := range map[string]string{"": "2 questions,done,evidence,action", Full: "2 questions,done,evidence,action", Quick: "done,evidence,action,reason", FirstLook: ""} {
		a := &Assessment{Phase: "beta", Depth: depth, Points: []Point{{Number: 1, Rating: "partly"}}}
		if got := strings.Join(ProgressOf(threeValues(), a, today).Points[0].Missing(), ","); got != want {
			t.Errorf("at the depth %q it wants %q, want %q", depth, got, want)
		}
	}
}

// A point with something written and no rating is begun: it is not among those
// that nobody has looked at, nor among those with a rating.
func TestBegun(t *testing.T) {
	for name, change := range map[string]func(*Point){
		"an answer": func(p *Point) { p.Answers = []Answer{{Question: "a", State: DontKnow}} },
		"a plan":    func(p *Point) { p.Planned = "More." },
		"an offer":  func(p *Point) { p.Offers = []Offer{{What: "Code"}} },
		"a reason":  func(p *Point) { p.RatingReason = "Half of it." },
	} {
		a := &Assessment{Phase: "beta", Points: []Point{{Number: 1}, {Number: 2}}}
		change(&a.Points[0])
		got := ProgressOf(threeValues(), a, today)
		if got.Begun != 1 || got.Looked != 0 || got.Counts[""] != 1 || got.Points[0].Label(threeValues()) != "begun" || got.Points[1].Label(threeValues()) != "not looked at" {
			t.Errorf("with %s, %d are begun, %d looked at, %v, and it is called %q", name, got.Begun, got.Looked, got.Counts, got.Points[0].Label(threeValues()))
		}
		if got.Overall.Left != 2 {
			t.Errorf("with %s, %d points are left", name, got.Overall.Left)
		}
	}
}

func TestSuggestCountsEvidenceItRefersTo(t *testing.T) {
	p := complete()
	p.Evidence = []Evidence{{ID: "E1.1", See: "E2.1"}}
	a := &Assessment{Phase: "beta", Points: []Point{*p, {Number: 2, Evidence: []Evidence{{ID: "E2.1", Date: "2026-11-01"}}}}}
	if got := Suggest(threeValues(), a, p, today); got.Value != "met" {
		t.Errorf("suggested %q: %s", got.Value, got.Reason())
	}
}

func TestFirstLiveRoundAsksBetaQuestionsToo(t *testing.T) {
	s := threeValues()
	p := s.Point(1)
	if n := len(s.Asked(p, "live", true)); n != 2 {
		t.Errorf("the first live round asks %d questions, want 2", n)
	}
	if n := len(s.Asked(p, "live", false)); n != 1 {
		t.Errorf("a later live round asks %d questions, want 1", n)
	}
}

func TestAbove(t *testing.T) {
	s := threeValues()
	suggested := Suggestion{Value: "partly"}
	for rating, want := range map[string]bool{"met": true, "partly": false, "not": false, "": false, NotApplicable: false} {
		if got := Above(s, &Point{Rating: rating}, suggested); got != want {
			t.Errorf("Above(%q) = %v", rating, got)
		}
	}
	if Above(s, &Point{Rating: "met"}, Suggestion{}) {
		t.Error("without a suggestion nothing is above it")
	}
}

func TestOverall(t *testing.T) {
	s := threeValues()
	for _, c := range []struct {
		ratings [2]string
		want    Overall
	}{
		{[2]string{"met", "partly"}, Overall{Value: "partly", Final: true}},
		{[2]string{"met", ""}, Overall{Value: "met", Left: 1}},
		{[2]string{"not", NotApplicable}, Overall{Value: "not", Final: true}},
		{[2]string{"", ""}, Overall{Left: 2}},
	} {
		a := &Assessment{Phase: "beta", Points: []Point{{Number: 1, Rating: c.ratings[0]}, {Number: 2, Rating: c.ratings[1]}}}
		if got := ProgressOf(s, a, today).Overall; got != c.want {
			t.Errorf("%v: %+v, want %+v", c.ratings, got, c.want)
		}
	}
	s.Rules.Overall = "none"
	if got := ProgressOf(s, &Assessment{Points: []Point{{Number: 1, Rating: "met"}}}, today).Overall; got != (Overall{}) {
		t.Errorf("a standard without a rule has no overall result, got %+v", got)
	}
}

func TestOpenActionsByDate(t *testing.T) {
	a := &Assessment{Points: []Point{{Number: 1, Actions: []Action{
		{ID: "A1.1"}, {ID: "A1.2", Due: "2027-01-01"}, {ID: "A1.3", Due: "2026-01-01"}, {ID: "A1.4", Due: "2025-01-01", State: Done}, {ID: "A1.5", Due: today},
	}}}}
	var got []string
	for _, due := range OpenActions(a, today) {
		got = append(got, due.Action.ID)
		if due.Overdue != (due.Action.ID == "A1.3") {
			t.Errorf("%s overdue: %v", due.Action.ID, due.Overdue)
		}
	}
	if strings.Join(got, " ") != "A1.3 A1.5 A1.2 A1.1" {
		t.Errorf("order %v", got)
	}
}

func TestMissing(t *testing.T) {
	s := threeValues()
	p := complete()
	p.Rating = "partly"
	a := &Assessment{Phase: "beta", Points: []Point{*p}}
	if got := ProgressOf(s, a, today).Points[0].Missing(); strings.Join(got, ",") != "action" {
		t.Errorf("missing %v, want an action", got)
	}
	a.Points[0].Rating, a.Points[0].Evidence = "met", nil
	if got := ProgressOf(s, a, today).Points[0].Missing(); strings.Join(got, ",") != "evidence,reason" {
		t.Errorf("missing %v, want evidence and a reason", got)
	}
}
