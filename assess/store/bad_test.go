package store

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/assess/intake"
	"standpoint/assess/problem"
	"standpoint/standards/strict"
)

const head = "kind: assessment\nstandpoint: 1\nstandard: test@2016\nphase: beta\n"

// bad are files that are refused: the first mistake, with its place and its
// remedy.
var bad = []struct {
	name, text, message, hint string
}{
	{"empty", "", "1:1: this file is empty", `restore it from a copy or from git, or delete it and begin with "standpoint init"`},
	{"only a comment", "# nothing\n", "1:1: this file is empty", `restore it from a copy or from git, or delete it and begin with "standpoint init"`},
	{"binary", "\x7fELF\x00\x01", "1:5: there is a zero byte here, so this is not a text file", "check that it is the file you meant"},
	{"Latin-1", head + "share: caf\xe9\n", "5:11: byte 74 is 0xE9, which is not text in UTF-8", intake.Hint},
	{"a text", "Dear panel,\n", `1:1: this file should have keys of its own, and here is "Dear panel,"`, "write a key, a colon and a value on each line"},
	{"a list", "- a\n", "1:1: this file should have keys of its own, and here is a list", "write a key, a colon and a value on each line"},
	{"tab", head + "service:\n\tname: x\n", "6:1: there is a tab here, before the text", "use spaces at the start of a line"},
	{"duplicate key", head + "phase: alpha\n", `5:1: "phase" appears twice, first on line 4`, "keep one of the two"},
	{"unknown key", head + "points:\n  - point: 1\n    raiting: met\n", `7:5: "raiting" is not a key I know here`, `did you mean "rating"? Keys of your own begin with x-`},
	{"wrong type", head + "round: first\n", `5:8: round "first" is not a whole number`, "write it in figures, such as 1"},
	{"keys for a list", head + "points:\n  point: 1\n", "6:3: points should be a list, and here is a set of keys", `begin each item on a line of its own with "- "`},
	{"a list for a text", head + "phase2: []\n", `5:1: "phase2" is not a key I know here`, `did you mean "phase"? Keys of your own begin with x-`},
	{"alias", head + "lang: &a en\nshare: *a\n", `5:7: "&a" gives this part a name`, `remove the name, or put the text in quotes`},
	{"conflict", head + "<<<<<<< HEAD\nround: 1\n=======\nround: 2\n>>>>>>> b\n", "5:1: a merge left both versions here, between <<<<<<< and >>>>>>>", "merge the two: standpoint merge FILE"},
	{"newer, with keys of then", "kind: assessment\nstandpoint: 3\nsomething: new\n", "2:13: this file is of format 3, and this program reads 2", "install a newer standpoint"},
	{"another kind", "kind: standard\nid: x\n", `1:7: kind "standard" is not "assessment"`, "give a file that begins with kind: assessment"},
	{"no kind", "standpoint: 1\n", "1:1: this file does not say what it is", `begin it with "kind: assessment"`},
	{"a date that does not exist", head + "points:\n  - point: 1\n    evidence:\n      - date: 2026-02-30\n", `8:15: date "2026-02-30" is not a date that exists`, "write year, month and day, such as 2027-02-01"},
	{"neither yes nor no", head + "signed: perhaps\n", `5:9: signed "perhaps" is neither true nor false`, "write true or false, or leave it empty if nobody knows"},
	{"two documents", head + "---\nkind: assessment\n", "5:1: a second document begins here", "keep one document in a file: remove the line with ---"},
	{"broken", head + "service: {name: x\n", "5:1: a bracket is not closed here, or a comma is missing", "look at this line and the one above it"},
	{"a colon in a text", head + "points:\n  - point: 1\n    actions:\n      - what: Agree: who may change\n", `8:20: YAML takes the colon after "Agree" for the end of a key`, `write what: "Agree: who may change", or write it as lines under "|"`},
	{"a rating in other letters", head + "points:\n  - point: 1\n    rating: Partly met\n", `7:13: rating "Partly met" is not one of this standard's values`, "write partly-met; nothing was changed"},
	{"a phase in other letters", strings.Replace(head, "beta", "Beta", 1), `4:8: phase "Beta" is not one of this standard's phases`, "write beta; nothing was changed"},
	{"a state in other letters", head + "points:\n  - point: 1\n    answers:\n      - question: what-next\n        state: Don't know\n", `9:16: state "Don't know" is not one of the values known here`, "write dont-know; nothing was changed"},
	{"a delivery in other letters", head + "service: {delivery: Bought}\n", `5:21: delivery "Bought" is not one of the values known here`, "write bought; nothing was changed"},
	{"a visibility in other letters", head + "points:\n  - point: 1\n    visibility: PUBLIC\n", `7:17: visibility "PUBLIC" is not one of the values known here`, "write public; nothing was changed"},
	{"a date as people write it", head + "due: 1/2/2027\n", `5:6: due "1/2/2027" is not written as year, month and day`, "write 2027-02-01, if you mean 1 February 2027"},

	{"unknown phase", strings.Replace(head, "beta", "gamma", 1), `4:8: phase "gamma" is not one of this standard's phases`, "use alpha or beta; nothing was changed"},
	{"round 0", head + "round: 0\n", "5:8: round 0 is less than 1", "write 1 for the first round; nothing was changed"},
	{"share", head + "share: all\n", `5:8: share "all" is not one of the values known here`, "use team, council, group or public; nothing was changed"},
	{"delivery", head + "service: {delivery: rented}\n", `5:21: delivery "rented" is not one of the values known here`, "use built, bought, shared or mixed; nothing was changed"},
	{"unknown point", head + "points:\n  - point: 16\n", "6:12: point 16 is not one of this standard's", "it has the points 1 to 15; nothing was changed"},
	{"no number", head + "points:\n  - title: x\n", "6:5: this point has no number", `begin it with "point: 1"; nothing was changed`},
	{"a point twice", head + "points:\n  - point: 1\n  - point: 1\n", "7:12: point 1 appears twice, first on line 6", "keep one of the two, and put what both say into it; nothing was changed"},
	{"unknown rating", head + "points:\n  - point: 1\n    rating: mostly\n", `7:13: rating "mostly" is not one of this standard's values`, "use met, partly-met, not-met, not-applicable or carried-over; nothing was changed"},
	{"unknown question", head + "points:\n  - point: 1\n    answers:\n      - question: who\n        text: We\n", `8:19: question "who" is not one of point 1`, "use who-and-where or what-next; nothing was changed"},
	{"answer without question", head + "points:\n  - point: 1\n    answers:\n      - text: x\n", "8:9: this answer does not say which question it is about", `add a line "question:" with the question's id; nothing was changed`},
	{"an answer twice", head + "points:\n  - point: 1\n    answers:\n      - question: what-next\n      - question: what-next\n", `9:19: question "what-next" has a second answer here, the first is on line 8`, "keep one of the two, and put what both say into it; nothing was changed"},
	{"state", head + "points:\n  - point: 1\n    answers:\n      - question: what-next\n        state: done\n", `9:16: state "done" is not one of the values known here`, "use answered, planned, dont-know or does-not-apply; nothing was changed"},
	{"held by", head + "points:\n  - point: 1\n    answers:\n      - question: what-next\n        held_by: them\n", `9:18: held_by "them" is not one of the values known here`, "use us, supplier, shared or other; nothing was changed"},
	{"visibility", head + "points:\n  - point: 1\n    visibility: secret\n", `7:17: visibility "secret" is not one of the values known here`, "use public, panel or restricted; nothing was changed"},
	{"action state", head + "points:\n  - point: 1\n    actions:\n      - state: doing\n", `8:16: state "doing" is not one of the values known here`, "use open, done or dropped; nothing was changed"},
	{"id of another point", head + "points:\n  - point: 1\n    evidence:\n      - id: E2.1\n", `8:13: id "E2.1" is not one of this list`, "here they look like E1.1; leave the id empty, and the next save fills it in; nothing was changed"},
	{"id of another list", head + "points:\n  - point: 1\n    asks:\n      - id: E1.1\n", `8:13: id "E1.1" is not one of this list`, "here they look like H1.1; leave the id empty, and the next save fills it in; nothing was changed"},
	{"see", head + "points:\n  - point: 1\n    evidence:\n      - see: there\n", `8:14: see "there" is not the id of a piece of evidence`, "they look like E5.1; nothing was changed"},
}

