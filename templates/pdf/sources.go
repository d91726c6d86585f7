package pdf

import (
	"strings"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file"
)

// sourcesOf stands at the back: what the report is made from and by which rules,
// on one page. Where there is much to note, the notes run on, and white space
// gives way.
func sourcesOf(d *document) *section {
	s := sourcesIn(d, false)
	if d.large || s.tall() <= d.bodyHigh {
		return s
	}
	s = sourcesIn(d, true)
	if solid, white := s.extents(); solid+white > d.bodyHigh {
		share := max(0.1, (d.bodyHigh-solid-1)/white)
		for i := range s.blocks {
			s.blocks[i].before *= share
		}
	}
	return s
}

func sourcesIn(d *document, runOn bool) *section {
	b := d.chapterOf(report.PartSources)
	b.s.flows = true
	s := &d.r.Sources
	if len(s.Standard)+len(s.Notes)+len(s.Scale)+len(s.Rules)+len(s.Made) == 0 {
		return b.s
	}
	b.ours(b.s.el) // nothing in it is the team's
	b.head(b.s.title)
	if len(s.Standard)+len(s.Notes) > 0 {
		b.under(report.Headings.Standard)
	}
	b.named(s.Standard, 0.3)
	b.noted(s.Notes, runOn)
	for _, part := range []struct {
		name  string
		pairs []report.Pair
	}{
		{report.Headings.Scale, s.Scale},
		{report.Headings.Rules, s.Rules},
		{report.Headings.Made, s.Made},
	} {
		if len(part.pairs) > 0 {
			b.under(part.name)
			b.named(part.pairs, 0.3)
		}
	}
	return b.s
}

// under sets a heading of the third level in the size of a text.
func (b *builder) under(name string) {
	b.set(3*b.unit, b.column(), b.ours(b.s.el.Add("H3")), run{text: b.line(name), st: b.strong}).next = true
}

// noted sets notes as paragraphs, or as one over the page's width.
func (b *builder) noted(notes []string, runOn bool) {
	if runOn {
		b.set(0.5*b.unit, b.across(), b.s.el.Add("P"), b.linkify(b.line(strings.Join(notes, " ")), b.smallInk)...)
		return
	}
	for _, note := range notes {
		b.prose(b.s.el, 0.5*b.unit, b.smallInk, note)
	}
}

// named sets names in the narrow column, and what belongs to them beside it, so many
// units below what is above.
func (b *builder) named(pairs []report.Pair, above float64) {
	if len(pairs) == 0 {
		return
	}
	list := b.s.el.With("L", file.Unnumbered)
	for i, p := range pairs {
		name, c, lbody := b.entry(list, b.line(p.Name), b.smallBold)
		b.stack(c, lbody, b.smallInk, p.Text)
		b.put(b.gap(i == 0, above, 0.4), name, c)
	}
}
