package ask

import (
	"slices"
	"strings"
	"testing"
)

// evidenceSheet is one of the kind that has a line, a path, a date and a choice.
func evidenceSheet() *Sheet {
	options := []Option{{ID: "panel", Label: "the panel"}, {ID: "public", Label: "everyone"}, {ID: "team", Label: "only the team"}}
	return &Sheet{Topic: "New evidence", Fresh: true, Blanks: []*Blank{
		{Ask: "What is it?"},
		{Ask: "Where is it?", Read: func(string) string { return "There is no such file." }, Suggest: func(typed string) []string {
			return slices.DeleteFunc([]string{"research/one.md", "research/two.md"}, func(p string) bool { return !strings.HasPrefix(p, typed) })
		}},
		{Ask: "When?", Check: notBad},
		{Ask: "Who may see it?", Name: "Seen by", Options: func(Said) ([]Option, string) { return options, "panel" }, Take: func(id string) string { return strings.TrimPrefix(id, "panel") }},
	}}
}

func TestSheetKeys(t *testing.T) {
	each(t, func() page { return newSheet(evidenceSheet(), Means{Clean: same}) }, []keysTest{
		{"enter", Reply{Kept: true}, ""}, // nothing, after all
		{"a ctrl+s", Reply{}, ""},
		{"tab x ctrl+s", Reply{}, "Answer this first."}, // and nothing is lost
		{"tab x ctrl+s y ctrl+s", Reply{}, ""},
		{"tab x shift+tab enter", Reply{}, "Answer this first."},
		{"a enter enter enter enter", Reply{}, ""},
		{"a enter", Reply{}, "→ research/one.md · research/two.md"},
		{"a enter right", Reply{}, "┃ research/one.md"},
		{"a enter ctrl+n right", Reply{}, "┃ research/two.md"},
		{"a enter x", Reply{}, "There is no such file."},
		{"a enter enter b a d enter enter", Reply{}, "That is bad."}, // it stays until it is mended
		{"a enter enter b a d tab ctrl+s", Reply{}, "That is bad."},
		{"a enter enter b a d ctrl+x enter", Reply{}, "› 1 the panel"},
		{"a enter enter b a d s ctrl+s", Reply{}, ""},
		{"a up up down tab tab 2", Reply{}, "› 2 everyone"},
		{"a shift+tab x", Reply{}, "Nothing can be typed here."},
		{"a ctrl+t", Reply{}, "Seen by  everyone"},
		{"ctrl+z", Reply{Go: Undo}, ""},
		{"a ctrl+z", Reply{}, "not saved yet"},
		{"esc", Reply{Go: Back}, ""},
		{"ctrl+l", Reply{Go: List}, ""},
		{"ctrl+g", Reply{}, "Keys: enter goes on"},
		{"ctrl+g esc", Reply{}, "What is it?"},
	})
}

// answerSheet is a question, how its answer is put, and why it does not apply.
func answerSheet() *Sheet {
	return &Sheet{Ask: "Who decides?", Direct: true, Blanks: []*Blank{
		{Long: true},
		{Ask: "How would you put it?", Name: "State", Options: func(said Said) ([]Option, string) {
			if said(0) == "" {
				return []Option{{Label: "left open"}, {ID: "no", Label: "does not apply"}}, ""
			}
			return []Option{{ID: "yes", Label: "answered"}, {ID: "plan", Label: "planned"}, {ID: "no", Label: "does not apply"}}, "yes"
		}},
		{Ask: "Why not?", When: func(said Said) bool { return said(1) == "no" }},
	}}
}

func TestAnswerKeys(t *testing.T) {
	each(t, func() page { return newSheet(answerSheet(), Means{Clean: same}) }, []keysTest{
		{"", Reply{}, "State  left open"},
		{"enter", Reply{Kept: true}, ""},
		{"w", Reply{}, "State  answered (suggested)"},
		{"w enter", Reply{}, ""},
		{"w ctrl+t", Reply{}, "State  planned"},
		{"w ctrl+t ctrl+x", Reply{}, "State  left open"},
		{"w tab 3", Reply{}, "Why not?"},
		{"w tab 3 enter s enter", Reply{}, ""},
		{"w tab s i x enter", Reply{}, "That was not used."},
	})
}

// What is said on a page is in the blanks, once the page is answered.
func TestSheetKeeps(t *testing.T) {
	for keys, want := range map[string]string{
		"w ctrl+t enter":                     "w|plan|",
		"w enter":                            "w|yes|",
		"ctrl+t enter n o enter":             "|no|no",
		"tab 2 enter n o enter ctrl+q":       "|no|no",
		"w tab 3 tab n o shift+tab 1 ctrl+s": "w|yes|",
	} {
		q := answerSheet()
		p := newSheet(q, Means{Clean: same})
		if _, done, screen := shown(p, strings.Fields(keys)...); !done {
			t.Errorf("%q: no answer\n%s", keys, screen)
		}
		p.keep()
		if got := q.said(0) + "|" + q.said(1) + "|" + q.said(2); got != want {
			t.Errorf("%q: %q, want %q", keys, got, want)
		}
	}
}

// In lines the same sheet is asked one blank after another.
func TestSheetInLines(t *testing.T) {
	for answers, want := range map[string]string{
		"Findings\nresearch/three.md\n\n":     "Findings|research/three.md||",
		"Findings\n:back\nOther\n\n\n":        "Other|||",
		"\n":                                  "|||",
		"Findings\nresearch/one.md\nMay\n2\n": "Findings|research/one.md|May|public",
	} {
		q := evidenceSheet()
		q.Fresh = strings.Contains(answers, "\n\n") || answers == "\n"
		q.Blanks[3].Later = q.Fresh
		var said strings.Builder
		l := NewLines(t.Context(), Means{In: strings.NewReader(answers), Out: &said, Clean: same})
		if _, err := l.Sheet(q); err != nil {
			t.Errorf("%q: %v\n%s", answers, err, said.String())
		}
		if got := q.said(0) + "|" + q.said(1) + "|" + q.said(2) + "|" + q.said(3); got != want {
			t.Errorf("%q: %q, want %q\n%s", answers, got, want, said.String())
		}
	}
}
