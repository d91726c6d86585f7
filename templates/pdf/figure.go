package pdf

import (
	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates/pdf/file"
)

// figure is a picture in a cell, as large as room lets it be and its pixels
// deserve: never more than 96 of them to the inch are blown up.
func (b *builder) figure(in *file.Element, p *file.Picture, x, wide, high float64, alt string) *cell {
	w, h := float64(p.Wide)*0.75, float64(p.High)*0.75
	scale := min(1, wide/w, high/h)
	w, h = w*scale, h*scale
	el := in.Add("Figure")
	el.Alt = alt
	c := &cell{x: x, w: wide}
	c.lines = []line{{lead: h, items: []item{{x: x, w: w, h: h, pic: p, el: el}}}}
	return c
}

// shownBy sets the pictures among the evidence, each under its number, with
// what it shows as the words for those who do not see it.
func (b entries) shownBy(all []report.Evidence) {
	first := true
	for i := range all {
		e := &all[i]
		data, there := b.files[e.Link]
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
		what := append(words.NonEmpty(b.line(e.Shows), b.line(e.Title)), "Picture "+b.line(e.ID))[0]
		num, name := b.beside(), b.column()
		caption := b.s.el.Add("P")
		num.set(caption, run{text: b.line(e.ID), st: b.label})
		name.set(caption, run{text: orDash(b.line(e.Title)), st: b.smallInk})
		b.put(b.unit, num.spaced(), name).next = true
		b.put(0.5*b.unit, b.figure(b.s.el, p, b.gutter, b.measure, 0.55*b.bodyHigh, what)).whole = true
	}
}
