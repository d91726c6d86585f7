// Package schema says what our files look like, as JSON Schemas that editors
// and other programs understand. They are made from the types that the strict
// reader fills and from the lists that judge a file, so that the two agree.
package schema

import (
	"bytes"
	"encoding/json"
)

// draft07 is the draft that editors' YAML support knows best.
const draft07 = "http://json-schema.org/draft-07/schema#"

// Schema is one JSON Schema or a part of one. Empty fields are left out. Keys
// come in the order of the struct, and properties in that of the file.
type Schema struct {
	Draft               string             `json:"$schema,omitempty"`
	Comment             string             `json:"$comment,omitempty"`
	Title               string             `json:"title,omitempty"`
	Description         string             `json:"description,omitempty"`
	Type                Types              `json:"type,omitempty"`
	Not                 *Schema            `json:"not,omitempty"`
	Const               any                `json:"const,omitempty"`
	Enum                []any              `json:"enum,omitempty"`
	EnumDescriptions    []string           `json:"enumDescriptions,omitempty"` // one for each of Enum; editors show them
	Pattern             string             `json:"pattern,omitempty"`
	PatternErrorMessage string             `json:"patternErrorMessage,omitempty"` // what editors say instead of the pattern
	MinLength           int                `json:"minLength,omitempty"`
	Minimum             *int               `json:"minimum,omitempty"`
	Maximum             *int               `json:"maximum,omitempty"`
	MinItems            int                `json:"minItems,omitempty"`
	MaxItems            int                `json:"maxItems,omitempty"`
	Items               *Schema            `json:"items,omitempty"`
	Required            []string           `json:"required,omitempty"`
	Properties          Properties         `json:"properties,omitempty"`
	PatternProperties   map[string]*Schema `json:"patternProperties,omitempty"`
	// Additional is what any other key holds: nil for no word about it.
	Additional *Schema   `json:"additionalProperties,omitempty"`
	AllOf      []*Schema `json:"allOf,omitempty"`
	If         *Schema   `json:"if,omitempty"`
	Then       *Schema   `json:"then,omitempty"`
	Else       *Schema   `json:"else,omitempty"`

	nothing bool // accepts nothing: false
}

// Types are the types a value may have; one stands by itself.
type Types []string

// MarshalJSON writes one type as a text and several as a list.
func (t Types) MarshalJSON() ([]byte, error) {
	if len(t) == 1 {
		return json.Marshal(t[0])
	}
	return json.Marshal([]string(t))
}

// Properties are the keys of an object, in the order of the file.
type Properties []Property

// Property is one key and what it holds.
type Property struct {
	Key string
	*Schema
}

// MarshalJSON writes them as one object and keeps their order.
func (p Properties) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	for i, one := range p {
		key, err := plainJSON(one.Key)
		if err != nil {
			return nil, err
		}
		value, err := plainJSON(one.Schema)
		if err != nil {
			return nil, err
		}
		out.WriteByte("{,"[min(i, 1)])
		out.Write(key)
		out.WriteByte(':')
		out.Write(value)
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// MarshalJSON writes a schema that accepts nothing as false.
func (s *Schema) MarshalJSON() ([]byte, error) {
	if s.nothing {
		return []byte("false"), nil
	}
	type bare Schema
	return plainJSON((*bare)(s))
}

// plainJSON leaves <, > and & as they are.
func plainJSON(v any) ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v)
	return bytes.TrimRight(out.Bytes(), "\n"), err
}

// at gives the part of a schema that a path of keys leads to; a list on the
// way stands for its items.
func (s *Schema) at(path ...string) *Schema {
	for _, key := range path {
		for s.Items != nil {
			s = s.Items
		}
		s = s.key(key)
	}
	for s.Items != nil {
		s = s.Items
	}
	return s
}

// key gives what a key holds. A key that is not there is a mistake in this
// package, which each of its tests finds.
func (s *Schema) key(key string) *Schema {
	for _, p := range s.Properties {
		if p.Key == key {
			return p.Schema
		}
	}
	panic("schema: no key " + key)
}

func number(n int) *int { return &n }
