package ask

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

func same(text string) string { return text }

var long = strings.Repeat("A sentence that goes on for a while, with some words in it. ", 12)

// pages are one of each kind, with more in it than fits anywhere.
func pages() map[string]page {
	m := Means{Clean: same}
	scale := []Option{{ID: "met", Label: "met", More: long, Mark: "●"}, {ID: "not", Label: "not applicable, or later", More: "Little.", Mark: "○"}}
	var tasks []Task
	for i := range 25 {
		tasks = append(tasks, Task{Number: i + 1, Title: long, Group: []string{"First", "Second"}[i/13], Mark: "●", Rating: "partly met", Count: "1/5", Owner: "Service owner"})
	}
	return map[string]page{
		"text":   &question{field: &textField{q: Text{Now: long + "\n" + long}, m: m}, ask: long, help: long},
		"line":   &question{field: &lineField{q: Line{Now: long}, m: m}, ask: "What is it?", topic: long, note: []string{long}},
		"choice": &question{field: newChoice(Choice{Options: scale, None: "not looked at"}, same), ask: long, before: []Block{{"Done", long}}, rank: about, note: []string{long}},
		"tasks":  newTasks(&TaskList{Tasks: tasks, Here: 7, Under: long, Looked: "1 of 25"}),
		"items":  newItems(Items{Ask: long, Such: long, Guide: long, Kinds: []Kind{{"e", "", "Add evidence"}}, Rows: []Row{{"E1.1", "E1.1", long, []string{long}, false}, {"E1.2", "E1.2", "a", nil, false}}}),
		"overview": newOverview(Overview{Called: "point 7", Rating: "met", Missing: long, Next: "point 8, " + long, Rows: []Entry{
			{ID: "done", Number: 1, Name: "What is in place", Text: long}, {Name: "Questions"}, {ID: "answer/a", Number: 2, Name: long, Text: long, State: "planned"}, {ID: "owner", Number: 3, Name: "Owner"}}}),
		"sheet":   newSheet(&Sheet{Topic: long, Blanks: []*Blank{{Ask: long, Value: long}, {Ask: "Where?", Value: "x", Suggest: func(string) []string { return []string{long, "y"} }}, {Ask: long, Options: func(Said) ([]Option, string) { return scale, "" }}}}, m),
		"answer":  newSheet(&Sheet{Ask: long, Direct: true, Guide: long, Blanks: []*Blank{{Value: long + "\n" + long, Long: true}, {Ask: "State?", Name: "State", Options: func(Said) ([]Option, string) { return scale, "met" }}}}, m),
		"reading": &reading{title: long, text: long},
		"workshop": newWorkshop(Workshop{Ask: long, Why: long, There: []Block{{"In place", long}, {"Planned", long}}, Talk: []Talk{{"a", long, long, []Block{{"They found", long}}}, {ID: "b", Ask: long}},
			Values: scale, Now: "met", Votes: long, Speaks: long, Turns: true, Parked: []string{long, long}, Next: "point 8, " + long, Guide: long,
			Spent: func() time.Duration { return 12 * time.Minute }}),
		"ballot": &ballot{q: &Ballot{Ask: long, Values: append(scale, Option{ID: "x", Label: "cannot say"}), Voters: 6, Guide: long}, votes: []int{1}, said: long},
		"room":   newTasks(&TaskList{Tasks: tasks, Next: 7, Under: long, Looked: "1 of 25", Rates: scale, Parked: 3}),
	}
}

// Every page fits every terminal: not a line too many, not a column too wide,
// the keys at the foot, and no wider than one reads.
func TestEverySize(t *testing.T) {
	for name, p := range pages() {
		for _, present := range []bool{false, true} {
			for _, reading := range []bool{false, true} {
				h := &host{present: present, palette: paletteFor(unknown, tea.ColorProfileMsg{})}
				h.begin(askMsg{page: p, at: Page{Place: "Point 7 of 15", Title: long, Phase: "Beta", Lead: long, Think: []string{long, long}}, said: []string{long}, saved: "14:02"})
				h.reading = reading
				for _, size := range [][2]int{{80, 24}, {40, 12}, {200, 60}, {120, 40}, {40, 8}, {20, 8}, {12, 3}, {1, 1}, {80, 24}} {
					h.width, h.height = size[0], size[1]
					checkSize(t, fmt.Sprintf("%s, present %v, reading %v, %v", name, present, reading, size), h)
				}
			}
		}
	}
}

