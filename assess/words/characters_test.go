package words

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// every visits each character that a text can have.
func every(visit func(r rune)) {
	for r := range rune(unicode.MaxRune + 1) {
		if utf8.ValidRune(r) {
			visit(r)
		}
	}
}

// breakingSpace is a blank that the typeface need not keep as it is: not one that
// holds two words together.
func breakingSpace(r rune) bool { return unicode.IsSpace(r) && r != 0xA0 && r != 0x202F }

func turns(r rune) bool { return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 }

func control(r rune) bool { return r < 0x20 || r >= 0x7F && r <= 0x9F }

// wanted is the policy of each place, as conditions.
var wanted = [places]func(r rune) Fate{
	File: func(r rune) Fate {
		switch {
		case r == '\t':
			return Keep
		case strings.ContainsRune("\r\n\u0085\u2028\u2029", r):
			return Break
		case unicode.IsControl(r) || r == 0xFEFF || r == 0xFFFE || r == 0xFFFF:
			return Drop
		}
		return Keep
	},
	YAML: func(r rune) Fate {
		switch {
		case r == '\n' || r == '\t' || r >= 0x20 && r <= 0x7E:
			return Keep
		case r == 0x2028 || r == 0x2029 || r == 0xFEFF:
			return Escape
		case r >= 0xA0 && r <= 0xFFFD || r >= 0x10000:
			return Keep
		}
		return Escape
	},
	Standard: func(r rune) Fate {
		switch {
		case strings.ContainsRune("\n\r\t\u0085\u2028\u2029", r):
			return Space
		case control(r) || turns(r) || r == 0xFEFF:
			return Drop
		}
		return Keep
	},
	Screen: func(r rune) Fate {
		if r != '\n' && r != '\t' && control(r) || turns(r) || r == 0xFEFF {
			return Drop
		}
		return Keep
	},
	Paper: func(r rune) Fate {
		switch {
		case r == ' ' || r == 0xAD || r == 0x200B:
			return Keep
		case breakingSpace(r):
			return Space
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector):
			return Drop
		}
		return Keep
	},
	Sight: func(r rune) Fate {
		if r != '\n' && unicode.In(r, unicode.Cc, unicode.Cf) {
			return Drop
		}
		return Keep
	},
	Data: func(r rune) Fate {
		if r != '\n' && r != '\t' && control(r) || turns(r) || strings.ContainsRune("\u061c\u200e\u200f\u2028\u2029\ufeff", r) {
			return Escape
		}
		return Keep
	},
	Cell: func(r rune) Fate {
		switch {
		case strings.ContainsRune("=+-@\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20", r):
			return Formula
		case strings.ContainsRune("\t\n\f\r'\"`‘’“”«»", r) || unicode.In(r, unicode.Z, unicode.Cf):
			return Unseen
		}
		return Keep
	},
}

// A character stands in the table once.
func TestTable(t *testing.T) {
	spans := read().spans
	for i, one := range spans {
		if one.to < one.from || i > 0 && one.from <= spans[i-1].to {
			t.Errorf("%U to %U begins before its end or the end of the one before", one.from, one.to)
		}
	}
}

func TestEveryCharacter(t *testing.T) {
	wrong := 0
	every(func(r rune) {
		fates := read().find(r)
		for place, fate := range fates {
			if want := wanted[place](r); (fate != want || r < 0x300 && Place(place).Fate(r) != want) && wrong < 20 {
				wrong++
				t.Errorf("%U is %s in column %d, want %s", r, fateNames[fate], place, fateNames[want])
			}
		}
	})
}

func TestApply(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "as it is": "as it is", "ŵ": "ŵ", "a\tb\nc": "a b c", "a\x1b[2Jb": "a[2Jb", "\u202eabc\u202c": "abc", "a\u2028b": "a b",
	} {
		if got := Standard.Apply(text); got != want {
			t.Errorf("of a standard's %q %q is left, want %q", text, got, want)
		}
	}
	if got := File.Apply("a\u2028b\x07"); got != "a\nb" {
		t.Errorf("a file takes %q", got)
	}
}

func TestClass(t *testing.T) {
	if got, want := Standard.Class(), "\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff"; got != want {
		t.Errorf("a standard loses %q, want %q", got, want)
	}
}

func TestLines(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "one": "one", "a\r\nb\rc\nd\u0085e\u2028f\u2029g": "a|b|c|d|e|f|g", "a\n\r\nb": "a||b", "\t\x07\n": "\t\x07|",
	} {
		if got := strings.Join(Lines(text), "|"); got != want {
			t.Errorf("%q is divided into %q, want %q", text, got, want)
		}
	}
}

// Each character alone, and after another that spreadsheets pass over, is
// guarded where this pattern finds the beginning of a formula.
func TestUncalculated(t *testing.T) {
	formula := regexp.MustCompile(`(^|;)([\s\p{Z}\p{Cf}'"` + "`" + `‘’“”«»]*[=+\-@\x{2212}\x{FE62}\x{FE63}\x{FE66}\x{FE6B}\x{FF0B}\x{FF0D}\x{FF1D}\x{FF20}])`)
	same := func(text string) {
		if got, want := Uncalculated(text), formula.ReplaceAllString(text, "$1'$2"); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
	every(func(r rune) { // the others are kept, as TestEveryCharacter holds
		if r < 0x300 || Cell.Fate(r) != Keep {
			same(string(r) + "1")
			same(string(r) + "=1")
		}
	})
	for _, text := range []string{"", ";", "=1", "=1;=2", ";;=1", "a;\u00a0'\u200b+1", "a=1;b", "\xff=1", "=\xff;\xff;-", "'=1;;@x;=", ";= ;-"} {
		same(text)
	}
}
