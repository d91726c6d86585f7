package words

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// choices are the names of things people choose between, some of which begin
// alike.
var choices = Names{
	{"met", "met"}, {"partly-met", "partly met"}, {"not-met", "not met"}, {"not-applicable", "not applicable, or later"},
	{"answered", "answered"}, {"answered+supplier", "answered, and the supplier holds it"}, {"dont-know", "we don't know"}, {"dont-know+supplier", "we don’t know, the supplier would"},
	{"lgdss@2016", "Local Government Digital Service Standard (2016 edition)"}, {"local-digital-declaration@2018", "Local Digital Declaration (2018 edition)"},
	{"wales", "Digital Service Standard for Wales"}, {"", "Éclair"}, {"éclairage", "Ångström ™"},
}

func TestNamesMeant(t *testing.T) {
	for typed, want := range map[string][]int{
		"": nil, "-": nil, "…": nil, "x": nil, "et": nil, "supplier": nil,
		"met": {0}, "Met.": {0}, "m": {0}, "partly met": {1}, "PARTLY-MET": {1}, "partlymet": {1}, "par": {1}, "partly m": {1}, "partl met": nil,
		"not": {2, 3}, "no": {2, 3}, "not m": {2}, "not-m": {2}, "not applicable": {3}, "not applicable or later": {3}, "not a": {3},
		"answered": {4}, "ans": {4, 5}, "answered, and": {5}, "answered s": {5}, "we don't know": {6}, "we dont know": {6}, "WE DON’T KNOW": {6}, "don't know": {6}, "we": {6, 7}, "we don't know,": {6}, "we don't know, the": {7},
		"local": {8, 9}, "local g": {8}, "local digital": {9}, "lgdss": {8}, "lgdss@2016": {8}, "lgdss 2016": {8}, "digital": {10}, "wales": {10},
		"eclair": {11}, "ecla": {11, 12}, "angstrom": {12}, "angstrom tm": {12},
	} {
		if got := choices.Meant(typed); !reflect.DeepEqual(got, want) {
			t.Errorf("%q may mean %v, want %v", typed, got, want)
		}
	}
	for typed, want := range map[string][]int{"supplier": {5, 7}, "Digital": {8, 9, 10}, "digit": nil, "": nil, "edition": {8, 9}} {
		if got := choices.With(typed); !reflect.DeepEqual(got, want) {
			t.Errorf("%q stands in %v, want %v", typed, got, want)
		}
	}
}

// Whatever is typed: what is meant has a name that begins so, a whole name goes
// before all that only begin so, and all that begin so are told.
func FuzzNamesMeant(f *testing.F) {
	for _, seed := range []string{"not", "ans", "local", "digital", "Met", "we don't", "É", "™", "\xff", "ſ", "İ", "partly-"} {
		f.Add(seed, "not met\nnot applicable\nmet")
	}
	f.Fuzz(func(t *testing.T, typed, offered string) {
		if !utf8.ValidString(typed) || !utf8.ValidString(offered) {
			t.Skip()
		}
		var all Names
		for _, name := range strings.Split(offered, "\n") {
			all = append(all, []string{name})
		}
		meant := all.Meant(typed)
		whole, begun := 0, 0
		for i, names := range all {
			name, says := Plainly(names[0]), Plainly(typed)
			begins := says != "" && strings.HasPrefix(name, says)
			same := names[0] == typed && typed != "" || says != "" && strings.ReplaceAll(name, " ", "") == strings.ReplaceAll(says, " ", "")
			if begins {
				begun++
			}
			if same {
				whole++
			}
			for _, at := range meant {
				if at == i && !begins && !same {
					t.Errorf("%q is taken for %q", typed, names[0])
				}
			}
		}
		if whole == 0 && len(meant) != begun {
			t.Errorf("%q begins %d of %q, and may mean %v", typed, begun, offered, meant)
		}
		if whole > 0 && (len(meant) == 0 || len(meant) > whole) {
			t.Errorf("%q is %d of %q, and may mean %v", typed, whole, offered, meant)
		}
	})
}

func TestPlainly(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "  A\tb\n": "a b", "Don't—won’t": "dont wont", "CAFÉ": "cafe", "Łódź, ß & Ø": "lodz ss o", "№ 5": "no 5", "½": "1 2", "中文": "中文", "E1.1": "e1 1",
	} {
		if got := Plainly(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
