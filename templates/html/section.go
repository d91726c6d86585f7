package html

import (
	"strconv"

	"standpoint/assess/report"
)

// spot is the name of a section's place in the page.
func spot(s report.Section, at int) string {
	if s.Anchor != "" {
		return s.Anchor
	}
	return "part-" + strconv.Itoa(at+1)
}

// inSections are the places that sections have: their own, and those of what is
// numbered in them.
func inSections(r *report.Report, known map[string]bool) {
	for i := range r.Sections {
		s := &r.Sections[i]
		known[s.Anchor] = true
		for j := range s.Body {
			for _, e := range s.Body[j].Entries {
				known[anchor(e.ID)] = true
			}
		}
	}
	delete(known, "")
}

// leads is the place that a cell leads to: a section's, or that of a number.
func (a anchors) leads(to string) string {
	if a.known[to] {
		return to
	}
	return a.target(to)
}

// shares are how wide the columns of a table are, in hundredths; none where they
// are as wide as each other.
func shares(t report.Table) []int {
	if len(t.Wide) < len(t.Head) {
		return nil
	}
	sum := 0
	for _, w := range t.Wide {
		sum += w
	}
	var out []int
	for _, w := range t.Wide {
		out = append(out, 100*w/max(1, sum))
	}
	return out
}
