package docx

import (
	"strings"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates/docx/file"
	"standpoint/templates/docx/file/conform"
	"standpoint/templates/sample"
)

// TestSections writes a report about a review for each reader, and reads it back.
func TestSections(t *testing.T) {
	for _, reader := range append([]string{report.ForReview, report.ForReviewPublic}, report.AfterReview...) {
		d, raw := rendered(t, sample.Sections(reader), asOf)
		for _, w := range conform.Check(raw) {
			t.Errorf("%s: %s", reader, w)
		}
		var said strings.Builder
		each(d.Body, func(p *file.Paragraph) { said.WriteString(p.Text() + "\n") })
		for _, want := range sample.SectionTexts {
			if !strings.Contains(strings.ReplaceAll(said.String(), "\u00a0", " "), want) {
				t.Errorf("%s: %q is missing in\n%s", reader, want, said.String())
			}
		}
	}
}
