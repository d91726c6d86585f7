package pdf

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates/pdf/file"
)

// moves shows what moved since the assessment before.
type moves struct {
	*builder
	scale []report.Pair // best first
}

// moved is what is rated otherwise than in the assessment before.
func (b moves) moved(s *report.Summary, most int) {
	before := b.line(s.Before)
	if before == "" {
		return
	}
	before = cut(before, b.small, b.measure-110, 1, "…")
	if most == 0 && len(s.Moved) > 0 {
		b.set(2*b.unit, b.across(), b.ours(b.s.el.Add("P")), run{text: b.byNumber(before, s.Moved), st: b.small})
		return
	}
	count := "no rating"
	if len(s.Moved) > 0 {
		count = words.Count(len(s.Moved), "rating", "ratings")
	}
	before += ": " + count + " moved."
	if most == 0 {
		b.ourPara(2*b.unit, b.small, before)
		return
	}
	b.sub(report.Headings.Moved)
	if len(s.Moved) > 0 {
		before += " Best on the right."
	}
	b.ourPara(0, b.small, before).next = len(s.Moved) > 0
	if len(s.Moved) == 0 {
		return
	}
	list := b.s.el.With("L", file.Unnumbered)
	shown := s.Moved[:min(most, len(s.Moved))]
	for i := range shown {
		b.movedPoint(list, &shown[i], i == 0)
	}
	if more := len(s.Moved) - len(shown); more > 0 {
		b.ourPara(0.4*b.unit, b.small, fmt.Sprintf("… and %d more", more))
	}
}

// movedPoint is one point: its number and title, its way on the scale as a
// picture, what it was and what it is now.
func (b moves) movedPoint(list *file.Element, m *report.Moved, first bool) {
	const wide, words, between = 84.0, 150.0, 12.0
	was, now := "was "+orDash(b.line(m.From.Label)), "now "+orDash(b.line(m.To.Label))
	way := fmt.Sprintf("%s went from %s to %s", b.labelOf(m.Number), was[len("was "):], now[len("now "):])
	num, name, lbody := b.entry(list, b.line(m.Tag()), b.label)
	said, gap := b.column(), b.gap(first, 0.5, 0.2)
	if b.large { // one under the other
		name.set(lbody, b.titled(m.Number, m.Title, orDash(b.line(m.Title))+" ", b.body))
		name.charted(lbody, b.track(m, b.body, b.measure/2), b.body, way, b.ourLang())
		name.set(lbody, b.saying(was+", ", b.small), b.saying(now, b.smallBold))
		b.put(gap, num, name).whole = true
		return
	}
	name.w = b.full - b.gutter - wide - words - 2*between
	name.set(lbody, b.titled(m.Number, m.Title, shorten(orDash(b.line(m.Title)), b.body, name.w), b.body))
	track := &cell{x: b.full - words - between - wide, w: wide}
	track.charted(lbody, b.track(m, b.body, wide), b.body, way, b.ourLang())
	said.x, said.w = b.full-words, words
	said.set(lbody, b.saying(shorten(was, b.small, words-10)+", ", b.small), b.saying(shorten(now, b.smallBold, words), b.smallBold))
	b.put(gap, num, name.spaced(), track, said).whole = true
}

// byNumber names the points that moved where there is no room for more: up and
// down apart, and apart again those without a rating then or now.
func (b moves) byNumber(before string, all []report.Moved) string {
	place := func(label string) int {
		return slices.IndexFunc(b.scale, func(p report.Pair) bool { return p.Name == label })
	}
	var ways [3][]string
	for i := range all {
		from, to, way := place(all[i].From.Label), place(all[i].To.Label), 2
		if from >= 0 && to >= 0 {
			way = 0
			if to > from { // the scale begins with the best
				way = 1
			}
		}
		ways[way] = append(ways[way], b.line(all[i].Tag()))
	}
	var said []string
	for i, name := range []string{"up", "down", "other"} {
		if len(ways[i]) > 0 {
			said = append(said, name+" "+strings.Join(ways[i], ", "))
		}
	}
	return cut(before+": "+strings.Join(said, "; ")+".", b.small, b.full, 2, "…")
}

// track is a point's way on the scale, worst rating on the left, and how wide
// tracks are. Ratings outside the scale, such as not looked at, stand left of
// the worst. Without a way to go, there is only a mark.
func (b moves) track(m *report.Moved, st *style, wide float64) *chart {
	step := min(2*st.Size, wide/float64(len(b.scale)+1))
	place := func(label string) float64 {
		for i := range b.scale {
			if b.scale[i].Name == label {
				return float64(len(b.scale)-i) * step
			}
		}
		return 0
	}
	half := 0.36 * st.Size
	from, to := place(m.From.Label), place(m.To.Label)
	ch := &chart{wide: float64(len(b.scale))*step + 2*half}
	for i := range len(b.scale) + 1 {
		if x := float64(i) * step; x != from && x != to && (x < min(from, to) || x > max(from, to)) && m.From.Label != "" {
			ch.marks = append(ch.marks, chartMark{x: x, shape: "dot", was: true})
		}
	}
	if from == to {
		ch.marks = append(ch.marks, chartMark{x: to, shape: m.To.Shape, hue: m.To.Hue})
		return ch
	}
	ch.marks = append(ch.marks, chartMark{x: from, shape: m.From.Shape, was: true}, chartMark{x: to, shape: m.To.Shape, hue: m.To.Hue})
	if ch.from, ch.to = from+2*half+1, to-1; to < from {
		ch.from, ch.to = from-1, to+2*half+1
	}
	return ch
}
