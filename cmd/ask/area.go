package ask

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"standpoint/assess/text"
)

// area is where somebody writes: a line that goes on below itself, or a text. It
// keeps all of its rows and shows a window of them, so that what is above and below
// can be said.
type area struct {
	textarea.Model
	line  bool // of the file: a break in it becomes a blank
	from  int  // the first row shown
	paged int  // how many rows were shown last
}

// beyond marks the rows after the last one. It stands in no text.
const beyond = '\ue0ff'

func newArea(text string, line bool) *area {
	a := &area{Model: textarea.New(), line: line}
	a.Prompt, a.ShowLineNumbers, a.CharLimit, a.MaxHeight, a.EndOfBufferCharacter = "", false, 0, 0, beyond
	a.SetStyles(textarea.Styles{Cursor: textarea.CursorStyle{Blink: false}})
	a.KeyMap.InsertNewline = key.NewBinding(key.WithKeys("alt+enter", "ctrl+j", "shift+enter", "ctrl+enter"))
	a.KeyMap.InsertNewline.SetEnabled(!line)
	for _, ours := range []*key.Binding{&a.KeyMap.PageUp, &a.KeyMap.PageDown, &a.KeyMap.Paste, &a.KeyMap.TransposeCharacterBackward} {
		ours.SetEnabled(false)
	}
	a.KeyMap.LineEnd.SetKeys("end")
	a.Focus()
	a.write(text)
	return a
}

// write puts another text in the place of what there is.
func (a *area) write(text string) {
	a.SetValue(a.fitting(text))
	a.from = 0
}

func (a *area) fitting(text string) string {
	if a.line {
		return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }), " ")
	}
	return text
}

// feed gives it a key or a paste.
func (a *area) feed(msg tea.Msg) {
	switch m := msg.(type) {
	case tea.PasteMsg:
		if !a.line { // tabs become blanks further in
			m.Content = text.Piped(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(m.Content))
		}
		m.Content = a.fitting(m.Content)
		msg = m
	case tea.KeyPressMsg:
		switch m.String() {
		case "pgup", "pgdown":
			a.page(m.String() == "pgdown")
			return
		}
	}
	a.Model, _ = a.Update(msg)
}

// page moves by what is in view, less a row to read on from.
func (a *area) page(down bool) {
	for range max(1, a.paged-1) {
		if down {
			a.CursorDown()
		} else {
			a.CursorUp()
		}
	}
}

// edge says whether the cursor is in its first row, and in its last.
func (a *area) edge() (first, last bool) {
	info := a.LineInfo()
	return a.Line() == 0 && info.RowOffset == 0, a.Line() == a.LineCount()-1 && info.RowOffset == info.Height-1
}

// atEnd says whether the cursor is behind all that is written.
func (a *area) atEnd() bool {
	_, last := a.edge()
	text := a.Value()
	return last && a.Column() == len([]rune(text[strings.LastIndex(text, "\n")+1:]))
}

// rows are all of its rows in a width, and the one with the cursor.
func (a *area) rows(width int) (rows []string, at int) {
	a.SetWidth(max(width, 2))
	a.SetHeight(a.LineCount() + 2*a.Length()/max(width, 2) + 2)
	for _, row := range strings.Split(a.View(), "\n") {
		if strings.HasPrefix(row, string(beyond)) {
			break
		}
		if strings.Contains(row, "\x1b[7m") {
			at = len(rows)
		}
		rows = append(rows, strings.TrimRight(row, " "))
	}
	return rows, at
}

// tall is how many rows it has in a width.
func (a *area) tall(width int) int {
	rows, _ := a.rows(width)
	return len(rows)
}

// draw shows as many rows as there is room for, around the cursor, and in the last
// line how many are above and below.
func (a *area) draw(width, height int, quiet lipgloss.Style) []string {
	rows, at := a.rows(width)
	if len(rows) <= height {
		a.from, a.paged = 0, height
		return append(rows, make([]string, height-len(rows))...)
	}
	a.paged = max(1, height-1)
	a.from = min(max(a.from, at-a.paged+1), at, len(rows)-a.paged)
	shown := rows[a.from : a.from+a.paged]
	if height == 1 {
		return shown
	}
	return append(shown[:len(shown):len(shown)], quiet.Render(unseen(a.from, len(rows)-a.from-a.paged, width)))
}

// unseen says how much of something is above and below what is shown.
func unseen(above, below, width int) string {
	lines := func(n int, arrow, where string) string {
		return fmt.Sprintf("%s %d %s %s", arrow, n, map[bool]string{true: "line", false: "lines"}[n == 1], where)
	}
	var said []string
	if above > 0 {
		said = append(said, lines(above, "↑", "above"))
	}
	if below > 0 {
		said = append(said, lines(below, "↓", "below"))
	}
	text := strings.Join(said, " · ")
	if lipgloss.Width(text)+14 <= width {
		text += " · pgup, pgdn"
	}
	return short(text, width)
}
