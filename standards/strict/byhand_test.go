package strict

import (
	"errors"
	"strings"
	"testing"

	"standpoint/assess/intake"
	"standpoint/assess/problem"
)

const under = ` / put the text in quotes, or write it as lines under "|"`

// What people write by hand and YAML reads as something else: where it is, what
// is said of it, and the remedy. Each is line 3 of a file, within a list.
func TestByHand(t *testing.T) {
	const top, bottom = "books:\n  - title: One\n", "    about: fine\n    more: \"x\"\nlang: en\n"
	for line, want := range map[string]string{
		"what: Agree: who may change":        `3:16: YAML takes the colon after "Agree" for the end of a key / write what: "Agree: who may change", or write it as lines under "|"`,
		"done: We agreed:":                   `3:20: YAML takes the colon after "We agreed" for the end of a key / write done: "We agreed:", or write it as lines under "|"`,
		`done: Say "no": why`:                `3:19: YAML takes the colon after "Say \"no\"" for the end of a key` + under,
		"done: @home":                        `3:11: a text cannot begin with @ here` + under,
		"done: `make` builds it":             "3:11: a text cannot begin with ` here" + under,
		"done: %5 of all":                    `3:11: a text cannot begin with % here` + under,
		"done: ] closed":                     `3:11: a text cannot begin with ] here` + under,
		"done: - a list":                     `3:11: a text cannot begin with - here` + under,
		"done: ? nobody knows":               `3:11: a text cannot begin with ? here` + under,
		"done: *important* thing":            `3:11: YAML gives * a special meaning at the beginning of a text` + under,
		"done: *important":                   `3:11: YAML gives * a special meaning at the beginning of a text` + under,
		"done: &Co agreed":                   `3:11: "&Co" gives this part a name / remove the name, or put the text in quotes`,
		"done: !important thing":             `3:11: "!important" is a YAML tag / remove it, or put the text in quotes`,
		"done: > 5 people":                   `3:11: after > YAML expects the text on the lines below / write the text on the lines below, 2 spaces further in than its key; or put it in quotes where it begins with >`,
		"done: | 5 people":                   `3:11: after | YAML expects the text on the lines below / write the text on the lines below, 2 spaces further in than its key; or put it in quotes where it begins with |`,
		`done: "Agree" who may`:              `3:18: the text ends at its closing quote, and "who may" comes after it / write all of it as lines under "|", or all in one pair of quotes`,
		"done: 'tis so":                      `3:11: a text begins with ' here, and YAML looks for another ' to end it / put the text in double quotes, or write it as lines under "|"`,
		`done: "C:\Users"`:                   `3:14: in double quotes, \ has a use of its own / write \\ for each \, or put the text in single quotes`,
		"done: [draft] of May":               `3:11: YAML takes a text that begins with [ for a list or keys` + under,
		"done: {draft} of May":               `3:11: YAML takes a text that begins with { for a list or keys` + under,
		"done:We agreed":                     `3:5: there is no space after the colon of done / write "done:", a space, and the value`,
		"\tdone: x":                          `3:5: there is a tab here, before the text / use spaces at the start of a line`,
		"done: We agreed\n    what happened": `4:5: this line has neither a key with a colon nor a dash / a text of several lines goes under "|", 2 spaces further in than its key`,
		"done: We agreed\n      with: them":  `4:7: a key is not expected here / begin it in the same column as the keys beside it; if it is part of a text, put all of the text under "|"`,
		"- what: Agree: who":                 `3:5: this line does not fit those above it / begin a key in the same column as the keys beside it, and a dash in that of the dashes`,
	} {
		_, err := Parse([]byte(top + "    " + line + "\n" + bottom))
		if got := said(err); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", line, got, want)
		}
	}
}

