package pdf

import (
	"fmt"
	"strings"

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
	was   bool // quiet: it is what the arrow leads away from
}

// draw draws the marks from x on the base line y, in type of a size.
func (ch *chart) draw(p file.Pen, x, y, size float64, accent file.Colour) {
	for _, m := range ch.marks {
		in := accent
		if m.was {
			in = soft
		}
		mark(p, m.shape, x+m.x, y+m.y, size, in)
	}
	if ch.from != ch.to {
		arrow(p, x+ch.from, x+ch.to, y-size*0.32, size, accent)
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
			ch.marks = append(ch.marks, chartMark{x: x, y: ch.high, shape: n.Mark.Shape})
			ch.wide = max(ch.wide, x+0.72*st.Size)
			x += step
		}
	}
	return ch
}

// inWords says how many points have which rating: "3 met, 1 not met".
func (b *builder) inWords(counts []report.Count) string {
	var words []string
	for _, n := range counts {
		if n.Points > 0 {
			words = append(words, fmt.Sprintf("%d %s", n.Points, orDash(b.line(n.Mark.Label))))
		}
	}
	return strings.Join(words, ", ")
}

// byGroup shows the ratings of each group: a mark for each point, and the same
// in words. Without groups, the counts say it; more than most have no room.
func (b *builder) byGroup(groups []report.GroupCounts, most int) {
	if len(groups) < 2 || len(groups) > most {
		return
	}
	b.sub("Ratings by group")
	b.ourPara(0, b.small, "One mark for each point.").next = true
	list := b.s.el.With("L", file.Unnumbered)
	for i := range groups {
		b.group(list, &groups[i], i == 0)
	}
}

func (b *builder) group(list *file.Element, g *report.GroupCounts, first bool) {
	const wide, between = 120.0, 12.0
	words := b.inWords(g.Counts)
	name := b.line(g.Name)
	if strings.TrimSpace(name) == "" {
		name = "Without a group"
	}
	alt := name + ", one mark for each point: " + words
	li := list.Add("LI")
	gap := 0.3 * b.unit
	if first {
		gap = 0.5 * b.unit
	}
	if b.large {
		c := b.column()
		c.set(li.Add("Lbl"), run{text: name, st: b.strong})
		lbody := li.Add("LBody")
		c.spaced().charted(lbody, chartOf(g.Counts, b.body, c.w), b.body, alt, b.ourLang())
		c.set(lbody, b.saying(words, b.small))
		b.put(gap, c).whole = true
		return
	}
	c := &cell{w: b.gutter + 92}
	c.set(li.Add("Lbl"), run{text: shorten(name, b.body, c.w-between), st: b.body})
	lbody := li.Add("LBody")
	marks := &cell{x: c.w, w: wide}
	marks.charted(lbody, chartOf(g.Counts, b.body, wide), b.body, alt, b.ourLang())
	said := &cell{x: c.w + wide + between, w: b.full - c.w - wide - between}
	said.set(lbody, b.saying(cut(words, b.small, said.w, 3, "…"), b.small))
	b.put(gap, c.spaced(), marks, said).whole = true
}

// track is a point's way on the scale, worst rating on the left, and how wide
// tracks are. Ratings outside the scale, such as not looked at, stand left of
// the worst. Without a way to go, there is only a mark.
func (b *builder) track(m *report.Moved, st *style, wide float64) *chart {
	scale := b.r.Sources.Scale
	step := min(2*st.Size, wide/float64(len(scale)+1))
	place := func(label string) float64 {
		for i := range scale {
			if scale[i].Name == label {
				return float64(len(scale)-i) * step
			}
		}
		return 0
	}
	half := 0.36 * st.Size
	from, to := place(m.From.Label), place(m.To.Label)
	ch := &chart{wide: float64(len(scale))*step + 2*half}
	for i := range len(scale) + 1 {
		if x := float64(i) * step; x != from && x != to && (x < min(from, to) || x > max(from, to)) && m.From.Label != "" {
			ch.marks = append(ch.marks, chartMark{x: x, shape: "dot", was: true})
		}
	}
	if from == to {
		ch.marks = append(ch.marks, chartMark{x: to, shape: m.To.Shape})
		return ch
	}
	ch.marks = append(ch.marks, chartMark{x: from, shape: m.From.Shape, was: true}, chartMark{x: to, shape: m.To.Shape})
	if ch.from, ch.to = from+2*half+1, to-1; to < from {
		ch.from, ch.to = from-1, to+2*half+1
	}
	return ch
}
