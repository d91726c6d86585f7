package standards

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"standpoint/assess/problem"
)

const ownHead = "kind: standard\nstandpoint: 1\nid: mine\nedition: \"2026\"\nextends: govuk@2019\n"

// ownFile drops, changes and adds.
const ownFile = ownHead + `name: Mine
drop:
  - {point: 12, why: We buy.}
  - {question: hardest-for, why: Asked elsewhere.}
points:
  - number: 5
    title: Everyone can use it
    questions:
      - {id: who-affected-too, ask: "Who else?", phases: [beta]}
  - number: 101
    title: Libraries
    questions:
      - {id: library-help, ask: "Who helps?", phases: [beta]}
`

// library gives the embedded standards and some files of a project's own.
func library(files map[string]string) *Library {
	folder := fstest.MapFS{}
	for name, text := range files {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return In("", folder)
}

func TestExtend(t *testing.T) {
	l := library(map[string]string{"mine.yaml": ownFile})
	s, err := l.Lookup("mine")
	if err != nil {
		t.Fatal(err)
	}
	base, _ := Lookup("govuk")
	if s.FullID() != "mine@2026" || s.Unit != base.Unit || len(s.Scale.Values) != len(base.Scale.Values) {
		t.Errorf("what is left out should be the base's: %s, %q", s.FullID(), s.Unit)
	}
	if s.Publisher+s.Published+s.Address+s.About != "" || !strings.HasPrefix(s.Status.Note, "It builds on the GOV.UK Service Standard (2019 edition). Of that one: In use") {
		t.Errorf("what is true of the base only: %q, %q, %q, %q, %q", s.Publisher, s.Published, s.Address, s.About, s.Status.Note)
	}
	if s.Point(12) != nil || s.DroppedPoint(12) == nil || s.DroppedPoint(12).Title != base.Point(12).Title {
		t.Error("point 12 should be dropped and still readable")
	}
	if s.Point(5).Title != "Everyone can use it" || s.Point(5).Question("who-affected-too") == nil || s.Point(5).Summary != base.Point(5).Summary {
		t.Errorf("point 5 is %+v", s.Point(5))
	}
	if s.Point(101) == nil || s.Points[len(s.Points)-1].Number != 101 {
		t.Error("point 101 should be the last")
	}
	q := s.Point(1).Question("hardest-for")
	if q == nil || q.Retired == "" {
		t.Error("a dropped question stays readable")
	}
	for _, asked := range s.Asked(s.Point(1), "beta", true) {
		if asked.ID == "hardest-for" {
			t.Error("a dropped question is still asked")
		}
	}
	if len(s.Differs) != 5 {
		t.Errorf("it differs in %q", s.Differs)
	}
	if again, _ := Lookup("govuk"); again.Point(12) == nil || again.Point(1).Question("hardest-for").Retired != "" {
		t.Error("the extension changed the standard it extends")
	}
}

func TestRefused(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"missing base", "kind: standard\nstandpoint: 1\nid: mine\nedition: \"1\"\nextends: nobody@1\n", `mine.yaml:5:10: "nobody@1" is not a standard you can extend`},
		{"unknown edition", "kind: standard\nstandpoint: 1\nid: mine\nedition: \"1\"\nextends: govuk@1999\n", `mine.yaml:5:10: "govuk@1999" is not a standard you can extend`},
		{"no edition", "kind: standard\nstandpoint: 1\nid: mine\nedition: \"1\"\nextends: govuk\n", `mine.yaml:5:10: "govuk" is not a standard you can extend`},
		{"itself without edition", "kind: standard\nstandpoint: 1\nid: mine\nedition: \"1\"\nextends: mine\n", `mine.yaml:5:10: "mine" extends itself by way of mine@1`},
		{"itself", "kind: standard\nstandpoint: 1\nid: mine\nedition: \"1\"\nextends: mine@1\n", `mine.yaml:5:10: "mine@1" extends itself by way of mine@1`},
		{"an id with a path", "kind: standard\nstandpoint: 1\nid: ../mine\nedition: \"1\"\n", `mine.yaml:3:5: id "../mine" and edition "1" do not make a name to file by`},
		{"a point that is not there", ownHead + "points:\n  - number: 15\n    title: X\n", `mine.yaml:7:13: point 15 is not in govuk@2019`},
		{"a drop without a reason", ownHead + "drop:\n  - point: 1\n", `mine.yaml:7:5: there is no reason for dropping this`},
		{"a drop of nothing", ownHead + "drop:\n  - {point: 77, why: x}\n", `mine.yaml:7:13: point 77 is not there to drop`},
		{"a rating that is not defined", ownHead + "rules: {overall: worst point, mend: purple}\n", `mine.yaml:6:37: rating "purple" is not defined`},
		{"an id that is taken", ownHead + "points:\n  - number: 2\n    questions:\n      - {id: who-affected, ask: \"Who?\", phases: [beta]}\n", `mine.yaml:9:14: question "who-affected" already exists`},
		{"an unknown phase", ownHead + "points:\n  - number: 2\n    questions:\n      - {id: brand-new, ask: \"Who?\", phases: [gamma]}\n", `mine.yaml:9:47: phase "gamma" is not defined`},
		{"an unknown key", ownHead + "poinst: []\n", `mine.yaml:6:1: "poinst" is not a key I know here`},
		{"no points at all", "kind: standard\nstandpoint: 1\nid: mine\nedition: \"1\"\nname: X\nunit: service\nstatus: {state: current}\nlicence: {sure: verified}\nscale: {values: [{id: a, label: a, mark: full, meaning: a}, {id: b, label: b, mark: ring, meaning: b}]}\nrules: {overall: none}\npoints:\n", `mine.yaml:11:1: there are no points`},
		{"a map to nowhere", ownHead + "maps:\n  - {to: lgdss@2016, ours: true, points: [{from: 99, main: [1]}]}\n", `mine.yaml:7:50: point 99 is not in mine@2026`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := library(map[string]string{"mine.yaml": c.text}).Lookup("mine")
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got %v\nwant %s", err, c.want)
			}
			var places problem.Errors
			if errors.As(err, &places) && places[0].Hint == "" {
				t.Error("there is no next step")
			}
		})
	}
}

