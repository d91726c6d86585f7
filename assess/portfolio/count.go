package portfolio

import "slices"

// Count is how many services have a rating; Few where that is too few to say.
type Count struct {
	Label, Mark, Hue string
	N                int
	Few              bool
}

// count replaces the rows of a group by counts. A count below the least is
// not said, and neither are others from which it would follow.
func (g *Group) count(m *Map, least int) {
	labels := g.labels(m)
	for i := range m.Points {
		counts := slices.Clone(labels)
		counted := map[[2]string]bool{} // a service has several parts, or assessments, that stand the same
		add := func(row *Row, label string) {
			if label == "" || counted[[2]string{row.Key(), label}] {
				return
			}
			counted[[2]string{row.Key(), label}] = true
			counts[slices.IndexFunc(counts, func(c Count) bool { return c.Label == label })].N++
		}
		for j := range g.Rows {
			row := &g.Rows[j]
			add(row, row.Cells[i].Label)
			for _, part := range row.Cells[i].Parts {
				add(row, part.Label)
			}
		}
		if least > 1 { // nobody is hidden among one
			hideFew(counts, least)
		}
		g.Counts = append(g.Counts, counts)
	}
	g.Rows = nil
}

// labels are what is counted, the same for every point: the map's own ratings,
// and those of other standards that are seen through it.
func (g *Group) labels(m *Map) []Count {
	var labels []Count
	add := func(label, mark, hue string) {
		if label != "" && !slices.ContainsFunc(labels, func(c Count) bool { return c.Label == label }) {
			labels = append(labels, Count{Label: label, Mark: mark, Hue: hue})
		}
	}
	for _, legend := range m.Legend {
		add(legend.Label, legend.Mark, legend.Hue)
	}
	for _, row := range g.Rows {
		for _, c := range row.Cells {
			add(c.Label, c.Mark, c.Hue)
			for _, part := range c.Parts {
				add(part.Label, part.Mark, part.Hue)
			}
		}
	}
	return labels
}

// distinct counts the services of a group.
func (g *Group) distinct() int {
	services := map[string]bool{}
	for i := range g.Rows {
		services[g.Rows[i].Key()] = true
	}
	return len(services)
}
