package pdf

import (
	"testing"

	"standpoint/assess"
	"standpoint/assess/report"
	"standpoint/standards"
)

// TestSourcesAreOnePage: for every standard we have, on each paper.
func TestSourcesAreOnePage(t *testing.T) {
	for _, id := range standards.Names() {
		s, err := standards.Lookup(id)
		if err != nil {
			t.Fatal(err)
		}
		r := report.New(s, &assess.Assessment{Standard: id}, report.Options{AsOf: "2026-11-23", File: "assessments/bins.yaml", Commit: "4f2c1a9", Tool: "Standpoint 1.0.0"})
		for _, paper := range []string{"a4", "letter"} {
			d := newDocument(r, Options{AsOf: asOf.AsOf, Paper: paper})
			if high := sourcesOf(d).tall(); high > d.bodyHigh {
				t.Errorf("%s, %s: %.0f points, and a page has %.0f", id, paper, high, d.bodyHigh)
			}
		}
	}
}
