package standards

import (
	"slices"
	"strings"
	"testing"
)

// TestAmendments holds what publishers changed, as it was read in November 2026, wherever
// that can be counted. TestDates has the days.
func TestAmendments(t *testing.T) {
	govuk := known(t, "govuk@2019")
	if govuk.Publisher != "Government Digital Service" || govuk.Rules.AnswerWithin != 0 || govuk.Rules.AnswerWithinWorking != 10 {
		t.Errorf("GOV.UK's standard is %s's, and has %+v", govuk.Publisher, govuk.Rules)
	}
	for _, said := range []string{"January 2026", "July 2026"} {
		if !strings.Contains(govuk.Status.Note, said) {
			t.Errorf("GOV.UK's note does not say %s", said)
		}
	}
	if nhs := known(t, "nhs@2026"); nhs.Licence.Name != "Open Government Licence v3.0" || nhs.Licence.Sure != "verified" {
		t.Errorf("the NHS's licence is %+v", nhs.Licence)
	}
	if code := known(t, "public-code@0-8-1"); code.Address != "https://www.standardforpubliccode.org/" || code.Published != "2025-04-28" || len(code.Points) != 16 {
		t.Errorf("the Standard for Public Code is %s of %s", code.Address, code.Published)
	}
	ontario := known(t, "ontario@2021")
	for number, title := range map[int]string{7: "Rendre le service accessible et inclusif", 12: "Mesurer le rendement", 13: "Être un bon gestionnaire de données"} {
		if got := ontario.Point(number).Titles["fr"]; got != title {
			t.Errorf("Ontario's point %d is %q", number, got)
		}
	}
	for name, number := range map[string]int{"govuk@2019": 5, "nhs@2026": 5} {
		if p := known(t, name).Point(number); !strings.Contains(p.Summary, "WCAG 2.2") {
			t.Errorf("%s, point %d: %s", name, number, p.Summary)
		}
	}
}

// TestAskedOfAI holds at which points a service that uses artificial intelligence is
// asked about it: about 10 questions, of nobody else.
func TestAskedOfAI(t *testing.T) {
	for name, points := range map[string][]int{"govuk@2019": {2, 6, 9, 11, 14}, "nhs@2026": {2, 6, 9, 11, 14}, "lgdss@2016": {2, 5, 6, 8, 10, 12}} {
		s := known(t, name)
		var only []string
		for _, p := range s.Profiles {
			if p.When.UsesAI {
				only = append(only, p.Only...)
			}
		}
		if len(only) < 8 || len(only) > 12 {
			t.Errorf("%s asks %v", name, only)
		}
		var found []int
		for _, id := range only {
			found = append(found, pointAsking(s, id))
		}
		slices.Sort(found)
		if found = slices.Compact(found); !slices.Equal(found, points) {
			t.Errorf("%s asks at %v", name, found)
		}
		for i := range s.Points {
			asked, _ := s.Fit(&s.Points[i], Situation{Phase: "beta", FirstRound: true, Delivery: "built"}, func(string) bool { return false })
			for _, q := range asked {
				if slices.Contains(only, q.ID) {
					t.Errorf("%s asks %s of a service without any", name, q.ID)
				}
			}
		}
	}
}

// TestCommitments holds what those who sign the Declaration promise, as far as it was
// read: nothing that we only believe.
func TestCommitments(t *testing.T) {
	s := known(t, "local-digital-declaration@2018")
	quoted := 0
	for _, c := range s.Commitments {
		if !c.Ours {
			quoted++
		}
		if pointAsking(s, c.Question) == 0 || c.Source == "" {
			t.Errorf("%+v", c)
		}
	}
	if len(s.Commitments) != 7 || quoted != 4 || s.Promise.Within != 12 || s.Signing == "" {
		t.Errorf("%d commitments, %d of them quoted, and %+v", len(s.Commitments), quoted, s.Promise)
	}
}

func known(t *testing.T, name string) *Standard {
	t.Helper()
	s, err := Lookup(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
