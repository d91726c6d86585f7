package schema

import (
	"fmt"
	"reflect"

	"standpoint/assess"
	"standpoint/standards"
)

// Assessment is the schema of an assessment. With a standard it also knows
// that standard's phases, ratings, points and questions; nil is any standard.
func Assessment(s *standards.Standard) *Schema {
	a := yamlFile(wordsOf("assessment")).of(reflect.TypeFor[assess.Assessment]())
	a.Draft, a.Title = draft07, "An assessment"
	a.Description = "One service against one edition of a standard, in one phase and round."
	a.needs("kind", "standard")
	a.at("kind").among([]string{"assessment"})
	version(a.at("standpoint"), assess.Format)
	a.at("standard").looksLike(fullPattern, "write the standard and its edition, such as lgdss@2016")
	a.at("standard").text()
	a.at("round").Minimum = number(1)
	a.at("share").oneOf(assess.Shares)
	a.at("service", "delivery").oneOf(assess.Deliveries)
	point(a.at("points"))
	if s != nil {
		narrow(a, s)
	}
	return a
}

// version wants the version of the format.
func version(s *Schema, format int) {
	*s = Schema{Description: s.Description, Enum: []any{format, nil}}
}

// point says what is known of a point under any standard.
func point(p *Schema) {
	p.needs("point")
	p.at("point").Type = Types{"integer"}
	p.at("point").Minimum = number(1)
	p.at("visibility").oneOf(assess.Visibilities)
	answer := p.at("answers")
	answer.needs("question")
	answer.at("question").filled()
	answer.at("state").oneOf(assess.AnswerStates)
	answer.at("held_by").oneOf(assess.Holders)
	answer.at("visibility").oneOf(assess.Visibilities)
	for _, list := range lists {
		p.at(list.key, "id").looksLike(idPattern(list.kind, 0), fmt.Sprintf("here ids look like %c1.1; leave it out and the next save fills it in", list.kind))
	}
	p.at("evidence", "visibility").oneOf(assess.Visibilities)
	p.at("evidence", "see").looksLike(idPattern('E', 0), "write the id of a piece of evidence, such as E5.1")
	p.at("actions", "state").oneOf(assess.ActionStates)
	p.at("actions", "visibility").oneOf(assess.Visibilities)
}

// lists are those whose items have ids, with the letter these begin with.
var lists = []struct {
	key  string
	kind byte
}{{"evidence", 'E'}, {"actions", 'A'}, {"offers", 'O'}, {"asks", 'H'}}
