package cmd

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"standpoint/assess/portfolio"
	"standpoint/assess/portfolio/councils"
)

// duckDB gives the rows of each statement, run in the folder one is in. Without what
// .ci/package.json pins the test is passed over on a laptop, and fails where CI=true.
func duckDB(t *testing.T, ci string, statements []string) [][]map[string]any {
	t.Helper()
	if _, err := os.Stat(filepath.Join(ci, "node_modules", "@duckdb", "node-api")); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("DuckDB is not here: npm ci --prefix .ci")
		}
		t.Skip("DuckDB is not here: npm ci --prefix .ci brings it")
	}
	data, err := json.Marshal(statements)
	if err != nil {
		t.Fatal(err)
	}
	mustWrite(t, "statements.json", string(data))
	out, err := exec.Command("node", filepath.Join(ci, "sql", "duckdb.mjs"), "statements.json").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	var all [][]map[string]any
	for line := range strings.Lines(string(out)) {
		var rows []map[string]any
		if err := json.Unmarshal([]byte(line), &rows); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		all = append(all, rows)
	}
	return all
}

// TestPortfolioSQL runs what docs/portfolio-sql.md tells people to ask, over 20
// councils at 2 days, and wants the answers to be those of the roll-up; and no
// column of the CSV to need quoting.
func TestPortfolioSQL(t *testing.T) {
	page, ci := readFile(t, filepath.Join("..", "docs", "portfolio-sql.md")), mustAbs(t, filepath.Join("..", ".ci"))
	madeUp(t, councils.Options{})
	if err := os.Mkdir("lines", 0o777); err != nil {
		t.Fatal(err)
	}
	printed(t, 1, "portfolio", "portfolio.yaml", "--as-of", councils.Day, "-o", "lines/2026-11.jsonl")
	earlier := strings.NewReplacer(`"as_of":"`+councils.Day, `"as_of":"2026-08-31`, `"rating":"partly-met","rating_order":2`, `"rating":"not-met","rating_order":3`)
	mustWrite(t, "lines/2026-08.jsonl", earlier.Replace(readFile(t, "lines/2026-11.jsonl")))
	printed(t, 1, "portfolio", "portfolio.yaml", "--as-of", councils.Day, "-o", "portfolio.csv")
	statements := []string{}
	for _, block := range regexp.MustCompile("(?s)```sql( duckdb)?\n(.*?);\n```").FindAllStringSubmatch(page, -1) {
		statements = append(statements, block[2])
	}
	if len(statements) != 9 {
		t.Fatalf("%d statements were found, want one that loads and 8 questions", len(statements))
	}
	statements = append(statements, "SELECT "+strings.Join(portfolio.Columns(), ", ")+" FROM read_csv('portfolio.csv', all_varchar = true)")
	answers := duckDB(t, ci, statements)
	n := rowCounts(jsonRows(t, readFile(t, "lines/2026-11.jsonl")))
	for at, want := range map[int]int{4: n["overdue"], 8: notStartedRows(t)} {
		if got := len(answers[at]); got != want {
			t.Errorf("question %d has %d answers, want %d", at, got, want)
		}
	}
	if rose := len(answers[2]); rose != n["partly met"] {
		t.Errorf("%d points rose, want the %d that are partly met", rose, n["partly met"])
	}
	for at, rows := range answers[1:] {
		if len(rows) == 0 {
			t.Errorf("question %d has no answer", at+1)
		}
	}
	if first := answers[9][0]; len(first) != len(portfolio.Columns()) || fmt.Sprint(first["version"]) != "2" {
		t.Errorf("the first row of the CSV has %d columns: %v", len(first), first)
	}
}

// notStartedRows counts what is expected and has nothing to go by.
func notStartedRows(t *testing.T) int {
	t.Helper()
	n := 0
	for _, row := range jsonRows(t, readFile(t, "lines/2026-11.jsonl")) {
		if row["kind"] == "expected" && row["state"] != "started" {
			n++
		}
	}
	return n
}

func mustAbs(t *testing.T, path string) string {
	t.Helper()
	full, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	return full
}
