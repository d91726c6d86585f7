package store

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"standpoint/assess"
	"standpoint/assess/intake"
	"standpoint/assess/problem"
)

func change(t testing.TB, path string, do func(*assess.Assessment)) *File {
	t.Helper()
	f, _, err := update(path, func(a *assess.Assessment) error { do(a); return nil })
	if err != nil {
		t.Fatal(err)
	}
	return f
}

const byHand = `# kept by Ann
kind:   assessment   # two odd gaps
standpoint: 1
standard: 'test@2016'
x-board: {url: "https://example.org", n: 3}
service: {name: Bins, delivery: bought}   # a flow
points:
- point: 2
  title: "Title, by hand"

  rating: met   # agreed on Monday
  done: >-
    folded
    text

  # before evidence
  evidence:
  - title: Findings   # no id yet
    date: 2026-10-02
  - {id: E2.7, title: Test}
  actions: []
  planned: ~
- point: 5
  owner: Ann
`

// changes are what a save does to byHand.
var changes = []struct {
	name   string
	change func(*assess.Assessment)
	swaps  []string // old, new
}{
	{"a word, its comment stays", func(a *assess.Assessment) { a.Points[0].Rating = "not-met" },
		[]string{"rating: met   # agreed", "rating: not-met   # agreed"}},
	{"a word cleared", func(a *assess.Assessment) { a.Points[0].Rating = "" },
		[]string{"rating: met   # agreed", "rating:   # agreed"}},
	{"quotes go when not needed", func(a *assess.Assessment) { a.Points[0].Title = "New" },
		[]string{`"Title, by hand"`, "New"}},
	{"a text", func(a *assess.Assessment) { a.Points[0].Done = "One.\n\nTwo." },
		[]string{">-\n    folded\n    text\n", "|\n    One.\n\n    Two.\n"}},
	{"a text cleared", func(a *assess.Assessment) { a.Points[0].Done = "" },
		[]string{"done: >-\n    folded\n    text\n", "done:\n"}},
	{"a null filled", func(a *assess.Assessment) { a.Points[0].Planned = "Soon." },
		[]string{"planned: ~\n", "planned: |\n    Soon.\n"}},
	{"a new key, blank lines as there", func(a *assess.Assessment) { a.Points[0].Visibility = "public" },
		[]string{"planned: ~\n", "planned: ~\n\n  visibility: public\n"}},
	{"a new key where there are none", func(a *assess.Assessment) { a.Points[1].Rating = "met" },
		[]string{"owner: Ann\n", "owner: Ann\n  rating: met\n"}},
	{"a new list", func(a *assess.Assessment) { a.Points[1].Evidence = []assess.Evidence{{Title: "x"}} },
		[]string{"owner: Ann\n", "owner: Ann\n  evidence:\n  - id: E5.1\n    title: x\n"}},
	{"an empty flow list filled", func(a *assess.Assessment) { a.Points[0].Actions = []assess.Action{{What: "Ask", Due: "2027-02-01"}} },
		[]string{"actions: []\n", "actions:\n  - id: A2.1\n    what: Ask\n    due: 2027-02-01\n"}},
	{"an item in a flow", func(a *assess.Assessment) { a.Points[0].Evidence[1].Kind = "audit" },
		[]string{"- {id: E2.7, title: Test}\n", "- {id: E2.7, title: Test, kind: audit}\n"}},
	{"an item taken away", func(a *assess.Assessment) { a.Points[0].Evidence = a.Points[0].Evidence[:1] },
		[]string{"  - {id: E2.7, title: Test}\n", ""}},
	{"all items taken away", func(a *assess.Assessment) { a.Points[0].Evidence = nil },
		[]string{"  - title: Findings   # no id yet\n    date: 2026-10-02\n  - {id: E2.7, title: Test}\n", ""}},
	{"keys in a flow", func(a *assess.Assessment) { a.Service.Supplier = "Us" },
		[]string{"service: {name: Bins, delivery: bought}   # a flow\n", "service: {name: Bins, delivery: bought, supplier: Us}   # a flow\n"}},
	{"a point between", func(a *assess.Assessment) { a.Points = append(a.Points, assess.Point{Number: 3, Title: "T"}) },
		[]string{"  planned: ~\n", "  planned: ~\n\n" + "- point: 3\n  title: T\n" + emptyKeys}},
	{"a list without items", func(a *assess.Assessment) { a.People = []assess.Person{{Role: "Owner"}} },
		[]string{"   # a flow\n", "   # a flow\npeople:\n- role: Owner\n"}},
}

