package standards

import (
	"slices"
	"strings"
	"testing"
)

// TestFormerly wants a question that a phase asked before to be there where somebody
// answered it, and nowhere else.
func TestFormerly(t *testing.T) {
	s, err := Lookup("lgdss@2016")
	if err != nil {
		t.Fatal(err)
	}
	p, beta := s.Point(7), Situation{Phase: "beta", FirstRound: true, Delivery: "built"}
	at := func(kept bool) int {
		asked, _ := s.Fit(p, beta, func(id string) bool { return kept && id == "gone-back" })
		return slices.IndexFunc(asked, func(q Question) bool { return q.ID == "gone-back" })
	}
	if at(false) >= 0 || at(true) < 0 {
		t.Errorf("unanswered it is at %d, answered at %d", at(false), at(true))
	}
	if asked := s.Asked(p, "beta", true); slices.ContainsFunc(asked, func(q Question) bool { return q.ID == "gone-back" }) {
		t.Error("nobody is asked it in beta")
	}
}

// TestFormerlyRefused wants a phase that is not there, or that still asks, told.
func TestFormerlyRefused(t *testing.T) {
	for phases, want := range map[string]string{
		"phases: [beta]\n        formerly: [gamma]":     `phase "gamma" is not defined`,
		"phases: [beta]\n        formerly: [beta]":      `phase "beta" asks this question now`,
		"phases: [beta]\n        formerly: [discovery]": "",
	} {
		file := ownHead + "name: Mine\npoints:\n  - number: 1\n    questions:\n      - id: mine-own\n        ask: What is yours?\n        " + phases + "\n"
		_, err := library(map[string]string{"mine.yaml": file}).Lookup("mine")
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %v", phases, err)
		}
	}
}

// TestFormerlyOver wants an extension that asks a question in a phase of its own to
// take that phase off the list of those that asked it before.
func TestFormerlyOver(t *testing.T) {
	known := &Question{Phases: []string{"live"}, Formerly: []string{"alpha", "beta"}}
	phases, formerly := phasesOver(known, &Question{Phases: []string{"beta", "live"}})
	if !slices.Equal(phases, []string{"beta", "live"}) || !slices.Equal(formerly, []string{"alpha"}) || len(known.Formerly) != 2 {
		t.Error(phases, formerly, known.Formerly)
	}
}

// TestFormerlyKept wants an answer to a question that made room for another to count
// on in the phase that asked it, so that no suggestion rises by its absence.
func TestFormerlyKept(t *testing.T) {
	for _, one := range []struct{ standard, phase, question string }{
		{"govuk@2019", "beta", "gave-up"}, {"lgdss@2016", "live", "who-deletes"}, {"lgdss@2016", "live", "person-asks"},
	} {
		s, err := Lookup(one.standard)
		if err != nil {
			t.Fatal(err)
		}
		var home *Point
		for i := range s.Points {
			if s.Points[i].Question(one.question) != nil {
				home = &s.Points[i]
			}
		}
		asked, _ := s.Fit(home, Situation{Phase: one.phase, Delivery: "built"}, func(id string) bool { return id == one.question })
		if !slices.ContainsFunc(asked, func(q Question) bool { return q.ID == one.question }) {
			t.Errorf("%s: an answer to %q does not count in %s", one.standard, one.question, one.phase)
		}
	}
}
