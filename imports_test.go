package main

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// layers says which of our packages each of them may import. Arrows point
// down only, so that one can read a package without those above it.
var layers = map[string][]string{
	"standpoint":                  {"standpoint/cmd"},
	"standpoint/cmd":              {"*"},
	"standpoint/cmd/ask":          {},
	"standpoint/cmd/beside":       {"standpoint/assess/probe", "standpoint/assess/report", "standpoint/assess/store", "standpoint/cmd/ask", "standpoint/standards/strict", "standpoint/templates"},
	"standpoint/cmd/licences":     {},
	"standpoint/cmd/reply":        {"standpoint/assess", "standpoint/assess/followup", "standpoint/assess/merge", "standpoint/assess/store", "standpoint/cmd/ask", "standpoint/cmd/settle"},
	"standpoint/cmd/reviewing":    {"standpoint/assess", "standpoint/assess/gather", "standpoint/assess/merge", "standpoint/assess/report", "standpoint/assess/store", "standpoint/cmd/ask", "standpoint/cmd/settle", "standpoint/standards", "standpoint/templates/docx", "standpoint/templates/pdf/extract"},
	"standpoint/cmd/settle":       {"standpoint/assess", "standpoint/cmd/ask"},
	"standpoint/cmd/walk":         {"standpoint/assess", "standpoint/assess/form", "standpoint/assess/merge", "standpoint/assess/product", "standpoint/assess/store", "standpoint/cmd/ask", "standpoint/cmd/settle", "standpoint/standards"},
	"standpoint/assess/followup":  {"standpoint/assess", "standpoint/standards", "standpoint/standards/holidays"},
	"standpoint/assess/report":    {"standpoint/assess", "standpoint/assess/followup", "standpoint/assess/mask", "standpoint/assess/product", "standpoint/standards"},
	"standpoint/assess/form":      {"standpoint/assess", "standpoint/assess/report", "standpoint/standards"},
	"standpoint/assess/store":     {"standpoint/assess/splice", "standpoint/assess", "standpoint/standards", "standpoint/standards/strict"},
	"standpoint/assess/find":      {"standpoint/assess", "standpoint/assess/evidence", "standpoint/assess/git", "standpoint/standards"},
	"standpoint/assess/evidence":  {"standpoint/assess"},
	"standpoint/assess/gather":    {"standpoint/assess", "standpoint/assess/compare", "standpoint/assess/check", "standpoint/assess/followup", "standpoint/assess/evidence", "standpoint/assess/find", "standpoint/assess/form", "standpoint/assess/git", "standpoint/assess/panel", "standpoint/assess/portfolio", "standpoint/assess/problem", "standpoint/assess/product", "standpoint/assess/report", "standpoint/assess/store", "standpoint/standards", "standpoint/standards/strict"},
	"standpoint/assess/check":     {"standpoint/assess", "standpoint/assess/evidence", "standpoint/assess/followup", "standpoint/assess/mask", "standpoint/assess/product", "standpoint/standards"},
	"standpoint/assess/mask":      {"standpoint/assess"},
	"standpoint/assess/panel":     {"standpoint/assess", "standpoint/standards"},
	"standpoint/assess/probe":     {},
	"standpoint/assess/product":   {"standpoint/assess", "standpoint/assess/mask", "standpoint/standards"},
	"standpoint/assess/portfolio": {"standpoint/assess", "standpoint/assess/portfolio/types", "standpoint/assess/product", "standpoint/standards", "standpoint/standards/strict"},
	"standpoint/assess/git":       {},
	"standpoint/assess/compare":   {"standpoint/assess", "standpoint/assess/merge", "standpoint/standards"},
	"standpoint/assess/merge":     {"standpoint/assess", "standpoint/assess/splice"},
	"standpoint/assess/schema":    {"standpoint/assess", "standpoint/assess/check", "standpoint/assess/portfolio", "standpoint/assess/report", "standpoint/standards", "standpoint/standards/strict"},
	"standpoint/assess":           {"standpoint/standards"},
	"standpoint/standards":        {"standpoint/standards/strict"},
	"standpoint/standards/strict": {},
	"standpoint/assess/splice":    {"standpoint/standards/strict"},
	"standpoint/assess/words":     {},
	"standpoint/assess/text":      {"standpoint/assess/words"},
	"standpoint/assess/problem":   {},
	"standpoint/assess/intake":    {"standpoint/assess/problem"},

	// dated data that others may ask
	"standpoint/standards/holidays": {"standpoint/standards/strict"},

	// what all formats share, and one folder each
	"standpoint/templates":             {"standpoint/assess", "standpoint/assess/compare", "standpoint/assess/evidence", "standpoint/standards"},
	"standpoint/templates/html":        {"standpoint/assess/report", "standpoint/assess/compare", "standpoint/templates", "standpoint/templates/typeface"},
	"standpoint/templates/typeface":    {},
	"standpoint/templates/md":          {"standpoint/templates/text", "standpoint/assess", "standpoint/assess/check", "standpoint/assess/compare", "standpoint/assess/form", "standpoint/assess/report", "standpoint/templates"},
	"standpoint/templates/csv":         {"standpoint/assess/report", "standpoint/assess/compare", "standpoint/assess/portfolio", "standpoint/templates"},
	"standpoint/templates/json":        {"standpoint/assess", "standpoint/assess/compare", "standpoint/assess/form", "standpoint/assess/check", "standpoint/assess/evidence", "standpoint/assess/portfolio", "standpoint/assess/find", "standpoint/assess/report", "standpoint/assess/schema", "standpoint/standards", "standpoint/templates"},
	"standpoint/templates/text":        {"standpoint/assess", "standpoint/assess/compare", "standpoint/assess/form", "standpoint/assess/check", "standpoint/assess/evidence", "standpoint/assess/find", "standpoint/assess/panel", "standpoint/assess/portfolio", "standpoint/assess/report", "standpoint/standards", "standpoint/templates"},
	"standpoint/templates/findings":    {"standpoint/assess", "standpoint/assess/check", "standpoint/templates", "standpoint/templates/text"},
	"standpoint/templates/calendar":    {"standpoint/templates"},
	"standpoint/templates/docx":        {"standpoint/assess", "standpoint/assess/form", "standpoint/assess/report", "standpoint/templates", "standpoint/templates/docx/file"},
	"standpoint/templates/docx/file":   {},
	"standpoint/templates/site":        {"standpoint/assess", "standpoint/assess/portfolio", "standpoint/templates", "standpoint/templates/html"},
	"standpoint/templates/sample":      {"*"}, // for tests
	"standpoint/templates/pdf":         {"standpoint/assess/report", "standpoint/templates", "standpoint/templates/pdf/file"},
	"standpoint/templates/pdf/extract": {},
	"standpoint/templates/pdf/file":    {"standpoint/templates/typeface"},

	"standpoint/assess/portfolio/councils":   {}, // for tests
	"standpoint/assess/portfolio/types":      {},
	"standpoint/templates/pdf/file/conform":  {}, // for tests
	"standpoint/templates/docx/file/conform": {}, // for tests
}

