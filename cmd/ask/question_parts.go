package ask

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"standpoint/assess/words"
)

// share is how many lines a text gets that the question is about: more where
// one has to choose between two.
func (q *question) share(height int) int {
	if q.rank == advice {
		return max(3, (height-10)/2)
	}
	return 3
}

// asked is the question itself.
func (q *question) asked(h *host, width int) []string {
	lines := styled(folded(q.ask, width), h.palette.strong)
	if !h.present || h.height < small {
		return lines
	}
	spaced := []string{""}
	for _, line := range lines {
		spaced = append(spaced, line, "")
	}
	return spaced
}

// inFull is the guide, behind what a small page cuts short.
func (q *question) inFull(h *host) string {
	if h.height >= small || q.rank == advice {
		return q.help
	}
	return inFull(q.before, append(slices.Clone(q.note), q.help)...)
}

// inFull are texts with their names, and what else is to be said.
func inFull(blocks []Block, more ...string) string {
	var lines []string
	for _, b := range blocks {
		lines = append(lines, strings.TrimPrefix(b.Name+": ", ": ")+b.Text)
	}
	return strings.Join(words.NonEmpty(append(lines, more...)...), "\n")
}

// think shows the questions worth thinking about where one writes a text.
func (q *question) think(h *host, width int) []string {
	if _, long := q.field.(*textField); !long || h.present {
		return nil
	}
	var lines []string
	for _, one := range h.at.Think {
		for i, line := range folded(one, width-2) {
			lines = append(lines, h.palette.quiet.Render([]string{"- ", "  "}[min(i, 1)]+line))
		}
	}
	if len(lines) > 0 {
		lines = append([]string{""}, lines...)
	}
	return lines
}

// evenNames fills the names of blocks to one width.
func evenNames(blocks []Block) []Block {
	widest := 0
	for _, b := range blocks {
		widest = max(widest, lipgloss.Width(b.Name))
	}
	even := make([]Block, len(blocks))
	for i, b := range blocks {
		even[i] = Block{b.Name + strings.Repeat(" ", widest-lipgloss.Width(b.Name)), b.Text}
	}
	return even
}

// about is what the point is about, in two lines.
func (q *question) about(h *host, width int) []string {
	if line, ok := q.field.(*lineField); h.present || q.aside || ok && line.q.Bare || q.topic != "" || len(q.before) > 0 {
		return nil
	}
	return clip(h.at.Lead, width, 2)
}

// said is what the walk said since the last page.
func (h *host) said(width int) []string {
	var lines []string
	for _, text := range h.notices {
		lines = append(lines, words.NonEmpty(folded(text, width)...)...)
	}
	if len(lines) > 8 {
		lines = append(lines[:7:7], "…")
	}
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	return lines
}