func TestSaveTouchesOnlyWhatChanged(t *testing.T) {
	for _, ending := range []string{"\n", "\r\n"} {
		for _, c := range changes {
			t.Run(c.name, func(t *testing.T) {
				before := strings.ReplaceAll(byHand, "- title: Findings ", "- id: E2.8\n    title: Findings ")
				old := strings.ReplaceAll(c.swaps[0], "- title: Findings ", "- id: E2.8\n    title: Findings ")
				want := strings.Replace(before, old, c.swaps[1], 1)
				path := put(t, intake.Mark+strings.ReplaceAll(before, "\n", ending))
				change(t, path, c.change)
				if got := get(t, path); got != intake.Mark+strings.ReplaceAll(want, "\n", ending) {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
			})
		}
	}
}

const emptyKeys = `
  owner:

  rating:

  rating_reason:

  why:

  answers:

  done:

  planned:

  visibility:

  evidence:

  actions:

  reused:

  offers:

  asks:

  open_to_contact:

  rated_on:

  notes:
`

func TestIDsAreFilledAtASave(t *testing.T) {
	path := put(t, byHand)
	f := change(t, path, func(a *assess.Assessment) {
		if a.Points[0].Evidence[0].ID != "E2.8" {
			t.Errorf("change saw %q", a.Points[0].Evidence[0].ID)
		}
	})
	want := strings.Replace(byHand, "- title: Findings", "- id: E2.8\n    title: Findings", 1)
	if got := get(t, path); got != want || f.Assessment.Points[0].Evidence[0].ID != "E2.8" {
		t.Errorf("got\n%s", got)
	}
}

func TestNothingDiffersNothingWritten(t *testing.T) {
	path := fresh(t)
	past := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	if err := os.Chtimes(path, past, past); err != nil {
		t.Fatal(err)
	}
	refused := errors.New("no")
	for _, answer := range []error{nil, refused} {
		_, changed, err := update(path, func(a *assess.Assessment) error {
			if answer != nil {
				a.Points[0].Rating = "met"
			}
			return answer
		})
		if changed || !errors.Is(err, answer) {
			t.Errorf("changed %v, %v", changed, err)
		}
	}
	if info, err := os.Stat(path); err != nil || !info.ModTime().Equal(past) {
		t.Errorf("the file was written: %v %v", info.ModTime(), err)
	}
}

func TestTextsAreNormalisedWhereTheyEnter(t *testing.T) {
	long := strings.Repeat("word ", 100_000) + "end" // three of them fit into a file
	for typed, want := range map[string]string{
		"a\x00b\x1b[31mc":    "ab[31mc",
		"caf\xe9 ok":         "caf ok",
		"one\r\ntwo\rthree":  "one\ntwo\nthree",
		"\ttabbed\tin  \nb ": "tabbed    in\nb",
		"שלום\u200f עולם":    "שלום\u200f עולם",
		"\U0001F600 👩‍💻":     "\U0001F600 👩‍💻",
		"x\u2028y\ufeff":     "x\ny",
		"- a\n# b\nc: d\n":   "- a\n# b\nc: d",
		long:                 long,
	} {
		path := fresh(t)
		change(t, path, func(a *assess.Assessment) {
			a.Points[0].Done = typed
			a.Points[1].Owner = typed
			a.Points[1].Answers = []assess.Answer{{Question: "what-next", Text: typed}}
		})
		f, err := Load(path)
		if err != nil {
			t.Fatalf("%.40q: %v", typed, err)
		}
		got := []string{f.Assessment.Points[0].Done, f.Assessment.Points[1].Answers[0].Text, f.Assessment.Points[1].Owner}
		if got[0] != want || got[1] != want || got[2] != assess.NormaliseLine(want) {
			t.Errorf("%.40q became %.80q", typed, got)
		}
	}
}

func TestTextInTheFileIsLeftAlone(t *testing.T) {
	text := head + "points:\n  - point: 1\n    owner: \"a\\tb \\x07\"\n    done: \" x\\r\\n\"\n"
	path := put(t, text)
	change(t, path, func(a *assess.Assessment) { a.Points[0].Rating = "met" })
	want := strings.Replace(text, "    done", "    rating: met\n    done", 1)
	if got := get(t, path); got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestTwins(t *testing.T) {
	text := head + "points:\n  - point: 1\n    evidence:\n      - id: E1.1\n      - id: E1.1\n      - id: e1.1\n"
	path := put(t, text)
	f, err := Load(path)
	if err != nil || Validate(f, standard()) != nil {
		t.Fatal(err)
	}
	want := []string{path + `:9:13: "E1.1" appears twice / the next free id is E1.2`, path + `:10:13: "e1.1" appears twice / the next free id is E1.3`}
	for i, note := range f.Notes() {
		if got := note.Error() + " / " + note.Hint; got != want[i] {
			t.Errorf("got %s", got)
		}
	}
	if len(f.Notes()) != 2 {
		t.Errorf("%d notes", len(f.Notes()))
	}
	f = change(t, path, func(a *assess.Assessment) { a.Renumber() })
	if got := get(t, path); len(f.Notes()) > 0 || !strings.HasSuffix(got, "- id: E1.1\n      - id: E1.2\n      - id: E1.3\n") {
		t.Errorf("got\n%s", got)
	}
}

func TestAnUnusualKey(t *testing.T) {
	text := head + "? share\n: team\n"
	path := put(t, text)
	_, _, err := update(path, func(a *assess.Assessment) error { a.Round = 2; return nil })
	var e *problem.Error
	if !errors.As(err, &e) || e.What != "I could not find a way to write this change into the file: line 5 writes a key in an unusual way" || get(t, path) != text {
		t.Errorf("got %v", err)
	}
}
