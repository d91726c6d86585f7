package html

import (
	"strings"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates"
	"standpoint/templates/sample"
)

// TestSections looks at a report about a review, for each reader.
func TestSections(t *testing.T) {
	for _, reader := range append([]string{report.ForReview, report.ForReviewPublic}, report.AfterReview...) {
		page, root := page1(t, sample.Sections(reader), templates.Theme{})
		for _, want := range append(sample.SectionTexts, `href="#r1.1"`, `id="r1.1"`, `href="#point-2"`) {
			if want == `href="#point-2"` {
				if strings.Contains(page, want) {
					t.Errorf("%s: a link leads nowhere", reader)
				}
			} else if !strings.Contains(page, want) {
				t.Errorf("%s: %s is missing", reader, want)
			}
		}
		checkHead(t, root)
		checkHeadings(t, root)
		checkTables(t, root)
	}
}
