package schema

import (
	"fmt"
	"reflect"

	"standpoint/assess"
	"standpoint/assess/portfolio"
)

// Portfolio is the schema of portfolio.yaml, the list of services one expects.
func Portfolio() *Schema {
	p := yamlFile(wordsOf("portfolio")).whole(reflect.TypeFor[portfolio.List](), "A portfolio", "The services you expect, and where their assessments are.")
	p.needs("kind")
	p.at("kind").among([]string{"portfolio"})
	version(p.at("standpoint"), assess.PortfolioFormat)
	months := p.at("out_of_date_after_months")
	months.Minimum, months.Maximum = number(1), number(portfolio.MostMonths)
	expected(p.at("services"))
	return p
}

// expected is one service: it has an id or a name that one can be made of, and
// a revision is one of a repository.
func expected(x *Schema) {
	x.Type = Types{"object"}
	x.at("standard").looksLike(`^(`+fullPattern[1:len(fullPattern)-1]+`)?$`, "write the name of a standard, such as lgdss or lgdss@2016")
	x.at("share").oneOf(assess.Shares)
	name, repository := &Schema{}, &Schema{}
	name.filled()
	name.Pattern, name.PatternErrorMessage = sluggish, "give it an id under service, or a name"
	repository.given()
	x.AllOf = []*Schema{
		{If: filledIn("service"), Then: &Schema{}, Else: &Schema{Required: []string{"name"}, Properties: Properties{{"name", name}}}},
		{If: filledIn("revision"), Then: &Schema{Required: []string{"repository"}, Properties: Properties{{"repository", repository}}}},
	}
}

// sluggish is a text with something a stable name can be made of.
var sluggish = fmt.Sprintf("[0-9A-Za-z%s]", assess.SlugLetters)

// filledIn holds for an object in which a key has a value.
func filledIn(key string) *Schema {
	return &Schema{Required: []string{key}, Properties: Properties{{key, &Schema{Not: &Schema{Type: Types{"null"}}, MinLength: 1}}}}
}
