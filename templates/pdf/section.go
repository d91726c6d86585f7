package pdf

import (
	"strings"

	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates/pdf/file"
)

// parted makes the sections of a report about a review.
type parted struct{ entries }

// sectionOf is one of them: a chapter, or what stands below one.
func sectionOf(d *document, of *report.Section) *section {
	name := d.line(of.Title)
	s := &section{anchor: of.Anchor, number: d.line(of.Number), name: name, title: d.line(of.Named()), level: 2,
		label: d.line(of.Called()), flows: true, before: 4 * d.unit}
	if of.Chapter {
		s.level, s.before = 1, 6*d.unit
	}
	b := parted{entries{d.begin(s)}}
	b.headed(of)
	b.passages(of)
	if !of.Chapter {
		b.deeper()
	}
	return s
}

// headed sets the title, and the marks below it.
func (b parted) headed(of *report.Section) {
	switch {
	case of.Title == "":
		return
	case of.Chapter && of.Ours:
		b.head(of.Title)
	case of.Chapter:
		b.set(0, b.across(), b.s.el.Add("H2"), run{text: b.line(of.Title), st: b.chapter}).next = true
	default:
		b.numbered(of)
	}
	b.marks(of.Marks)
}

// numbered sets number and title on one base line.
func (b parted) numbered(of *report.Section) {
	h, num, c := b.s.el.Add("H2"), b.beside(), &cell{x: b.gutter, w: b.full - b.gutter}
	title := run{text: b.line(of.Title), st: b.heading, lang: b.langOf(of.Title)}
	if of.Ours {
		title.lang = b.ourLang()
	}
	if of.Number == "" {
		b.set(0, b.across(), h, title).next = true
		return
	}
	num.set(h, run{text: b.line(of.Number), st: b.numeral})
	c.set(h, title)
	blk := b.put(0, num.spaced(), c)
	blk.next, blk.whole = true, true
}

// deeper moves headings a level down: the section belongs to a chapter.
func (b parted) deeper() {
	b.s.el.Walk(func(e *file.Element) {
		switch e.Tag {
		case "H4":
			e.Tag = "H5"
		case "H3":
			e.Tag = "H4"
		case "H2":
			e.Tag = "H3"
		}
	})
}

// marks stand side by side, each below whose it is.
func (b parted) marks(all []report.Said) {
	if len(all) == 0 {
		return
	}
	list := b.s.el.With("L", file.Unnumbered)
	wide := b.measure / float64(len(all))
	var cells []*cell
	for i := range all {
		c := &cell{x: b.gutter + float64(i)*wide, w: wide - b.hang}
		if b.large {
			c = b.column()
		}
		el := list.Add("LI").Add("LBody")
		c.set(b.ours(el.Add("P")), run{text: b.line(all[i].Who), st: b.small})
		b.signed(c.spaced(), el, all[i].Mark, b.subheading)
		if b.large {
			b.put(b.gap(i == 0, 1, 1), c).next = true
			continue
		}
		cells = append(cells, c.spaced())
	}
	if len(cells) > 0 {
		b.put(b.unit, cells...).next = true
	}
}

// signed adds a rating to a cell: its mark, and the word beside it.
func (b *builder) signed(c *cell, el *file.Element, m report.Mark, st *style) {
	in := &cell{x: c.x, w: c.w}
	if m.Shape != "" {
		in.x, in.w = c.x+b.signIn(st), c.w-b.signIn(st)
	}
	in.set(el.Add("P"), b.saying(b.line(m.Label), st))
	if m.Shape != "" {
		in.sign(m, c.x, st)
	}
	c.lines = append(c.lines, in.lines...)
}

// signIn is how far a word stands off from its mark.
func (b *builder) signIn(st *style) float64 {
	if st.Size < b.subheading.Size {
		return b.smallSign
	}
	return b.sign
}

func (b parted) passages(of *report.Section) {
	for i := range of.Body {
		b.passage(&of.Body[i])
	}
}

