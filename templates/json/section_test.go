package json

import (
	"bytes"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates/sample"
)

func TestSections(t *testing.T) {
	var out bytes.Buffer
	if err := Report(&out, sample.Sections(report.ForBoard)); err != nil {
		t.Fatal(err)
	}
	if got, want := out.String(), "{\n  \"standpoint\": 1,\n  \"For\": \"board\"\n}\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
