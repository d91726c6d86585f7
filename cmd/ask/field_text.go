package ask

import (
	"io"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"standpoint/assess/words"
)

// textField is a longer text, with the person's own editor a key away.
type textField struct {
	writing
	q      Text
	m      Means
	advise string

	room          int // the width it will get
	width, height int // of the field as it is
}

func (t *textField) open(h *host) { t.writing.open(h, t.q.Now, t.q.Draft, t.m, textArea) }

func textArea(value *string) huh.Field {
	return huh.NewText().ExternalEditor(false).CharLimit(0).Value(value)
}

func (t *textField) arrange(width int, _ spacing) { t.room = width }

func (t *textField) least() int { return 5 }

func (t *textField) tip(width int) string {
	if width < 56 {
		return "new line ctrl+j · editor ctrl+e"
	}
	return "New line: ctrl+j or alt+enter. Your own editor: ctrl+e."
}

func (t *textField) most() int {
	return min(14, max(6, len(folded(*t.value, max(t.room-3, 8)))+2))
}

func (t *textField) view(_ *host, width, height int) string {
	t.field.WithWidth(width)
	t.field.WithHeight(height)
	if t.width != width || t.height != height {
		t.width, t.height = width, height
		t.settle()
	}
	return t.field.View()
}

func (t *textField) below(width int) []string { return words.NonEmpty(folded(t.advise, width)...) }

func (t *textField) press(key tea.KeyPressMsg) (Reply, bool) {
	t.advise = ""
	switch key.String() {
	case "enter":
		return t.answer(), true
	case "ctrl+x", "ctrl+r":
		t.width = 0 // there will be another field
	}
	t.writing.press(key)
	return Reply{}, false
}

// settle shows as much of the text as the size allows: the field scrolls down
// to its cursor by itself, but never back up when it grows.
func (t *textField) settle() {
	t.feed(nil)
	for range t.height/3 + 1 { // each turn of the wheel is 3 lines
		t.feed(tea.MouseWheelMsg{Button: tea.MouseWheelUp})
	}
}

// editedMsg is what came out of the editor.
type editedMsg struct {
	text string
	err  error
}

// command opens the editor with the terminal to itself.
func (t *textField) command(key tea.KeyPressMsg) tea.Cmd {
	if key.String() != "ctrl+e" {
		return nil
	}
	if t.m.Editor != nil {
		if err := t.m.Editor(); err != nil {
			t.advise = editorTrouble(err, "")
			return func() tea.Msg { return nil }
		}
	}
	run := &editing{edit: t.m.Edit, text: *t.value}
	return tea.Exec(run, func(err error) tea.Msg { return editedMsg{run.text, err} })
}

func (t *textField) take(msg tea.Msg) {
	edited, ok := msg.(editedMsg)
	switch {
	case !ok:
		t.writing.take(msg)
	case edited.err != nil:
		t.advise = editorTrouble(edited.err, "Set EDITOR to a program you know.")
	default:
		t.width = 0
		t.replace(edited.text)
	}
}

// editing runs the editor where bubbletea lets go of the terminal.
type editing struct {
	edit func(string) (string, error)
	text string
}

func (e *editing) Run() error {
	text, err := e.edit(e.text)
	if err == nil {
		e.text = text
	}
	return err
}

func (*editing) SetStdin(io.Reader)  {}
func (*editing) SetStdout(io.Writer) {}
func (*editing) SetStderr(io.Writer) {}