func load(path string) error {
	f, err := Load(path)
	if err == nil {
		err = Validate(f, standard())
	}
	return err
}

func TestBadFiles(t *testing.T) {
	for _, c := range bad {
		t.Run(c.name, func(t *testing.T) {
			path := put(t, c.text)
			err := load(path)
			var first *problem.Error
			if !errors.As(err, &first) {
				t.Fatalf("got %v", err)
			}
			if want := path + ":" + c.message; first.Error() != want {
				t.Errorf("got  %s\nwant %s", first, want)
			}
			if strings.ReplaceAll(first.Hint, path, "FILE") != c.hint {
				t.Errorf("got hint  %s\nwant hint %s", first.Hint, c.hint)
			}
			_, changed, err := update(path, func(a *assess.Assessment) error {
				return load(path) // the standard's part is the caller's to look at
			})
			if err == nil || changed || get(t, path) != c.text {
				t.Errorf("update: %v, changed %v, file:\n%s", err, changed, get(t, path))
			}
		})
	}
}

func TestBombs(t *testing.T) {
	aliases := head + "x-a: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c < 'j'; c++ {
		p := string(c - 1)
		aliases += "x-" + string(c) + ": &" + string(c) + " [" + strings.TrimSuffix(strings.Repeat("*"+p+",", 9), ",") + "]\n"
	}
	for name, c := range map[string]struct{ text, want string }{
		"aliases": {aliases, `:5:6: "&a" gives this part a name`},
		"depth":   {head + "x-a: " + strings.Repeat("[", 60) + strings.Repeat("]", 60) + "\n", ":5:46: this is nested too deeply"},
		"depths":  {head + "x-a: " + strings.Repeat("[", 1<<20) + "\n", ":5:1: this is nested too deeply"},
	} {
		path := put(t, c.text)
		var first *problem.Error
		if err := load(path); !errors.As(err, &first) || first.Error() != path+c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestNotAFile(t *testing.T) {
	folder := t.TempDir()
	huge := filepath.Join(folder, "huge.yaml")
	if err := os.WriteFile(huge, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(huge, 100<<20); err != nil {
		t.Fatal(err)
	}
	cases := []struct{ path, what, hint string }{
		{folder, "this is a folder", "give the assessment's file in it"},
		{huge, "this file is 100 MB, and the limit is 8 MB", "check that it is the file you meant"},
		{filepath.Join(folder, "none.yaml"), "there is no such file", `check the name, or start one with "standpoint init"`},
	}
	if runtime.GOOS != "windows" {
		cases = append(cases, struct{ path, what, hint string }{"/dev/zero", "this is not an ordinary file", "give an assessment's file"})
	}
	for _, c := range cases {
		for name, err := range map[string]error{"load": load(c.path), "update": update3(c.path)} {
			var e *problem.Error
			if !errors.As(err, &e) || e.Error() != c.path+": "+c.what || e.Hint != c.hint {
				t.Errorf("%s %s: got %v", name, c.path, err)
			}
		}
	}
}

func update3(path string) error {
	_, _, err := update(path, func(*assess.Assessment) error { return nil })
	return err
}

func TestReadIsCapped(t *testing.T) {
	_, _, err := ReadPoint(strings.NewReader(strings.Repeat("#", strict.Largest+2)), "stdin", standard(), 1, "2026-11-23")
	if err == nil || err.Error() != "stdin: this file has more than 8 MB, and none of ours does" {
		t.Errorf("got %v", err)
	}
}

func TestDroppedPointsStayReadable(t *testing.T) {
	s := standard()
	s.Dropped = append(s.Dropped, s.Points[11])
	s.Points = append(s.Points[:11], s.Points[12:]...)
	f, err := Load(put(t, head+"points:\n  - point: 12\n    answers:\n      - question: what-next\n"))
	if err != nil {
		t.Fatal(err)
	}
	if err := Validate(f, s); err != nil {
		t.Error(err)
	}
	f.Assessment.Points[0].Number = 40
	var e *problem.Error
	if err := Validate(f, s); !errors.As(err, &e) || e.Hint != "it has the points 1 to 11 and 13 to 15; nothing was changed" {
		t.Errorf("got %v", err)
	}
}
