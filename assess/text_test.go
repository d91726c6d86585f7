package assess

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestNormalise(t *testing.T) {
	for text, want := range map[string]string{
		"":                                   "",
		"plain":                              "plain",
		"a\r\nb\rc\u0085d\u2028e":            "a\nb\nc\nd\ne",
		"\r\r\na":                            "a",
		"  • a\n  • b\n    • c":              "• a\n• b\n  • c",
		"a\r\r\nb":                           "a\n\nb",
		"a\tb":                               "a    b",
		"x\nRound\tPeople\r\n1\t8|9\n2\t\ny": "x\n| Round | People |\n| 1 | 8\\|9 |\n| 2 |  |\ny",
		"\tA\tB\na\t1\t2":                    "|  | A | B |\n| a | 1 | 2 |",
		"\tif a\n\tif b":                     "if a\nif b",
		"•\tone\n•\ttwo":                     "•    one\n•    two",
		"```\na\tb\nc\td\n```":               "```\na    b\nc    d\n```",
		"  a  \n  b\t\n\n\nc \n\n ":          "a\n  b\n\n\nc",
		"a\x00\x1b[1m\x7f\u009cb":            "a[1mb",
		"\ufeffa\ufffe\uffff":                "a",
		"caf\xe9\xff":                        "caf",
		"\ufffd kept":                        "\ufffd kept",
		"שלום\u200f":                         "שלום\u200f",
		"👩\u200d💻":                           "👩\u200d💻",
		"\u00a0a\u00a0\nb\u00a0":             "a\nb",
	} {
		if got := Normalise(text); got != want {
			t.Errorf("%q: got %q, wanted %q", text, got, want)
		}
	}
	for text, want := range map[string]string{"a\n\n  b \r\nc": "a b c", " one ": "one", "a\tb": "a    b"} {
		if got := NormaliseLine(text); got != want {
			t.Errorf("line %q: got %q, wanted %q", text, got, want)
		}
	}
}

func FuzzNormalise(f *testing.F) {
	f.Add("a\r\nb\x00 \t\u0085")
	f.Fuzz(func(t *testing.T, text string) {
		got := Normalise(text)
		if Normalise(got) != got {
			t.Errorf("%q: twice is not once", text)
		}
		if !utf8.ValidString(got) || strings.TrimSpace(got) != got {
			t.Errorf("%q became %q", text, got)
		}
		if strings.ContainsFunc(got, func(r rune) bool { return r != '\n' && unicode.IsControl(r) }) {
			t.Errorf("%q kept a control character: %q", text, got)
		}
		if line := NormaliseLine(text); strings.Contains(line, "\n") || NormaliseLine(line) != line {
			t.Errorf("%q is no line: %q", text, line)
		}
	})
}
