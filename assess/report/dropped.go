package report

import (
	"fmt"

	"standpoint/assess"
	"standpoint/standards"
)

// dropped are the points that an organisation no longer asks, as far as
// something was written under them before. They count nowhere, and are in no
// sheet to fill in.
func (b builder) dropped() []Point {
	var points []Point
	if b.o.For != ForPanel && b.o.For != ForPublic {
		return nil
	}
	for _, sp := range assess.DroppedPoints(b.s, b.a) {
		p := b.a.Point(sp.Number)
		point := b.point(assess.PointProgress{Point: p, Standard: sp})
		ours := b.own[point.Title]
		if point.Title = fmt.Sprintf("%s (no longer asked)", point.Title); ours {
			b.english(point.Title)
		}
		point.NotYet, point.Ceiling = "", whyDropped(b.s, p.Number)
		point.Answers = answered(point.Answers)
		points = append(points, point)
	}
	return points
}

// answered are the answers with something in them, each marked as no longer
// asked.
func answered(answers []Answer) []Answer {
	var said []Answer
	for _, a := range answers {
		if a.Text != "" || a.Why != "" && !a.Aside {
			a.Retired = true
			said = append(said, a)
		}
	}
	return said
}

func whyDropped(s *standards.Standard, number int) string {
	for _, drop := range s.Drop {
		if drop.Point == number {
			return "No longer asked: " + drop.Why
		}
	}
	return "No longer asked."
}
