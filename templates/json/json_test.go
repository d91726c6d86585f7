package json

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"standpoint/assess/report"
	"standpoint/templates"
	"standpoint/templates/pdf"
	"standpoint/templates/pdf/extract"
	"standpoint/templates/sample"
)

// FuzzAssessment begins with the fields of a file. Whatever stands in them, the
// data says what the report says, and a PDF gives back what was put inside.
func FuzzAssessment(f *testing.F) {
	for i, text := range sample.Hostile {
		f.Add(text, i)
	}
	f.Fuzz(func(t *testing.T, text string, which int) {
		reader := sample.Reader(which)
		r := sample.Written(t, reader, text)
		roundTrip(t, r)
		drawn(t, r)
	})
}

// drawn draws the report as a PDF, which gives back what was put inside. That no
// text is lost in it and no rule broken, pdf's own FuzzRender looks at.
func drawn(t *testing.T, r *report.Report) {
	t.Helper()
	var data, out bytes.Buffer
	if err := Report(&data, r); err != nil {
		t.Fatal(err)
	}
	if _, err := pdf.Render(&out, r, pdf.Options{AsOf: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC), Data: data.Bytes()}); err != nil {
		t.Fatal(err)
	}
	if back, err := extract.Data(out.Bytes()); err != nil || !bytes.Equal(back, data.Bytes()) {
		t.Errorf("the PDF gives back other data: %v", err)
	}
}

// roundTrip reads a report's JSON back and wants nothing lost and no control
// character for a terminal.
func roundTrip(t *testing.T, r *report.Report) {
	t.Helper()
	var out bytes.Buffer
	if err := Report(&out, r); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsFunc(out.String(), func(r rune) bool { return r != '\n' && (r < 0x20 || r >= 0x7f && r < 0xa0) }) {
		t.Error("a control character is in the JSON")
	}
	var back report.Report
	if err := json.Unmarshal(out.Bytes(), &back); err != nil {
		t.Fatal(err)
	}
	want := templates.Clean(r)
	want.ToReview = nil
	back.ToReview = nil
	one, _ := json.Marshal(&back)
	two, _ := json.Marshal(want)
	if !bytes.Equal(one, two) {
		t.Error("the JSON does not say what the report says")
	}
}
