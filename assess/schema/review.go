package schema

import (
	"reflect"
	"strings"

	"standpoint/assess"
	"standpoint/standards"
)

// Review is the schema of a review. With a standard it also knows that standard's
// phases, ratings and points; nil is any standard.
func Review(s *standards.Standard) *Schema {
	t := reflect.TypeFor[assess.Review]()
	r := yamlFile(tabled()).whole(t, "A review", "What an assessor, a panel or peers say about one assessment.")
	rows(r, t)
	r.at("kind").among([]string{"review"})
	version(r.at("standpoint"), assess.ReviewFormat)
	r.at("round").Minimum, r.at("version").Minimum = number(1), number(1)
	about := r.at("questions", "point")
	about.Minimum = number(0)
	point := r.at("points", "point")
	point.Type, point.Minimum = Types{"integer"}, number(1)
	if s == nil {
		return r
	}
	r.Title += " of an assessment against " + s.FullID()
	r.at("standard").oneOf([]string{s.FullID()}, s.Name)
	phases(r.at("phase"), s)
	ratings(r.at("result"), s)
	ratings(r.at("points", "decision"), s)
	numbers(point, s)
	numbers(about, s)
	about.Enum = append(about.Enum, 0, nil)
	about.EnumDescriptions = append(about.EnumDescriptions, "The whole.", "The whole.")
	for _, p := range known(s) {
		r.at("points").AllOf = append(r.at("points").AllOf, idsOf(p.Number, "recommendations", 'R'))
	}
	return r
}

// idsOf are the ids that a list under one point has.
func idsOf(number int, list string, letter byte) *Schema {
	id := &Schema{Pattern: idPattern(letter, number)}
	return &Schema{
		If:   &Schema{Required: []string{"point"}, Properties: Properties{{"point", &Schema{Const: number}}}},
		Then: &Schema{Properties: Properties{{list, &Schema{Items: &Schema{Properties: Properties{{"id", id}}}}}}},
	}
}

// Response is the schema of what a team says to a review.
func Response() *Schema {
	t := reflect.TypeFor[assess.Response]()
	r := yamlFile(tabled()).whole(t, "A response", "How a team responds to a review of its assessment.")
	rows(r, t)
	r.at("kind").among([]string{"response"})
	version(r.at("standpoint"), assess.ResponseFormat)
	r.at("of").given()
	r.at("facts", "point").Minimum = number(0)
	to := r.at("responses", "to")
	to.looksLike(strings.Replace(idPattern('R', 0), ")?$", ")$", 1), "write the recommendation's id, such as R4.1")
	to.text()
	return r
}
