package json

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"

	"standpoint/standards"
)

// TestStandardSaysAll wants each text of a standard's file in its JSON, but for those
// that "standards map" prints, and those by which a program finds its way.
func TestStandardSaysAll(t *testing.T) {
	names, err := standards.Embedded.Names()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		s, err := standards.Embedded.Lookup(name)
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := Standard(&out, s); err != nil {
			t.Fatal(err)
		}
		var value any
		if err := json.Unmarshal(out.Bytes(), &value); err != nil {
			t.Fatal(err)
		}
		there := map[string]bool{}
		textsOf(reflect.ValueOf(value), nil, there)
		wanted := map[string]bool{}
		textsOf(reflect.ValueOf(*s), map[string]bool{"Kind": true, "ID": true, "Edition": true, "Drop": true, "Maps": true, "Gathers": true, "Topics": true, "Dropped": true, "Bases": true, "From": true}, wanted)
		for text := range wanted {
			if !there[text] {
				t.Errorf("%s: its JSON does not say %q", name, text)
			}
		}
		if len(wanted) < 100 {
			t.Errorf("%s has only %d texts", name, len(wanted))
		}
	}
}

// textsOf collects the texts in a value, but for those under some fields.
func textsOf(v reflect.Value, but, into map[string]bool) {
	switch v.Kind() {
	case reflect.String:
		if v.String() != "" {
			into[v.String()] = true
		}
	case reflect.Interface:
		textsOf(v.Elem(), but, into)
	case reflect.Slice:
		for i := range v.Len() {
			textsOf(v.Index(i), but, into)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			textsOf(v.MapIndex(key), but, into)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); !but[f.Name] && f.IsExported() {
				textsOf(v.Field(i), but, into)
			}
		}
	}
}

// TestStandardCommitments wants what those who sign promise in the JSON, each with
// where it was read.
func TestStandardCommitments(t *testing.T) {
	s, err := standards.Lookup("local-digital-declaration")
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := Standard(&out, s); err != nil {
		t.Fatal(err)
	}
	var value struct {
		Commitments []struct {
			Says, Question, Source string
			Ours                   bool
		}
		Promise struct {
			Says, Ask, Source string
			Within            int `json:"within_months"`
		}
	}
	if err := json.Unmarshal(out.Bytes(), &value); err != nil {
		t.Fatal(err)
	}
	if len(value.Commitments) != len(s.Commitments) || len(value.Commitments) < 6 || value.Promise.Within != 12 {
		t.Fatalf("it has %+v", value)
	}
	for i, c := range value.Commitments {
		if c.Says != s.Commitments[i].Says || c.Question == "" || c.Source == "" {
			t.Errorf("it has %+v", c)
		}
	}
}
