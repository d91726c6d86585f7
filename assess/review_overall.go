package assess

import "standpoint/standards"

// Overall is the result of a review by the standard's printed rule, none where the
// standard has no rule: that of its decisions, and only final when every point has
// one.
func (r *Review) Overall(s *standards.Standard) Overall {
	counts, left := map[string]int{}, 0
	for i := range s.Points {
		if decision := r.Said(s.Points[i].Number).Decision; decision == "" {
			left++
		} else {
			counts[decision]++
		}
	}
	return overall(s, counts, left)
}
