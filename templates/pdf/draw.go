package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"standpoint/assess/report"
)

// note is a link's annotation: one for each line the link stands on.
type note struct {
	x, y, w, h float64 // y from the top of the page
	link       *link
	object     int
	key        int // in the parent tree
}

// draw draws the pages and returns the file as gofpdf writes it.
func (d *document) draw() ([]byte, error) {
	c := newCanvas(d.look)
	c.duplex = d.o.Duplex
	d.canvas = c
	above := d.ends(d.line(d.organisation()), d.asOf())
	if d.large { // which has room for one of them
		above = d.ends(d.asOf(), "")
	}
	for i, pg := range d.pages {
		c.turn(pg)
		pg.inOrder()
		d.ground(c, pg)
		for _, p := range pg.items {
			d.drawText(c, p)
		}
		c.close()
		if pg.bare {
			continue
		}
		if i > 0 || d.r.For != report.ForSupplier { // whose first page says it
			c.artifact(headerArtifact, func() { above.show(c, 44) })
		}
		d.foot(c, i)
	}
	var out bytes.Buffer
	err := c.pdf.Output(&out)
	return out.Bytes(), err
}

// foot is what a panel cites by, point and page, and what it is looking at:
// service, phase and the day it is due. Large print takes two lines for it.
func (d *document) foot(c *canvas, i int) {
	where, page := labels(d.pages[i].labels), fmt.Sprintf("page %d of %d", i+1, len(d.pages))
	about := nonEmpty([]string{d.line(d.r.Cover.Service), d.line(d.r.Cover.Phase)})
	if _, day, ok := strings.Cut(d.line(d.r.Cover.Due), " on "); ok {
		about = append(about, "due "+day)
	}
	if !d.large {
		below := d.ends(strings.Join(append(nonEmpty([]string{where}), about...), " · "), page)
		c.artifact(footerArtifact, func() { below.show(c, d.high-38) })
		return
	}
	first, second := d.ends(strings.Join(about, " · "), ""), d.ends(where, page)
	c.artifact(footerArtifact, func() {
		first.show(c, d.high-62)
		second.show(c, d.high-38)
	})
}

// ground draws rules, grounds, marks and the lines under links, beneath the text.
func (d *document) ground(c *canvas, pg *page) {
	any := pg.band > 0
	for _, p := range pg.items {
		any = any || p.it.paint != nil || p.it.shape != "" || p.it.link != nil
	}
	if !any {
		return
	}
	c.artifact(layoutArtifact, func() {
		if pg.band > 0 {
			c.pdf.SetFillColor(d.tint[0], d.tint[1], d.tint[2])
			c.pdf.Rect(0, 0, d.wide, pg.band, "F")
		}
		for _, p := range pg.items {
			d.shape(c, p)
		}
	})
}

func (d *document) shape(c *canvas, p placed) {
	it, x, y := p.it, c.left+p.it.x, p.y+p.it.y
	switch {
	case it.paint != nil:
		c.pdf.SetFillColor(it.paint[0], it.paint[1], it.paint[2])
		c.pdf.Rect(x, y, it.w, it.h, "F")
	case it.shape != "":
		drawMark(c.pdf, it.shape, x, y, it.st, d.accent)
	case it.link != nil && it.link.url != "":
		c.pdf.SetFillColor(d.accent[0], d.accent[1], d.accent[2])
		c.pdf.Rect(x, y+it.st.size*0.16, it.st.face().width(strings.TrimRight(it.text, " "), it.st.size), 0.5, "F")
	}
}

func (d *document) drawText(c *canvas, p placed) {
	it, x, y := p.it, c.left+p.it.x, p.y+p.it.y
	if it.pic != nil {
		c.picture(x, y, it)
	}
	if it.chart != nil {
		c.chart(x, y, it)
	}
	if it.text == "" {
		return
	}
	if it.el == nil { // a table's head, again
		c.artifact(headerArtifact, func() { c.show(x, y, it.text, it.st) })
		return
	}
	c.text(x, y, it.text, it.st, it.el)
	if it.link == nil {
		return
	}
	c.link(x, y, it)
}

// link makes the place of a link's text one that can be followed: one
// annotation for each line it stands on, however many columns that crosses.
func (c *canvas) link(x, y float64, it *item) {
	top := y - it.st.size*0.8
	if n := len(c.on.notes); n > 0 {
		last := c.on.notes[n-1]
		if last.link == it.link && x > last.x && top < last.y+last.h && last.y < top+it.st.size {
			last.w = x + it.w - last.x
			return
		}
	}
	n := &note{x: x, y: top, w: it.w, h: it.st.size * 1.1, link: it.link}
	c.on.notes = append(c.on.notes, n)
	it.el.kids = append(it.el.kids, kid{page: c.page, mcid: -1, annot: n})
}

// ends are two short texts at the two ends of a line. Above the text they say
// whose report it is and what day it speaks of; below it, what a panel cites
// by: point and page.
type ends struct {
	left, right string
	wide        float64 // of the right one
}

// ends fits two texts on one line; the left one gives way.
func (d *document) ends(left, right string) ends {
	right = shorten(right, d.small, d.full*0.6)
	wide := d.small.face().width(right, d.small.size)
	return ends{shorten(left, d.small, d.full-wide-24), right, wide}
}

func (e ends) show(c *canvas, y float64) {
	if e.left != "" {
		c.show(c.left, y, e.left, c.look.small)
	}
	if e.right != "" {
		c.show(c.left+c.look.full-e.wide, y, e.right, c.look.small)
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

func nonEmpty(parts []string) []string {
	var out []string
	for _, p := range parts {
		if strings.TrimSpace(p) != "" {
			out = append(out, p)
		}
	}
	return out
}

// shorten cuts a text at a word, visibly, so that it fits a width. It is only
// for what stands in full elsewhere.
func shorten(text string, st *style, wide float64) string {
	cut := head(text, 400)
	lines := breakLines([]run{{text: cut, st: st}}, wide)
	if len(lines) <= 1 && cut == text {
		return text
	}
	lines = breakLines([]run{{text: cut, st: st}}, wide-st.face().width("…", st.size))
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
