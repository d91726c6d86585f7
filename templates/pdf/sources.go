package pdf

import (
	"standpoint/assess/report"
	"standpoint/templates/pdf/file"
)

// sourcesOf stands at the back: what the report is made from and by which rules.
func sourcesOf(d *document) *section {
	b := d.chapterOf(report.PartSources)
	b.s.flows = true
	s := &d.r.Sources
	if len(s.Standard)+len(s.Notes)+len(s.Scale)+len(s.Rules)+len(s.Made) == 0 {
		return b.s
	}
	b.ours(b.s.el) // nothing in it is the team's
	b.head(b.s.title)
	if len(s.Standard)+len(s.Notes) > 0 {
		b.sub(report.Headings.Standard)
	}
	b.named(s.Standard)
	for _, note := range s.Notes {
		b.prose(b.s.el, 0.5*d.unit, d.smallInk, note)
	}
	for _, part := range []struct {
		name  string
		pairs []report.Pair
	}{
		{report.Headings.Scale, s.Scale},
		{report.Headings.Rules, s.Rules},
		{report.Headings.Made, s.Made},
	} {
		if len(part.pairs) > 0 {
			b.sub(part.name)
			b.named(part.pairs)
		}
	}
	return b.s
}

// named sets names in the narrow column, and what belongs to them beside it.
func (b *builder) named(pairs []report.Pair) {
	if len(pairs) == 0 {
		return
	}
	list := b.s.el.With("L", file.Unnumbered)
	for i, p := range pairs {
		name, c, lbody := b.entry(list, b.line(p.Name), b.smallBold)
		b.stack(c, lbody, b.smallInk, p.Text)
		b.put(b.gap(i == 0, 0.3, 0.4), name, c)
	}
}
