package md

import (
	"bytes"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates/sample"
)

func TestSections(t *testing.T) {
	for _, reader := range append([]string{report.ForReview, report.ForReviewPublic}, report.AfterReview...) {
		var out bytes.Buffer
		if err := Report(&out, sample.Sections(reader)); err != nil {
			t.Fatal(err)
		}
		sample.Golden(t, "sections-"+reader+".md", out.Bytes())
	}
}
