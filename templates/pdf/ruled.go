package pdf

import "standpoint/assess/report"

// ruling is from line to line where people write by hand: 8 mm.
const ruling = 22.7

// grey is what is ruled and drawn to be written on: 3 to 1 on white.
var grey = colour{138, 148, 152}

// ruled is a slab of ruled lines from x on, as wide as the page, with what is
// in the cell standing at its start.
func ruled(lines int, x float64, beside *cell) slab {
	s := slab{high: float64(lines) * ruling}
	top := ruling - strong.lead - 1 // the first base line near the first rule
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
		s.items = append(s.items, item{x: x, y: float64(i+1)*ruling - 1, w: full - x, h: 0.5, paint: &grey})
	}
	return s
}

// space is ruled space, under a heading that stands beside it. It returns the
// number of its block.
func (b *builder) space(name string, lines int) int {
	c := beside()
	c.set(b.s.el.add("H3"), run{text: name, st: label})
	b.s.blocks = append(b.s.blocks, block{before: 1.5 * unit, slabs: []slab{ruled(lines, gutter, c.spaced())}})
	return len(b.s.blocks) - 1
}

// lines is ruled space by itself, from x on.
func (b *builder) lines(n int, x float64) int {
	b.s.blocks = append(b.s.blocks, block{slabs: []slab{ruled(n, x, nil)}})
	return len(b.s.blocks) - 1
}

// field is a word with one ruled line after it, for a date or a place.
func (b *builder) field(before float64, name string) {
	c := beside()
	c.set(b.s.el.add("P"), run{text: name, st: smallBold})
	b.s.blocks = append(b.s.blocks, block{before: before, slabs: []slab{ruled(1, gutter, c)}})
}

// boxes are the ratings to tick, each beside a drawn box, under a heading in
// the narrow column. They carry no mark: nothing in them is the team's.
func (b *builder) boxes(before float64, name string, choices []report.Mark) *block {
	const sign, between = 22, 26
	head := beside()
	head.set(b.s.el.add("H3"), run{text: name, st: label})
	cells := []*cell{head.spaced()}
	list := b.s.el.with("L", unnumbered)
	x := 0.0
	for _, m := range choices {
		c := &cell{w: full - gutter - sign}
		c.set(list.add("LI").add("LBody"), run{text: orDash(b.line(m.Label)), st: body})
		c.spaced().sign("box", -sign, body)
		if x > 0 && x+sign+c.used() > full-gutter {
			b.put(before, cells...).next = true
			cells, x, before = nil, 0, unit
		}
		c.shift(gutter + x + sign)
		x += sign + c.used() + between
		cells = append(cells, c)
	}
	return b.put(before, cells...)
}

// rule is a thin line over the whole page between what is given and what is
// written.
func (b *builder) rule(before float64) *block {
	b.s.blocks = append(b.s.blocks, block{before: before, slabs: []slab{{high: unit, items: []item{{w: full, h: 1.2, paint: &teal}}}}})
	return &b.s.blocks[len(b.s.blocks)-1]
}

// longer adds ruled lines below those of a slab, or takes them away.
func (s *slab) longer(lines int, x float64) {
	n := 0
	kept := s.items[:0:0]
	for _, it := range s.items {
		if it.paint == &grey {
			n++
			continue
		}
		kept = append(kept, it)
	}
	more := ruled(n+lines, x, nil)
	s.items = append(kept, more.items...)
	s.high = max(more.high, s.high-float64(n)*ruling)
}

// fill lets spaces grow to the foot of a page: of this one when everything
// from the block at start on fits there, else of the next.
func (b *builder) fill(start int, spaces ...int) {
	all := b.s.blocks
	for i := start; i < len(all)-1; i++ {
		all[i].next = true
	}
	_, foot := extent(&section{blocks: all[:start]})
	least := all[start].before + (&section{blocks: all[start:]}).tall()
	room := bodyBottom - foot
	if least > room {
		room, least = bodyHigh, least-all[start].before
	}
	lines := max(0, int((room-least)/ruling))
	for i, at := range spaces {
		all[at].slabs[0].longer((lines+len(spaces)-1-i)/len(spaces), gutter)
	}
}