func checkSize(t *testing.T, what string, h *host) {
	t.Helper()
	lines := strings.Split(h.draw(), "\n")
	if len(lines) > max(h.height, 3) {
		t.Errorf("%s: %d lines", what, len(lines))
	}
	for _, line := range lines {
		if w := lipgloss.Width(line); w > max(min(h.width, h.most()), 18) {
			t.Errorf("%s: %d columns: %q", what, w, line)
		}
	}
	hints := h.page.foot()
	if last := lines[len(lines)-1]; h.width >= 40 && !strings.Contains(last, hints[len(hints)-1].String()) {
		t.Errorf("%s: the foot is %q", what, last)
	}
}

// notes is a draft in memory that says what was written to it.
type notes struct {
	text  string
	wrote []string
	fails error
}

func (n *notes) Load() (string, error)    { return n.text, n.fails }
func (n *notes) Append(line string) error { return errors.New("not here") }
func (n *notes) Remove() error            { n.text = ""; return n.fails }
func (n *notes) Set(text string) error {
	n.text, n.wrote = text, append(n.wrote, text)
	return n.fails
}

func typing(t *testing.T, h *host, text string) {
	t.Helper()
	for _, r := range text {
		h.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// A draft has every letter when the sitting ends, and goes when what was typed
// is taken back.
func TestDraft(t *testing.T) {
	for _, c := range []struct {
		name, now, before string
		keys              []tea.KeyPressMsg
		want              string
	}{
		{"half a sentence", "", "", nil, "half a sen"},
		{"to what is there", "Saved. ", "", nil, "Saved. half a sen"},
		{"to an earlier draft", "Saved.", "Earlier, ", nil, "Earlier, half a sen"},
		{"taken back", "Saved.", "", []tea.KeyPressMsg{{Code: 'r', Mod: tea.ModCtrl}}, ""},
	} {
		draft := &notes{text: c.before}
		h := &host{width: 80, height: 24}
		answers := make(chan answer, 1)
		p := &question{field: &textField{q: Text{Now: c.now, Draft: draft}, m: Means{Clean: same}}}
		h.begin(askMsg{page: p, answer: answers})
		h.draw()
		typing(t, h, "half a sen")
		for _, key := range c.keys {
			h.Update(key)
		}
		h.Update(tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl})
		if a := <-answers; !errors.Is(a.err, ErrStopped) {
			t.Errorf("%s: %v", c.name, a.err)
		}
		if draft.text != c.want {
			t.Errorf("%s: the draft is %q, want %q", c.name, draft.text, c.want)
		}
	}
}

// Where drafts cannot be kept, one is told and goes on.
func TestDraftFails(t *testing.T) {
	h := &host{width: 80, height: 24}
	answers := make(chan answer, 1)
	p := &question{field: &textField{q: Text{Draft: &notes{fails: errors.New("disk full")}}, m: Means{Clean: same}}}
	h.begin(askMsg{page: p, answer: answers})
	if !strings.Contains(h.draw(), "disk full") {
		t.Errorf("nothing is said:\n%s", h.draw())
	}
	typing(t, h, "a text")
	h.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
	if a := <-answers; a.reply.Value != "a text" {
		t.Errorf("the answer is %+v", a)
	}
}

// Keys that come while an answer is saved are for the next page.
func TestEarlyKeys(t *testing.T) {
	h := &host{width: 80, height: 24}
	typing(t, h, "early")
	h.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
	answers := make(chan answer, 1)
	h.Update(askMsg{page: &question{field: &lineField{m: Means{Clean: same}}}, answer: answers})
	if a := <-answers; a.reply.Value != "early" {
		t.Errorf("the answer is %+v", a)
	}
}

// On nothing chosen, Enter chooses nothing.
func TestEnterRatesNothing(t *testing.T) {
	h := &host{width: 80, height: 24}
	answers := make(chan answer, 1)
	h.Update(askMsg{page: pages()["choice"], answer: answers})
	h.draw()
	h.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
	if a := <-answers; !a.reply.Kept || a.reply.Value != "" {
		t.Errorf("the answer is %+v", a)
	}
}

// Where the screen does not work, the same question is asked in lines.
func TestFallback(t *testing.T) {
	file, err := os.Create(t.TempDir() + "/terminal")
	if err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil { // nothing can be read from it now
		t.Fatal(err)
	}
	var said strings.Builder
	s := NewScreen(t.Context(), Glass{Means: Means{Clean: same}, In: file, Out: file, Clock: time.Now, Width: 80, Height: 24,
		Fallback: func() Asker {
			return NewLines(context.Background(), Means{In: strings.NewReader("an answer\n"), Out: &said, Clean: same})
		}})
	reply, err := s.Line(Line{Ask: "What is it?"})
	if err != nil || reply.Value != "an answer" {
		t.Errorf("%+v, %v, said %q", reply, err, said.String())
	}
	s.Close()
}
