package strict

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"standpoint/assess/intake"
	"standpoint/assess/problem"
)

// shelf is a file as ours are.
type shelf struct {
	Name   string            `yaml:"name"`
	Count  int               `yaml:"count"`
	Open   bool              `yaml:"open"`
	About  string            `yaml:"about" text:"block"`
	Words  map[string]string `yaml:"words"`
	Tags   []string          `yaml:"tags"`
	Books  []book            `yaml:"books"`
	Level  level             `yaml:"level"`
	Hidden string            `yaml:"-"`
}

type book struct {
	At    int    `yaml:"-"`
	Title string `yaml:"title"`
}

type level string

func (l *level) UnmarshalText(text []byte) error {
	if string(text) != "high" && string(text) != "low" {
		return problem.New("is neither high nor low", "write one of the two")
	}
	*l = level(text)
	return nil
}

func read(data string) (*shelf, error) {
	root, err := Parse([]byte(data))
	if err != nil || root == nil {
		return nil, err
	}
	s := &shelf{}
	return s, Decode(root, s)
}

func TestRead(t *testing.T) {
	got, err := read(`
name: Garden   # said
count: 3
open: yes
about: |
  two
  lines
words: {alpha: first}
tags: [a, b]
x-mine: {anything: [goes]}
books:
  - title: One
  - {title: "Two"}
level: high
`)
	want := &shelf{Name: "Garden", Count: 3, Open: true, About: "two\nlines", Words: map[string]string{"alpha": "first"}, Tags: []string{"a", "b"},
		Books: []book{{1, "One"}, {2, "Two"}}, Level: "high"}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v\nwant %+v", got, err, want)
	}
}

// What nobody wrote leaves nothing behind.
func TestEmpty(t *testing.T) {
	for _, data := range []string{"", "\n\n", "# only this\n", "---\n", "\xef\xbb\xbf", "~\n"} {
		if root, err := Parse([]byte(data)); root != nil || err != nil {
			t.Errorf("%q: %v, %v", data, root, err)
		}
	}
	got, err := read("name:\ncount:\nopen:\nabout:\nwords:\ntags:\nbooks:\nlevel:\n")
	if err != nil || !reflect.DeepEqual(got, &shelf{}) {
		t.Errorf("got %+v, %v", got, err)
	}
}

