package schema

import (
	"reflect"
	"slices"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/words"
)

// Policy is the schema of a policy's file.
func Policy() *Schema {
	p := yamlFile(wordsOf("policy")).whole(reflect.TypeFor[assess.Policy](), "A policy", "What standpoint check expects of the assessments beside this file.")
	p.needs("kind")
	p.at("kind").among([]string{"policy"})
	version(p.at("standpoint"), assess.PolicyFormat)
	severities(p.at("severities"))
	numberOr(p.at("thorough_within_months"), 0, 24, `^(1?[0-9]|2[0-4])?$`, "write a number of months from 0 to 24")
	phase := p.at("phases")
	phase.needs("phase")
	phase.at("phase").given()
	phase.at("mood").oneOf(check.Moods)
	numberOr(phase.at("looked_at"), 1, largest, `^(all|[1-9][0-9]{0,8})?$`, "write all, or how many points")
	severities(phase.at("severities"))
	exception(p.at("exceptions"))
	return p
}

func exception(x *Schema) {
	x.needs("code", "reason", "granted_by", "until")
	var codes, titles []string
	for _, rule := range rules() {
		codes, titles = append(codes, rule.Code), append(titles, words.UpperFirst(rule.Says)+".")
	}
	x.at("code").among(codes, titles...)
	x.at("reason").given()
	x.at("granted_by").given()
	x.at("until").text()
}

// rules are the findings that a policy may change or excuse: a file that does
// not read is neither.
func rules() []check.Rule {
	return slices.DeleteFunc(slices.Clone(check.Rules()), func(r check.Rule) bool { return r.Code == check.BrokenFile })
}

// severities are the codes of findings, each with how much it matters. One that
// is never more than a note has a list of its own.
func severities(s *Schema) {
	s.Additional = &Schema{nothing: true}
	for _, rule := range rules() {
		severity := &Schema{Description: words.UpperFirst(rule.Says) + "."}
		var severities []string
		for _, one := range check.SeveritiesOf(rule.Code) {
			severities = append(severities, string(one))
		}
		severity.among(severities)
		s.Properties = append(s.Properties, Property{rule.Code, severity})
	}
}

// numberOr wants a number in these bounds, or a text of this pattern.
func numberOr(s *Schema, least, most int, text, otherwise string) {
	*s = Schema{Description: s.Description, Type: Types{"integer", "string", "null"}, Minimum: number(least), Maximum: number(most),
		Pattern: text, PatternErrorMessage: otherwise}
}