// In JSON's style a comment takes the comma with it.
func TestByHandInFlow(t *testing.T) {
	_, err := Parse([]byte("{\n  \"done\": We use #1 supplier,\n  \"planned\": x\n}\n"))
	if got, want := said(err), `2:18: YAML takes "#1 supplier," for a comment`+under; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func said(err error) string {
	var found problem.Errors
	if !errors.As(err, &found) {
		return "nothing"
	}
	return found[0].Error() + " / " + found[0].Hint
}

// These are texts, whatever YAML may have meant by them once.
func TestTextsThatAreTexts(t *testing.T) {
	for _, text := range []string{"yes", "No", "on", "off", "y", "2027-02-01", "12:30", "0x10", "007", "1_000", "~ten people", "=x", "-5 %", "C:\\Users", "a#b",
		"it's", "https://example.org/#part", "50 % of all", "?why", "-done", "a, b", "a [draft]", "a {x}", "x: y"[:2] + "y", "Ŵyn ŷ", "<b>", "a & b", "a * b!"} {
		got, err := read("name: " + text + "\n")
		if err != nil || got.Name != text {
			t.Errorf("%q became %+v, %v", text, got, err)
		}
	}
}

func TestVersionLine(t *testing.T) {
	for _, top := range []string{"%YAML 1.2\n---\n", "%YAML 1.1\n---\n", "%YAML 1.2\r\n---\r\n", intake.Mark + "%YAML 1.2\n---\n", "# 5 % of it\n\n%YAML 1.2 # new\n---\n"} {
		data := []byte(top + "name: a\n")
		before := string(data)
		if got, err := read(before); err != nil || got.Name != "a" {
			t.Errorf("%q: %v", top, err)
		}
		if _, err := Parse(data); err != nil || string(data) != before {
			t.Errorf("%q: the bytes were changed", top)
		}
	}
	for _, top := range []string{"%YAML 2.0\n---\n", "%OTHER x\n---\n"} {
		_, err := read(top + "name: a\n")
		if got := said(err); got != "1:1: our files cannot have a line that begins with % / remove this line" {
			t.Errorf("%q: %s", top, got)
		}
	}
}

// A word or a number straight after # was part of the text; with a space after
// it, it was a comment.
func TestLost(t *testing.T) {
	const remedy = `put the text in quotes, or write it as lines under "|"; if it is a comment, leave a space after #`
	for text, want := range map[string]string{
		"name: We use #1 supplier":            `1:14: YAML takes "#1 supplier" for a comment, so it is not part of name`,
		"name: Ŵyn \t #tag  ":                 `1:13: YAML takes "#tag" for a comment, so it is not part of name`,
		"name: #1 supplier":                   `1:7: YAML takes "#1 supplier" for a comment, so it is not part of name`,
		"name:\n  #1 supplier":                `2:3: YAML takes "#1 supplier" for a comment, so it is not part of name`,
		"name: We\n\n  use\n  #1 supplier":    `4:3: YAML takes "#1 supplier" for a comment, so it is not part of name`,
		"name: We\n  use #1 supplier":         `2:7: YAML takes "#1 supplier" for a comment, so it is not part of name`,
		"{name: We use #1\n}":                 `1:15: YAML takes "#1" for a comment, so it is not part of name`,
		intake.Mark + "name: a #1":            `1:9: YAML takes "#1" for a comment, so it is not part of name`,
		"name: a\r\n  b #1 c\r":               `2:5: YAML takes "#1 c" for a comment, so it is not part of name`,
		"name: a # agreed on Monday":          "",
		"name: a ## agreed":                   "",
		"name: a #":                           "",
		"name: a#1":                           "",
		"name: \"a #1\"":                      "",
		"name: 'a' #1":                        "",
		"name: |\n  a #1":                     "",
		"name: a\n#1":                         "",
		"name:\n#1":                           "",
		"name: a\n# 2 lines below\ncount: 1":  "",
		"count: 1 #1":                         "",
		"name: a # said\n  #1 is of the next": "",
	} {
		root, err := Parse([]byte(text))
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		got := ""
		if found := Lost([]byte(text), root, "name"); found != nil {
			got = found.Error()
			if found.Hint != remedy {
				t.Errorf("%q: hint %s", text, found.Hint)
			}
		}
		if got != want {
			t.Errorf("%q\ngot  %s\nwant %s", text, got, want)
		}
		if want != "" && !MayLose([]byte(text)) {
			t.Errorf("%q: nothing to look for", text)
		}
	}
	if MayLose([]byte("# schema\nname: a # b\nx: a#1\n" + strings.Repeat("#", 9))) {
		t.Error("looks for what is not there")
	}
}
