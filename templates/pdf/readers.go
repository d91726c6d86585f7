package pdf

import (
	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates/pdf/file"
)

// more is the tail of a text that was cut: it says where all of it stands.
func more(only bool, where string) string {
	if only {
		where = "the full report"
	}
	return "…, see " + where
}

// title is what a reader's window and a search show.
func (d *document) title() string {
	if e := d.r.Edition(); !e.Whole() {
		return d.name() + ": " + words.LowerFirst(e.Name)
	}
	if t := d.line(d.r.Title); t != "" {
		return t
	}
	return d.name()
}

// named is the title as the file gives it, where no part of it can have a language
// of its own.
func (d *document) named() string {
	if title, ours := d.r.Named(); !ours && d.line(title) != "" {
		return d.line(title)
	}
	return d.title()
}

// leftOutOf says what a public edition leaves out.
func leftOutOf(d *document) *section {
	b := d.chapterOf(report.PartLeftOut)
	b.ours(b.s.el)
	b.head(b.s.title)
	list := b.s.el.With("L", file.Bulleted)
	for i, text := range d.r.LeftOut {
		b.item(list, d.gap(i == 0, 2, 0.4), d.body, run{text: d.line(text), st: d.body}) // what is held need not be found
	}
	return b.s
}
