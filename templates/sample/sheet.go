package sample

import (
	_ "embed"
	"testing"

	"standpoint/assess/report"
	"standpoint/assess/store"
)

//go:embed testdata/leafround.yaml
var leafround []byte

// Sheet is a product sheet with everything that one can say, as its report.
func Sheet(t testing.TB) *report.Report {
	t.Helper()
	s, err := lgdss()
	if err != nil {
		t.Fatal(err)
	}
	d, err := store.ReadSheet(leafround, "products/leafround.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return report.OfSheet(s, d.Value, report.Options{AsOf: asOf, File: "products/leafround.yaml", Tool: "Standpoint 1.0.0", For: report.ForPanel})
}
