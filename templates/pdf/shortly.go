package pdf

import "standpoint/assess/report"

// shortOf are the sections of a report without a cover: whose it is and what about,
// then one section below the other.
func shortOf(d *document) []*section {
	out := []*section{openingOf(d)}
	for i := range d.r.Sections {
		out = append(out, brieflyOf(d, &d.r.Sections[i]))
	}
	for _, p := range d.r.Parts() {
		switch p {
		case report.PartAbout:
			if s := aboutOf(d); len(s.blocks) > 0 {
				out = append(out, s)
			}
		case report.PartSources:
			s := makers[p](d)
			d.tighten(s)
			out = append(out, s)
		}
	}
	return out
}

// openingOf is the top of the first page.
func openingOf(d *document) *section {
	b := d.begin(&section{anchor: "top", label: d.line(d.r.Edition().Name)})
	b.onTop(d.organisation(), d.chapter, d.name())
	c := d.r.Cover
	b.ourWide(0, d.lede, "P", c.View)
	b.ourWide(0.5*b.unit, d.small, "P", c.Standard)
	b.ourWide(0, d.small, "P", c.AsOf)
	b.ourWide(b.unit, d.body, "P", d.r.Edition().Note)
	return b.s
}

// brieflyOf is one section under a small heading.
func brieflyOf(d *document, of *report.Section) *section {
	name := d.line(of.Title)
	s := &section{anchor: of.Anchor, number: d.line(of.Number), name: name, title: d.line(of.Named()), level: 1,
		label: d.line(of.Called()), flows: true, before: 2.2 * d.unit}
	b := parted{entries{d.begin(s)}}
	if of.Chapter {
		b.set(0, b.across(), b.ours(b.s.el.Add("H2")), run{text: name, st: b.heading}).next = true
	} else {
		s.level = 2
		b.numberedSmall(of)
	}
	b.marks(of.Marks)
	b.passages(of)
	if !of.Chapter {
		b.deeper()
	}
	return s
}

// numberedSmall sets a section's number in the narrow column, its title beside it.
func (b parted) numberedSmall(of *report.Section) {
	h, num, c := b.s.el.Add("H2"), b.beside(), b.column()
	title := run{text: b.line(of.Title), st: b.subheading, lang: b.langOf(of.Title)}
	if of.Ours {
		title.lang = b.ourLang()
	}
	num.set(h, run{text: b.line(of.Number), st: b.label})
	c.set(h, title)
	blk := b.put(0, num.spaced(), c)
	blk.next, blk.whole = true, true
}

// aboutOf is what a reader needs to know of what was assessed.
func aboutOf(d *document) *section {
	name := report.PartAbout.Heading()
	s := &section{anchor: string(report.PartAbout), name: name, title: name, level: 1, label: name, flows: true, before: 3 * d.unit}
	b := parted{entries{d.begin(s)}}
	if len(d.r.Cover.Facts) == 0 {
		return s
	}
	b.set(0, b.across(), b.ours(s.el.Add("H2")), run{text: b.line(name), st: b.heading}).next = true
	b.named(d.r.Cover.Facts, 0.3)
	return s
}
