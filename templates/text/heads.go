package text

import (
	"strings"

	"standpoint/assess/portfolio"
	"standpoint/assess/words"
)

// headOf is what stands above a column: the number of its point, or where that has a
// label the last figure of that, and the kind of label that columns beside each other
// share: "1.4" and 3 of 1.4.3, "Principle" and 1 of Principle 1.
func headOf(h *portfolio.Head) (kind, figure string) {
	tag := h.Called.Tag(h.Number)
	at := strings.LastIndexAny(tag, ". ")
	if h.Called.Label == "" || at < 0 {
		return "", tag
	}
	return tag[:at], tag[at+1:]
}

// run is some columns beside each other with one kind of label.
type run struct {
	kind        string
	first, last int
}

func runsOf(m *portfolio.Map) (runs []run) {
	for i := range m.Points {
		kind, _ := headOf(&m.Points[i])
		if n := len(runs); n > 0 && runs[n-1].kind == kind {
			runs[n-1].last = i
			continue
		}
		runs = append(runs, run{kind, i, i})
	}
	return runs
}

// kindsAbove is a line of them above the figures; empty where no point has a label.
func kindsAbove(m *portfolio.Map, widths []int) string {
	var line strings.Builder
	for _, r := range runsOf(m) {
		line.WriteString(words.Fill(" "+r.kind, sum(widths[r.first:r.last+1])))
	}
	return strings.TrimRight(line.String(), " ")
}

func sum(widths []int) (all int) {
	for _, width := range widths {
		all += width
	}
	return all
}

// pointsSpoken names points of a map by their numbers or labels, which each may have
// words behind it.
func pointsSpoken(m *portfolio.Map, points []string) string {
	if m.Own != nil && m.Own.SuchLabel() != "" {
		var numbers []int
		for _, tag := range points {
			p := m.Own.PointNamed(tag)
			if p == nil {
				return strings.Join(points, ", ")
			}
			numbers = append(numbers, p.Number)
		}
		return m.Own.PointNames(numbers)
	}
	return words.Choose(len(points), "point", "points") + " " + strings.Join(words.Spans(points, 3), ", ")
}
