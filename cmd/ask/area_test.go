package ask

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

// What does not fit is counted, and the page keys go there.
func TestAreaMarks(t *testing.T) {
	a := newArea("one\ntwo\nthree\nfour\nfive\nsix\nseven", false)
	seen := func() string { return strings.Join(a.draw(40, 4, lipgloss.NewStyle()), "\n") }
	if got := seen(); !strings.Contains(got, "five\nsix\nseven") || !strings.Contains(got, "↑ 4 lines above") {
		t.Errorf("at the end it shows\n%s", got)
	}
	for range 3 {
		a.feed(keyed("pgup"))
		seen()
	}
	if got := seen(); !strings.HasPrefix(ansi(got), "one \ntwo\nthree\n↓ 4 lines below") {
		t.Errorf("at the beginning it shows\n%s", got)
	}
	a.feed(keyed("pgdown"))
	a.feed(keyed("pgdown"))
	if got := seen(); !strings.Contains(got, "↑ 2 lines above · ↓ 2 lines below") {
		t.Errorf("in the middle it shows\n%s", got)
	}
	if got := strings.Join(a.draw(40, 7, lipgloss.NewStyle()), "\n"); strings.Contains(got, "above") || !strings.Contains(got, "seven") {
		t.Errorf("with room for all it shows\n%s", got)
	}
}

// A line of the file stays one, whatever is pasted, and goes on below itself.
func TestAreaLine(t *testing.T) {
	a := newArea("", true)
	a.feed(tea.PasteMsg{Content: "first\nsecond\r\nthird"})
	a.feed(keyed("ctrl+j"))
	if got := a.Value(); got != "first second third" {
		t.Errorf("it holds %q", got)
	}
	if got := a.tall(10); got != 3 {
		t.Errorf("in 10 columns it is %d rows tall", got)
	}
}

// A table that a spreadsheet pastes stays one.
func TestAreaTable(t *testing.T) {
	a := newArea("", false)
	a.feed(tea.PasteMsg{Content: "Round\tPeople\r1\t8\r\n2\t11"})
	if got := a.Value(); got != "| Round | People |\n| 1 | 8 |\n| 2 | 11 |" {
		t.Errorf("it holds %q", got)
	}
}

func ansi(text string) string {
	return strings.NewReplacer("\x1b[7m", "", "\x1b[m", "", "\x1b[0m", "").Replace(text)
}