// passage sets one piece under its heading.
func (b parted) passage(p *report.Passage) {
	if p.Empty() {
		return
	}
	switch {
	case p.Name == "":
	case len(p.Entries)+len(p.Table.Rows)+len(p.Facts) > 0:
		b.sub(p.Name)
	default:
		b.part(p.Name)
	}
	b.ourPara(b.unit, b.body, p.Ours)
	if strings.TrimSpace(p.Text) != "" {
		b.prose(b.s.el, 0.5*b.unit, b.body, p.Text)
	}
	b.builder.parted()
	if p.Name == "" {
		b.named(p.Facts, 1)
	} else {
		b.told(p.Facts)
	}
	b.table(&p.Table)
	if len(p.Entries) > 0 {
		list := b.s.el.With("L", file.Unnumbered)
		for i := range p.Entries {
			b.numberedEntry(list, &p.Entries[i], i == 0 && len(p.Facts) == 0)
		}
	}
}

// told sets what was said under one heading: whose it is in the narrow column, and the
// words beside it, as large as any. Large print has no room there: it stands above.
func (b parted) told(pairs []report.Pair) {
	for _, p := range pairs {
		if b.large {
			b.set(1.4*b.unit, b.column(), b.ours(b.s.el.Add("H4")), run{text: b.line(p.Name), st: b.strong}).next = true
		} else {
			b.partOf("H4", p.Name)
		}
		b.prose(b.s.el, 0.5*b.unit, b.body, p.Text)
		b.builder.parted()
	}
}

// numberedEntry sets a numbered thing: its number and kind in the narrow column,
// and beside them what it says, how it stands, and what was written about it.
func (b parted) numberedEntry(list *file.Element, e *report.Entry, first bool) {
	li := list.Add("LI")
	num, c, lbl, el := b.beside(), b.column(), li.Add("Lbl"), li.Add("LBody")
	num.set(lbl, run{text: b.line(e.ID), st: b.label})
	if e.Tag != "" {
		num.spaced().set(lbl, b.saying(b.line(e.Tag), b.small))
	}
	c.set(el.Add("P"), b.linkify(b.line(e.Text), b.strong)...)
	b.state(c, el, e)
	for _, told := range e.Told {
		b.written(c, el, told)
	}
	if e.Link != "" {
		c.spaced().set(el.Add("P"), b.linked(e.Link, e.URL, b.small)...)
	}
	b.end(first, num.spaced(), c).anchor = entryAnchor(b.line(e.ID))
}

// state is how an entry stands, and what is to be known of it in small type.
func (b parted) state(c *cell, el *file.Element, e *report.Entry) {
	if e.State.Label != "" {
		st := b.body
		if e.Late {
			st = b.strong
		}
		b.signed(c.spaced(), el, e.State, st)
	}
	if lines := words.NonEmpty(e.Lines...); len(lines) > 0 {
		c.spaced().set(el.Add("P"), in(b.ourLang(), b.linkify(b.line(strings.Join(lines, " · ")), b.small))...)
	}
}

// written is what was written under one name.
func (b parted) written(c *cell, el *file.Element, p report.Pair) {
	if strings.TrimSpace(p.Text) == "" {
		return
	}
	c.spaced()
	c.gap(0.6 * b.unit)
	name := b.saying(b.line(p.Name), b.smallBold)
	if !strings.Contains(strings.TrimSpace(p.Text), "\n") {
		name.text += ": "
		c.set(el.Add("P"), append([]run{name}, b.linkify(b.line(p.Text), b.body)...)...)
		return
	}
	c.set(b.ours(el.Add("P")), name)
	b.stack(c.spaced(), el, b.body, p.Text)
}

// entryAnchor is where something numbered stands: evidence as everywhere.
func entryAnchor(id string) string {
	if strings.HasPrefix(id, "E") {
		return evidenceAnchor(id)
	}
	return anchorOf("entry ", id)
}
