package pdf

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"standpoint/assess/report"
)

// layout is a document's sections, put on pages.
type layout struct {
	*document
	sections []*section
	pages    []*page
}

// newLayout puts on pages what this reader gets.
func newLayout(r *report.Report, o Options) *layout {
	l := &layout{document: newDocument(r, o)}
	switch parts := r.Parts(); {
	case slices.Contains(parts, report.PartFront):
		l.sheets()
	case r.Declared != nil:
		l.boardPages()
		l.numberPages()
	case r.Short() && !r.OnePage():
		l.paginate(shortOf(l.document))
		l.numberPages()
	case slices.Equal(parts, []report.Part{report.PartSections}):
		l.paginate([]*section{boardOf(l.document)})
		l.numberPages()
	case len(parts) == 1:
		l.paginate([]*section{makers[parts[0]](l.document)})
	default:
		l.whole(parts)
	}
	return l
}

// makers say how each part is made that is one section.
var makers = map[report.Part]func(*document) *section{
	report.PartSummary: summaryOf, report.PartPlan: planOf, report.PartSharing: sharingOf, report.PartSources: sourcesOf,
	report.PartLeftOut: leftOutOf, report.PartQuestions: questionsOf,
}

// contentsFrom is the number of pages from which a list of contents helps, unless
// the summary has the pages already.
const contentsFrom = 5

// part is a section and how it is made: again where a page number that it
// prints takes more room, or less, than it was given.
type part struct {
	build func() *section
	made  *section
}

// whole is all of a report. What it is about stands on its cover, and what it
// comes to before the contents.
func (l *layout) whole(parts []report.Part) {
	cover, rest := coverOf(l.document), partsOf(l.document, parts)
	l.settle(rest, func() []*section {
		sections, leads := []*section{cover}, false
		if slices.Contains(parts, report.PartSummary) {
			summary := summaryOf(l.document)
			sections, leads = append(sections, summary), summary.leads
		}
		if len(l.pages) >= contentsFrom && !leads {
			sections = append(sections, contentsOf(l.document, rest))
		}
		return append(sections, sectionsOf(rest)...)
	})
}

// sheets are a front sheet, then each point on pages of its own.
func (l *layout) sheets() {
	point := worksheetOf
	if slices.Contains(l.r.Parts(), report.PartWorkbook) {
		point = workbookOf
	}
	front, points := frontOf(l.document), []part{}
	for i := range l.r.Points {
		build := func() *section { return point(l.document, &l.r.Points[i]) }
		points = append(points, part{build, build()})
	}
	l.settle(points, func() []*section { return append([]*section{front}, sectionsOf(points)...) })
}

// partsOf is what follows the contents, as far as something is in it.
func partsOf(d *document, parts []report.Part) []part {
	var out []part
	for _, name := range parts {
		switch name {
		case report.PartAbout, report.PartSummary: // stand before the contents
		case report.PartPoints:
			for i := range d.r.Points {
				out = append(out, part{build: func() *section { return pointOf(d, &d.r.Points[i]) }})
			}
		case report.PartSections:
			for i := range d.r.Sections {
				out = append(out, part{build: func() *section { return sectionOf(d, &d.r.Sections[i]) }})
			}
		default:
			out = append(out, part{build: func() *section {
				s := makers[name](d)
				d.tighten(s)
				return s
			}})
		}
	}
	for i := range out {
		out[i].made = out[i].build()
	}
	return slices.DeleteFunc(out, func(p part) bool { return len(p.made.blocks) == 0 })
}

func sectionsOf(parts []part) []*section {
	var out []*section
	for i := range parts {
		out = append(out, parts[i].made)
		if n := len(out); n > 1 && len(out[n-2].blocks) == 1 && out[n-2].blocks[0].next {
			out[n-2].ahead = out[n-1].before + min(out[n-1].tall(), out[n-1].frameNeed())
		}
	}
	return out
}

// frameNeed is the room that a section's start wants: its heading and what stays
// with it.
func (s *section) frameNeed() float64 {
	high := 0.0
	for i := range s.blocks {
		high += s.blocks[i].before + s.blocks[i].high()
		if !s.blocks[i].next {
			break
		}
	}
	return high
}

func (l *layout) paginate(sections []*section) {
	l.sections = sections
	l.pages, l.spots = l.frame.paginate(sections)
}

// settle puts sections on pages: again when page numbers that are printed became
// other ones, which a second or third time settles but for odd cases. What is
// printed is right in these too; only the room for it is a digit off.
func (l *layout) settle(parts []part, sections func() []*section) {
	for range 5 {
		before, count := l.spots, len(l.pages)
		l.paginate(sections())
		settled := before != nil && count == len(l.pages) && maps.Equal(before, l.spots)
		for i := range parts {
			if l.outgrown(parts[i].made) {
				parts[i].made, settled = parts[i].build(), false
			}
		}
		if settled {
			break
		}
	}
	l.numberPages()
}

// outgrown says whether a section prints a page number that has more digits, or
// fewer, than there is room for.
func (l *layout) outgrown(s *section) bool {
	for anchor, digits := range s.cites {
		if len(strconv.Itoa(l.pageOf(anchor))) != digits {
			return true
		}
	}
	return false
}

// numberPages puts in the page numbers, now that they are known. Figures are all
// as wide, so nothing moves.
func (l *layout) numberPages() {
	for _, pg := range l.pages {
		for _, p := range pg.items {
			if it := p.it; it.page {
				tail := it.text[len(strings.TrimRight(it.text, " ")):]
				it.text = strconv.Itoa(l.pageOf(it.link.anchor)) + tail
			}
		}
	}
}
