package pdf

import (
	"cmp"
	"slices"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file"
)

// kit is what all sections are made with.
type kit struct {
	*look
	*voice
	*index
	*album
}

// document is one report, and what its sections are made with.
type document struct {
	kit
	r    *report.Report
	o    Options
	root *file.Element
}

func newDocument(r *report.Report, o Options) *document {
	v := speak(r)
	d := &document{r: r, o: o, root: &file.Element{Tag: "Document"}}
	d.kit = kit{newLook(o, d.onePage()), v, newIndex(r, v), &album{files: o.Pictures, made: map[string]*file.Picture{}, voice: v}}
	return d
}

// begin starts a section with its element.
func (d *document) begin(s *section) *builder {
	s.el = d.root.Inside("Sect")
	return &builder{kit: d.kit, s: s}
}

// chapterOf starts the section of a part, under its heading.
func (d *document) chapterOf(p report.Part) *builder {
	name := p.Heading()
	return d.begin(&section{anchor: string(p), name: name, title: name, level: 1, label: name, before: 6 * d.unit})
}

// onePage says whether the summary is all there is.
func (d *document) onePage() bool { return d.r.OnePage() }

// organisation is whose report it is: the theme's name for it, or the
// assessment's own.
func (d *document) organisation() string {
	return d.line(cmp.Or(d.o.Theme.Organisation, d.r.Cover.Organisation))
}

// name is what the document is called on its cover: there is always a title.
func (d *document) name() string {
	for _, s := range []string{d.r.Cover.Service, d.r.Title, d.r.Cover.View} {
		if s = d.line(s); s != "" {
			return s
		}
	}
	return "Report"
}

// asOf is the day the report speaks of; blank sheets speak of none.
func (d *document) asOf() string {
	if d.r.For == report.ForTeam && d.r.Summary.Of == 0 {
		return ""
	}
	return d.line(d.r.Cover.AsOf)
}

// said are the sentences about what could not be printed as it was.
func (d *document) said() []string { return slices.Concat(d.notes, d.changed()) }
