package assess

import (
	"slices"

	"standpoint/assess/words"
	"standpoint/standards"
)

// Meant is the value of a list that somebody meant who wrote it with other
// capitals, blanks, hyphens or punctuation: "Partly met" is partly-met. It is
// empty where none is, or more than one could be.
func Meant(written string, values []string) string {
	if slices.Contains(values, written) {
		return written
	}
	names := make(words.Names, len(values))
	for i, value := range values {
		names[i] = []string{value}
	}
	return meant(written, values, names)
}

// meant is the only value that has a whole name.
func meant(written string, values []string, names words.Names) string {
	if at := names.Whole(written); len(at) == 1 {
		return values[at[0]]
	}
	return ""
}

// MeantRating is the rating of a standard that somebody meant, by its id or as
// it is called in sentences.
func MeantRating(s *standards.Standard, written string) string {
	ids := RatingIDs(s)
	if slices.Contains(ids, written) {
		return written
	}
	names := make(words.Names, len(ids))
	for i, id := range ids {
		names[i] = []string{id, RatingLabel(s, id)}
	}
	return meant(written, ids, names)
}

// MeansUnrated tells whether somebody wrote that a point has no rating, as its scale
// calls that: "not checked".
func MeansUnrated(s *standards.Standard, written string) bool {
	return written != "" && meant(written, []string{"none"}, words.Names{{RatingLabel(s, "")}}) != ""
}

// MeantPhase is the phase of a standard that somebody meant, by its id or its
// name.
func MeantPhase(s *standards.Standard, written string) string {
	ids, names := make([]string, len(s.Phases)), make(words.Names, len(s.Phases))
	for i, p := range s.Phases {
		ids[i], names[i] = p.ID, []string{p.ID, p.Name}
	}
	return meant(written, ids, names)
}

// Understand gives a point the values that somebody meant who wrote them a
// little differently.
func (p *Point) Understand(s *standards.Standard) {
	Each(p, func(v Spot) {
		if text, ok := v.Value.(*string); ok && v.Field.Values != nil {
			if value := Meant(*text, v.Field.Values); value != "" {
				*text = value
			}
		}
	})
	if rating := MeantRating(s, p.Rating); rating != "" {
		p.Rating = rating
	}
}
