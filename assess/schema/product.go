package schema

import (
	"reflect"

	"standpoint/assess"
	"standpoint/standards"
)

// Product is the schema of a product sheet. With a standard it also knows that
// standard's points and questions; nil is any standard.
func Product(s *standards.Standard) *Schema {
	t := reflect.TypeFor[assess.Sheet]()
	r := yamlFile(tabled()).whole(t, "A product sheet", "What one council says about a product it bought, for others that have it too.")
	rows(r, t)
	r.at("kind").among([]string{"product"})
	version(r.at("standpoint"), assess.SheetFormat)
	r.at("standard").looksLike(fullPattern, "write the standard and its edition, such as lgdss@2016")
	r.at("standard").text()
	point := r.at("points", "point")
	point.Type, point.Minimum = Types{"integer"}, number(1)
	r.at("points", "answers", "question").filled()
	if s == nil {
		return r
	}
	r.Title += " by " + s.FullID()
	r.at("standard").among([]string{s.FullID()}, s.Name)
	numbers(point, s)
	for _, p := range known(s) {
		one := onlyFor(&p)
		one.Then.Properties = one.Then.Properties[:1] // a sheet has answers alone
		r.at("points").AllOf = append(r.at("points").AllOf, one)
	}
	return r
}
