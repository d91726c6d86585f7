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

// layOut puts on pages what this reader gets.
func (d *document) layOut() {
	switch d.r.For {
	case report.ForSummary:
		d.sections = []*section{d.summary()}
		d.pages, d.spots = d.paginate(d.sections)
	case report.ForWorkbook:
		d.sheets(d.workbookPoint)
	case report.ForTeam:
		d.sheets(d.worksheet)
	case report.ForSupplier:
		d.sections = []*section{d.questions()}
		d.pages, d.spots = d.paginate(d.sections)
	default:
		d.layOutReport()
	}
}

// sheets are a front sheet, then each point on pages of its own.
func (d *document) sheets(point func(*report.Point) *section) {
	front, points := d.front(), []part{}
	for i := range d.r.Points {
		build := func() *section { return point(&d.r.Points[i]) }
		points = append(points, part{build, build()})
	}
	d.settle(points, func() []*section { return append([]*section{front}, sectionsOf(points)...) })
}

// onePage says whether the summary is all there is.
func (d *document) onePage() bool { return d.r.For == report.ForSummary }

// more is the tail of a text that was cut: it says where all of it stands.
func (d *document) more(where string) string {
	if d.onePage() {
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

// asOf is the day the report speaks of; blank sheets speak of none.
func (d *document) asOf() string {
	if d.r.For == report.ForTeam && d.r.Summary.Of == 0 {
		return ""
	}
	return d.line(d.r.Cover.AsOf)
}

// leftOut says what a public edition leaves out.
func (d *document) leftOut() *section {
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
