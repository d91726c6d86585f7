package pdf

import (
	"standpoint/assess/report"
	"standpoint/templates/pdf/file"
)

// table sets a table over the page's width; in large print a list.
func (b parted) table(t *report.Table) {
	switch {
	case len(t.Rows) == 0:
		return
	case b.large:
		b.listed(t)
		return
	}
	out := b.newTable(1.5*b.unit, b.columnsOf(t), t.Head...)
	for _, cells := range t.Rows {
		c, el := out.row()
		for i := range cells {
			if i < len(c) {
				b.cell(c[i], el[i], &cells[i], i == 0)
			}
		}
		out.end(c)
	}
}

// columnsOf are the columns of a table, by their shares of the width.
func (b parted) columnsOf(t *report.Table) []*cell {
	wide := t.Wide
	for len(wide) < len(t.Head) {
		wide = append(wide, 1)
	}
	sum, x := 0, 0.0
	for _, w := range wide {
		sum += w
	}
	var cols []*cell
	for _, w := range wide {
		share := b.full * float64(w) / float64(sum)
		cols = append(cols, &cell{x: x, w: share - 10})
		x += share
	}
	return cols
}

// cell fills a cell of a table: a mark before its words, where it has one.
func (b parted) cell(c *cell, el *file.Element, of *report.Cell, first bool) {
	st := b.smallInk
	switch {
	case first:
		st = b.smallLabel
	case of.Bold:
		st = b.smallBold
	}
	text := run{text: b.line(of.Text), st: st}
	if of.Ours {
		text.lang = b.ourLang()
	}
	if of.Leads != "" {
		text.link = b.leads(of.Leads)
	}
	if of.Mark.Shape == "" {
		c.set(el, text)
		return
	}
	in := &cell{x: c.x + b.smallSign, w: c.w - b.smallSign}
	in.set(el, text)
	in.sign(of.Mark, c.x, st)
	c.lines = in.lines
}

// leads is a link to a section or an entry of this report, where it has that.
func (b parted) leads(to string) *link {
	if !b.places[to] && !b.places[entryAnchor(to)] {
		return nil
	}
	if !b.places[to] {
		to = entryAnchor(to)
	}
	return &link{anchor: to}
}

// listed is a table as a list: what stands in each row, with the heads before it.
func (b parted) listed(t *report.Table) {
	list := b.s.el.With("L", file.Unnumbered)
	for r, cells := range t.Rows {
		el, c := list.Add("LI").Add("LBody"), b.across()
		for i := range cells {
			st := b.body
			if i == 0 || cells[i].Bold {
				st = b.strong
			}
			if cells[i].Text == "" {
				continue
			}
			var said []run
			if i > 0 && t.Head[i] != "" {
				said = append(said, b.saying(t.Head[i]+": ", b.small))
			}
			c.spaced().set(el.Add("P"), append(said, run{text: b.line(cells[i].Text), st: st})...)
		}
		b.put(b.gap(r == 0, 1, 1.2), c).whole = true
	}
}

// twoPages are as many as a board gets of what an organisation says of itself.
const twoPages = 2

// boardPages is all sections one below the other, on two pages. White space gives way
// first; what is longer all the same goes on.
func (l *layout) boardPages() {
	for _, share := range []float64{1, 0.7, 0.45} {
		if l.paginate([]*section{boardIn(l.document, share)}); len(l.pages) <= twoPages {
			return
		}
	}
}

// boardOf is all sections on one page. White space gives way first; where there
// is no room for all of it then, that is said.
func boardOf(d *document) *section {
	s := boardIn(d, 1)
	for _, share := range []float64{0.7, 0.45} {
		if s.tall() > d.bodyHigh {
			s = boardIn(d, share)
		}
	}
	if s.tall() > d.bodyHigh {
		kept := d.whatFits(s.blocks)
		s.cutOff, s.blocks = true, s.blocks[:max(0, kept-1)]
		b := builder{kit: d.kit, s: s}
		b.ourPara(0.5*b.unit, b.smallInk, "There is more than fits on one page: the rest is in the full response.")
	}
	return s
}

// titled sets a heading over the whole width where there are pages to fill, and in
// the column on one.
func (b parted) titled(title string, across bool) {
	switch {
	case title == "":
	case !across:
		b.sub(title)
	default:
		b.set(3*b.unit, b.across(), b.ours(b.s.el.Add("H3")), run{text: b.line(title), st: b.subheading}).next = true
	}
}

func boardIn(d *document, share float64) *section {
	name := d.r.Edition().Name
	b := parted{entries{d.begin(&section{anchor: "board", title: name, level: 1, label: name, bare: d.onePage(), alone: true})}}
	b.onTop(d.organisation(), d.chapter, d.name())
	c := d.r.Cover
	b.ourWide(0, d.lede, "P", cut(b.line(c.View), d.lede, d.full-d.gutter/2, 2, "…"))
	if !d.onePage() {
		b.ourWide(0.5*b.unit, d.small, "P", c.Standard)
		b.ourWide(0, d.small, "P", c.AsOf)
	}
	b.ourWide(0.5*b.unit, d.small, "P", d.r.Notice)
	for i := range d.r.Sections {
		of := &d.r.Sections[i]
		b.titled(of.Title, !d.onePage())
		b.marks(of.Marks)
		b.passages(of)
	}
	b.s.el.Walk(func(e *file.Element) {
		if e.Tag == "H3" {
			e.Tag = "H2"
		}
	})
	for i := range b.s.blocks {
		b.s.blocks[i].before *= share
	}
	return b.s
}