func TestCycle(t *testing.T) {
	text := func(id, base string) string {
		return "kind: standard\nstandpoint: 1\nid: " + id + "\nedition: \"1\"\nextends: " + base + "@1\n"
	}
	_, err := library(map[string]string{"a.yaml": text("a", "b"), "b.yaml": text("b", "a")}).Lookup("a@1")
	if err == nil || !strings.Contains(err.Error(), "extends itself by way of a@1, b@1") {
		t.Errorf("got %v", err)
	}
}

func TestTwoFilesWithOneName(t *testing.T) {
	_, err := library(map[string]string{"a.yaml": ownHead, "b.yaml": ownHead + "name: Other\n"}).Lookup("mine")
	if err == nil || !strings.HasPrefix(err.Error(), `b.yaml:1:1: there are two standards called "mine@2026": the other is a.yaml`) {
		t.Errorf("got %v", err)
	}
	data, _ := embedded.ReadFile("govuk@2019.yaml")
	if _, err := library(map[string]string{"govuk@2019.yaml": string(data)}).Lookup("govuk"); err != nil {
		t.Errorf("a copy of an embedded file does no harm: %v", err)
	}
}

// TestBystanders wants a file that nobody asked for to be in nobody's way.
func TestBystanders(t *testing.T) {
	l := library(map[string]string{"a.yaml": ownHead, "b.yaml": ownHead + "name: Other\n", "broken.yaml": "kind: [", "api.yaml": "openapi: 3.1.0\nkind: api\n"})
	if _, err := l.Lookup("govuk"); err != nil {
		t.Errorf("it is not about GOV.UK's: %v", err)
	}
	names, err := l.Names()
	if err == nil || !slices.Contains(names, "mine@2026") {
		t.Errorf("names %v, %v", names, err)
	}
	if _, err := l.Lookup("nobody"); err == nil || !strings.Contains(err.Error(), ".yaml:1:1: ") && !strings.HasPrefix(err.Error(), "broken.yaml:") {
		t.Errorf("what could not be read may be what was meant: %v", err)
	}
	if _, err := library(map[string]string{"api.yaml": "openapi: 3.1.0\nkind: api\n"}).Names(); err != nil {
		t.Errorf("a file of another kind is none of ours: %v", err)
	}
}

