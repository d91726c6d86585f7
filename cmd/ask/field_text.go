package ask

import (
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"

	"standpoint/assess/words"
)

// textField is a longer text, with the person's own editor a key away.
type textField struct {
	writing
	q      Text
	m      Means
	advise string

	room int // the width it will get
}

func (t *textField) open(h *host) { t.writing.open(h, t.q.Now, t.q.Draft, t.m, false) }

func (t *textField) arrange(width int, _ spacing) { t.room = width }

// least is more for a text that is long already.
func (t *textField) least() int { return min(8, max(5, t.tall(t.room-2))) }

func (t *textField) tip(width int) string {
	if t.q.Offer == "" {
		return longTip(width)
	}
	if width < 56 {
		return short("ctrl+t: "+t.q.Offered, width)
	}
	return "ctrl+t takes " + t.q.Offered + ". New line: ctrl+j. Your own editor: ctrl+e."
}

// longTip is how one writes a text of some lines.
func longTip(width int) string {
	if width < 56 {
		return "new line ctrl+j · editor ctrl+e"
	}
	return "New line: ctrl+j or alt+enter. Your own editor: ctrl+e."
}

func (t *textField) most() int { return max(6, t.tall(t.room-2)+2) }

func (t *textField) view(h *host, width, height int) string { return t.barred(h, width, height) }

func (t *textField) below(width int) []string { return words.NonEmpty(folded(t.advise, width)...) }

func (t *textField) press(key tea.KeyPressMsg) (Reply, bool) {
	t.advise = ""
	if key.String() == "enter" {
		return t.answer(), true
	}
	if key.String() == "ctrl+t" && t.q.Offer != "" {
		t.replace(withOffer(t.Value(), t.q.Offer))
		t.MoveToEnd()
		return Reply{}, false
	}
	t.writing.press(key)
	return Reply{}, false
}

// withOffer is a text with what is offered behind it, once.
func withOffer(text, offer string) string {
	switch text = strings.TrimSpace(text); {
	case text == "":
		return offer
	case strings.Contains(text, offer):
		return text
	}
	return text + "\n\n" + offer
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
	return edit(t.m, t.Value(), func(trouble string) { t.advise = trouble })
}

// edit opens a text in the editor, or says why there is none.
func edit(m Means, text string, say func(trouble string)) tea.Cmd {
	if m.Editor != nil {
		if err := m.Editor(); err != nil {
			say(editorTrouble(err, ""))
			return func() tea.Msg { return nil }
		}
	}
	run := &editing{edit: m.Edit, text: text}
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
