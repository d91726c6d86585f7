package pdf

import (
	"fmt"
	"slices"
	"strconv"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file"
)

// document is one report on its way to a file.
type document struct {
	*look
	*voice
	r      *report.Report
	o      Options
	labels map[int]string  // what each point is called
	shows  map[string]bool // the numbers of the evidence that is in the report

	notes    []string                 // about what could not be shown
	made     map[string]*file.Picture // by the name of the file; nil for what cannot be shown
	pictures []*file.Picture

	root     *file.Element
	sections []*section
	pages    []*page
	spots    map[string]spot
}

func newDocument(r *report.Report, o Options) *document {
	d := &document{look: newLook(o), voice: &voice{lang: r.Lang}, r: r, o: o, root: &file.Element{Tag: "Document"}, labels: map[int]string{}, shows: evidenceIn(r)}
	if d.onePage() { // which carries no header and footer
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

// part is a section and how it is made: again where a page number that it
// prints takes more room, or less, than it was given.
type part struct {
	build func() *section
	made  *section
}

// layOutReport puts everything on pages.
func (d *document) layOutReport() {
	cover, rest := d.cover(), d.rest()
	d.settle(rest, func() []*section {
		sections := []*section{cover, d.summary()}
		if len(d.pages) >= contentsFrom {
			sections = append(sections, d.contents(rest))
		}
		return append(sections, sectionsOf(rest)...)
	})
}

// settle puts sections on pages: again when page numbers that are printed became
// other ones, which a second or third time settles but for odd cases. What is
// printed is right in these too; only the room for it is a digit off.
func (d *document) settle(parts []part, sections func() []*section) {
	for range 5 {
		before, count := d.spots, len(d.pages)
		d.sections = sections()
		d.pages, d.spots = d.paginate(d.sections)
		settled := before != nil && count == len(d.pages) && same(before, d.spots)
		for i := range parts {
			if d.outgrown(parts[i].made) {
				parts[i].made, settled = parts[i].build(), false
			}
		}
		if settled {
			break
		}
	}
	d.numberPages()
}

func sectionsOf(parts []part) []*section {
	var out []*section
	for i := range parts {
		out = append(out, parts[i].made)
	}
	return out
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

// rest is what follows the contents: the points, and what has something in it of
// what stands behind them.
func (d *document) rest() []part {
	var out []part
	for i := range d.r.Points {
		out = append(out, part{build: func() *section { return d.point(i) }})
	}
	for _, back := range []func() *section{d.plan, d.shared, d.sources, d.leftOut} {
		out = append(out, part{build: func() *section {
			s := back()
			if len(s.blocks) > 0 {
				d.tighten(s)
			}
			return s
		}})
	}
	for i := range out {
		out[i].made = out[i].build()
	}
	return slices.DeleteFunc(out, func(p part) bool { return len(p.made.blocks) == 0 })
}

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
