package schema

import (
	"fmt"
	"slices"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// narrow keeps an assessment's schema to what one standard knows.
func narrow(a *Schema, s *standards.Standard) {
	a.Title = fmt.Sprintf("An assessment against %s", s.FullID())
	a.Description = fmt.Sprintf("One service against the %s, in one phase and round.", s.Name)
	a.at("standard").among([]string{s.FullID()}, s.Name)
	phases(a.at("phase"), s)
	p := a.at("points")
	for _, key := range []string{"rating", "reason_for", "why_for"} {
		ratings(p.at(key), s)
	}
	numbers(p.at("point"), s)
	for _, point := range known(s) {
		p.AllOf = append(p.AllOf, onlyFor(&point))
	}
}

func phases(phase *Schema, s *standards.Standard) {
	var phases, meanings []string
	for _, p := range s.Phases {
		phases, meanings = append(phases, p.ID), append(meanings, p.Name)
	}
	phase.oneOf(phases, meanings...)
}

// known are the points that a file may speak of: those that were dropped too.
func known(s *standards.Standard) []standards.Point {
	return append(slices.Clone(s.Points), s.Dropped...)
}

// numbers keeps a number to those of points.
func numbers(number *Schema, s *standards.Standard) {
	number.Type, number.Minimum, number.Maximum = nil, nil, nil
	for _, p := range known(s) {
		number.Enum = append(number.Enum, p.Number)
		number.EnumDescriptions = append(number.EnumDescriptions, p.Title)
	}
}

func ratings(rating *Schema, s *standards.Standard) {
	ids := assess.RatingIDs(s)
	meanings := make([]string, len(ids))
	for i, id := range ids {
		switch v, _ := s.Value(id); {
		case v != nil:
			meanings[i] = v.Meaning
		case id == assess.NotApplicable:
			meanings[i] = "The point does not apply; say why."
			if own := s.Scale.NotApplicable; own != "" {
				meanings[i] = words.UpperFirst(own) + "; say why."
			}
		case id == assess.CarriedOver:
			meanings[i] = "Met in an earlier round, and not looked at again; say why."
		}
	}
	rating.oneOf(ids, meanings...)
}

// onlyFor is what holds under one point of a standard: its questions, and ids
// with its number.
func onlyFor(p *standards.Point) *Schema {
	question := &Schema{}
	var ids, asks []string
	for _, q := range p.Questions {
		ask := q.Ask
		if q.Retired != "" {
			ask += " (no longer asked)"
		}
		ids, asks = append(ids, q.ID), append(asks, ask)
	}
	question.among(ids, asks...)
	if len(ids) == 0 {
		question.nothing = true
	}
	then := &Schema{Properties: Properties{{"answers", &Schema{Items: &Schema{Properties: Properties{{"question", question}}}}}}}
	for _, list := range assess.Lettered() {
		id := &Schema{Pattern: idPattern(list.Letter, p.Number)}
		then.Properties = append(then.Properties, Property{list.List, &Schema{Items: &Schema{Properties: Properties{{"id", id}}}}})
	}
	return &Schema{
		If:   &Schema{Required: []string{"point"}, Properties: Properties{{"point", &Schema{Const: p.Number}}}},
		Then: then,
	}
}
