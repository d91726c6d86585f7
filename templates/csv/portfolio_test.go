package csv

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"standpoint/assess/portfolio"
)

// TestPortfolio wants one cell for each column, and none that a spreadsheet
// would calculate.
func TestPortfolio(t *testing.T) {
	hostile := []string{"=1+1", "+1", "-1", "@x", " =1", "\t=1", "a;=1", "\u202e=1", "<b>", strings.Repeat("x", 10_000), "\u2212"}
	var out bytes.Buffer
	err := Portfolio(&out, func(write func(*portfolio.Record) error) error {
		for _, text := range hostile {
			if err := write(&portfolio.Record{Kind: "action", Service: text, Organisation: text, What: text, Owner: text, Point: 3}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(out.String(), "\ufeff"))).ReadAll()
	if err != nil || len(rows) != len(hostile)+1 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for _, row := range rows[1:] {
		for _, cell := range row {
			for _, part := range strings.Split(cell, ";") {
				if strings.IndexAny(strings.TrimSpace(part), "=+-@\u2212") == 0 {
					t.Errorf("%q begins a formula", cell)
				}
			}
		}
	}
}
