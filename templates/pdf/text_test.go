package pdf

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file/conform"
	shared "standpoint/templates/sample"
)

// needs skips a test on a computer without a tool, and fails it in CI.
func needs(t testing.TB, tool string) {
	t.Helper()
	if _, err := exec.LookPath(tool); err == nil {
		return
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("%s is not installed", tool)
	}
	t.Skipf("%s is not installed", tool)
}

// run gives a rendered file to a tool and returns what it says.
func runTool(t testing.TB, raw []byte, tool string, args ...string) string {
	t.Helper()
	needs(t, tool)
	file := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(file, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		args[i] = strings.ReplaceAll(a, "FILE", file)
	}
	out, err := exec.Command(tool, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", tool, err, out)
	}
	return string(out)
}

func golden(t *testing.T, got string) {
	t.Helper()
	shared.Golden(t, t.Name()+".txt", []byte(got))
}

// TestStructure pins what a screen reader meets, element by element.
func TestStructure(t *testing.T) {
	r := sample()
	r.Points, r.Summary.Strip, r.Actions = r.Points[:5], r.Summary.Strip[:5], r.Actions[:4]
	d, _ := rendered(t, r)
	var b strings.Builder
	outline(&b, d.Tree(), 0)
	golden(t, b.String())
}

func outline(b *strings.Builder, n *conform.Node, depth int) {
	fmt.Fprintf(b, "%s%s\n", strings.Repeat("  ", depth), n.Tag)
	for _, p := range n.Pieces {
		switch p := p.(type) {
		case *conform.Node:
			outline(b, p, depth+1)
		case string:
			fmt.Fprintf(b, "%s%q\n", strings.Repeat("  ", depth+1), p)
		}
	}
}

// TestPoppler pins what poppler reads, in the order it reads it.
func TestPoppler(t *testing.T) {
	_, raw := rendered(t, sample())
	text := runTool(t, raw, "pdftotext", "-raw", "FILE", "-")
	golden(t, text)
}

func TestQPDF(t *testing.T) {
	for _, r := range []*report.Report{sample(), hostile(), {}} {
		_, raw := rendered(t, r)
		if out := runTool(t, raw, "qpdf", "--check", "FILE"); strings.Contains(out, "WARNING") {
			t.Error(out)
		}
	}
}

// TestReadingOrder gives poppler a text in several scripts and wants it back.
func TestReadingOrder(t *testing.T) {
	for _, key := range []string{"welsh", "polish", "greek", "cyrillic", "signs", "escapes"} {
		text := nasty[key]
		r := &report.Report{Points: []report.Point{{Number: 1, Title: "A", Done: text}}}
		d, raw := rendered(t, r)
		if all := d.Tree().All(); !strings.Contains(all, text) {
			t.Errorf("%s: the structure says %q", key, all)
		}
		if out := runTool(t, raw, "pdftotext", "-raw", "FILE", "-"); !strings.Contains(strings.Join(strings.Fields(out), " "), strings.Join(strings.Fields(text), " ")) {
			t.Errorf("%s: poppler reads %q", key, out)
		}
	}
}
