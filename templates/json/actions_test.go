package json

import (
	"bytes"
	"testing"

	"standpoint/templates"
	"standpoint/templates/sample"
)

func TestActions(t *testing.T) {
	var out bytes.Buffer
	if err := Actions(&out, sample.Actions()); err != nil {
		t.Fatal(err)
	}
	sample.Golden(t, "actions.json", out.Bytes())
	out.Reset()
	if err := Actions(&out, &templates.Actions{AsOf: "2026-11-23"}); err != nil {
		t.Fatal(err)
	}
	if want := "{\n  \"standpoint\": 1,\n  \"as_of\": \"2026-11-23\",\n  \"actions\": []\n}\n"; out.String() != want {
		t.Errorf("without actions it says %q, want %q", out.String(), want)
	}
}
