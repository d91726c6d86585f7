package text_test

import (
	"strings"
	"testing"

	"standpoint/assess/text"
	"standpoint/templates"
	"standpoint/templates/sample"
)

// TestTexts holds that texts as people type and paste them mean what they meant.
// Each format has a test over the same table.
func TestTexts(t *testing.T) {
	for _, typed := range sample.Texts {
		if got := sample.Outline(text.Read(templates.Printable(typed.Text))); got != typed.Means {
			t.Errorf("%s: %q means\n%s\nnot\n%s", typed.Name, typed.Text, got, typed.Means)
		}
	}
}

// TestPlain holds that a text without its marks, as a terminal and a spreadsheet
// show it, still means the same where it has none but lists and line breaks.
func TestPlain(t *testing.T) {
	for _, typed := range sample.Texts {
		plain := text.Plain(text.Read(typed.Text))
		if strings.ContainsAny(typed.Means, "`|=") || strings.Contains(typed.Means, "**") || strings.HasPrefix(typed.Means, "h ") || strings.Contains(typed.Means, "\n-\n") {
			continue
		}
		if got := sample.Outline(text.Read(templates.Printable(plain))); got != typed.Means {
			t.Errorf("%s: %q means\n%s\nnot\n%s", typed.Name, plain, got, typed.Means)
		}
	}
	for typed, want := range map[string]string{
		"# Who\n**Ann** and [Bo](https://example.org/b)": "Who\n\nAnn and Bo (https://example.org/b)",
		"| a | b |\n|---|---|\n| 1 | `2` |":              "a | b\n1 | 2",
		"```\nx\n\n  y\n```":                             "x\n\n  y",
		"- one\n\n  two":                                 "• one\n\n  two",
	} {
		if got := text.Plain(text.Read(typed)); got != want {
			t.Errorf("%q is %q, not %q", typed, got, want)
		}
	}
}