// leaves import nothing of ours, and every package may import them.
var leaves = []string{"standpoint/assess/words", "standpoint/assess/problem", "standpoint/assess/intake", "standpoint/assess/text"}

// owners are the only packages that import a heavy library.
var owners = map[string][]string{
	"charm.land/huh/v2":                    {"standpoint/cmd/ask"},
	"charm.land/bubbletea/v2":              {"standpoint/cmd/ask"},
	"charm.land/lipgloss/v2":               {"standpoint/cmd/ask"},
	"github.com/jung-kurt/gofpdf":          {"standpoint/templates/pdf/file"},
	"github.com/spf13/cobra":               {"standpoint/cmd"},
	"github.com/spf13/cobra/doc":           {"standpoint/cmd"},
	"golang.org/x/sys/unix":                {"standpoint/assess/store"},
	"golang.org/x/sys/windows":             {"standpoint/assess/store"},
	"gopkg.in/yaml.v3":                     {"standpoint/assess/splice", "standpoint/standards/strict", "standpoint/standards", "standpoint/assess/store"},
	"os/exec":                              {"standpoint/assess/git", "standpoint/cmd/beside", "standpoint/templates/sample"},
	"github.com/clipperhouse/displaywidth": {"standpoint/assess/words"},
	"github.com/google/licensecheck":       {"standpoint/assess/find"},
	"net/http":                             {"standpoint/assess/probe"},
	"github.com/yuin/goldmark/parser":      {"standpoint/assess/text"},
	"github.com/yuin/goldmark/ast":         {"standpoint/assess/text"},
	"github.com/yuin/goldmark/text":        {"standpoint/assess/text"},
	"github.com/yuin/goldmark/util":        {"standpoint/assess/text"},
}

// innermost packages take readers, writers and values: no file, no clock, no
// printing.
var pure = []string{"standpoint/assess", "standpoint/assess/panel", "standpoint/assess/check", "standpoint/assess/evidence", "standpoint/assess/report", "standpoint/assess/schema", "standpoint/assess/portfolio", "standpoint/assess/portfolio/types", "standpoint/assess/compare", "standpoint/assess/words", "standpoint/assess/intake", "standpoint/assess/mask", "standpoint/assess/text", "standpoint/assess/followup", "standpoint/assess/product"}

func TestImports(t *testing.T) {
	for _, p := range packages(t) {
		allowed, known := layers[p.ImportPath]
		if !known {
			t.Errorf("%s is a new package: say in layers what it may import", p.ImportPath)
			continue
		}
		for _, imported := range p.Imports {
			if strings.HasPrefix(imported, "standpoint/") && allowed != nil && !slices.Contains(allowed, "*") && !slices.Contains(allowed, imported) &&
				(!slices.Contains(leaves, imported) || slices.Contains(leaves, p.ImportPath)) {
				t.Errorf("%s imports %s, which points the wrong way", p.ImportPath, imported)
			}
			if owner, heavy := owners[imported]; heavy && !slices.Contains(owner, p.ImportPath) {
				t.Errorf("%s imports %s, which belongs to %s alone", p.ImportPath, imported, strings.Join(owner, " and "))
			}
			if slices.Contains(pure, p.ImportPath) && (imported == "os" || imported == "io/fs" || imported == "path/filepath") {
				t.Errorf("%s imports %s: the domain takes readers, writers and values", p.ImportPath, imported)
			}
		}
	}
}

type goPackage struct {
	ImportPath string
	Imports    []string
}

func packages(t *testing.T) []goPackage {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []goPackage
	for decoder := json.NewDecoder(strings.NewReader(string(out))); decoder.More(); {
		var p goPackage
		if err := decoder.Decode(&p); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	if len(all) < 8 {
		t.Fatalf("only %d packages were found", len(all))
	}
	return all
}
