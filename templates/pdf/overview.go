package pdf

import (
	"fmt"
	"strconv"
	"strings"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file"
)

// overview shows every point with its rating.
type overview struct {
	*builder
	room room
	only bool // the page is all there is
}

// show sets them in one to three columns. In one, the page of each stands beside
// it, and those of the parts that follow the points below.
func (b overview) show(all []report.Strip, parts []report.Part) {
	if len(all) == 0 {
		if b.only {
			b.wide(2*b.unit, b.body, "P", "No point is looked at yet.")
		}
		return
	}
	const most = 66 // no standard known has more
	unseen := len(all) - most
	if unseen > 0 && b.room.columns == 3 {
		all = all[:most]
	}
	list := b.s.el.With("L", file.Unnumbered)
	rows := (len(all) + b.room.columns - 1) / b.room.columns
	const between = 18
	wide := (b.full - between*float64(b.room.columns-1)) / float64(b.room.columns)
	b.room.rating, b.room.tag = b.widestRating(all), b.widestTag(all)
	grid := make([][]*cell, rows)
	for i := range all {
		at, col := i%rows, float64(i/rows)
		grid[at] = append(grid[at], b.cellsOf(list, &all[i], col*(wide+between), wide)...)
	}
	var slabs []slab
	for _, cells := range grid {
		lines := row(cells...)
		for i := range lines {
			lines[i].stays = i > 0 // a title over 2 lines is one point
		}
		slabs = append(slabs, lines...)
	}
	for i := range slabs { // read down the columns, not across them
		for j := range slabs[i].items {
			it := &slabs[i].items[j]
			it.cell += (it.cell/stripCells*rows + i) * stripCells
		}
	}
	b.add(2.5*b.unit, slabs...)
	if b.paged() {
		b.s.leads = true
		b.parts(parts)
	}
	if unseen > 0 && b.room.columns == 3 {
		b.para(0, b.small, fmt.Sprintf("… and %d more", unseen)+strings.TrimPrefix(more(b.only, "the contents"), "…"))
	}
}

// stripStyles are those of a point's number and of its title and rating.
func (b overview) stripStyles() (num, text *style) {
	if b.large {
		return styled(true, b.body.Size, b.room.lead, b.accent), styled(false, b.body.Size, b.room.lead, ink)
	}
	if b.room.columns == 1 && b.room.lead > 12 {
		return styled(true, 11, b.room.lead, b.accent), styled(false, 11, b.room.lead, ink)
	}
	return styled(true, 9, b.room.lead, b.accent), styled(false, 9, b.room.lead, ink)
}

// widestRating is the room that ratings need, within reason.
func (b overview) widestRating(all []report.Strip) float64 {
	_, st := b.stripStyles()
	most := 0.0
	for i := range all {
		most = max(most, st.Width(b.line(all[i].Mark.Label)))
	}
	return min(most+1, 150/float64(b.room.columns))
}

// widestTag is the room that labels need in one column; the narrow column where they
// fit into that.
func (b overview) widestTag(all []report.Strip) float64 {
	num, _ := b.stripStyles()
	most := b.gutter
	for i := range all {
		most = max(most, num.Width(b.line(all[i].Tag()))+8)
	}
	return min(most, b.full/4)
}

// stripCells is how many cells a point has: number, title, rating and page.
const stripCells = 4

// pageWide is the room for a page's number.
const pageWide = 46

// paged says whether there is room for the pages on which the points stand.
func (b overview) paged() bool { return !b.only && !b.large && b.room.columns == 1 }

// pageCell is the cell with an anchor's page, at the end of the line.
func (b overview) pageCell(el *file.Element, anchor string, to *link, st *style) *cell {
	c := &cell{x: b.full - pageWide, w: pageWide}
	if n := b.pageOf(anchor); n > 0 {
		c.set(el, run{text: "page " + strconv.Itoa(n), st: st, link: to, lang: b.ourLang()})
		c.shift(c.w - c.used())
	}
	return c
}

// parts are what follows the points, each with its page, in one line.
func (b overview) parts(all []report.Part) {
	p := b.s.el.Add("P")
	p.Lang = b.ourLang()
	var said []run
	for _, part := range all {
		if part == report.PartAbout || part == report.PartSummary || part.Heading() == "" {
			continue
		}
		if len(said) > 0 {
			said = append(said, run{text: " · ", st: b.small})
		}
		said = append(said, run{text: part.Heading() + ", page\u00a0" + strconv.Itoa(b.pageOf(string(part))), st: b.smallLink, link: &link{anchor: string(part)}})
	}
	b.set(0.8*b.unit, b.column(), p, said...)
}

// cellsOf are number, title, rating and page of one point.
func (b overview) cellsOf(list *file.Element, s *report.Strip, x, wide float64) []*cell {
	num, st := b.stripStyles()
	a, t, m := &cell{x: x, w: b.room.tag}, &cell{x: x + b.room.tag}, &cell{x: x + wide - b.room.rating, w: b.room.rating}
	if b.room.columns > 1 {
		tag := max(22, num.Width(b.line(s.Tag()))+4)
		a.w, t.x = tag+4, x+tag
	}
	if b.paged() {
		m.x -= pageWide
	}
	t.w = m.x - t.x - 2*st.Size
	lbody := a.labels(list, b.line(s.Tag()), num)
	title := orDash(b.line(s.Title))
	if b.room.columns > 1 {
		title = shorten(title, st, t.w)
	}
	to := b.toPoint(s.Number)
	t.set(lbody, b.titled(s.Number, s.Title, title, st))
	m.set(lbody, b.saying(shorten(orDash(b.line(s.Mark.Label)), st, m.w), st))
	m.spaced().sign(s.Mark, m.x-st.Size*1.3, st)
	page := &cell{}
	if b.paged() && to != nil {
		page = b.pageCell(lbody, to.anchor, nil, b.small)
	}
	return []*cell{a, t.spaced(), m, page}
}

func orDash(text string) string {
	if strings.TrimSpace(text) == "" {
		return "–"
	}
	return text
}

// cut shortens a text to a number of lines. The tail says where all of it is.
func cut(text string, st *style, wide float64, lines int, tail string) string {
	broken := breakLines([]run{{text: text, st: st}}, wide)
	if len(broken) <= lines {
		return text
	}
	var kept strings.Builder
	for _, line := range broken[:lines] {
		for _, f := range line {
			kept.WriteString(f.text)
		}
	}
	text = kept.String()
	for text != "" {
		text = strings.TrimRight(text, " ,;:.")
		if len(breakLines([]run{{text: text + tail, st: st}}, wide)) <= lines {
			break
		}
		if at := strings.LastIndexByte(text, ' '); at > 0 {
			text = text[:at]
		} else {
			text = ""
		}
	}
	return text + tail
}
