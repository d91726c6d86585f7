package cmd

import (
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"gopkg.in/yaml.v3"
)

// hostileNames mean something to somebody: a browser, a spreadsheet, a file
// system, a screen.
var hostileNames = []string{
	"<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "=1+1", "+1", "-1", "@SUM(A1)", "\u22121", "a;=1", "../../etc/passwd", "CON", "aux.txt", `C:\x`, "a/b:c*d?e",
	"\u202egnidaer", "\u2066x\u2069", "שירות דיגיטלי", "خدمة", strings.Repeat("x", 10_000), strings.Repeat("long name ", 1_000), "Bins", "bins", "javascript:alert(1)", "{{.}}", "%s%d", "]]>", "<!--",
	"🗑️ collection", "e\u0301", "line\nbreak", "tab\tstop", "\u00a0", "#", "| a | b |", "\ufeffmark",
}

// TestPortfolioHostile has files with such names and texts, and wants them to
// stay texts in every format.
func TestPortfolioHostile(t *testing.T) {
	t.Chdir(t.TempDir())
	hostileCouncils(t)
	for _, reader := range []string{"council", "public"} {
		roll := func(args ...string) string {
			return printed(t, 0, append([]string{"portfolio", "councils", "--as-of", "2026-11-23", "--for", reader}, args...)...)
		}
		harmlessText(t, roll())
		harmlessText(t, roll("--accessible"))
		harmlessRows(t, tableRows(t, roll("--format", "csv")), roll("--format", "jsonl"))
		roll("--format", "html", "-o", "site")
		harmlessSite(t, "site")
		harmlessPicture(t, roll("--format", "svg"))
		for i, name := range hostileNames[:8] {
			harmlessText(t, printed(t, 0, "portfolio", "match", "--for", reader, "--", fmt.Sprintf("%s %d", name, i), "councils"))
		}
	}
}

// hostileCouncils writes the files.
func hostileCouncils(t *testing.T) {
	t.Helper()
	if err := os.Mkdir("councils", 0o777); err != nil {
		t.Fatal(err)
	}
	for i, name := range hostileNames {
		thing := map[string]any{"what": name, "kind": name, "link": name, "licence": name, "conditions": name, "contact": name}
		data, err := yaml.Marshal(map[string]any{
			"kind": "assessment", "standard": "lgdss@2016", "phase": "beta", "share": "public", "due": "2026-12-01",
			"service": map[string]any{"id": fmt.Sprintf("%s %d", name, i), "name": name, "organisation": name, "supplier": name, "contract_end": "2026-12-31"},
			"points": []any{map[string]any{"point": 1, "rating": "met", "owner": name, "open_to_contact": true, "rated_on": "2026-10-01",
				"evidence": []any{map[string]any{"title": name, "link": name, "kind": name, "date": "2025-01-01", "visibility": "public"}},
				"actions":  []any{map[string]any{"what": name, "owner": name, "due": "2026-01-01", "visibility": "public"}},
				"offers":   []any{thing}, "asks": []any{map[string]any{"what": name, "kind": name, "contact": name}}, "reused": []any{map[string]any{"what": name, "from": name}}}},
		})
		if err == nil {
			err = os.WriteFile(filepath.Join("councils", fmt.Sprintf("%d %.20s.yaml", i, regexp.MustCompile(`[\x00-\x1f/\\:*?"<>|]`).ReplaceAllString(name, "_"))), data, 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// harmlessRows wants no cell to begin a formula, and as many lines of JSON, each a
// record.
func harmlessRows(t *testing.T, rows []map[string]string, lines string) {
	t.Helper()
	for _, row := range rows {
		for column, cell := range row {
			for _, part := range strings.Split(cell, ";") {
				if strings.IndexAny(strings.TrimSpace(part), "=+-@\u2212") == 0 {
					t.Errorf("%s begins a formula: %.40q", column, cell)
				}
			}
		}
	}
	for line := range strings.Lines(lines) {
		recordIn(t, line)
	}
	if n := strings.Count(lines, "\n"); n != len(rows) || n < len(hostileNames)*21 {
		t.Errorf("%d lines, %d rows", n, len(rows))
	}
}

// harmlessSite wants no tag on a page that is not ours, and names of pages that
// every system takes.
func harmlessSite(t *testing.T, folder string) {
	t.Helper()
	n, tags := 0, regexp.MustCompile(`<(script|img|iframe|style)[\s>]`)
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".html") {
			return err
		}
		n++
		text, err := os.ReadFile(path)
		if found := tags.FindAllString(string(text), -1); len(found) != 1 {
			t.Errorf("%s has %q in it", path, found)
		}
		if len(filepath.Base(path)) > 120 || strings.ToLower(path) != path {
			t.Errorf("%q is a name not every system takes", path)
		}
		harmlessText(t, string(text))
		return err
	})
	organisations, _ := filepath.Glob(filepath.Join(folder, "organisations", "*.html"))
	if err != nil || len(organisations) == 0 || n != len(hostileNames)+len(organisations)+15+6 {
		t.Errorf("%d pages, %v", n, err)
	}
}

// harmlessPicture wants XML with the elements of a picture alone.
func harmlessPicture(t *testing.T, picture string) {
	t.Helper()
	harmlessText(t, picture)
	for decoder := xml.NewDecoder(strings.NewReader(picture)); ; {
		token, err := decoder.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("the picture is no XML: %v", err)
		}
		if at, starts := token.(xml.StartElement); starts && !strings.Contains(" svg title desc rect g text circle path ", " "+at.Name.Local+" ") {
			t.Errorf("<%s> is in the picture", at.Name.Local)
		}
	}
}

// harmlessText wants nothing in a text that acts on a screen or turns around
// what is read.
func harmlessText(t *testing.T, text string) {
	t.Helper()
	for _, r := range text {
		if r != '\n' && (unicode.IsControl(r) && r != '\t' || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0xfeff || r == unicode.ReplacementChar) {
			t.Errorf("%q is in what was written", r)
			return
		}
	}
}
