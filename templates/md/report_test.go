package md

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"

	"standpoint/assess/report"
	"standpoint/assess/text"
	"standpoint/templates"
	"standpoint/templates/sample"
)

func markdown(t testing.TB, r *report.Report) string {
	t.Helper()
	var out strings.Builder
	if err := Report(&out, r); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestReport compares the sample for each reader with what was looked at
// once; -update writes it anew.
func TestReport(t *testing.T) {
	for _, reader := range report.Readers {
		got := markdown(t, sample.For(reader))
		sample.Golden(t, reader+".md", []byte(got))
		if strings.Contains(got, "\n\n\n") || !strings.HasSuffix(got, "\n") || strings.HasSuffix(got, "\n\n") {
			t.Errorf("%s: an empty line too many or too few", reader)
		}
		for number, line := range strings.Split(got, "\n") {
			if strings.TrimRight(line, " ") != line {
				t.Errorf("%s:%d: a blank at the end of %q", reader, number+1, line)
			}
		}
	}
}

// TestInFullOnce wants an action and an offer in full once, and cited elsewhere.
func TestInFullOnce(t *testing.T) {
	full, cited := 0, 0
	for line := range strings.SplitSeq(markdown(t, sample.Cited()), "\n") {
		if strings.Contains(line, sample.InFull) {
			full++
		} else if strings.Contains(line, "tall tall") {
			cited++
		}
	}
	if full != 2 || cited < 3 {
		t.Errorf("in full %d times, cited %d times", full, cited)
	}
}

func TestStart(t *testing.T) {
	for text, want := range map[string]string{
		"plain":                "plain",
		"# heading":            `\# heading`,
		"- item":               `\- item`,
		"+ item":               `\+ item`,
		"> quote":              `\> quote`,
		"1. first":             `1\. first`,
		"12) twelfth":          `12\) twelfth`,
		"=====":                `\=====`,
		"2026-11-23":           "2026-11-23",
		"a | b":                `a \| b`,
		"[x](javascript:y)":    `\[x\](javascript:y)`,
		"`code` *b* _i_ ~~s~~": "\\`code\\` \\*b\\* \\_i\\_ \\~\\~s\\~\\~",
		"<b>":                  `\<b\>`,
		`back\slash`:           `back\\slash`,
		"&lt; &#60; a & b":     "&amp;lt; &amp;#60; a & b",
		"two\nlines\there":     "two lines here",
		"esc \x1b[31m \u202e":  `esc \[31m`,
		"£5 😀 ŵ":               "£5 😀 ŵ",
	} {
		if got := start(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// bones is what a Markdown page is made of beside its words: headings, tables
// and their cells, and marks that are not written out with a backslash.
func bones(page string) []string {
	var found []string
	add := func(format string, args ...any) { found = append(found, fmt.Sprintf(format, args...)) }
	for _, line := range strings.Split(page, "\n") {
		inner := containers.ReplaceAllString(line, "")
		bare := escaped.ReplaceAllString(strings.ReplaceAll(line, apart, ""), "\x00") // keeps what stood beside it apart
		switch {
		case heading.MatchString(inner):
			add("heading %d", len(heading.FindString(inner)))
		case strings.HasPrefix(line, "|"):
			add("row of %d", strings.Count(bare, "|"))
		case rule.MatchString(inner), fence.MatchString(inner):
			add("line %q", inner)
		case strings.HasPrefix(line, "    "), strings.HasPrefix(line, "\t"):
			add("code")
		}
		if lead := containers.FindString(line); lead != "" && lead != "- " {
			add("lead %q", lead)
		}
		for _, mark := range "`*_[]<>~|" {
			if n := strings.Count(bare, string(mark)); n > 0 && mark != '|' {
				add("%d of %c", n, mark)
			} else if n > 0 && !strings.HasPrefix(line, "|") {
				add("a bar")
			}
		}
		for _, one := range entityRef.FindAllString(bare, -1) {
			if one != "&amp;" { // is how the "&" of such a thing is written
				add("entity %s", one)
			}
		}
	}
	sort.Strings(found)
	return found
}

var (
	containers = regexp.MustCompile(`^(?:[-+*](?: +|$)|> *|\d{1,9}[.)](?: +|$))+`)
	heading    = regexp.MustCompile(`^ {0,3}#{1,6}(?: |$)`)
	rule       = regexp.MustCompile(`^ {0,3}(?:=+|-{2,}|[-*_](?: *[-*_]){2,}) *$`)
	fence      = regexp.MustCompile("^ {0,3}(?:```|~~~)")
	escaped    = regexp.MustCompile(`\\.`)
	entityRef  = regexp.MustCompile(`&(?:#?\w+);`)
)

// plain texts are nothing but paragraphs, and within a line nothing but text.
func plain(typed string) bool {
	for _, b := range text.Read(templates.Printable(typed)) {
		if b.Kind != text.Paragraph || slices.ContainsFunc(b.Runs, func(r text.Run) bool { return r.Bold || r.Code || r.Link != "" || r.Break }) {
			return false
		}
	}
	return !slices.ContainsFunc(text.Line(templates.Printable(typed)), func(r text.Run) bool { return r.Bold || r.Code || r.Link != "" })
}

// FuzzMarkdown puts a text into every field of a report that can hold one: the
// page has the same headings, tables and marks as with a harmless word.
func FuzzMarkdown(f *testing.F) {
	for i, typed := range append(sample.Hostile, "# heading", "1. one", "> quote", "---", "===", "```", "~~~", "+ plus", "[a]: https://x", "a\n===", "![i](x)", "a|b", "\\|", "\\", "<https://x>", "*b*", "&amp;", "- [ ] x", "$x$", "| - |", "    code", "- # h") {
		f.Add(typed, i)
	}
	for i := range report.Readers {
		f.Add("```", i) // does not open code that reaches into what is ours
	}
	f.Fuzz(func(t *testing.T, typed string, which int) {
		shown := strings.Join(strings.Fields(templates.Printable(typed)), "")
		if strings.Trim(shown, ".-*0123456789") == "" {
			t.Skip() // nothing to print, or a figure before a full stop of ours
		}
		if !plain(typed) {
			t.Skip() // FuzzProse has what becomes something
		}
		reader := sample.Reader(which)
		benign, got := bones(markdown(t, sample.Filled(reader, "word"))), bones(markdown(t, sample.Filled(reader, typed)))
		if !reflect.DeepEqual(got, benign) {
			t.Errorf("%s: %q changed what the page is made of\n got %v\nwant %v", reader, typed, got, benign)
		}
	})
}

// FuzzAssessment begins one step earlier: with the file's fields.
func FuzzAssessment(f *testing.F) {
	for i, typed := range append(sample.Hostile, "+44 20 7946 0018", "mailto:a@example.org", "\u200b", "[x](y)", "|", "a.", "- ", "Q*\xbd\x19*&;", "#") {
		f.Add(typed, i)
	}
	f.Fuzz(func(t *testing.T, typed string, which int) {
		if strings.Trim(strings.Join(strings.Fields(templates.Printable(typed)), ""), ".-*0123456789") == "" {
			t.Skip()
		}
		if shown := templates.Printable(typed); !plain(typed) || !plain(shown+" "+shown) || strings.Contains(shown, "`") || strings.Contains(shown, "**") {
			// 2 fields in one line may begin and end what is code, bold, a heading or a link
			t.Skip()
		}
		reader := sample.Reader(which)
		want, got := bones(markdown(t, sample.Written(t, reader, "word"))), bones(markdown(t, sample.Written(t, reader, typed)))
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %q changed what the page is made of\n got %v\nwant %v", reader, typed, got, want)
		}
	})
}

// TestBare wants of no address in a text that it becomes a link: the ways are
// those of GitHub's Markdown.
func TestBare(t *testing.T) {
	for text, want := range map[string]string{
		"see https://example.org/a_b":       `see https\://example.org/a\_b`,
		"HTTP://example.org":                `HTTP\://example.org`,
		"ftp://example.org":                 `ftp\://example.org`,
		"www.example.org, WWW.example.org":  `www\.example.org, WWW\.example.org`,
		"pat@example.org":                   `pat<!-- -->@example.org`,
		"pat_a@my-site.example.org":         `pat\_a<!-- -->@my-site.example.org`,
		"0!@0.00, a'@b.org":                 `0!<!-- -->@0.00, a'<!-- -->@b.org`,
		"mailto:pat@example.org":            `mailto\:pat<!-- -->@example.org`,
		"xmpp:pat@example.org/x":            `xmpp\:pat<!-- -->@example.org/x`,
		"<https://example.org>":             `\<https\://example.org\>`,
		"lgdss@2016, v1.2, @team, a @ b.c":  `lgdss@2016, v1.2, @team, a @ b.c`,
		"notes/a.md and example.org: no":    `notes/a.md and example.org: no`,
		"https: no, but http://a@b.example": `https\: no, but http\://…<!-- -->@b.example`,
	} {
		if got := line(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
	wild := regexp.MustCompile(`(?i)\b(?:https?|ftp|mailto|xmpp):|\bwww\.|[\w.+-]@[\w-]+\.\w`)
	ours := regexp.MustCompile(`<https?://[^>\s]+>`)
	for _, reader := range report.Readers {
		got := markdown(t, sample.Filled(reader, "Ask a.b@example.org, at www.example.org or https://example.org/x"))
		if bare := wild.FindString(ours.ReplaceAllString(got, "")); bare != "" {
			t.Errorf("%s: %q stands bare", reader, bare)
		}
	}
}
