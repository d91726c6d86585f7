package md

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/renderer/html"

	"standpoint/assess/check"
	"standpoint/templates/sample"
)

// comment is what check writes for files.
func comment(t *testing.T, files []*check.File) string {
	t.Helper()
	var out bytes.Buffer
	w, sum := NewCheck(&out, "2026-11-23"), check.Summary{}
	for _, f := range files {
		sum.Add(f)
		if err := w.File(f); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.End(&sum); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestCheck wants a comment with every finding once, what weighs most first, and the
// line by which the comment of the time before is found.
func TestCheck(t *testing.T) {
	files, _ := sample.Checked(t)
	got := comment(t, files)
	if !strings.HasPrefix(got, CheckMark+"\n") {
		t.Errorf("it begins %.60q", got)
	}
	want := 0
	for _, f := range files {
		want += len(f.Findings)
	}
	if n := strings.Count(got, "\n- **"); n != want {
		t.Errorf("%d of %d findings", n, want)
	}
	for _, fold := range strings.Split(got, "<details>")[1:] {
		if first, last := strings.Index(fold, "- **advice**"), strings.LastIndex(fold, "- **to do**"); first >= 0 && last > first {
			t.Errorf("advice stands before what is to do: %s", fold)
		}
	}
	if empty := comment(t, nil); !strings.Contains(empty, "Nothing is still to do.") {
		t.Errorf("nothing found is %q", empty)
	}
}

// TestCheckHostile wants texts of others to stay texts, and a comment to fit.
func TestCheckHostile(t *testing.T) {
	hostile := "</details><script>alert(1)</script> [x](javascript:1) ![y](http://z) @everyone `code`\n# heading | \x1b[31m"
	f := &check.File{Path: hostile, Place: hostile, Headline: hostile, Result: check.Result{Findings: []check.Finding{
		{Code: "SP012", Name: "evidence-missing", Severity: check.ToDo, Point: 1, Line: 3, What: hostile, Remedy: hostile}}}}
	var page bytes.Buffer // as a reader of Markdown shows it that lets HTML through
	if err := goldmark.New(goldmark.WithRendererOptions(html.WithUnsafe())).Convert([]byte(comment(t, []*check.File{f})), &page); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(page.String(), "</details>"); n != 1 {
		t.Errorf("%d folds end: %s", n, &page)
	}
	for _, bad := range []string{"<script", "<a ", "<img", "\x1b", "<h1"} {
		if strings.Contains(page.String(), bad) {
			t.Errorf("%q is in it: %s", bad, &page)
		}
	}
	var many []*check.File
	for i := range 500 {
		one := *f
		one.Findings = nil
		for range 30 {
			one.Findings = append(one.Findings, check.Finding{Code: "SP012", Severity: check.ToDo, Line: i + 1, What: strings.Repeat("much ", 60), Remedy: "Do it."})
		}
		many = append(many, &one)
	}
	got := comment(t, many)
	if n := utf8.RuneCountInString(got); n > mostInComment {
		t.Errorf("%d characters do not fit a comment", n)
	}
	if shown := strings.Count(got, "<details>"); !strings.Contains(got, fmt.Sprintf("There is no room here for %d more files", 500-shown)) {
		t.Errorf("of %d files shown, the rest is not counted", shown)
	}
}
