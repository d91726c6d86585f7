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
	before = cut(before, small, measure-110, 1, "…")
	switch {
	case len(s.Moved) == 0:
		before += ": no rating moved."
	case len(s.Moved) == 1:
		before += ": 1 rating moved."
	default:
		before += fmt.Sprintf(": %d ratings moved.", len(s.Moved))
	}
	if most == 0 {
		b.para(2*unit, small, before)
		return
	}
	b.sub("What moved")
	b.para(0, small, before).next = len(s.Moved) > 0
	if len(s.Moved) == 0 {
		return
	}
	list := b.s.el.with("L", unnumbered)
	shown := s.Moved[:min(most, len(s.Moved))]
	for i := range shown {
		b.movedPoint(list, &shown[i], i == 0)
	}
	if more := len(s.Moved) - len(shown); more > 0 {
		b.para(0.4*unit, small, fmt.Sprintf("… and %d more", more))
	}
}

// movedPoint is one point: its number and title, what it was, what it is now.
func (b *builder) movedPoint(list *elem, m *report.Moved, first bool) {
	const was, now, sign = 112.0, 116.0, 13.0
	li := list.add("LI")
	num, name := beside(), &cell{x: gutter, w: full - gutter - was - now - 12}
	num.set(li.add("Lbl"), run{text: fmt.Sprint(m.Number), st: label})
	lbody := li.add("LBody")
	name.set(lbody, run{text: shorten(orDash(b.line(m.Title)), body, name.w), st: body, link: b.toPoint(m.Number)})
	from, to := &cell{x: full - was - now + sign, w: was - sign - 8}, &cell{x: full - now + sign, w: now - sign}
	from.set(lbody, run{text: shorten("was "+orDash(b.line(m.From.Label)), small, from.w), st: small})
	to.set(lbody, run{text: shorten("now "+orDash(b.line(m.To.Label)), smallBold, to.w), st: smallBold})
	from.spaced().sign(m.From.Shape, full-was-now, small)
	to.sign(m.To.Shape, full-now, smallBold)
	gap := 0.2 * unit
	if first {
		gap = 0.5 * unit
	}
	b.put(gap, num.spaced(), name.spaced(), from, to)
}
