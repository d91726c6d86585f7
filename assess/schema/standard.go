package schema

import (
	"reflect"

	"standpoint/standards"
)

// Standard is the schema of a standard's file.
func Standard() *Schema {
	s := yamlFile(wordsOf("standard")).whole(reflect.TypeFor[standards.Standard](), "A standard", "One edition of a service standard, or what one organisation changes in it.")
	s.needs("kind", "standpoint", "id", "edition")
	s.at("kind").among([]string{"standard"})
	s.at("standpoint").Type, s.at("standpoint").Enum = nil, []any{standards.Format}
	s.at("standpoint").Minimum, s.at("standpoint").Maximum = nil, nil
	s.at("id").name()
	s.at("edition").name()
	s.at("extends").looksLike(`^([a-z0-9]+(-[a-z0-9]+)*(@[a-z0-9]+(-[a-z0-9]+)*)?)?$`, "write a standard and its edition, such as govuk@2019")
	s.at("unit").oneOf(standards.Allowed("unit"))
	s.at("status", "state").oneOf(standards.Allowed("state"))
	s.at("licence", "sure").oneOf(standards.Allowed("sure"))
	s.at("rules", "overall").oneOf(standards.Allowed("overall"))
	webAddress(s.at("address"))
	parts(s)
	s.If = &Schema{Required: []string{"extends"}, Properties: Properties{{"extends", &Schema{Type: Types{"string"}, MinLength: 1}}}}
	s.Then, s.Else = extending(), standing()
	return s
}

func webAddress(s *Schema) {
	s.looksLike(addressPattern, "write the address in full, with https://")
}

// parts are the lists of a standard, whether it stands by itself or not.
func parts(s *Schema) {
	for _, list := range []string{"phases", "groups"} {
		s.at(list).needs("id")
		s.at(list, "id").name()
	}
	s.at("groups").needs("name")
	s.at("groups", "name").legible()
	s.at("groups", "names").Additional.legible()
	s.at("amended").needs("date", "what")
	s.at("amended", "date").partOfDate()
	s.at("amended", "what").legible()
	s.at("maps").needs("to")
	s.at("maps", "to").legible()

	s.at("gathers", "from").needs("standard")
	s.at("gathers", "from", "standard").legible()
	s.at("commitments").needs("says", "question")
	s.at("commitments", "says").legible()
	s.at("commitments", "question").legible()
	s.at("topics").needs("point", "of")
	s.at("topics").key("of").Items.among(standards.Allowed("topics"))

	values := s.at("scale").key("values")
	values.Not = &Schema{Type: Types{"array"}, MinItems: 1, MaxItems: 1}
	value := values.Items
	value.needs("id", "label", "mark", "meaning")
	value.at("id").name()
	value.at("id").Not = &Schema{Enum: []any{"not-applicable", "carried-over"}}
	value.at("label").legible()
	value.at("meaning").legible()
	value.at("mark").among(standards.Allowed("mark"))
	value.at("hue").among(append([]string{""}, standards.Allowed("hue")...))

	s.key("points").MaxItems = standards.MostPoints
	s.key("phases").MaxItems = standards.MostPhases
	s.key("maps").MaxItems = standards.MostMaps
	s.key("drop").MaxItems = standards.MostDrops
	s.at("points").key("questions").MaxItems = standards.MostQuestions
	point := s.at("points")
	point.needs("number")
	point.at("number").Type, point.at("number").Minimum = Types{"integer"}, number(1)
	webAddress(point.at("address"))
	point.key("values").Not = &Schema{Type: Types{"array"}, MinItems: 1, MaxItems: 1}
	point.at("titles").Additional.legible()
	point.at("questions").needs("id")
	point.at("questions", "id").name()
	point.at("questions", "since").looksLike(`^$|`+datePattern, "write the day, as 2026-11-28")
	point.at("questions", "sourced").among(append([]string{""}, standards.Allowed("sourced")...))
	profiles(s)
}

func profiles(s *Schema) {
	s.key("profiles").MaxItems = standards.MostProfiles
	p := s.at("profiles")
	p.key("ask").MaxItems, p.key("aside").MaxItems = standards.MostFits, standards.MostFits
	p.needs("id", "name", "when")
	p.at("id").name()
	p.at("name").legible()
	p.at("when").Type = Types{"object"}
	p.at("when", "delivery").among(standards.Deliveries)
	p.at("ask").needs("question", "ask")
	p.at("ask", "question").name()
	p.at("ask", "ask").legible()
	p.at("aside").needs("why")
	p.at("aside", "why").given()
}

// standing is what a standard that extends no other has to say.
func standing() *Schema {
	filled := func() *Schema { s := &Schema{}; s.legible(); return s }
	one := func(key string) *Schema { s := &Schema{}; s.among(standards.Allowed(key)); return s }
	with := func(key string, s *Schema) *Schema {
		return &Schema{Type: Types{"object"}, Required: []string{key}, Properties: Properties{{key, s}}}
	}
	question := with("ask", filled())
	question.Type = nil
	point := with("title", filled())
	point.Properties = append(point.Properties, Property{"questions", &Schema{Items: question}})
	return &Schema{
		Required: []string{"name", "unit", "licence", "status", "scale", "rules", "points"},
		Properties: Properties{
			{"name", filled()},
			{"unit", one("unit")},
			{"licence", with("sure", one("sure"))},
			{"status", with("state", one("state"))},
			{"scale", with("values", &Schema{Type: Types{"array"}, MinItems: 2})},
			{"rules", with("overall", one("overall"))},
			{"points", &Schema{Type: Types{"array"}, MinItems: 1, Items: point}},
		},
	}
}

// extending is what one that extends another has to say: why it drops things.
func extending() *Schema {
	why := &Schema{}
	why.given()
	return &Schema{Properties: Properties{{"drop", &Schema{Items: &Schema{
		Type: Types{"object"}, Required: []string{"why"}, Properties: Properties{{"why", why}},
	}}}}}
}
