package form

import (
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
)

// decided fills an assessor's decision.
var decided = slot{
	now: func(t *Target, p *Place) string {
		if d := t.Review.Said(p.Point).Decision; d != "" {
			return p.label(d)
		}
		return ""
	},
	put: func(t *Target, p *Place, value string) { t.Review.Point(p.Point).Decision = p.meant(value) },
}

// noted fills a text of a review's point.
func noted(of func(*assess.ReviewPoint) *string) slot {
	return slot{long: true,
		now: func(t *Target, p *Place) string {
			said := t.Review.Said(p.Point)
			return *of(&said)
		},
		put: func(t *Target, p *Place, value string) { *of(t.Review.Point(p.Point)) = value },
	}
}

// about fills what a review says about whoever writes it.
func about(of func(*assess.Review) *string) slot {
	return slot{
		now: func(t *Target, _ *Place) string {
			if t.Review == nil {
				return ""
			}
			return *of(t.Review)
		},
		put: func(t *Target, _ *Place, value string) {
			if t.Review != nil {
				*of(t.Review) = assess.NormaliseLine(value)
			}
		},
	}
}

// recommended fills the recommendations: a line each.
var recommended = slot{
	now: func(*Target, *Place) string { return "" },
	add: func(t *Target, p *Place, value string) int {
		point, n := t.Review.Point(p.Point), 0
		for _, line := range linesOf(value) {
			one := recommendation(line)
			if one.What == "" || slices.ContainsFunc(point.Recommendations, func(r assess.Recommendation) bool { return words.Fold(r.What) == words.Fold(one.What) }) {
				continue
			}
			point.Recommendations = append(point.Recommendations, one)
			n++
		}
		return n
	},
}

// recommendation is a line about one: a must, where it does not begin with another
// word for how much it matters.
func recommendation(line string) assess.Recommendation {
	kind, what, found := strings.Cut(line, ":")
	if meant := assess.Meant(kind, assess.RecommendationKinds); found && meant != "" {
		return assess.Recommendation{What: assess.NormaliseLine(what), Kind: meant}
	}
	return assess.Recommendation{What: assess.NormaliseLine(line), Kind: "must"}
}
