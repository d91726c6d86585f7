package standards

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"standpoint/assess/problem"
)

func TestLookup(t *testing.T) {
	for _, name := range []string{"lgdss@2016", "lgdss"} {
		if s, err := Lookup(name); err != nil || s.FullID() != "lgdss@2016" {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, hint := range map[string]string{
		"":              "standpoint standards list names them",
		"../lgdss@2016": "standpoint standards list names them",
		"lgdss@1999":    "use lgdss@2016",
		"lgdss@":        "use lgdss@2016",
		"govuk@2000":    "use govuk@2015 or govuk@2019",
		"LGDSS@2016":    `did you mean "lgdss@2016"?`,
		"govuk-2015":    `did you mean "govuk@2015"?`,
		"lgds":          `did you mean "lgdss@2016"?`,
	} {
		s, err := Lookup(name)
		if s != nil || !errors.Is(err, ErrUnknown) || err.Error() != fmt.Sprintf("standard %q is not one I know", name) || problem.HintOf(err) != hint {
			t.Errorf("%q: %v, %v", name, s, err)
		}
	}
}

// TestAsked wants the questions of the phase, and in the first live round of a
// service that runs already those of beta as well.
func TestAsked(t *testing.T) {
	s := &Standard{
		Phases: []Phase{{ID: "alpha"}, {ID: "beta"}, {ID: "live", FirstRoundAlso: "beta"}},
		Points: []Point{{Number: 1, Questions: []Question{
			{ID: "a", Phases: []string{"alpha"}}, {ID: "b", Phases: []string{"alpha", "beta"}}, {ID: "l", Phases: []string{"live"}},
			{ID: "always"}, {ID: "gone", Phases: []string{"beta"}, Retired: "2026-01-01"},
		}}},
	}
	for _, test := range []struct {
		phase string
		first bool
		want  string
	}{
		{"alpha", true, "a b always"}, {"beta", true, "b always"}, {"live", false, "l always"}, {"live", true, "b l always"}, {"", true, "a b l always"},
	} {
		var ids []string
		for _, q := range s.Asked(&s.Points[0], test.phase, test.first) {
			ids = append(ids, q.ID)
		}
		if got := strings.Join(ids, " "); got != test.want {
			t.Errorf("%s, first round %v: %s, want %s", test.phase, test.first, got, test.want)
		}
	}
}
