package cmd

import (
	"bytes"
	"encoding/csv"
	"os/exec"
	"strings"
	"testing"
)

// nasty is what a stranger may write where a standard has text.
const nasty = `=1+1 <script>alert(1)</script> [x](javascript:alert(1)) {{.}} \e[2J \u202Egnp \r | # **`

// hostileStandard is a standard all of whose texts are nasty.
var hostileStandard = strings.ReplaceAll(`kind: standard
standpoint: 1
id: nasty
edition: "1"
name: "TEXT"
short: "TEXT"
publisher: "TEXT"
published: "TEXT"
unit: service
licence: {name: "TEXT", sure: unverified}
status: {state: doubtful, note: "TEXT"}
about: "TEXT"
ours: ["TEXT"]
doubts: ["TEXT"]
signing: "TEXT"
phases: [{id: beta, name: "TEXT", assessed: true, note: "TEXT"}]
scale:
  note: "TEXT"
  values:
    - {id: in, label: "TEXT", mark: full, meaning: "TEXT"}
    - {id: out, label: "TEXT 2", mark: ring, meaning: "TEXT"}
rules: {overall: worst point, overall_credit: "TEXT", mend: out, mend_within_months: 3, mend_credit: "TEXT", answer_within_days: 10, answer_credit: "TEXT"}
groups: [{id: g, name: "TEXT", names: {cy: "TEXT"}}]
points:
  - number: 1
    label: "TEXT"
    title: "TEXT"
    titles: {cy: "TEXT"}
    group: g
    address: "https://example.org/\"><script>alert(1)</script>"
    sure: "TEXT"
    summary: "TEXT"
    why: "TEXT"
    looks_for: {any: "TEXT"}
    leads: ["TEXT"]
    evidence: ["TEXT"]
    weak_when: "TEXT"
    bought: "TEXT"
    questions:
      - {id: one, ask: "TEXT", label: "TEXT", phases: [beta]}
      - {id: two, ask: "TEXT two", phases: [beta]}
profiles:
  - id: bought
    name: "TEXT"
    when: {delivery: [bought]}
    aside: [{questions: [two], why: "TEXT"}]
`, "TEXT", nasty)

// TestHostileStandard wants the texts of a stranger's standard to be texts and
// nothing else, wherever they are shown.
func TestHostileStandard(t *testing.T) {
	standpoint := world(t)
	writeFile(t, "standards/nasty@1.yaml", hostileStandard)
	harmlessly := func(args ...string) {
		t.Helper()
		if said := standpoint(args...); strings.ContainsAny(said, "\x1b\u202e\r") {
			t.Errorf("standpoint %s prints what a terminal would obey: %q", strings.Join(args, " "), said)
		}
	}
	harmlessly("standards", "check", "standards/nasty@1.yaml")
	harmlessly("standards", "list")
	harmlessly("standards", "show", "nasty")
	harmlessly("standards", "map", "nasty", "nasty")
	harmlessly("init", "--standard", "nasty", "--phase", "beta", "--service", "Bins", "--organisation", "Council", "--delivery", "bought")
	harmlessly("answer", "assessments/nasty-beta.yaml", "1", "--rating", "out", "--question", "one", "--text", "Said.", "--state", "answered")
	harmlessly("status")
	harmlessly("--accessible", "status")
	for _, format := range []string{"html", "md", "csv", "json", "pdf"} {
		harmlessly("report", "-o", "r."+format, "--as-of", "2026-11-23")
		harmlessly("report", "-o", "w."+format, "--for", "workbook", "--as-of", "2026-11-23")
	}
	for name, never := range map[string][]string{
		"r.html": {"<script>alert", "href=\"javascript:", "\x1b", "\u202e"}, "w.html": {"<script>alert", "\x1b", "\u202e"},
		"r.md": {"<script>", "[x](javascript:", "\x1b", "\u202e"}, "w.md": {"<script>", "[x](javascript:", "\x1b", "\u202e"},
		"assessments/nasty-beta.yaml": {"\x1b", "\u202e"},
	} {
		for _, one := range never {
			if strings.Contains(readFile(t, name), one) {
				t.Errorf("%s holds %q", name, one)
			}
		}
	}
	cells, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(readFile(t, "r.csv"), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range cells {
		for _, cell := range row {
			if strings.HasPrefix(cell, "=") {
				t.Errorf("a spreadsheet would reckon %q", cell)
			}
		}
	}
	whole(t, "r.pdf")
}

// whole wants a PDF that a reader can open.
func whole(t *testing.T, name string) {
	if tool, _ := exec.LookPath("qpdf"); tool != "" {
		if said, err := exec.Command(tool, "--check", name).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", name, err, said)
		}
	} else if !bytes.HasPrefix([]byte(readFile(t, name)), []byte("%PDF-")) {
		t.Errorf("%s is no PDF", name)
	}
}
