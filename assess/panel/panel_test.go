package panel

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/standards"
)

func lgdss(t testing.TB) *standards.Standard {
	t.Helper()
	s, err := standards.Embedded.Lookup("lgdss@2016")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// by is an assessor's finished review of the same assessment.
func by(role string, points ...assess.ReviewPoint) Theirs {
	return Theirs{File: strings.ReplaceAll(strings.ToLower(role), " ", "-") + ".yaml", Review: &assess.Review{
		Of: "lgdss-beta.yaml", Service: "bins", Standard: "lgdss@2016", Phase: "beta", Round: 1, By: "assessor", Role: role,
		Interest: "my sister works there", Session: "2026-12-01", Finished: "2026-12-02", Points: points,
	}}
}

func must(what string) assess.Recommendation { return assess.Recommendation{What: what, Kind: "must"} }

// three assessors: on point 1 user research leads, on point 8 technology, and
// nobody looks at the others.
func three() []Theirs {
	return []Theirs{
		by("User researcher",
			assess.ReviewPoint{Number: 1, Decision: "partly-met", DoneWell: "They met 31 people.", ToExplore: "Meet screen reader users.", Notes: "ask Ana",
				Recommendations: []assess.Recommendation{{ID: "R1.9", What: "Recruit five people", Kind: "should"}}},
			assess.ReviewPoint{Number: 8, DoneWell: "It felt quick."}),
		by("Technology",
			assess.ReviewPoint{Number: 1, Decision: "met", DoneWell: "A good lab.", Recommendations: []assess.Recommendation{must("recruit  Five people"), must("Publish the findings")}},
			assess.ReviewPoint{Number: 8, Decision: "met", DoneWell: "They test on phones.\n\n- often"}),
		by("Lead assessor", assess.ReviewPoint{Number: 8, Decision: "met"}),
	}
}

func TestJoin(t *testing.T) {
	all := three()
	into := Begin(all[0].Review)
	told := Join(lgdss(t), into, all)

	one := into.Said(1)
	if one.DoneWell != "They met 31 people." || one.ToExplore != "Meet screen reader users." {
		t.Errorf("point 1 has the words of who does not lead on it: %q, %q", one.DoneWell, one.ToExplore)
	}
	if len(one.Recommendations) != 2 || one.Recommendations[0].ID != "R1.1" || one.Recommendations[0].Kind != "must" || one.Recommendations[1].ID != "R1.2" {
		t.Errorf("recommendations: %+v", one.Recommendations)
	}
	if one.Decision != "" || len(told.Differ) != 1 || told.Differ[0].Point != 1 || len(told.Differ[0].Said) != 2 {
		t.Errorf("a disagreement was settled: %q, %+v", one.Decision, told.Differ)
	}
	if eight := into.Said(8); eight.Decision != "met" || eight.DoneWell != "They test on phones.\n\n- often" {
		t.Errorf("point 8: %+v", eight)
	}
	if len(told.Uncovered) != 13 || slices.Contains(told.Uncovered, 1) || told.Words != 4 || told.Recommendations != 2 || told.Decisions != 1 {
		t.Errorf("told: %+v", told)
	}
	if want := []Leftover{{"technology.yaml", []int{1}}, {"user-researcher.yaml", []int{8}}}; !slices.EqualFunc(told.Left, want, func(a, b Leftover) bool {
		return a.File == b.File && slices.Equal(a.Points, b.Points)
	}) {
		t.Errorf("left: %+v", told.Left)
	}
	if len(into.Reviewers) != 3 || into.Session != "2026-12-01" || into.By != "panel" || into.Role != "" {
		t.Errorf("about: %+v", into)
	}
	if said := fmt.Sprintf("%+v", into); strings.Contains(said, "ask Ana") || strings.Contains(said, "sister") || strings.Contains(said, ".yaml:") {
		t.Errorf("the panel's file has what is the assessors' own: %s", said)
	}
}

// Joining again changes nothing; with one more it adds what is new, and what the
// panel changed or took out stays so.
func TestJoinAgain(t *testing.T) {
	all := three()
	into := Begin(all[0].Review)
	Join(lgdss(t), into, all)
	before := fmt.Sprintf("%+v", into)
	if told := Join(lgdss(t), into, all); told.New() || fmt.Sprintf("%+v", into) != before {
		t.Errorf("joining again added something: %+v", told)
	}
	p := into.Point(1)
	p.DoneWell = "They met many people."
	p.Recommendations[0].What, p.Recommendations[0].Kind = "Recruit people with access needs", "advice"
	p.Recommendations = p.Recommendations[:1]
	p.Decision = "partly-met"
	design := by("Design", assess.ReviewPoint{Number: 1, Decision: "met", ToExplore: "Meet screen reader users.\n\nTry it on paper.",
		Recommendations: []assess.Recommendation{must("Test the letter")}})
	told := Join(lgdss(t), into, append(all, design))
	p = into.Point(1)
	if p.DoneWell != "They met many people." || p.ToExplore != "Meet screen reader users.\n\nTry it on paper." {
		t.Errorf("texts: %q, %q", p.DoneWell, p.ToExplore)
	}
	if len(p.Recommendations) != 2 || p.Recommendations[0].Kind != "advice" || p.Recommendations[1].What != "Test the letter" || p.Decision != "partly-met" {
		t.Errorf("recommendations: %+v, decision %q", p.Recommendations, p.Decision)
	}
	if told.Words != 1 || told.Recommendations != 1 || len(told.Differ) != 1 {
		t.Errorf("told: %+v", told)
	}
}

// The order of the files decides the order of the words, and nothing else.
func TestOrder(t *testing.T) {
	all := three()
	forth, back := Begin(all[0].Review), Begin(all[0].Review)
	Join(lgdss(t), forth, all)
	slices.Reverse(all)
	Join(lgdss(t), back, all)
	for n := 1; n <= 15; n++ {
		a, b := forth.Said(n), back.Said(n)
		if a.Decision != b.Decision || len(a.Recommendations) != len(b.Recommendations) || len(a.DoneWell) != len(b.DoneWell) {
			t.Errorf("point %d: %+v and %+v", n, a, b)
		}
	}
}

func TestLeads(t *testing.T) {
	point := &standards.Point{Leads: []string{"user research", "service owner", "performance analysis"}}
	for role, want := range map[string]bool{
		"User research": true, "user researcher": true, "Senior User-Researcher": true, "Service owner": true, "Performance analyst": true,
		"Service manager": false, "Design": false, "": false, "Research": false, "Lead assessor": false,
	} {
		if got := Leads(point, role); got != want {
			t.Errorf("%q leads: %v", role, got)
		}
	}
}

func TestCheck(t *testing.T) {
	change := func(with func(*assess.Review)) []Theirs {
		all := three()
		with(all[1].Review)
		return all
	}
	for name, test := range map[string]struct {
		draft *assess.Review
		all   []Theirs
		want  string // key and what is said; empty where they can be joined
	}{
		"fine":             {nil, three(), ""},
		"into a draft":     {Begin(three()[0].Review), three(), ""},
		"another service":  {nil, change(func(r *assess.Review) { r.Service = "parks" }), `service: this review is about a different service from user-researcher.yaml`},
		"service unsaid":   {nil, change(func(r *assess.Review) { r.Service = "" }), ""},
		"another edition":  {nil, change(func(r *assess.Review) { r.Standard = "lgdss@2020" }), `standard: this review is for standard "lgdss@2020"`},
		"another standard": {nil, change(func(r *assess.Review) { r.Standard = "govuk@2019" }), `standard: this review is for standard "govuk@2019"`},
		"another phase":    {nil, change(func(r *assess.Review) { r.Phase = "" }), `phase: this review is for phase "none"`},
		"another round":    {nil, change(func(r *assess.Review) { r.Round = 2 }), `round: this review is for round "2", and user-researcher.yaml is for "1"`},
		"round 0 is 1":     {nil, change(func(r *assess.Review) { r.Round = 0 }), ""},
		"one assessor":     {nil, change(func(r *assess.Review) { r.Role = "user  RESEARCHER" }), `role: user-researcher.yaml was also written by "user  RESEARCHER"`},
		"2 organisations": {nil, func() []Theirs {
			all := change(func(r *assess.Review) {
				r.Role = "User researcher"
				r.Reviewers = []assess.Reviewer{{Role: "User researcher", Organisation: "A"}}
			})
			all[0].Review.Reviewers = []assess.Reviewer{{Role: "User researcher", Organisation: "B"}}
			return all
		}(), ""},
		"the panel's":      {nil, change(func(r *assess.Review) { r.By = "panel" }), `by: this is what a panel agreed on`},
		"into an assessor": {three()[0].Review, three(), `by: this is one assessor's own review`},
		"into a finished one": {func() *assess.Review { r := Begin(three()[0].Review); r.Finished = "2026-12-09"; return r }(), three(),
			`finished: this review was finished on 9 December 2026`},
		"into another's": {func() *assess.Review { r := Begin(three()[0].Review); r.Round = 3; return r }(), three(), `round: this review is for round "1", and panel.yaml is for "3"`},
	} {
		t.Run(name, func(t *testing.T) {
			var draft *Theirs
			if test.draft != nil {
				draft = &Theirs{"panel.yaml", test.draft}
			}
			found := Check(draft, test.all)
			if test.want == "" {
				if len(found) > 0 {
					t.Errorf("refused: %+v", found)
				}
				return
			}
			if len(found) == 0 || !strings.HasPrefix(found[0].Key+": "+found[0].What, test.want) || !strings.Contains(found[0].Hint, "nothing was changed") {
				t.Errorf("%+v, want %s", found, test.want)
			}
		})
	}
}

// many are 8 reviews of 18 points, each with texts as long as those of published
// reports, and a recommendation.
func many(s *standards.Standard) []Theirs {
	var all []Theirs
	for i, role := range []string{"User research", "Design", "Technology", "Service owner", "Delivery", "Accessibility", "Content design", "Performance analysis"} {
		var points []assess.ReviewPoint
		for n := 1; n <= len(s.Points); n++ {
			text := strings.Repeat(fmt.Sprintf("Word %d of %s on point %d. ", i, role, n), 25)
			points = append(points, assess.ReviewPoint{Number: n, Decision: s.Scale.Values[0].ID, DoneWell: text + "\n\n- one\n- two", ToExplore: text,
				Recommendations: []assess.Recommendation{must(fmt.Sprintf("Do %d for %d", i, n))}})
		}
		all = append(all, by(role, points...))
	}
	return all
}

func BenchmarkJoin(b *testing.B) {
	s, err := standards.Embedded.Lookup("govuk@2015")
	if err != nil {
		b.Fatal(err)
	}
	if len(s.Points) != 18 {
		b.Fatalf("%d points", len(s.Points))
	}
	all := many(s)
	for b.Loop() {
		Join(s, Begin(all[0].Review), all)
	}
}
