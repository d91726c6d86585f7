package assess

import (
	"strings"
	"unicode"

	"standpoint/standards"
)

// Meant is the value of a list that somebody meant who wrote it with other
// capitals, blanks, hyphens or punctuation: "Partly met" is partly-met. It is
// empty where none is, or more than one could be.
func Meant(written string, values []string) string {
	return meant(written, values, values)
}

// meant looks for what was written among names of values, which stand in their
// order and may be several times as many.
func meant(written string, values, names []string) string {
	letters, found := justLetters(written), ""
	if letters == "" {
		return ""
	}
	for i, name := range names {
		value := values[i%len(values)]
		switch {
		case name == written:
			return value
		case justLetters(name) != letters || found == value:
		case found != "":
			return ""
		default:
			found = value
		}
	}
	return found
}

// MeantRating is the rating of a standard that somebody meant, by its id or as
// it is called in sentences.
func MeantRating(s *standards.Standard, written string) string {
	ids := RatingIDs(s)
	names := append([]string(nil), ids...)
	for _, id := range ids {
		name := ""
		if value, _ := s.Value(id); value != nil {
			name = value.Label
		}
		names = append(names, name)
	}
	return meant(written, ids, names)
}

// MeantPhase is the phase of a standard that somebody meant, by its id or its
// name.
func MeantPhase(s *standards.Standard, written string) string {
	var ids, names []string
	for _, p := range s.Phases {
		ids, names = append(ids, p.ID), append(names, p.Name)
	}
	return meant(written, ids, append(append([]string(nil), ids...), names...))
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

// justLetters is a text without anything but its letters and figures, in small
// letters.
func justLetters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}
