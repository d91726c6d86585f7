package ask

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// way is a way on from a page.
type way struct {
	label string
	reply Reply
}

// reading is a text to read, a screen at a time.
type reading struct {
	still
	title, text string
	from        int
}

func (r *reading) press(key tea.KeyPressMsg, h *host) (Reply, bool) {
	switch key.String() {
	case "enter", "esc", "ctrl+l", "ctrl+q":
		h.reading = false
		return Reply{}, true
	case "down", "space":
		r.from++
	case "up":
		r.from = max(0, r.from-1)
	case "pgdown":
		r.from += 10
	case "pgup":
		r.from = max(0, r.from-10)
	}
	return Reply{}, false
}

// means says whether it is the space bar, which moves on.
func (r *reading) means(run string) bool { return strings.TrimSpace(run) == "" }

func (r *reading) mark() func() {
	from := r.from
	return func() { r.from = from }
}

func (r *reading) foot() []hint {
	return []hint{{"↑↓", "move"}, {"enter", "go on"}}
}

func (r *reading) draw(h *host, width, height int) []string {
	lines := []string{h.palette.strong.Render(short(r.title, width)), ""}
	text := folded(r.text, width-2)
	r.from = min(r.from, max(0, len(text)-(height-2)))
	until := min(len(text), r.from+max(1, height-2))
	for _, line := range cued(text[r.from:until], r.from > 0, until < len(text), width-2) {
		lines = append(lines, h.palette.accent.Render("┃ ")+line)
	}
	return lines
}
