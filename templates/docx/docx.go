// Package docx lays a report out as a document for word processors: to read,
// comment on and change there, with headings, lists and tables that are real.
package docx

import (
	"cmp"
	"encoding/base64"
	"io"
	"strings"
	"time"

	"standpoint/assess/report"
	"standpoint/templates"
	"standpoint/templates/docx/file"
)

// Options are what a document depends on beside the report.
type Options struct {
	AsOf  time.Time // the only clock: the day the file is said to be made on
	Theme templates.Theme
	Paper string // a4 or letter; empty is as the theme says, else A4
	Data  []byte // this reader's report as JSON, to travel inside the file; nil for none
}

// Report writes the report for those who read it: panel, public and summary. What
// others type into is a Form. The same report and options give the same bytes.
func Report(w io.Writer, r *report.Report, o Options) error {
	if err := o.Theme.Check(); err != nil {
		return err
	}
	b := newBuilder(templates.Clean(r), o)
	b.front()
	b.contents()
	for _, p := range b.r.Parts() {
		b.part(p)
	}
	return file.Write(w, b.document())
}

// part writes one part of the report under its heading.
func (b *builder) part(p report.Part) {
	if name := p.Heading(); name != "" {
		b.heading(1, b.ours(name))
	}
	write := map[report.Part]func(){
		report.PartAbout: b.about, report.PartSummary: b.summary, report.PartPoints: b.points, report.PartPlan: b.plan,
		report.PartSections: b.sections, report.PartSharing: b.sharing, report.PartSources: b.sources, report.PartLeftOut: b.leftOut,
	}[p]
	if write != nil {
		write()
	}
}

// document is the report as a document.
func (b *builder) document() *file.Document {
	title, _ := b.r.Named()
	d := &file.Document{
		Title: title, Creator: b.organisation(), Lang: b.lang, Made: b.o.AsOf, Body: b.body, Data: b.o.Data,
		Look: file.Look{Letter: cmp.Or(b.o.Paper, b.o.Theme.Paper) == "letter",
			Dense: b.r.Short()},
	}
	d.Look.Accent, d.Look.Soft, d.Look.Quiet = b.o.Theme.Inks()
	d.Foot = []file.Run{{Text: b.subject()}, b.ours("\tPage "), {Field: file.PageNumber}, b.ours(" of "), {Field: file.PageCount}}
	return d
}

// organisation is whose report it is: the theme's name for it, or the
// assessment's own.
func (b *builder) organisation() string {
	return cmp.Or(templates.Printable(b.o.Theme.Organisation), b.r.Cover.Organisation)
}

// subject is what the report is about, for the foot of each page.
func (b *builder) subject() string { return cmp.Or(b.r.Cover.Service, b.r.Title) }

// logo is the theme's picture, with the words that stand for it.
func (b *builder) logo() {
	_, encoded, is := strings.Cut(b.o.Theme.Logo.Source, ";base64,")
	if data, err := base64.StdEncoding.DecodeString(encoded); is && err == nil {
		b.add(&file.Paragraph{Runs: []file.Run{{Picture: &file.Picture{Data: data, Alt: b.o.Theme.Logo.Alt, High: 42}}}})
	}
}