// TestRefused says for every refusal where it is, what it says, and what it
// advises; "/" divides several.
func TestRefused(t *testing.T) {
	for _, test := range []struct{ name, data, said, hint string }{
		{"zero byte", "name: a\nx: b\x00", "2:5: there is a zero byte here, so this is not a text file", "check that it is the file you meant"},
		{"no UTF-8", "name: Ŵyn \xff", "1:11: byte 12 is 0xFF, which is not text in UTF-8", intake.Hint},
		{"ours and theirs", "name: a\n<<<<<<< HEAD\n", "2:1: a merge left both versions here, between <<<<<<< and >>>>>>>", "keep the lines you want, delete the three marker lines, and save"},
		{"theirs", "name: a\r\n>>>>>>> b\r\n", "2:1: a merge left both versions here, between <<<<<<< and >>>>>>>", "keep the lines you want, delete the three marker lines, and save"},
		{"tab", "books:\n\t- title: a\n", "2:1: there is a tab here, before the text", "use spaces at the start of a line"},
		{"second document", "name: a\n---\nname: b\n", "2:1: a second document begins here", "keep one document in a file: remove the line with ---"},
		{"anchor", "name: &a b\n", `1:7: "&a" gives this part a name`, `remove the name, or put the text in quotes`},
		{"tag", "name: !!binary aGk=\n", `1:7: "!!binary" is a YAML tag`, `remove it, or put the text in quotes`},
		{"key twice", "name: a\ncount: 1\nname: b\n", `3:1: "name" appears twice, first on line 1`, "keep one of the two"},
		{"key of a list", "[a]: b\n", "1:1: this key is a list or has keys of its own", "a key is one word before a colon"},
		{"unknown key", "nmae: a\n", `1:1: "nmae" is not a key I know here`, `did you mean "name"? Keys of your own begin with x-`},
		{"unknown key, far", "elsewhere: a\n", `1:1: "elsewhere" is not a key I know here`, "known here: name, count, open, about, words, tags, books, level; keys of your own begin with x-"},
		{"unknown key within", "books:\n  - title: a\n    pages: 3\n", `3:5: "pages" is not a key I know here`, "known here: title; keys of your own begin with x-"},
		{"not a number", "count: many\n", `1:8: count "many" is not a whole number`, "write it in figures, such as 1"},
		{"a half", "count: 1.5\n", `1:8: count "1.5" is not a whole number`, "write it in figures, such as 1"},
		{"not true or false", "open: perhaps\n", `1:7: open "perhaps" is neither true nor false`, "write true or false"},
		{"list for text", "name: [a]\n", "1:7: name should be text, and here is a list", `write it on one line, or as lines under "|"`},
		{"keys for text", "name: {a: b}\n", "1:7: name should be text, and here is a set of keys", `write it on one line, or as lines under "|"`},
		{"text for list", "books: One\n", `1:8: books should be a list, and here is "One"`, `begin each item on a line of its own with "- "`},
		{"text for item", "books: [One]\n", `1:9: an item of books should have keys of its own, and here is "One"`, "write a key, a colon and a value on each line"},
		{"list for keys", "words: [a]\n", "1:8: words should have keys of its own, and here is a list", "write a key, a colon and a value on each line"},
		{"its own words", "level: middling\n", "1:8: level is neither high nor low", "write one of the two"},
		{"a list for the file", "- a\n", "1:1: this file should have keys of its own, and here is a list", "write a key, a colon and a value on each line"},
		{"long value", "count: " + strings.Repeat("m", 90) + "\n", `1:8: count "` + strings.Repeat("m", 37) + `..." is not a whole number`, "write it in figures, such as 1"},
		{"all that is wrong, in order", "count: x\nname: [a]\n", `1:8: count "x" is not a whole number/2:7: name should be text, and here is a list`, `write it in figures, such as 1/write it on one line, or as lines under "|"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := read(test.data)
			var found problem.Errors
			if !errors.As(err, &found) {
				t.Fatalf("no mistake found: %v", err)
			}
			var said, hints []string
			for _, one := range found {
				said, hints = append(said, one.Error()), append(hints, one.Hint)
			}
			if got := strings.Join(said, "/"); got != test.said {
				t.Errorf("said %s\nwant %s", got, test.said)
			}
			if got := strings.Join(hints, "/"); got != test.hint {
				t.Errorf("hint %s\nwant %s", got, test.hint)
			}
		})
	}
}

// Bombs end at once: small files that a careless reader makes huge.
func TestBombs(t *testing.T) {
	aliases := "a: &a [x, x]\n"
	for c := 'b'; c < 'k'; c++ {
		aliases += string(c) + ": &" + string(c) + " [" + strings.TrimSuffix(strings.Repeat("*"+string(c-1)+", ", 9), ", ") + "]\n"
	}
	for name, data := range map[string]string{
		"aliases":   aliases,
		"depth":     "name: " + strings.Repeat("[", 5000) + strings.Repeat("]", 5000),
		"deeper":    strings.Repeat("{a: ", 200000),
		"too large": strings.Repeat("name: a\n", Largest/8+1),
	} {
		if got, err := read(data); err == nil || got != nil && !reflect.DeepEqual(got, &shelf{}) {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"rating", "rating", 0}, {"rating", "ratings", 1}, {"done", "", 4}, {"kitten", "sitting", 3}} {
		if got := Distance(test.a, test.b); got != test.want {
			t.Errorf("%s, %s: %d, want %d", test.a, test.b, got, test.want)
		}
	}
}

// FuzzRead wants no panic, a place inside the file for every mistake, and
// nothing beside an error.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{"", "name: a\n", "books:\n  - title: b\n", "a: &a [*a]\n", "? [a]\n: b\n", "\xef\xbb\xbfname: |2\n   a\n", "name: 'a\n", "- \t- a",
		"<<: {a: b}\n", "%YAML 1.1\n---\nname: a\n...\n", "words: {a: [b]}\n", "level: high\r\ncount: 08\r\n", "\"a\\u0000\": 1\n", "name: !<tag:x> a", "count: 99999999999999999999\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data string) {
		root, err := Parse([]byte(data))
		if err != nil {
			if root != nil {
				t.Error("a tree beside an error")
			}
			placed(t, data, err)
			return
		}
		if root == nil {
			return
		}
		if err := Decode(root, &shelf{}); err != nil {
			placed(t, data, err)
		}
	})
}

func placed(t *testing.T, data string, err error) {
	var found problem.Errors
	if !errors.As(err, &found) || len(found) == 0 {
		t.Fatalf("%T is not a list of mistakes", err)
	}
	lines := strings.Count(data, "\n") + strings.Count(data, "\r") + strings.Count(data, "\u0085") + strings.Count(data, "\u2028") + strings.Count(data, "\u2029") + 1
	for _, one := range found {
		if one.Line < 1 || one.Line > lines || one.Column < 1 || one.What == "" {
			t.Errorf("%q is at line %d, column %d of %d lines", one.What, one.Line, one.Column, lines)
		}
	}
}

// TestLegible wants one line of every value, with nothing in it that acts on a
// screen, and everything else as it was.
func TestLegible(t *testing.T) {
	root, err := Parse([]byte("name: \"a\\e[2Jb\\u202Ec\\rd\"\nabout: |\n  one\n  two\ntags: [\"Ŵ\\tx\", \"two  blanks\"]\nwords: {\"k\\e\": \"\\a\"}\n"))
	if err != nil {
		t.Fatal(err)
	}
	Legible(root)
	s := &shelf{}
	if err := Decode(root, s); err != nil {
		t.Fatal(err)
	}
	want := &shelf{Name: "a[2Jbc d", About: "one two", Tags: []string{"Ŵ x", "two  blanks"}, Words: map[string]string{"k\x1b": ""}}
	if !reflect.DeepEqual(s, want) {
		t.Errorf("got %+v\nwant %+v", s, want)
	}
}
