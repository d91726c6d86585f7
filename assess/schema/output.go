package schema

import (
	"encoding/json"
	"reflect"
	"strings"
)

// OutputVersion is that of the fields of all that is written as JSON: it goes up when
// one is renamed, goes or means something else. docs/promises.md says more.
const OutputVersion = 1

// Output is the schema of what a command writes as JSON, by the type it is made of.
// Its first key is the version of these fields.
func Output(t reflect.Type, title, description string) *Schema {
	s := put(t)
	s.Draft, s.Title, s.Description = draft07, title, description
	s.versioned()
	return s
}

// versioned says which version of the fields it is.
func (s *Schema) versioned() {
	which := &Schema{Description: "The version of these fields: it goes up when a field is renamed, removed or changes its meaning, but not when a field is added.", Enum: []any{OutputVersion}}
	s.Properties = append(Properties{{"standpoint", which}}, s.Properties...)
	s.Required = append([]string{"standpoint"}, s.Required...)
}

var marshals = reflect.TypeFor[json.Marshaler]()

// put is a value as encoding/json writes it.
func put(t reflect.Type) *Schema {
	switch {
	case t.Implements(marshals) || t.Kind() == reflect.Interface:
		return &Schema{}
	case t.Kind() == reflect.Pointer:
		s := put(t.Elem())
		if s.Type != nil {
			s.Type = append(s.Type, "null")
		}
		return s
	case t.Kind() == reflect.Struct:
		s := &Schema{Type: Types{"object"}}
		s.fields(t)
		return s
	case t.Kind() == reflect.Slice:
		return &Schema{Type: Types{"array", "null"}, Items: put(t.Elem())}
	case t.Kind() == reflect.Map:
		return &Schema{Type: Types{"object", "null"}, Additional: put(t.Elem())}
	}
	return sent(t)
}

// fields adds those of a type, and of the types that are part of it.
func (s *Schema) fields(t reflect.Type) {
	for i := range t.NumField() {
		f := t.Field(i)
		key, rest, _ := strings.Cut(f.Tag.Get("json"), ",")
		inner := f.Type
		if inner.Kind() == reflect.Pointer {
			inner = inner.Elem()
		}
		switch {
		case key == "-":
		case f.Anonymous && key == "" && inner.Kind() == reflect.Struct:
			s.fields(inner)
		case f.IsExported() && key != "":
			s.Properties = append(s.Properties, Property{key, put(f.Type)})
			if rest == "" {
				s.Required = append(s.Required, key)
			}
		}
	}
}
