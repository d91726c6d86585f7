package check_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/assess/check"
)

var update = flag.Bool("update", false, "write the part of docs/check.md that the rules decide anew")

// TestPage compares docs/check.md with the rules as they are.
func TestPage(t *testing.T) {
	path := filepath.Join("..", "..", "docs", "check.md")
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const mark = "-update -->\n"
	top, _, found := strings.Cut(string(page), mark)
	if !found {
		t.Fatalf("%s has no line that ends with %q", path, mark)
	}
	want := top + mark + "\n" + rulesPage()
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if strings.ReplaceAll(string(page), "\r\n", "\n") != want {
		t.Errorf("%s differs from the rules: run the command in it", path)
	}
}

// rulesPage is the part of the page that the rules decide.
func rulesPage() string {
	var b strings.Builder
	b.WriteString("## All of them\n\n")
	for _, r := range check.Rules() {
		fmt.Fprintf(&b, "- [%s](#%s) `%s`\n", r.Code, strings.ToLower(r.Code), r.Name)
	}
	for _, r := range check.Rules() {
		fmt.Fprintf(&b, "\n## %s\n\n**%s**: %s.\n\n", r.Code, r.Name, r.Says)
		fmt.Fprintf(&b, "- Severity: %s.\n- Why it matters: %s\n- What to do: %s\n", strings.ReplaceAll(r.Severities(), "; ", ", or "), r.Why, r.Remedy)
		if r.More != "" {
			fmt.Fprintf(&b, "- What counts: %s\n", r.More)
		}
	}
	return b.String()
}
