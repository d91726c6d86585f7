package standards

import (
	"fmt"
	"slices"
	"time"
)

// phasesOver are the phases that ask a question of the base, and those that asked it
// before. One that the extension asks it in is not among the latter.
func phasesOver(known, own *Question) (phases, formerly []string) {
	phases = given(own.Phases, known.Phases)
	formerly = slices.Clone(given(own.Formerly, known.Formerly))
	return phases, slices.DeleteFunc(formerly, func(phase string) bool { return slices.Contains(phases, phase) })
}

// meet says whether two lists have something in common.
func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(one string) bool { return slices.Contains(b, one) })
}

// asked judges when a question is asked: the phases that ask it, those that did
// before, and the day from which.
func (c *checker) asked(p *Point, q *Question) {
	if len(c.s.Phases) > 0 && len(q.Phases) == 0 {
		c.fail("add phases: [...] with the phases it is asked in", fmt.Sprintf("question %q has no phase", q.ID), q.in(p, "id")...)
	}
	c.phasesOf(p, q, q.Phases, "phases")
	c.phasesOf(p, q, q.Formerly, "formerly")
	for k, phase := range q.Formerly {
		if slices.Contains(q.Phases, phase) {
			c.fail("name it under phases or under formerly, not both", fmt.Sprintf("phase %q asks this question now", phase), q.in(p, "formerly", k)...)
		}
	}
	if _, err := time.Parse(time.DateOnly, q.Since); q.Since != "" && err != nil {
		c.fail("write the day, as 2026-11-28", fmt.Sprintf("since %q is not a date", q.Since), q.in(p, "since")...)
	}
}

func (c *checker) phasesOf(p *Point, q *Question, phases []string, key string) {
	for k, phase := range phases {
		if c.s.Phase(phase) == nil {
			c.fail("use the id of a phase of this file", fmt.Sprintf("phase %q is not defined", phase), q.in(p, key, k)...)
		}
	}
}
