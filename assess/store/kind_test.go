package store

import (
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"standpoint/assess/problem"
	"standpoint/assess/splice"
	"standpoint/standards/strict"
)

// diary is a kind of file that the program does not have: all that one takes.
type diary struct {
	Kind   string `yaml:"kind"`
	Format int    `yaml:"standpoint"`
	Whose  string `yaml:"whose"`
	Days   []day  `yaml:"days"`
}

type day struct {
	At   int    `yaml:"-"`
	ID   string `yaml:"id"`
	Text string `yaml:"text" text:"block"`
}

var diaries = &Kind[diary]{
	Head: strict.Head{
		Kind: "diary", Newest: 3,
		Empty: "begin it", Newer: "get a newer program", Older: "write standpoint: 3",
		Unsaid: problem.Error{What: "no kind", Hint: "say it"}, Other: problem.Error{What: "%q is no diary", Hint: "find one"},
	},
	Check: func(d *Doc[diary]) error {
		var found problem.Errors
		for i, day := range d.Value.Days {
			if day.Text == "" {
				found = append(found, d.at("nothing happened", "write something", "days", i, "text"))
			}
		}
		return problem.In(found.Err(), d.Path)
	},
	Fill: func(d *diary) {
		for i := range d.Days {
			if d.Days[i].ID == "" {
				d.Days[i].ID = fmt.Sprint("D", i+1)
			}
		}
	},
	Order: func(*diary) {},
	Layout: func() splice.Layout {
		return splice.Layout{reflect.TypeFor[day](): {Airy: true, Tight: []string{"id"}}}
	},
}

func TestAnotherKind(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "diary.yaml")
	begun := &diary{Kind: "diary", Format: 3, Whose: "Ann"}
	if err := diaries.Create(path, begun, splice.Print(begun, nil), diaries.Check); err != nil {
		t.Fatal(err)
	}
	d, err := diaries.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"Rain.\r\nMore rain. ", "Sun."} {
		if d, _, err = d.Update(func(d *diary) error { d.Days = append(d.Days, day{Text: text}); return nil }); err != nil {
			t.Fatal(err)
		}
	}
	if want := "kind: diary\nstandpoint: 3\nwhose: Ann\ndays:\n\n  - id: D1\n\n    text: |\n      Rain.\n      More rain.\n\n  - id: D2\n\n    text: |\n      Sun.\n"; get(t, path) != want {
		t.Errorf("got\n%s", get(t, path))
	}
	if _, _, err = d.Update(func(d *diary) error { d.Days[1].Text = ""; return nil }); err == nil ||
		err.Error() != path+": I could not find a way to write this change into the file: nothing happened" {
		t.Errorf("got %v", err)
	}
	if line, column := d.Position("days", 1, "text"); line != 14 || column != 11 {
		t.Errorf("%d:%d", line, column)
	}
}

func TestAnotherKindRefused(t *testing.T) {
	for text, want := range map[string]string{
		"":                                     "d.yaml:1:1: this file is empty / begin it",
		"kind: diary\nstandpoint: 4\nnew: x\n": "d.yaml:2:13: this file is of format 4, and this program reads 3 / get a newer program",
		"kind: diary\nstandpoint: 0\n":         "d.yaml:2:13: there is no format 0 / write standpoint: 3",
		"# mine\nwhose: Ann\n":                 "d.yaml:2:1: no kind / say it",
		"kind: policy\nwho: Ann\n":             `d.yaml:1:7: "policy" is no diary / find one`,
		"kind: diary\nwho: Ann\n":              `d.yaml:2:1: "who" is not a key I know here / did you mean "whose"? Keys of your own begin with x-`,
		strings.Repeat("#", strict.Largest+1):  "d.yaml: this file has more than 8 MB, and none of ours does / check that it is the file you meant",
	} {
		if _, err := diaries.Read([]byte(text), "d.yaml"); err == nil || err.Error()+" / "+problem.HintOf(err) != want {
			t.Errorf("%.40q: %v / %s", text, err, problem.HintOf(err))
		}
	}
}
