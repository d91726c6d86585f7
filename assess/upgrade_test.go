package assess

import (
	"strings"
	"testing"

	"standpoint/standards"
)

// another is a second small standard: its point 1 takes both of the first
// one's points, and nothing leads to its point 2.
func another(ratings map[string]string) *standards.Mapping {
	to := threeValues()
	to.ID = "other"
	to.Points = []standards.Point{{Number: 1, Title: "Both", Questions: []standards.Question{{ID: "a", Ask: "A?"}}}, {Number: 2, Title: "New"}}
	from := threeValues()
	from.Maps = []standards.Map{{To: "other@2026", Ours: true, Ratings: ratings, Points: []standards.MapPoint{
		{From: 1, Main: []int{1}}, {From: 2, Main: []int{1}}}}}
	return standards.MapBetween(from, to)
}

func TestUpgrade(t *testing.T) {
	a := &Assessment{Standard: "small@2026", Phase: "beta", Round: 3, Service: Service{Name: "Bins"}, Points: []Point{
		{At: 1, Number: 1, Rating: "met", Done: "First.", Visibility: Public, Owner: "Owner",
			Answers:  []Answer{{At: 1, Question: "a", Text: "Kept.", State: Answered}, {At: 2, Question: "b", Text: "Noted.", State: Planned, Visibility: Restricted}},
			Evidence: []Evidence{{At: 1, ID: "E1.1", Title: "One"}}},
		{At: 2, Number: 2, Rating: "partly", Done: "Second.", Evidence: []Evidence{{At: 1, ID: "E2.1", See: "E1.1"}},
			Actions: []Action{{At: 1, ID: "A2.1", What: "Do", Evidence: "E2.1"}}},
	}}
	up := Upgrade(a, another(map[string]string{"met": "met", "partly": "partly"}), "old.yaml")
	got := up.Assessment
	if got.Standard != "other@2026" || got.Previous != "old.yaml" || got.Round != 1 || got.Phase != "beta" || got.Service.Name != "Bins" {
		t.Errorf("the head is %+v", got)
	}
	p := got.Point(1)
	if p.Done != "First.\n\nSecond." || p.Was != "points 1 and 2 of Small 2026" || p.Carried != Yes || p.Owner != "Owner" {
		t.Errorf("the point is %+v", p)
	}
	if p.Rating != "partly" {
		t.Errorf("of two ratings the worse counts, got %q", p.Rating)
	}
	if p.Visibility == Public {
		t.Error("what one point did not mark public may not become public by moving")
	}
	if len(p.Answers) != 1 || p.Answers[0].Question != "a" || p.Answers[0].At != 0 || p.Answers[0].Carried != Yes {
		t.Errorf("the answers are %+v", p.Answers)
	}
	if !strings.Contains(p.Notes, "B?") || !strings.Contains(p.Notes, "Noted.") || len(up.Kept) != 1 {
		t.Errorf("the answer without a question is lost: %q", p.Notes)
	}
	if len(p.Evidence) != 2 || p.Evidence[1].ID != "E1.2" || p.Evidence[1].Was != "E2.1 of Small 2026" || p.Evidence[1].See != "E1.1" {
		t.Errorf("the evidence is %+v", p.Evidence)
	}
	if p.Actions[0].ID != "A1.1" || p.Actions[0].Evidence != "E1.2" {
		t.Errorf("the action is %+v", p.Actions[0])
	}
	if len(up.New) != 1 || up.New[0] != 2 || len(up.Homeless) != 0 {
		t.Errorf("new %v, homeless %v", up.New, up.Homeless)
	}
	if a.Points[0].Answers[0].At != 1 || a.Points[0].Evidence[0].ID != "E1.1" {
		t.Error("the old assessment was changed")
	}
}

func TestUpgradeAcrossScales(t *testing.T) {
	a := &Assessment{Standard: "small@2026", Points: []Point{{Number: 1, Rating: "met"}, {Number: 2, Rating: "not"}}}
	up := Upgrade(a, another(nil), "old.yaml")
	if up.Assessment.Point(1).Rating != "" || len(up.Unrated) != 1 || up.Unrated[0] != 1 {
		t.Errorf("rating %q, to rate anew %v", up.Assessment.Point(1).Rating, up.Unrated)
	}
}

