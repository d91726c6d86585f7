package standards

import (
	"slices"
	"strings"
	"testing"
)

// facts are what the sources of each standard say, as far as one can count it:
// points, those with an address of their own, headings in another language,
// what is assessed, the scale and whose it is, and where panels meet.
var facts = map[string]struct {
	points, addresses, headings int
	unit, scale                 string
	ours                        bool
	assessed, state             string
}{
	"australia@2023":                 {10, 0, 0, "service", "complete not-complete", false, "", "current"},
	"canada@2018":                    {10, 0, 10, "service", "in-place in-part not-yet", true, "", "current"},
	"govuk@2015":                     {18, 14, 0, "service", "met not-met", false, "alpha beta live", "superseded"},
	"govuk@2019":                     {14, 14, 0, "service", "green amber red", false, "alpha beta live", "current"},
	"lgdss@2016":                     {15, 2, 0, "service", "met partly-met not-met", true, "alpha beta live", "superseded"},
	"local-digital-declaration@2018": {9, 0, 0, "organisation", "usual-practice in-places trying not-started", true, "", "doubtful"},
	"new-zealand@2018":               {12, 1, 0, "service", "in-place in-part not-yet", true, "", "current"},
	"nhs@2026":                       {17, 17, 0, "service", "in-place in-part not-yet", true, "alpha beta live", "current"},
	"ontario@2021":                   {13, 0, 13, "service", "in-place in-part not-yet", true, "pre-discovery discovery alpha beta", "current"},
	"public-code@0-8-0":              {16, 16, 0, "codebase", "met not-met", false, "", "superseded"},
	"public-code@0-8-1":              {16, 16, 0, "codebase", "met not-met", false, "", "current"},
	"scotland@2021":                  {14, 2, 0, "service", "in-place in-part not-yet", true, "discovery alpha beta", "doubtful"},
	"secure-by-design@10-principles": {10, 10, 0, "service", "in-place in-part not-yet", true, "", "current"},
	"tcop@13-points":                 {13, 13, 0, "service", "in-place in-part not-yet", true, "", "current"},
	"us-playbook@2014":               {13, 13, 0, "service", "in-place in-part not-yet", true, "", "doubtful"},
	"wcag@2-2-aa":                    {55, 55, 0, "service", "passed cannot-tell failed", false, "", "current"},
	"wales@12-points":                {12, 0, 12, "service", "in-place in-part not-yet", true, "", "doubtful"},
}

func TestFacts(t *testing.T) {
	if len(Names()) != len(facts) {
		t.Errorf("there are %v", Names())
	}
	for name, want := range facts {
		s, err := Lookup(name)
		if err != nil {
			t.Error(err)
			continue
		}
		got := want
		got.points, got.unit, got.ours, got.state = len(s.Points), s.Unit, s.Scale.Ours, s.Status.State
		got.addresses, got.headings = 0, 0
		for i := range s.Points {
			if s.Points[i].Address != "" {
				got.addresses++
			}
			got.headings += len(s.Points[i].Titles)
		}
		var values, assessed []string
		for _, v := range s.Scale.Values {
			values = append(values, v.ID)
		}
		for _, phase := range s.Phases {
			if phase.Assessed {
				assessed = append(assessed, phase.ID)
			}
		}
		got.scale, got.assessed = strings.Join(values, " "), strings.Join(assessed, " ")
		if got != want {
			t.Errorf("%s:\n got %+v\nwant %+v", name, got, want)
		}
		if s.Scale.Ours && !slices.ContainsFunc(s.Ours, func(note string) bool {
			return strings.Contains(note, "scale") || strings.Contains(note, "values here are ours")
		}) {
			t.Errorf("%s does not say among what is ours that the scale is", name)
		}
	}
}

// TestCouncilsMap holds the table from the councils' standard to the
// central one, point by point.
func TestCouncilsMap(t *testing.T) {
	lgdss, _ := Lookup("lgdss@2016")
	govuk, _ := Lookup("govuk@2019")
	want := map[int][2][]int{1: {{1}}, 2: {{6}}, 3: {{7}}, 4: {{8}}, 5: {{11}}, 6: {{9}}, 7: {{13}, {12}}, 8: {{14}, {4}}, 9: {{14}}, 10: {{4}},
		11: {{13}, {4}}, 12: {{5}, {3}}, 13: {{10}}, 14: {{8}, {1, 10}}, 15: {{7}}}
	for _, way := range MapBetween(lgdss, govuk).Points {
		if !slices.Equal(way.Main, want[way.From][0]) || !slices.Equal(way.Also, want[way.From][1]) {
			t.Errorf("point %d goes to %v and touches on %v", way.From, way.Main, way.Also)
		}
	}
}
