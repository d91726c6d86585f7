package pdf

import (
	"fmt"

	"standpoint/assess/report"
)

// moved is what is rated otherwise than in the assessment before.
func (b *builder) moved(s *report.Summary, most int) {
	before := b.line(s.Before)
	if before == "" {
		return
	}
	before = cut(before, b.small, b.measure-110, 1, "…")
	switch {
	case len(s.Moved) == 0:
		before += ": no rating moved."
	case len(s.Moved) == 1:
		before += ": 1 rating moved."
	default:
		before += fmt.Sprintf(": %d ratings moved.", len(s.Moved))
	}
	if most == 0 {
		b.para(2*b.unit, b.small, before)
		return
	}
	b.sub("What moved")
	b.para(0, b.small, before).next = len(s.Moved) > 0
	if len(s.Moved) == 0 {
		return
	}
	list := b.s.el.with("L", unnumbered)
	shown := s.Moved[:min(most, len(s.Moved))]
	for i := range shown {
		b.movedPoint(list, &shown[i], i == 0)
	}
	if more := len(s.Moved) - len(shown); more > 0 {
		b.para(0.4*b.unit, b.small, fmt.Sprintf("… and %d more", more))
	}
}

// movedPoint is one point: its number and title, what it was, what it is now.
func (b *builder) movedPoint(list *elem, m *report.Moved, first bool) {
	const was, now = 112.0, 116.0
	if b.large {
		b.movedLarge(list, m)
		return
	}
	sign := b.smallSign
	li := list.add("LI")
	num, name := b.beside(), &cell{x: b.gutter, w: b.full - b.gutter - was - now - 12}
	num.set(li.add("Lbl"), run{text: fmt.Sprint(m.Number), st: b.label})
	lbody := li.add("LBody")
	name.set(lbody, run{text: shorten(orDash(b.line(m.Title)), b.body, name.w), st: b.body, link: b.toPoint(m.Number)})
	from, to := &cell{x: b.full - was - now + sign, w: was - sign - 8}, &cell{x: b.full - now + sign, w: now - sign}
	from.set(lbody, run{text: shorten("was "+orDash(b.line(m.From.Label)), b.small, from.w), st: b.small})
	to.set(lbody, run{text: shorten("now "+orDash(b.line(m.To.Label)), b.smallBold, to.w), st: b.smallBold})
	from.spaced().sign(m.From.Shape, b.full-was-now, b.small)
	to.sign(m.To.Shape, b.full-now, b.smallBold)
	gap := 0.2 * b.unit
	if first {
		gap = 0.5 * b.unit
	}
	b.put(gap, num.spaced(), name.spaced(), from, to)
}

// movedLarge says the same in a sentence under the title.
func (b *builder) movedLarge(list *elem, m *report.Moved) {
	li := list.add("LI")
	num, c := b.beside(), b.column()
	num.set(li.add("Lbl"), run{text: fmt.Sprint(m.Number), st: b.label})
	lbody := li.add("LBody")
	c.set(lbody, run{text: orDash(b.line(m.Title)) + " ", st: b.body, link: b.toPoint(m.Number)})
	c.set(lbody, run{text: "was " + orDash(b.line(m.From.Label)) + ", ", st: b.small}, run{text: "now " + orDash(b.line(m.To.Label)), st: b.smallBold})
	b.put(0.5*b.unit, num.spaced(), c)
}
