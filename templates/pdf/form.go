package pdf

import (
	"standpoint/assess/report"
	"standpoint/templates/pdf/file"
)

// form makes what people write on: ruled space and boxes to tick.
type form struct{ *builder }

// ruled is a slab of ruled lines from x on, as wide as the page, with what is
// in the cell standing at its start.
func (b form) ruled(lines int, x float64, beside *cell) slab {
	s := slab{high: float64(lines) * b.ruling}
	top := b.ruling - b.strong.lead - 1 // the first base line near the first rule
	if beside != nil {
		for _, l := range beside.lines {
			for _, it := range l.items {
				it.y += top + l.base
				s.items = append(s.items, it)
			}
			top += l.lead
		}
		s.high = max(s.high, top)
	}
	for i := range lines {
		s.items = append(s.items, item{x: x, y: float64(i+1)*b.ruling - 1, w: b.full - x, h: 0.5, paint: &grey})
	}
	return s
}

// space is ruled space, under a heading that stands beside it. It returns the
// number of its block.
func (b form) space(name string, lines int) int {
	c := b.beside()
	c.set(b.ours(b.s.el.Add("H3")), run{text: name, st: b.label})
	if b.large {
		b.put(1.5*b.unit, c).next = true
		return b.lines(lines, b.pen)
	}
	return b.add(1.5*b.unit, b.ruled(lines, b.pen, c.spaced()))
}

// add puts slabs below the others as one block, and returns its number.
func (b *builder) add(before float64, slabs ...slab) int {
	b.s.blocks = append(b.s.blocks, block{before: before, slabs: slabs})
	return len(b.s.blocks) - 1
}

// lines is ruled space by itself, from x on.
func (b form) lines(n int, x float64) int { return b.add(0, b.ruled(n, x, nil)) }

// field is a word with one ruled line after it, for a date or a place.
func (b form) field(before float64, name string) {
	c := b.beside()
	c.set(b.ours(b.s.el.Add("P")), run{text: name, st: b.smallBold})
	b.add(before, b.ruled(1, max(b.gutter, c.used()+12), c))
}

// boxes are the ratings to tick, each beside a drawn box, under a heading in
// the narrow column. They carry no mark: nothing in them is the team's.
func (b form) boxes(before float64, name string, choices []report.Mark) {
	sign, between := b.hang+8, 26.0
	head := b.beside()
	head.set(b.ours(b.s.el.Add("H3")), run{text: name, st: b.label})
	cells := []*cell{head.spaced()}
	list := b.s.el.With("L", file.Unnumbered)
	x := 0.0
	for _, m := range choices {
		c := &cell{w: b.full - b.gutter - sign}
		c.set(list.Add("LI").Add("LBody"), b.saying(orDash(b.line(m.Label)), b.body))
		c.spaced().sign(report.Mark{Shape: "box"}, -sign, b.body)
		if x > 0 && x+sign+c.used() > b.full-b.gutter {
			b.put(before, cells...).next = true
			cells, x, before = nil, 0, b.unit
		}
		c.shift(b.gutter + x + sign)
		x += sign + c.used() + between
		cells = append(cells, c)
	}
	b.put(before, cells...)
}

// rule is a thin line over the whole page between what is given and what is
// written.
func (b form) rule(before float64) {
	b.add(before, slab{high: b.unit, items: []item{{w: b.full, h: 1.2, paint: &b.accent}}})
}

// longer adds ruled lines below those of a slab, or takes them away.
func (b form) longer(s *slab, lines int, x float64) {
	n := 0
	kept := s.items[:0:0]
	for _, it := range s.items {
		if it.paint == &grey {
			n++
			continue
		}
		kept = append(kept, it)
	}
	more := b.ruled(n+lines, x, nil)
	s.items = append(kept, more.items...)
	s.high = max(more.high, s.high-float64(n)*b.ruling)
}

// fill lets spaces grow to the foot of a page: of this one when everything
// from the block at start on fits there, else of the next.
func (b form) fill(start int, spaces ...int) {
	all := b.s.blocks
	for i := start; i < len(all)-1; i++ {
		all[i].next = true
	}
	_, foot := b.extent(&section{blocks: all[:start]})
	least := all[start].before + (&section{blocks: all[start:]}).tall()
	room := b.bodyBottom - foot
	if least > room {
		room, least = b.bodyHigh, least-all[start].before
	}
	lines := max(0, int((room-least)/b.ruling))
	for i, at := range spaces {
		b.longer(&all[at].slabs[0], (lines+len(spaces)-1-i)/len(spaces), b.pen)
	}
}
