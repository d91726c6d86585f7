package schema

import (
	"fmt"
	"reflect"
	"slices"

	"standpoint/assess"
	"standpoint/standards"
	"standpoint/standards/strict"
)

// Assessment is the schema of an assessment. With a standard it also knows
// that standard's phases, ratings, points and questions; nil is any standard.
func Assessment(s *standards.Standard) *Schema {
	t := reflect.TypeFor[assess.Assessment]()
	a := yamlFile(tabled()).whole(t, "An assessment", "One service against one edition of a standard, in one phase and round.")
	rows(a, t)
	a.at("kind").among([]string{"assessment"})
	version(a.at("standpoint"), assess.Format)
	a.at("standard").looksLike(fullPattern, "write the standard and its edition, such as lgdss@2016")
	a.at("standard").text()
	a.at("round").Minimum = number(1)
	a.at("points", "point").Type = Types{"integer"}
	a.at("points", "point").Minimum = number(1)
	a.at("points", "answers", "question").filled()
	if s != nil {
		narrow(a, s)
	}
	return a
}

// tabled are the words that the table of fields has for each key.
func tabled() meanings {
	w := meanings{}
	for _, record := range slices.Concat(assess.Records(), assess.ReviewRecords(), assess.ResponseRecords(), assess.SheetRecords()) {
		says := map[string]string{}
		for _, f := range record.Fields {
			says[f.Key] = f.Says
		}
		w[reflect.TypeOf(record.Of).Elem().Name()] = says
	}
	return w
}

// rows puts into the schema of a type what the table of fields knows of each
// key of it, and of those inside.
func rows(s *Schema, t reflect.Type) {
	if t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	record := assess.RecordOf(t)
	if record == nil {
		return
	}
	for _, field := range strict.Fields(t) {
		f, value := record.Field(field.Key), s.at(field.Key)
		rows(value, t.Field(field.Index).Type)
		if f.Needed {
			s.needs(f.Key)
		}
		switch {
		case f.Values != nil:
			value.oneOf(f.Values)
		case f.Names != 0 && !f.Loosely:
			value.looksLike(idPattern(f.Names, 0), fmt.Sprintf("write an id such as %c5.1", f.Names))
		case f.Key == "id" && record.Letter != 0:
			value.looksLike(idPattern(record.Letter, 0), fmt.Sprintf("here ids look like %c1.1; leave it out and the next save fills it in", record.Letter))
		}
	}
}

// version wants a version of the format, up to the newest.
func version(s *Schema, newest int) {
	*s = Schema{Description: s.Description}
	for format := range newest {
		s.Enum = append(s.Enum, format+1)
	}
	s.Enum = append(s.Enum, nil)
}
