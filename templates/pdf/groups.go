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
	gap := b.gap(first, 0.5, 0.3)
	if b.large {
		c := b.column()
		lbody := c.labels(list, name, b.strong)
		c.charted(lbody, chartOf(g.Counts, b.body, c.w), b.body, alt, b.ourLang())
		c.set(lbody, b.saying(words, b.small))
		b.put(gap, c).whole = true
		return
	}
	c := &cell{w: b.gutter + 92}
	lbody := c.labels(list, shorten(name, b.body, c.w-between), b.body)
	marks := &cell{x: c.w, w: wide}
	marks.charted(lbody, chartOf(g.Counts, b.body, wide), b.body, alt, b.ourLang())
	said := &cell{x: c.w + wide + between, w: b.full - c.w - wide - between}
	said.set(lbody, b.saying(cut(words, b.small, said.w, 3, "…"), b.small))
	b.put(gap, c, marks, said).whole = true
}
