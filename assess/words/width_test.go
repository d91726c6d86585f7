package words

import (
	"strings"
	"testing"
)

func TestWidth(t *testing.T) {
	if got := Width("aß漢👍🏽"); got != 6 {
		t.Errorf("Width is %d", got)
	}
	if got := Fill("漢", 4) + "|"; got != "漢  |" {
		t.Errorf("Fill gives %q", got)
	}
	if got := Fill("long", 2); got != "long" {
		t.Errorf("Fill gives %q", got)
	}
	if got := Cut("abcdef", 4, "…"); got != "abc…" {
		t.Errorf("Cut gives %q", got)
	}
}

func TestWrap(t *testing.T) {
	for text, want := range map[string]string{
		"":                     "",
		"a b":                  "a b",
		"one two three":        "one two\nthree",
		"  one   two  ":        "one two",
		"unbreakablewords a b": "unbreakablewords\na b",
		"a unbreakablewords b": "a\nunbreakablewords\nb",
		"żółć łódź ąę":         "żółć\nłódź ąę",
		"日本語 日本":               "日本語\n日本",
	} {
		if got := Wrap(text, 8); got != want {
			t.Errorf("Wrap(%q) = %q, want %q", text, got, want)
		}
	}
	if got, want := Hang("one two three", 8, 3), "one two\n   three"; got != want {
		t.Errorf("Hang gives %q, want %q", got, want)
	}
}

func TestShorten(t *testing.T) {
	if got := Shorten("été très long", 8); got != "été t..." {
		t.Errorf("Shorten gives %q", got)
	}
	if got := Shorten("été", 3); got != "été" {
		t.Errorf("Shorten gives %q", got)
	}
	if got := Short(strings.Repeat("x", 41)); got != strings.Repeat("x", 37)+"..." {
		t.Errorf("Short gives %q", got)
	}
	if got := Clip("one two", 5); got != "one…" {
		t.Errorf("Clip gives %q", got)
	}
	if got := Clip(strings.Repeat("é", 5), 5); got != "ééééé" {
		t.Errorf("Clip gives %q", got)
	}
}

func TestFold(t *testing.T) {
	for name, want := range map[string]string{
		"": "", "  ": "", " Garden\t Waste ": "garden waste", "ÉCLAIR  É": "éclair é", "ÎLE\u00a0X": "île x", "A\vB": "a b",
	} {
		if got := Fold(name); got != want {
			t.Errorf("Fold(%q) = %q, want %q", name, got, want)
		}
	}
}
