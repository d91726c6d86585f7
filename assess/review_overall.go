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

// Outcome is the result that counts: the one that is written, or else that of the
// rule once every point has a decision; empty where the standard has no rule.
func (r *Review) Outcome(s *standards.Standard) string {
	byRule := r.Overall(s)
	if value, _ := s.Value(r.Result); value != nil && s.Rules.Overall == standards.OverallWorst {
		return r.Result
	}
	if byRule.Final {
		return byRule.Value
	}
	return ""
}

// Asked counts the recommendations, and those that the lead agreed are done.
func (r *Review) Asked() (all, closed int) {
	for i := range r.Points {
		for _, one := range r.Points[i].Recommendations {
			all++
			if one.Closed != "" {
				closed++
			}
		}
	}
	return all, closed
}

// Whose is what the reviewers are called: "The panel".
func (r *Review) Whose() string {
	switch r.By {
	case "peers":
		return "The peers"
	case "assessor":
		return "The assessor"
	}
	return "The panel"
}
