package pdf

import (
	"fmt"
	"strconv"

	"standpoint/assess/report"
)

// room is how much of each text the summary shows: it is one page, always.
type room struct {
	aim, next, asks int     // lines of each text
	moved           int     // points that moved
	lead            float64 // from point to point in the overview
	columns         int     // of the overview
	rating          float64 // width of the ratings in it
	tight           bool    // half the white space
}

// summary shows as much of every text as one page holds. What is cut says
// where it stands in full.
func (d *document) summary() *section {
	var s *section
	for _, r := range []room{
		{aim: 99, next: 99, asks: 99, moved: 99, lead: 15, columns: 1},
		{aim: 4, next: 2, asks: 2, moved: 9, lead: 15, columns: 1},
		{aim: 3, next: 2, asks: 1, moved: 6, lead: 14, columns: 1},
		{aim: 3, next: 1, asks: 1, moved: 4, lead: 13, columns: 1},
		{aim: 3, next: 1, asks: 1, moved: 4, lead: 12, columns: 1},
		{aim: 3, next: 1, asks: 1, moved: 6, lead: 13, columns: 1, tight: true},
		{aim: 3, next: 1, asks: 1, moved: 3, lead: 12, columns: 1, tight: true},
		{aim: 3, next: 2, asks: 2, moved: 5, lead: 15, columns: 2},
		{aim: 2, next: 1, asks: 1, moved: 4, lead: 13, columns: 2},
		{aim: 1, next: 1, asks: 1, moved: 2, lead: 12, columns: 3},
		{aim: 1, next: 1, asks: 1, moved: 0, lead: 12, columns: 3, tight: true},
	} {
		if s = d.summaryIn(r); s.tall() <= bodyHigh {
			return s
		}
	}
	s.cutOff, s.blocks = true, s.blocks[:whatFits(s.blocks)]
	return s
}

// whatFits is how many blocks one page holds.
func whatFits(blocks []block) int {
	sum := 0.0
	for i := range blocks {
		if sum += blocks[i].before + blocks[i].high(); sum > bodyHigh {
			return i
		}
	}
	return len(blocks)
}

func (d *document) summaryIn(r room) *section {
	b := d.begin(&section{anchor: "summary", title: "Summary", level: 1, label: "Summary", bare: d.onePage()})
	sum := &d.r.Summary
	if d.onePage() {
		b.onTop(title, d.name())
		b.wide(0, lede, "P", cut(b.line(d.r.Cover.View), lede, full-gutter/2, 1, "…"))
	} else {
		b.head("Summary")
	}
	b.outcome(sum, r.aim)
	b.counts(sum)
	if sum.Overall != "" {
		c := across()
		c.set(b.s.el.add("P"), run{text: cut(b.line(sum.Overall), strong, full, r.aim, b.more("the sources")), st: strong})
		b.put(unit, c)
	}
	b.overview(sum.Strip, r)
	b.moved(sum, r.moved)
	b.next(sum, r.next)
	b.wanted(sum.Asks, r.asks)
	for i := range b.s.blocks {
		if r.tight {
			b.s.blocks[i].before /= 2
		}
	}
	if d.onePage() { // under the first heading
		b.s.el.walk(func(e *elem) {
			if e.tag == "H3" {
				e.tag = "H2"
			}
		})
	}
	return b.s
}

// outcome is the aim, and how far the service has come.
func (b *builder) outcome(s *report.Summary, lines int) {
	pairs := []report.Pair{{Name: "What we want", Text: s.Aim}, {Name: "Before", Text: s.Baseline}, {Name: "Now", Text: s.Current}}
	gap := 2 * unit
	var list *elem
	for _, p := range pairs {
		text := b.line(p.Text)
		if text == "" {
			continue
		}
		if list == nil {
			list = b.s.el.with("L", unnumbered)
		}
		li := list.add("LI")
		name, c := beside(), &cell{x: gutter, w: full - gutter}
		name.set(li.add("Lbl"), run{text: p.Name, st: smallBold})
		c.set(li.add("LBody"), run{text: cut(text, body, c.w, lines, b.more("the cover")), st: body})
		b.put(gap, name.spaced(), c)
		gap = 0.4 * unit
	}
}

// counts says how many points have which rating, side by side.
func (b *builder) counts(s *report.Summary) {
	const sign, between = 18, 24
	list := b.s.el.with("L", unnumbered)
	var cells []*cell
	x, gap := 0.0, 3*unit
	for _, n := range s.Counts {
		c := &cell{x: sign, w: full - sign}
		c.set(list.add("LI").add("LBody"),
			run{text: strconv.Itoa(n.Points), st: subheading}, run{text: " " + shorten(b.line(n.Mark.Label), body, full/3), st: body})
		if x > 0 && x+sign+c.used() > full {
			b.put(gap, cells...)
			cells, x, gap = nil, 0, 0.4*unit
		}
		c.spaced().sign(n.Mark.Shape, 0, subheading)
		c.shift(x)
		x += sign + c.used() + between
		cells = append(cells, c)
	}
	if len(cells) > 0 {
		b.put(gap, cells...)
	}
	if s.Of > 0 && s.Looked < s.Of {
		c := &cell{w: full}
		c.set(b.s.el.add("P"), run{text: fmt.Sprintf("%d of %d points looked at", s.Looked, s.Of), st: small})
		b.put(0.4*unit, c)
	}
}

// next are the next actions and the rule that chose them.
func (b *builder) next(s *report.Summary, lines int) {
	if len(s.Next) == 0 {
		return
	}
	b.sub("Next")
	b.para(0, small, cut(b.line(s.NextHow), small, measure, lines, b.more("the sources"))).next = true
	list := b.s.el.with("L", unnumbered)
	for i := range s.Next {
		a := s.Next[i]
		a.What = cut(b.line(a.What), body, measure, lines, b.more(lower(b.labelOf(a.Point))))
		a.ID, a.Owner = shorten(b.line(a.ID), label, gutter-8), shorten(b.line(a.Owner), small, measure/2)
		if a.State, a.Note = shorten(b.line(a.State), small, measure/4), ""; len(a.Due) > len("2006-01-02") {
			a.Due = shorten(b.line(a.Due), small, measure/4)
		}
		b.action(list, &a, i == 0)
	}
}

// wanted is what the team asks others for.
func (b *builder) wanted(all []report.Shared, lines int) {
	if len(all) == 0 {
		return
	}
	b.sub("We would like help with")
	list := b.s.el.with("L", unnumbered)
	for i := range all {
		li := list.add("LI")
		num, c := beside(), column()
		num.set(li.add("Lbl"), run{text: shorten(b.line(all[i].ID), label, gutter-8), st: label})
		what := cut(b.line(all[i].What), body, measure, lines, b.more(lower(b.labelOf(all[i].Point))))
		c.set(li.add("LBody"), run{text: what, st: body})
		b.put(listGap(i == 0), num.spaced(), c)
	}
}
