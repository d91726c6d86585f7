package ask

import (
	"slices"
	"strings"
)

// everyKey is the help for keys that hold on every page.
const everyKey = `enter goes on and saves; esc goes back; tab leaves the question for later.
ctrl+l shows all points, ctrl+o changes how much detail is asked for, ctrl+z takes back the last save, ctrl+q leaves. ctrl+c stops at once; what you had half typed is kept.
In a text: ctrl+j or alt+enter begins a new line, ctrl+e opens your editor, ctrl+x empties it, ctrl+r brings back what is saved. ctrl+t brings in what you answered; at a rating, it begins the reason with it.`

// panel is the guide in a window of so many lines: what shows the point, why
// it matters, and the keys.
func (h *host) panel(help string, width, height int) []string {
	height = max(height, 1)
	var lines []string
	add := func(text string) {
		if len(lines) > 0 && text != "" && height >= 8 {
			lines = append(lines, "")
		}
		if text != "" {
			lines = append(lines, folded(text, width-2)...)
		}
	}
	for _, text := range h.notices {
		add(text)
	}
	for _, text := range strings.Split(help, "\n") {
		add(text)
	}
	add(h.at.Lead)
	for _, more := range slices.Concat(h.at.More, h.at.Notes) {
		add(more)
	}
	if len(h.at.Think) > 0 {
		add("Worth thinking about:\n- " + strings.Join(h.at.Think, "\n- "))
	}
	add("Keys: " + everyKey)
	more := len(lines) > height
	if more {
		height--
	}
	h.scroll = min(h.scroll, max(0, len(lines)-height))
	lines = lines[h.scroll:min(len(lines), h.scroll+height)]
	for i := range lines {
		lines[i] = h.palette.quiet.Render("│ " + lines[i])
	}
	if more {
		lines = append(lines, h.palette.quiet.Render(short("│ pgup and pgdn move, ctrl+g closes", width)))
	}
	return lines
}
