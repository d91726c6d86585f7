package csv

import (
	"bytes"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates/sample"
)

func TestSections(t *testing.T) {
	var out bytes.Buffer
	if err := Report(&out, sample.Sections(report.ForFollowUp)); err != nil {
		t.Fatal(err)
	}
	if got, want := out.String(), "\ufeffid,what\r\nR1.1,'=Meet more people\r\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
