package schema

import (
	"reflect"
	"strings"
	"sync"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards/strict"
)

// largest whole number that every system the program runs on can hold.
const largest = 1<<31 - 1

// builder makes schemas of types. Fields says which keys a type has; words
// says what each means, by the type's name.
type builder struct {
	fields func(reflect.Type) []strict.Field
	leaf   func(reflect.Type) *Schema // a value that is no struct, list or map
	data   bool                       // made by a program: nothing is empty, and there may be more
	words  meanings
}

// yamlFile builds what the strict reader reads: each value may be empty, a
// text is any one value, and keys that begin with x- are passed over.
func yamlFile(w meanings) *builder {
	return &builder{fields: strict.Fields, leaf: written, words: w}
}

// jsonData builds what the program writes for others: every field is there,
// and later versions may add some.
func jsonData(w meanings) *builder {
	return &builder{fields: jsonFields, leaf: sent, data: true, words: w}
}

// sent is a value as the program writes it into JSON.
func sent(t reflect.Type) *Schema {
	switch t.Kind() {
	case reflect.Int:
		return &Schema{Type: Types{"integer"}}
	case reflect.Bool:
		return &Schema{Type: Types{"boolean"}}
	}
	return &Schema{Type: Types{"string"}}
}

// written is a value as the strict reader takes it from a file.
func written(t reflect.Type) *Schema {
	switch {
	case t == reflect.TypeFor[assess.Date]():
		return pattern(datePattern, "write year, month and day, such as 2027-02-01")
	case t == reflect.TypeFor[assess.YesNo]():
		return &Schema{Type: Types{"boolean", "string", "null"}, Pattern: yesNoPattern, PatternErrorMessage: "write true or false, or leave it empty if nobody knows"}
	case t.Kind() == reflect.Int:
		return &Schema{Type: Types{"integer", "null"}, Maximum: number(largest), Minimum: number(-largest)}
	case t.Kind() == reflect.Bool:
		return &Schema{Type: Types{"boolean", "string", "null"}, Pattern: boolPattern, PatternErrorMessage: "write true or false"}
	}
	return butFor("array", "object")
}

// butFor is a value that is none of these types. A list of those it may be
// would make editors offer true, false and null for every text.
func butFor(types ...string) *Schema {
	return &Schema{If: &Schema{Type: types}, Then: &Schema{Type: Types{"string"}}}
}

// pattern is a text that looks like this, or nothing.
func pattern(text, otherwise string) *Schema {
	s := butFor("array", "object", "number", "boolean")
	s.Pattern, s.PatternErrorMessage = text, otherwise
	return s
}

// whole is the schema of what a type holds, under a title.
func (b *builder) whole(t reflect.Type, title, description string) *Schema {
	s := b.of(t)
	s.Draft, s.Title, s.Description = draft07, title, description
	return s
}

func (b *builder) of(t reflect.Type) *Schema {
	switch t.Kind() {
	case reflect.Struct:
		return b.object(t)
	case reflect.Pointer:
		return b.of(t.Elem())
	case reflect.Slice:
		return &Schema{Type: Types{"array", "null"}, Items: b.of(t.Elem())}
	case reflect.Map:
		return &Schema{Type: Types{"object", "null"}, Additional: b.of(t.Elem())}
	}
	return b.leaf(t)
}

func (b *builder) object(t reflect.Type) *Schema {
	s := &Schema{Type: Types{"object", "null"}}
	if b.data {
		s.Type, s.Required = Types{"object"}, always(t)
	} else {
		s.PatternProperties = map[string]*Schema{"^x-": {Description: "A key of your own: kept, and otherwise ignored."}}
		s.Additional = &Schema{nothing: true}
	}
	for _, field := range b.fields(t) {
		property := b.of(t.Field(field.Index).Type)
		property.Description = b.words[t.Name()][field.Key]
		s.Properties = append(s.Properties, Property{field.Key, property})
	}
	return s
}

// jsonFields are the fields of a type as encoding/json names them.
func jsonFields(t reflect.Type) []strict.Field {
	var fields []strict.Field
	for i := range t.NumField() {
		key, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		if key != "" && key != "-" {
			fields = append(fields, strict.Field{Key: key, Index: i})
		}
	}
	return fields
}

// always are the fields that are there even when they are empty.
func always(t reflect.Type) []string {
	var keys []string
	for _, field := range jsonFields(t) {
		if !strings.HasSuffix(t.Field(field.Index).Tag.Get("json"), ",omitempty") {
			keys = append(keys, field.Key)
		}
	}
	return keys
}

// oneOf keeps a value to a list. An empty one is unknown and always allowed.
func (s *Schema) oneOf(values []string, meanings ...string) {
	s.among(values, meanings...)
	s.Enum = append(s.Enum, "", nil)
	if len(meanings) > 0 {
		s.EnumDescriptions = append(s.EnumDescriptions, unknown, unknown)
	}
}

const unknown = "Not known yet."

// among keeps a value to a list and does not allow an empty one. What each
// value means is shown beside it where it is given.
func (s *Schema) among(values []string, meanings ...string) {
	*s = Schema{Description: s.Description, EnumDescriptions: meanings}
	for _, value := range values {
		s.Enum = append(s.Enum, value)
	}
}

// blank are the characters that trimming a text takes away, those that \s
// does not mean everywhere among them.
const blank = `\s` + "\v\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"

// filled wants a text that says something.
func (s *Schema) filled() {
	*s = Schema{Description: s.Description, If: butFor("array", "object", "null").If, Then: butFor().Then}
	s.Pattern, s.PatternErrorMessage = `[^`+blank+`]`, "write something here"
}

// acts are characters that a standard's texts lose when they are read.
var acts = sync.OnceValue(words.Standard.Class)

// legible wants a text of which something is left to read.
func (s *Schema) legible() {
	s.filled()
	s.Pattern = `[^` + blank + acts() + `]`
}

// text wants a text and nothing else.
func (s *Schema) text() { s.Type, s.If, s.Then = Types{"string"}, nil, nil }

// given wants a text that is there, be it blank.
func (s *Schema) given() {
	s.filled()
	s.Pattern, s.PatternErrorMessage, s.MinLength = "", "", 1
}

// looksLike wants a text of this pattern, or no value.
func (s *Schema) looksLike(text, otherwise string) {
	description := s.Description
	*s = *pattern(text, otherwise)
	s.Description = description
}

// name wants a name to file by. One of figures alone may stand without quotes.
func (s *Schema) name() {
	*s = Schema{Description: s.Description, Type: Types{"string", "integer"}, Minimum: number(0),
		Pattern: namePattern, PatternErrorMessage: "use small letters, figures and single hyphens, such as my-council"}
}

// partOfDate wants a year, a month or a day.
func (s *Schema) partOfDate() {
	*s = Schema{Description: s.Description, Type: Types{"string", "integer"}, Minimum: number(1000), Maximum: number(9999),
		Pattern: partDatePattern, PatternErrorMessage: "write a year, a month or a day, such as 2026-01-29"}
}

// needs makes keys of an object ones that have to be there, and the object
// itself too.
func (s *Schema) needs(keys ...string) {
	s.Type = Types{"object"}
	s.Required = append(s.Required, keys...)
}