// TestUpgradeQuestions wants an answer where the new standard asks the same,
// at whatever point, and the old rating with its reason kept for whoever rates
// anew.
func TestUpgradeQuestions(t *testing.T) {
	m := another(nil)
	m.To.Points[1].Questions = []standards.Question{{ID: "same", Ask: "Same?"}}
	m.Questions = map[string]string{"b": "same"}
	a := &Assessment{Standard: "small@2026", Points: []Point{{Number: 1, Rating: "met", RatingReason: "It works.",
		Answers: []Answer{{Question: "a", Text: "A."}, {Question: "b", Text: "B.", State: Answered, Visibility: Restricted}}}}}
	up := Upgrade(a, m, "old.yaml")
	p := up.Assessment.Point(2)
	if len(p.Answers) != 1 || p.Answers[0].Question != "same" || p.Answers[0].Was != "point 1 of Small 2026" || p.Answers[0].Visibility != Restricted || p.Carried != Yes {
		t.Errorf("point 2 is %+v", p)
	}
	if len(up.New) != 0 || len(up.Kept) != 0 {
		t.Errorf("new %v, kept %v", up.New, up.Kept)
	}
	if first := up.Assessment.Point(1); first.Rating != "" || first.RatingReason != "" || first.Notes != "The rating of point 1 of Small 2026 was met. It works." {
		t.Errorf("point 1 is %+v", first)
	}
}

// TestUpgradeMerged wants a point that takes the texts of two to be rated only
// when both were, and the old ratings in its notes otherwise.
func TestUpgradeMerged(t *testing.T) {
	scale := map[string]string{"met": "met", "partly": "partly"}
	for _, test := range []struct {
		name            string
		first, second   string
		ratings         map[string]string
		rating, notes   string
		unrated, partly int
	}{
		{"both", "partly", "met", scale, "partly", "", 0, 0},
		{"one only", "met", "", scale, "", "The rating of point 1 of Small 2026 was met.", 0, 1},
		{"neither", "", "", scale, "", "", 0, 0},
		{"one does not apply", "met", NotApplicable, scale, "met", "", 0, 0},
		{"one does not apply, the other way round", NotApplicable, "met", scale, "met", "", 0, 0},
		{"one not in the map", "met", "not", scale, "", "The rating of point 1 of Small 2026 was met.\n\nThe rating of point 2 of Small 2026 was not met.", 1, 0},
		{"one carried over", "met", CarriedOver, scale, "", "The rating of point 1 of Small 2026 was met.\n\nThe rating of point 2 of Small 2026 was carried over.", 1, 0},
		{"no scale in the map", "met", "", nil, "", "The rating of point 1 of Small 2026 was met.", 1, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := &Assessment{Standard: "small@2026", Points: []Point{{Number: 1, Rating: test.first, Done: "One."}, {Number: 2, Rating: test.second}}}
			up := Upgrade(a, another(test.ratings), "old.yaml")
			p := up.Assessment.Point(1)
			if p.Rating != test.rating || p.Notes != test.notes || len(up.Unrated) != test.unrated || len(up.Partly) != test.partly {
				t.Errorf("rating %q, notes %q, to rate anew %v and %v", p.Rating, p.Notes, up.Unrated, up.Partly)
			}
		})
	}
}

// TestUpgradeSetAside wants a point that does not apply to stay so where the
// scales are one, with its reason.
func TestUpgradeSetAside(t *testing.T) {
	a := &Assessment{Standard: "small@2026", Points: []Point{{Number: 1, Rating: NotApplicable, Why: "There is none."}, {Number: 2, Rating: NotApplicable, Why: "Nor here."}}}
	p := Upgrade(a, another(map[string]string{"met": "met"}), "old.yaml").Assessment.Point(1)
	if p.Rating != NotApplicable || p.Why != "There is none.\n\nNor here." {
		t.Errorf("the point is %+v", p)
	}
}

// TestUpgradeMentions wants a text to name things by the ids they have in the
// new file, and what it names of other things to stay.
func TestUpgradeMentions(t *testing.T) {
	a := &Assessment{Standard: "small@2026", Points: []Point{
		{Number: 1, Done: "See E2.1, and E9.9 of the panel.", Evidence: []Evidence{{ID: "E1.1"}}},
		{Number: 2, Done: "H2.1 and O2.1; not HE2.1x.", Evidence: []Evidence{{ID: "E2.1"}}, Asks: []Ask{{ID: "H2.1", Tried: "E2.1"}}, Offers: []Offer{{ID: "O2.1"}}},
	}}
	p := Upgrade(a, another(nil), "old.yaml").Assessment.Point(1)
	if want := "See E1.2, and E9.9 of the panel.\n\nH1.1 and O1.1; not HE2.1x."; p.Done != want || p.Asks[0].Tried != "E1.2" {
		t.Errorf("done %q, tried %q", p.Done, p.Asks[0].Tried)
	}
	if a.Points[0].Done != "See E2.1, and E9.9 of the panel." || a.Points[1].Asks[0].Tried != "E2.1" {
		t.Error("the old assessment was changed")
	}
}

func TestJoin(t *testing.T) {
	done := ""
	for _, text := range []string{"One.", "Two.", "One."} {
		join(&done, text)
	}
	if done != "One.\n\nTwo." {
		t.Error(done)
	}
}
