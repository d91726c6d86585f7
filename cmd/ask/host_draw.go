package ask

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"standpoint/assess/words"
)

// View draws the screen. Between two pages it stays as it was.
func (h *host) View() tea.View {
	if h.page != nil {
		h.last = h.draw()
	}
	view := tea.NewView(h.last)
	view.AltScreen = true
	view.WindowTitle = "Standpoint"
	view.Cursor = caret(h.last)
	return view
}

// caret puts the terminal's own cursor where one writes or points, drawn as a
// thin bar: magnifiers and screen readers follow it.
func caret(content string) *tea.Cursor {
	for _, sign := range []string{"\x1b[7m", "› "} {
		for y, line := range strings.Split(content, "\n") {
			if before, _, found := strings.Cut(line, sign); found {
				cursor := tea.NewCursor(lipgloss.Width(before), y)
				cursor.Shape = tea.CursorBar
				return cursor
			}
		}
	}
	return nil
}

// widest is how wide a screen gets: longer lines are hard to read.
const widest = 100

func (h *host) draw() string {
	margin := 1
	if h.present && h.width >= 60 {
		margin = 4
	}
	width := max(min(h.width, h.most())-2*margin, 10)
	height := max(h.height, 3)
	head := h.head(width, height)
	room := height - len(head) - 1
	body := h.page.draw(h, width, room)
	if len(body) > room {
		body = body[len(body)-room:] // where one answers is at the end
	}
	for len(body) < room {
		body = append(body, "")
	}
	lines := append(append(head, body...), h.keys(width))
	exact := lipgloss.NewStyle().MaxWidth(width)
	for i, line := range lines {
		if lipgloss.Width(line) > width {
			line = exact.Render(line)
		}
		if line != "" {
			lines[i] = strings.Repeat(" ", margin) + line
		}
	}
	return strings.Join(lines, "\n")
}

// most is how wide the page may be.
func (h *host) most() int {
	if page, ok := h.page.(interface{ wide() int }); ok {
		return page.wide()
	}
	return widest
}

// head says where one is, and when something was saved last.
func (h *host) head(width, height int) []string {
	left := strings.Join(words.NonEmpty(h.at.Place, h.at.Title), " · ")
	right := h.aside(width - lipgloss.Width(left) - 2)
	lines := []string{edges(left, right, width)}
	if lipgloss.Width(left) > width && height >= 16 {
		lines = folded(left, width)
	}
	lines = styled(lines, h.palette.strong)
	if height >= 16 {
		lines = append(lines, h.palette.quiet.Render(strings.Repeat("─", width)))
	}
	return lines
}

// aside is what stands beside the title: as much as there is room for.
func (h *host) aside(width int) string {
	saved := ""
	if h.saved != "" {
		saved = "saved " + h.saved
	}
	phase := strings.ToLower(h.at.Phase)
	for _, parts := range [][]string{{h.at.step, phase, saved}, {h.at.step, saved}, {h.at.step}, {strings.TrimPrefix(h.at.step, "step ")}, {phase, saved}, {saved}} {
		if said := strings.Join(words.NonEmpty(parts...), " · "); said != "" && lipgloss.Width(said) <= width {
			return said
		}
	}
	return ""
}
