package cmd

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standpoint/assess/portfolio"
	"standpoint/assess/portfolio/councils"
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
	if len(kinds) != 12 {
		t.Errorf("only %d kinds of lines were there: %v", len(kinds), kinds)
	}
}

// TestMatchMessage wants the list of one service to fit a message in a chat, of 4,000
// characters, also where it asks and offers much.
func TestMatchMessage(t *testing.T) {
	t.Chdir(t.TempDir())
	made, err := councils.Make(councils.Options{}, func(name string, data []byte) error {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
		return os.WriteFile(name, data, 0o666)
	})
	if err != nil {
		t.Fatal(err)
	}
	most, has := "", map[string]int{}
	for _, said := range append(made.Asks, made.Offers...) {
		name := said.Service + ", " + said.Organisation
		if has[name]++; has[name] > has[most] {
			most = name
		}
	}
	service, organisation, _ := strings.Cut(most, ", ")
	folder := made.Councils[slices.IndexFunc(made.Councils, func(c councils.Council) bool { return c.Name == organisation })].Folder
	text := printed(t, 1, "portfolio", "match", folder+"/services/"+service, ".", "--as-of", councils.Day)
	if n := len([]rune(text)); n > 2000 || has[most] < 4 || strings.Count(text, "Why: ") < 4 {
		t.Errorf("%d items make %d characters:\n%s", has[most], n, text)
	}
}