func FuzzParse(f *testing.F) {
	for _, name := range Names() {
		data, _ := embedded.ReadFile(name + ".yaml")
		f.Add(data)
	}
	f.Add([]byte(ownHead))
	f.Add([]byte(profiled))
	f.Add([]byte(ownHead + "adapted: true\ndrop: [{point: 1, why: x}]\nmaps: [{to: lgdss@2016, points: [{from: 1, main: [1]}], questions: {who-affected: who-and-where}}]\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := Embedded.Parse(data)
		if (s == nil) == (err == nil) {
			t.Fatalf("a standard or a reason, not both or neither: %v", err)
		}
		if err != nil {
			placed(t, err)
			return
		}
		if len(s.Points) == 0 || len(s.Scale.Values) < 2 {
			t.Fatal("a standard without points or scale passed")
		}
		used(t, s)
	})
}

// placed wants every mistake to have a place and a next step.
func placed(t *testing.T, err error) {
	var mistakes problem.Errors
	if !errors.As(err, &mistakes) {
		t.Fatalf("a mistake without a place: %v", err)
	}
	for _, one := range mistakes {
		if one.Line < 1 || one.Column < 1 || one.What == "" || one.Hint == "" {
			t.Fatalf("no place or no next step: %+v", one)
		}
	}
}

// used wants what passed to be of use: each point asks what it asks or puts it
// aside, ids are unique, and it corresponds to itself.
func used(t *testing.T, s *Standard) {
	ids := map[string]bool{}
	for i := range s.Points {
		p := &s.Points[i]
		if s.Point(p.Number) != p {
			t.Fatalf("point %d is there twice", p.Number)
		}
		for _, q := range p.Questions {
			if ids[q.ID] {
				t.Fatalf("question %s is there twice", q.ID)
			}
			ids[q.ID] = true
		}
		in := Situation{Delivery: "bought", Small: true}
		asked, aside := s.Fit(p, in, func(string) bool { return false })
		if len(asked)+len(aside) != len(s.Asked(p, "", false)) {
			t.Fatalf("point %d loses a question", p.Number)
		}
	}
	Advice(s)
	if m := MapBetween(s, s); m == nil || len(m.Points) != len(s.Points) {
		t.Fatal("it does not correspond to itself")
	}
}

// TestAskedAnew wants a question to be put again in the words of one that is
// retired, and not in those of one that is asked.
func TestAskedAnew(t *testing.T) {
	text := func(retired string) string {
		return ownHead + "points:\n  - number: 2\n    questions:\n      - {id: old, ask: \"Who?\", phases: [beta]" + retired + "}\n      - {id: new, ask: \"Who?\", phases: [live]}\n"
	}
	if _, err := Embedded.Parse([]byte(text(`, retired: "2026"`))); err != nil {
		t.Errorf("after one that is retired: %v", err)
	}
	if _, err := Embedded.Parse([]byte(text(""))); err == nil || !strings.Contains(err.Error(), `this is asked already, as "old"`) {
		t.Errorf("beside one that is asked: %v", err)
	}
}

// TestExtendScale: with a scale of its own, what the base says of its ratings
// does not count, and no rating is carried along the base's maps.
func TestExtendScale(t *testing.T) {
	base := strings.Replace(ownHead, "id: mine", "id: base", 1) + `name: Base
maps:
  - to: lgdss@2016
    ours: true
    points: [{from: 1, main: [1]}]
    ratings: {green: met}
`
	const scale = `scale:
  ours: true
  note: Ours.
  values:
    - {id: yes, label: Yes, mark: full, meaning: Good.}
    - {id: some, label: Some, mark: half, meaning: Some.}
    - {id: no, label: No, mark: ring, meaning: None.}
`
	for name, c := range map[string]struct {
		rules, mend string
	}{
		"without rules": {"", ""},
		"with rules":    {"rules: {overall: worst point, mend: some, mend_within_months: 3, mend_credit: ours}\n", "some"},
	} {
		s, err := library(map[string]string{"base.yaml": base,
			"mine.yaml": strings.Replace(ownHead, "govuk@2019", "base@2026", 1) + "name: Mine\n" + scale + c.rules}).Lookup("mine")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if s.Rules.Mend != c.mend {
			t.Errorf("%s: actions follow from %q, want %q", name, s.Rules.Mend, c.mend)
		}
		for _, value := range s.Scale.Values {
			if value.ID == "amber" {
				t.Errorf("%s: the base's rating is there: %+v", name, value)
			}
		}
		if len(s.Maps) == 0 {
			t.Errorf("%s: the base's map is gone", name)
		}
		for _, m := range s.Maps {
			if m.Ratings != nil {
				t.Errorf("%s: ratings are carried to %s: %v", name, m.To, m.Ratings)
			}
		}
	}
}
