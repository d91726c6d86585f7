package ask

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// What comes out of the editor stands in the text; where the editor failed,
// that is said and the text stays.
func TestEditor(t *testing.T) {
	for _, fails := range []error{nil, errors.New("no such program")} {
		edit := func(text string) (string, error) { return text + ", edited", fails }
		p := &question{field: &textField{q: Text{Now: "old"}, m: Means{Clean: same, Edit: edit}}}
		h := &host{width: 80, height: 24}
		answers := make(chan answer, 1)
		h.Update(askMsg{page: p, answer: answers})
		if _, command := h.Update(keyed("ctrl+e")); command == nil {
			t.Fatal("ctrl+e runs nothing")
		}
		run := &editing{edit: edit, text: "old"}
		h.Update(editedMsg{err: run.Run(), text: run.text})
		want := "old, edited"
		if fails != nil {
			want = "The editor did not work: no such program. Set EDITOR to a program you know."
		}
		if !strings.Contains(h.draw(), want) {
			t.Errorf("it shows\n%s\nand not %q", h.draw(), want)
		}
	}
}

// A paste is one text, whatever is in it.
func TestPaste(t *testing.T) {
	h := &host{width: 80, height: 24}
	answers := make(chan answer, 1)
	h.Update(askMsg{page: &question{field: &textField{m: Means{Clean: same}}}, answer: answers})
	h.Update(tea.PasteMsg{Content: "one\ntwo"})
	h.Update(keyed("enter"))
	if a := <-answers; a.reply.Value != "one\ntwo" {
		t.Errorf("the answer is %+v", a)
	}
}

// Ctrl+C ends the page that is open and every one that follows.
func TestCtrlC(t *testing.T) {
	h := &host{width: 80, height: 24}
	for range 2 {
		answers := make(chan answer, 1)
		h.Update(askMsg{page: newOverview(Overview{}), answer: answers})
		h.Update(keyed("ctrl+c"))
		if a := <-answers; !errors.Is(a.err, ErrStopped) {
			t.Errorf("%+v", a)
		}
	}
}

// The terminal's own cursor stands where one writes, or points.
func TestCursor(t *testing.T) {
	h := &host{width: 80, height: 24}
	h.Update(tea.WindowSizeMsg{Width: 60, Height: 20})
	h.Update(askMsg{page: newTasks(pointsOf(2, 0)), answer: make(chan answer, 1)})
	view := h.View()
	line := strings.Split(view.Content, "\n")[view.Cursor.Y]
	if !strings.Contains(line, "›  2  Team") || view.Cursor.X != 1 {
		t.Errorf("it stands at %d in %q", view.Cursor.X, line)
	}
}

// Colours come once the terminal says what is behind its text.
func TestGround(t *testing.T) {
	if (&host{}).Init() == nil || (&host{far: true}).Init() != nil {
		t.Error("the ground is asked for everywhere but over ssh")
	}
	h := &host{width: 80, height: 24}
	h.Update(askMsg{page: newTasks(pointsOf(2, 2)), answer: make(chan answer, 1)})
	plain := h.draw()
	h.Update(tea.ColorProfileMsg{Profile: 4})
	h.Update(tea.BackgroundColorMsg{Color: grey(0xff)})
	light := h.draw()
	h.Update(tea.BackgroundColorMsg{Color: grey(0x11)})
	if dark := h.draw(); plain == light || light == dark {
		t.Errorf("the colours stay as they are:\n%q\n%q\n%q", plain, light, dark)
	}
}

type grey uint32

func (g grey) RGBA() (r, gr, b, a uint32) {
	v := uint32(g) * 0x101
	return v, v, v, 0xffff
}
