package pdf

import (
	"fmt"
	"strings"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file"
)

// groups shows the ratings of each group of points.
type groups struct{ *builder }

// inWords says how many points have which rating: "3 met, 1 not met".
func (b groups) inWords(counts []report.Count) string {
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
func (b groups) byGroup(groups []report.GroupCounts, most int) {
	if len(groups) < 2 || len(groups) > most {
		return
	}
	b.sub(report.Headings.Groups)
	b.ourPara(0, b.small, "One mark for each point.").next = true
	list := b.s.el.With("L", file.Unnumbered)
	for i := range groups {
		b.group(list, &groups[i], i == 0)
	}
}

func (b groups) group(list *file.Element, g *report.GroupCounts, first bool) {
	const wide, between = 120.0, 12.0
	words := b.inWords(g.Counts)
	name := b.line(g.Name)
	if strings.TrimSpace(name) == "" {
		name = report.Headings.NoGroup
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
