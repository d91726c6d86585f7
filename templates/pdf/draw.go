package pdf

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates/pdf/file"
)

// painter draws what stands on a page.
type painter struct {
	*look
	page *file.Page
	left float64                  // where the page's text begins
	to   func(l *link) *file.Link // where a link leads, now that all pages are known
}

// painting turns a layout into a file.
type painting struct{ *layout }

// draw draws the pages and returns the file.
func (d painting) draw() ([]byte, error) {
	doc := file.New(file.Paper{Wide: d.wide, High: d.high}, d.root)
	above := d.ends(d.organisation(), d.asOf())
	if d.large { // which has room for one of them
		above = d.ends(d.asOf(), "")
	}
	for i, pg := range d.pages {
		p := &painter{look: d.look, page: doc.Page(), left: d.leftOf(i), to: d.linkTo}
		p.draw(pg)
		if pg.bare {
			continue
		}
		if i > 0 || d.r.For != report.ForSupplier { // whose first page says it
			p.page.Artifact(file.Header, func(pen file.Pen) { p.ends(pen, above, 44) })
		}
		d.foot(p, i)
	}
	d.describe(doc)
	return doc.Bytes()
}

// leftOf is where the text of a page begins.
func (d painting) leftOf(page int) float64 {
	switch {
	case !d.o.Duplex:
		return d.margin
	case page%2 == 0:
		return d.margin + d.inner
	}
	return d.margin - d.inner
}

// foot is what a panel cites by, point and page, and what it is looking at:
// service, phase and the day it is due. Large print takes two lines for it.
func (d painting) foot(p *painter, i int) {
	where, page := labels(d.pages[i].labels), fmt.Sprintf("page %d of %d", i+1, len(d.pages))
	about := words.NonEmpty(d.line(d.r.Cover.Service), d.line(d.r.Cover.Phase))
	if _, day, ok := strings.Cut(d.line(d.r.Cover.Due), " on "); ok {
		about = append(about, "due "+day)
	}
	if !d.large {
		below := d.ends(strings.Join(append(words.NonEmpty(where), about...), " · "), page)
		p.page.Artifact(file.Footer, func(pen file.Pen) { p.ends(pen, below, d.high-38) })
		return
	}
	first, second := d.ends(strings.Join(about, " · "), ""), d.ends(where, page)
	p.page.Artifact(file.Footer, func(pen file.Pen) {
		p.ends(pen, first, d.high-62)
		p.ends(pen, second, d.high-38)
	})
}

// draw draws a page, what is beneath the text first.
func (p *painter) draw(pg *page) {
	pg.inOrder()
	p.ground(pg)
	for _, it := range pg.items {
		p.item(it)
	}
}

// ground draws rules, grounds, marks and the lines under links.
func (p *painter) ground(pg *page) {
	any := pg.band > 0
	for _, it := range pg.items {
		any = any || it.it.paint != nil || it.it.shape != "" || it.it.link != nil
	}
	if !any {
		return
	}
	p.page.Artifact(file.Layout, func(pen file.Pen) {
		if pg.band > 0 {
			pen.Fill(p.tint)
			pen.Area(file.Box{W: p.wide, H: pg.band})
		}
		for _, it := range pg.items {
			p.shape(pen, it)
		}
	})
}

func (p *painter) shape(pen file.Pen, at placed) {
	it, x, y := at.it, p.left+at.it.x, at.y+at.it.y
	switch {
	case it.paint != nil:
		pen.Fill(*it.paint)
		pen.Area(file.Box{X: x, Y: y, W: it.w, H: it.h})
	case it.shape != "":
		mark(pen, it.shape, x, y, it.st.Size, p.hued(it.hue))
	case it.link != nil && it.link.url != "":
		pen.Fill(p.accent)
		pen.Area(file.Box{X: x, Y: y + it.st.Size*0.16, W: it.st.Width(strings.TrimRight(it.text, " ")), H: 0.5})
	}
}

// item draws text and figures, each as part of its element.
func (p *painter) item(at placed) {
	it, x, y := at.it, p.left+at.it.x, at.y+at.it.y
	switch {
	case it.pic != nil:
		box := file.Box{X: x, Y: y, W: it.w, H: it.h}
		p.page.Figure(it.el, box, func(pen file.Pen) { pen.Picture(it.pic, box) })
	case it.chart != nil:
		size, high := it.st.Size, it.chart.high
		box := file.Box{X: x, Y: y - 0.7*size, W: it.chart.wide, H: high + 0.7*size}
		p.page.Figure(it.el, box, func(pen file.Pen) { it.chart.draw(pen, x, y, size, p.look) })
	case it.text == "":
	case it.el == nil: // a table's head, again
		p.page.Artifact(file.Header, func(pen file.Pen) { pen.Text(x, y, it.text, it.st.Font) })
	default:
		p.page.Text(it.el, x, y, it.text, it.st.Font)
		if it.link != nil {
			p.page.Link(it.el, p.to(it.link), x, y, it.w, it.st.Font)
		}
	}
}

// ends are two short texts at the two ends of a line. Above the text they say
// whose report it is and what day it speaks of; below it, what a panel cites
// by: point and page.
type ends struct {
	left, right string
	wide        float64 // of the right one
}

// ends fits two texts on one line; the left one gives way.
func (d painting) ends(left, right string) ends {
	right = shorten(right, d.small, d.full*0.6)
	wide := d.small.Width(right)
	return ends{shorten(left, d.small, d.full-wide-24), right, wide}
}

func (p *painter) ends(pen file.Pen, e ends, y float64) {
	if e.left != "" {
		pen.Text(p.left, y, e.left, p.small.Font)
	}
	if e.right != "" {
		pen.Text(p.left+p.full-e.wide, y, e.right, p.small.Font)
	}
}

// labels puts the sections on a page in words: "Point 7", "Points 7 to 9".
func labels(all []string) string {
	switch len(all) {
	case 0:
		return ""
	case 1:
		return all[0]
	}
	first, last := all[0], all[len(all)-1]
	if number, ok := strings.CutPrefix(last, "Point "); ok && strings.HasPrefix(first, "Point ") {
		return "Points" + strings.TrimPrefix(first, "Point") + " to " + number
	}
	return first + " to " + last
}

// shorten cuts a text at a word, visibly, so that it fits a width. It is only
// for what stands in full elsewhere.
func shorten(text string, st *style, wide float64) string {
	cut := head(text, 400)
	lines := breakLines([]run{{text: cut, st: st}}, wide)
	if len(lines) <= 1 && cut == text {
		return text
	}
	lines = breakLines([]run{{text: cut, st: st}}, wide-st.Width("…"))
	if len(lines) == 0 {
		return "…"
	}
	var b strings.Builder
	for _, f := range lines[0] {
		b.WriteString(f.text)
	}
	return strings.TrimRight(b.String(), " ,;:.") + "…"
}

// head is the first part of a text: not more than n bytes, and no half letters.
func head(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}
