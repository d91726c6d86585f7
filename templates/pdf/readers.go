package pdf

import (
	"strings"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file"
)

// kinds are what the versions that are not the report itself are called, and
// what is said of them at their start.
var kinds = map[string]struct{ name, about string }{
	report.ForWorkbook: {"Workbook for assessors",
		"What the team says is here in short, in small type. Its rating is the team's own; yours goes into the boxes. There is room on each point for what was done well, what to explore and what has to be done before next time."},
	report.ForTeam: {"Worksheets for the team",
		"A sheet or two for each point, to write on together, away from the screen. Nothing here has to be complete: a few words now are worth more than a page later."},
	report.ForSupplier: {"Questions for the supplier", ""},
	report.ForSummary:  {"Summary", ""},
}

// more is the tail of a text that was cut: it says where all of it stands.
func more(only bool, where string) string {
	if only {
		where = "the full report"
	}
	return "…, see " + where
}

// title is what a reader's window and a search show.
func (d *document) title() string {
	if kind := kinds[d.r.For].name; kind != "" {
		return d.name() + ": " + strings.ToLower(kind[:1]) + kind[1:]
	}
	if t := d.line(d.r.Title); t != "" {
		return t
	}
	return d.name()
}

// leftOutOf says what a public edition leaves out.
func leftOutOf(d *document) *section {
	const name = "What this edition leaves out"
	b := d.begin(&section{anchor: "left-out", name: name, title: name, level: 1, label: name})
	if len(d.r.LeftOut) == 0 {
		return b.s
	}
	b.ours(b.s.el)
	b.head(name)
	list := b.s.el.With("L", file.Bulleted)
	for i, text := range d.r.LeftOut {
		gap := 0.4 * d.unit
		if i == 0 {
			gap = 2 * d.unit
		}
		b.item(list, gap, d.body, run{text: d.line(text), st: d.body}) // what is held need not be found
	}
	return b.s
}
