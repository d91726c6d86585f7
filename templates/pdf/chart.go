package pdf

import (
	"standpoint/assess/report"
	"standpoint/templates/pdf/file"
)

// chart is some marks drawn as one picture, and an arrow where from and to
// differ. Its places are in points, from its left end and from its first line.
type chart struct {
	wide, high float64
	marks      []chartMark
	from, to   float64
}

type chartMark struct {
	x, y  float64
	shape string
	hue   string
	was   bool // quiet: it is what the arrow leads away from
}

// draw draws the marks from x on the base line y, in type of a size.
func (ch *chart) draw(p file.Pen, x, y, size float64, k *look) {
	for _, m := range ch.marks {
		in := k.hued(m.hue)
		if m.was {
			in = soft
		}
		mark(p, m.shape, x+m.x, y+m.y, size, in)
	}
	if ch.from != ch.to {
		arrow(p, x+ch.from, x+ch.to, y-size*0.32, size, k.accent)
	}
}

// arrow leads along y from one place to another.
func arrow(p file.Pen, from, to, y, size float64, in file.Colour) {
	back := 0.35 * size
	if to > from {
		back = -back
	}
	p.Stroke(in)
	p.Fill(in)
	p.Thick(0.09 * size)
	p.Line(from, y, to+back, y)
	p.From(to, y)
	p.To(to+back, y-0.25*size)
	p.To(to+back, y+0.25*size)
	p.Shape()
}

// charted sets a chart in a cell as a figure, with its words for those who do
// not see it. A chart without marks is no figure.
func (c *cell) charted(in *file.Element, ch *chart, st *style, words, lang string) {
	if len(ch.marks) == 0 {
		return
	}
	el := in.Add("Figure")
	el.Alt, el.Lang = words, lang
	c.lines = append(c.lines, line{lead: st.lead + ch.high, base: st.base(), items: []item{{x: c.x, w: ch.wide, st: st, chart: ch, el: el}}})
}

// chartOf draws the ratings of some points, best first, in lines no wider than
// wide.
func chartOf(counts []report.Count, st *style, wide float64) *chart {
	ch, x, step := &chart{}, 0.0, 0.95*st.Size
	for _, n := range counts {
		for range n.Points {
			if x > 0 && x+0.72*st.Size > wide {
				x, ch.high = 0, ch.high+st.Size
			}
			ch.marks = append(ch.marks, chartMark{x: x, y: ch.high, shape: n.Mark.Shape, hue: n.Mark.Hue})
			ch.wide = max(ch.wide, x+0.72*st.Size)
			x += step
		}
	}
	return ch
}
