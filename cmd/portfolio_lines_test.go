package cmd

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"standpoint/assess/portfolio"
)

// recordIn reads one line of JSON Lines, which holds a record and nothing else.
func recordIn(t *testing.T, line string) (r portfolio.Record) {
	t.Helper()
	decoder := json.NewDecoder(strings.NewReader(line))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&r); err != nil || !slices.Contains(portfolio.Kinds, r.Kind) {
		t.Errorf("%.200s: %v", line, err)
	}
	return r
}

// TestPortfolioLines wants a line of every kind, each a record, and no cell of
// the CSV to begin a formula, whoever reads. That records are as the schema says
// is tried in assess/portfolio.
func TestPortfolioLines(t *testing.T) {
	threeCouncils(t)
	kinds := map[string]bool{}
	for _, reader := range []string{"", "council", "group", "public"} {
		args := []string{"portfolio", "portfolio.yaml", "--as-of", "2026-11-23"}
		if reader != "" {
			args = append(args, "--for", reader)
		}
		lines := printed(t, 1, append(args, "--format", "jsonl")...)
		for line := range strings.Lines(lines) {
			kinds[recordIn(t, line).Kind] = true
		}
		for _, row := range tableRows(t, printed(t, 1, append(args, "--format", "csv")...)) {
			for column, cell := range row {
				if strings.IndexAny(strings.TrimSpace(cell), "=+-@\u2212") == 0 {
					t.Errorf("for %q: %s begins a formula: %q", reader, column, cell)
				}
			}
		}
	}
	if len(kinds) != 11 {
		t.Errorf("only %d kinds of lines were there: %v", len(kinds), kinds)
	}
}
