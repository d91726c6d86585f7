package pdf

import (
	"fmt"
	"strconv"

	"standpoint/assess/report"
)

// document is one report on its way to a file.
type document struct {
	*look
	r       *report.Report
	o       Options
	cleaner cleaner
	canvas  *canvas
	labels  map[int]string // what each point is called

	notes    []string            // about what could not be shown
	made     map[string]*picture // by the name of the file; nil for what cannot be shown
	pictures []*picture

	root     *elem
	sections []*section
	pages    []*page
	spots    map[string]spot
}

func newDocument(r *report.Report, o Options) *document {
	d := &document{look: newLook(o), r: r, o: o, root: &elem{tag: "Document"}, labels: map[int]string{}}
	if d.large && d.onePage() { // which carries no header and footer
		d.bodyTop, d.bodyBottom = 56, d.high-50
		d.bodyHigh = d.bodyBottom - d.bodyTop
	}
	for i := range r.Points {
		p := &r.Points[i]
		if d.labels[p.Number] = d.line(p.Label); d.labels[p.Number] == "" {
			d.labels[p.Number] = "Point " + strconv.Itoa(p.Number)
		}
	}
	return d
}

// contentsFrom is the number of pages from which a list of contents helps.
const contentsFrom = 5

// layOutReport puts everything on pages: again when page numbers that are printed
// became other ones, which a second time settles but for odd cases.
func (d *document) layOutReport() {
	cover, rest := d.cover(), d.rest()
	for range 4 {
		before, count := d.spots, len(d.pages)
		d.sections = []*section{cover, d.summary()}
		if len(d.pages) >= contentsFrom {
			d.sections = append(d.sections, d.contents(rest))
		}
		d.sections = append(d.sections, rest...)
		d.pages, d.spots = d.paginate(d.sections)
		if before != nil && count == len(d.pages) && same(before, d.spots) {
			return
		}
	}
}

func same(a, b map[string]spot) bool {
	if len(a) != len(b) {
		return false
	}
	for name, s := range a {
		if b[name] != s {
			return false
		}
	}
	return true
}

// rest is what follows the contents; no page number is printed in it, so it is
// laid out once.
func (d *document) rest() []*section {
	var out []*section
	for i := range d.r.Points {
		out = append(out, d.point(i))
	}
	for _, s := range []*section{d.plan(), d.shared(), d.sources(), d.leftOut()} {
		if len(s.blocks) > 0 {
			d.tighten(s)
			out = append(out, s)
		}
	}
	return out
}

// line is a text of the report, safe to draw, as one line.
func (d *document) line(text string) string { return d.cleaner.line(text) }

// pageOf is the printed page number of an anchor, 0 while it is not known.
func (d *document) pageOf(anchor string) int {
	if s, ok := d.spots[anchor]; ok {
		return s.page + 1
	}
	return 0
}

func pointAnchor(number int) string { return fmt.Sprintf("point-%d", number) }

// toPoint is a link to a point of this report, nil where there is none.
func (d *document) toPoint(number int) *link {
	if _, ok := d.labels[number]; !ok {
		return nil
	}
	return &link{anchor: pointAnchor(number)}
}

// labelOf is what a point is called: "Point 7", or the owner's own name.
func (d *document) labelOf(number int) string {
	if name, ok := d.labels[number]; ok {
		return name
	}
	return "Point " + strconv.Itoa(number)
}

// organisation is whose report it is: the theme's name for it, or the
// assessment's own.
func (d *document) organisation() string {
	if d.o.Theme.Organisation != "" {
		return d.o.Theme.Organisation
	}
	return d.r.Cover.Organisation
}
