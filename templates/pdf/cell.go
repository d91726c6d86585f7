package pdf

import (
	"cmp"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file"
)

// link is where a run leads: to an address, or to an anchor of this report.
type link struct {
	url    string
	anchor string
	lang   string        // where its words are in another language than those around it
	el     *file.Element // the Link element
	out    *file.Link    // as the file has it, once it is drawn
}

// set breaks runs into the cell's width and adds them as lines of el.
func (c *cell) set(el *file.Element, runs ...run) {
	var spans []*file.Element
	for i := range runs {
		switch l := runs[i].link; {
		case l != nil && l.el == nil:
			l.el = el.Inside("Link")
			l.el.Lang = l.lang
		case l == nil && runs[i].lang != "":
			if spans == nil {
				spans = make([]*file.Element, len(runs))
			}
			spans[i] = el.Inside("Span")
			spans[i].Lang = runs[i].lang
		}
	}
	for _, frags := range breakLines(runs, c.w) {
		c.lines = append(c.lines, c.line(el, runs, spans, frags))
	}
}

// line places the parts of runs that stand on one line. The spans are the
// elements of runs in another language, nil without any.
func (c *cell) line(el *file.Element, runs []run, spans []*file.Element, frags []frag) line {
	var l line
	l.items = make([]item, 0, len(frags))
	for _, f := range frags {
		r := runs[f.run]
		it := item{x: c.x + f.x, w: f.w, text: f.text, st: r.st, el: el, link: r.link, page: r.page}
		switch {
		case r.link != nil:
			it.el = r.link.el
		case spans != nil && spans[f.run] != nil:
			it.el = spans[f.run]
		}
		l.lead = max(l.lead, r.st.lead)
		l.base = max(l.base, r.st.base())
		l.items = append(l.items, it)
	}
	return l
}

// gap leaves a line of white space, unless the cell is empty.
func (c *cell) gap(high float64) {
	if len(c.lines) > 0 {
		c.lines = append(c.lines, line{lead: high})
	}
}

// spaced ends what was set last with a space, for readers to whom the next
// cell follows in the same breath.
func (c *cell) spaced() *cell {
	if n := len(c.lines); n > 0 && len(c.lines[n-1].items) > 0 {
		items := c.lines[n-1].items
		items[len(items)-1].text += " "
	}
	return c
}

// sign draws a rating's mark at x, on the cell's first line.
func (c *cell) sign(m report.Mark, x float64, st *style) {
	if len(c.lines) == 0 {
		c.lines = []line{{lead: st.lead, base: st.base()}}
	}
	c.lines[0].items = append(c.lines[0].items, item{x: x, shape: cmp.Or(m.Shape, "dot"), hue: m.Hue, st: st})
}

// used is how wide the widest line is.
func (c *cell) used() float64 {
	most := 0.0
	for _, l := range c.lines {
		for _, it := range l.items {
			most = max(most, it.x+it.w-c.x)
		}
	}
	return most
}

// shift moves everything in the cell to the right.
func (c *cell) shift(by float64) {
	c.x += by
	for i := range c.lines {
		for j := range c.lines[i].items {
			c.lines[i].items[j].x += by
		}
	}
}
