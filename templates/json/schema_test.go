package json

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"standpoint/assess"
	"standpoint/assess/report"
	"standpoint/assess/schema"
	"standpoint/standards"
	"standpoint/templates/sample"
)

func reportSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema.Report().JSON()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("mem:report.json", value); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("mem:report.json")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// TestReportSchema holds what report writes as JSON, for every reader and every
// standard, to the schema that "standpoint schema report" prints.
func TestReportSchema(t *testing.T) {
	compiled := reportSchema(t)
	names, err := standards.Embedded.Names()
	if err != nil {
		t.Fatal(err)
	}
	full := sample.Assessment("word")
	for _, name := range names {
		s, err := standards.Embedded.Lookup(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range []*assess.Assessment{full, {}} {
			for _, reader := range report.Readers {
				r := report.New(s, a, report.Options{AsOf: "2026-11-23", File: "a.yaml", For: reader, Filled: true, Before: full})
				if err := compiled.Validate(asJSON(t, r)); err != nil {
					t.Errorf("%s for %s: %v", name, reader, err)
				}
			}
		}
	}
}

// TestReportSchemaRefuses takes every field of a report away, or makes
// something else of it, and wants the schema to notice.
func TestReportSchemaRefuses(t *testing.T) {
	compiled := reportSchema(t)
	s, err := standards.Embedded.Lookup("lgdss@2016")
	if err != nil {
		t.Fatal(err)
	}
	full := sample.Assessment("word")
	r := report.New(s, full, report.Options{AsOf: "2026-11-23"})
	kind := reflect.TypeFor[report.Report]()
	for i := range kind.NumField() {
		key, optional := jsonKey(kind.Field(i))
		if key == "-" {
			continue
		}
		whole := asJSON(t, r).(map[string]any)
		whole[key] = 7
		if compiled.Validate(whole) == nil {
			t.Errorf("a number for %q is taken", key)
		}
		delete(whole, key)
		if err := compiled.Validate(whole); (err == nil) != optional {
			t.Errorf("without %q: %v", key, err)
		}
	}
}

func jsonKey(f reflect.StructField) (key string, optional bool) {
	parts := bytes.Split([]byte(f.Tag.Get("json")), []byte(","))
	return string(parts[0]), len(parts) > 1
}

func asJSON(t *testing.T, r *report.Report) any {
	t.Helper()
	var out bytes.Buffer
	if err := Report(&out, r); err != nil {
		t.Fatal(err)
	}
	var value any
	if err := json.Unmarshal(out.Bytes(), &value); err != nil {
		t.Fatal(err)
	}
	return value
}
