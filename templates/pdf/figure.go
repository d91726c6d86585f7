package pdf

import (
	"fmt"
	"slices"

	"standpoint/assess/report"
)

// figure is a picture in a cell, as large as room lets it be and its pixels
// deserve: never more than 96 of them to the inch are blown up.
func (b *builder) figure(in *elem, p *picture, x, wide, high float64, alt string) *cell {
	w, h := float64(p.wide)*0.75, float64(p.high)*0.75
	scale := min(1, wide/w, high/h)
	w, h = w*scale, h*scale
	el := in.add("Figure")
	el.alt = alt
	c := &cell{x: x, w: wide}
	c.lines = []line{{lead: h, items: []item{{x: x, w: w, h: h, pic: p, el: el}}}}
	return c
}

// picture draws a figure's picture at x, y from the top, and says in its
// element where it is.
func (c *canvas) picture(x, y float64, it *item) {
	c.open(it.el)
	bottom := c.look.high - y - it.h
	c.pdf.RawWriteStr(fmt.Sprintf("q %.2f 0 0 %.2f %.2f %.2f cm /%s Do Q", it.w, it.h, x, bottom, it.pic.name))
	it.el.placed(x, bottom, it.w, it.h)
}

// placed notes where on the page a figure stands.
func (e *elem) placed(x, bottom, w, h float64) {
	e.attrs = fmt.Sprintf("/O /Layout /Placement /Block /BBox [%.2f %.2f %.2f %.2f]", x, bottom, x+w, bottom+h)
}

// picture makes a picture ready, once however often it is shown. One that cannot
// be shown is nil, and a note says why.
func (d *document) picture(name string, data []byte) *picture {
	if p, known := d.made[name]; known {
		return p
	}
	p, err := newPicture(data)
	if err != nil {
		d.notes = append(d.notes, fmt.Sprintf("The picture %s is left out: %v", d.line(name), err))
	} else {
		d.pictures = append(d.pictures, p)
		p.name = fmt.Sprintf("Im%d", len(d.pictures))
	}
	if d.made == nil {
		d.made = map[string]*picture{}
	}
	d.made[name] = p
	return p
}

// shownBy sets the pictures among the evidence, each under its number, with
// what it shows as the words for those who do not see it.
func (b *builder) shownBy(all []report.Evidence) {
	first := true
	for i := range all {
		e := &all[i]
		data, there := b.o.Pictures[e.Link]
		if !there || e.Link == "" {
			continue
		}
		p := b.picture(e.Link, data)
		if p == nil {
			continue
		}
		if first {
			b.sub("Pictures")
			first = false
		}
		what := append(nonEmpty([]string{b.line(e.Shows), b.line(e.Title)}), "Picture "+b.line(e.ID))[0]
		num, name := b.beside(), b.column()
		caption := b.s.el.add("P")
		num.set(caption, run{text: b.line(e.ID), st: b.label})
		name.set(caption, run{text: orDash(b.line(e.Title)), st: b.smallInk})
		b.put(b.unit, num.spaced(), name).next = true
		b.put(0.5*b.unit, b.figure(b.s.el, p, b.gutter, b.measure, 0.55*b.bodyHigh, what)).whole = true
	}
}

// writePictures writes the pictures and returns them as the pages' resources
// name them.
func (d *document) writePictures(f *file) string {
	named := ""
	for _, p := range d.pictures {
		p.object = f.stream(f.number(), fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d %s", p.wide, p.high, p.dict), p.data)
		named += fmt.Sprintf("/%s %d 0 R ", p.name, p.object)
	}
	return named
}

// said are the sentences about what could not be printed as it was.
func (d *document) said() []string { return slices.Concat(d.notes, d.cleaner.notes()) }
