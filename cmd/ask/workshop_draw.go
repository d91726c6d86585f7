package ask

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"standpoint/assess/words"
)

// onWall is how wide a page for a whole room gets, and twoColumns from which width
// it has two.
const onWall, twoColumns = 140, 112

// small is a height at which only what matters most fits.
const small = 16

// wide is how wide the page may be.
func (w *workshop) wide() int { return onWall }

func (w *workshop) draw(h *host, width, height int) []string {
	if h.reading {
		rows, _ := w.rows(h, width, false)
		return append(h.panel(w.inFull(h), width, max(1, height-len(rows))), rows[max(0, len(rows)-height+1):]...)
	}
	if width >= twoColumns && height >= 24 {
		return w.beside(h, width, height)
	}
	return w.below(h, width, height)
}

// below puts what is asked above the values.
func (w *workshop) below(h *host, width, height int) []string {
	each := 2
	if height >= 30 {
		each = 4
	}
	parts := append(w.parts(h, width, each), part{lines: w.room(h, width, 1), rank: under})
	rows, at := w.rows(h, width, true)
	if len(rows)+w.wanted(h, width) > height {
		rows, at = w.rows(h, width, false)
	}
	most := min(len(rows), max(4, height-4))
	lines := linesOf(fit(parts, width, height-most))
	return append(lines, window(rows, width, max(1, height-len(lines)), at)...)
}

// inFull is the guide, behind what a small page cuts short.
func (w *workshop) inFull(h *host) string {
	if h.height >= small {
		return w.q.Guide
	}
	ask, blocks := w.asks()
	return ask + "\n" + inFull(blocks, w.q.Votes, w.q.Speaks, w.q.Guide)
}

// wanted is how many lines there have to be for the rest beside what the values
// mean: the question, why it is asked, a little of what is there, and whose turn it is.
func (w *workshop) wanted(h *host, width int) int {
	return len(w.large(h, w.q.Ask, width)) + 2 + 2 + len(w.room(h, width, 1)) - 1
}

// beside puts what is asked at the left and the values at the right.
func (w *workshop) beside(h *host, width, height int) []string {
	right := width * 9 / 20 // room for the votes in a line
	left := width - right - 4
	rows, at := w.rows(h, right, true)
	upper := linesOf(fit([]part{{lines: w.room(h, right, 12), rank: under}}, right, height-min(len(rows), height/2)))
	side := append(window(rows, right, max(1, height-len(upper)-1), at), "")
	side = append(side, upper...)
	main := linesOf(fit(w.parts(h, left, max(6, height/5)), left, height))
	var lines []string
	for i := range max(len(main), len(side)) {
		line := ""
		if i < len(main) {
			line = main[i]
		}
		if i < len(side) {
			line += strings.Repeat(" ", max(0, left+4-lipgloss.Width(line))) + side[i]
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return lines[:min(len(lines), height)]
}

// parts are what the walk said, the question, why it is asked and what is there.
func (w *workshop) parts(h *host, width, each int) []part {
	ask, blocks := w.asks()
	parts := []part{
		{lines: styled(h.said(width), h.palette.accent), rank: notice},
		{lines: []string{h.palette.quiet.Render(w.place(width))}, rank: topic},
		{lines: []string{""}, rank: air},
		{lines: w.large(h, ask, width)},
		{lines: []string{""}, rank: air},
	}
	for _, block := range evenNames(blocks) {
		parts = append(parts, part{lines: block.draw(width, each), rank: about})
		if h.height >= 40 {
			parts = append(parts, part{lines: []string{""}, rank: air})
		}
	}
	return parts
}

// asks is what stands there to be talked about: the point as a whole with why it is
// asked, or one of its questions, and what is there already.
func (w *workshop) asks() (ask string, blocks []Block) {
	ask, says := w.q.Ask, w.q.There
	if w.talk > 0 {
		one := w.q.Talk[w.talk-1]
		if ask, says = one.Ask, nil; one.Says != "" {
			says = []Block{{"So far", one.Says}}
		}
		blocks = one.Beside
	} else if w.q.Why != "" {
		blocks = []Block{{"Why", w.q.Why}}
	}
	if len(says) == 0 {
		says = []Block{{"So far", "Nothing is written down yet."}}
	}
	if w.talk > 0 {
		return ask, append(says, blocks...)
	}
	return ask, append(blocks, says...)
}

// place says which of the questions stands there.
func (w *workshop) place(width int) string {
	if len(w.q.Talk) == 0 {
		return ""
	}
	said := fmt.Sprintf("Question %d of %d", w.talk, len(w.q.Talk))
	if w.talk == 0 {
		said = words.Say(len(w.q.Talk), "The point as a whole; → goes to its question", "The point as a whole; → goes through its %d questions")
	}
	return short(said, width)
}

// large is a text for those at the far end of the room: bold, with air between its
// lines, and no wider than one reads at a glance.
func (w *workshop) large(h *host, text string, width int) []string {
	var lines []string
	most := 6
	if h.height < small {
		most = max(2, h.height-2-len(w.q.Values)-len(w.ways)-len(w.briefly(width)))
	}
	for _, line := range clip(text, min(width, 72), most) {
		lines = append(lines, h.palette.strong.Render(line))
		if h.height >= 30 {
			lines = append(lines, "")
		}
	}
	return lines
}

// room is what the room does: its votes, whose turn it is, how long it has talked,
// and what is parked.
func (w *workshop) room(h *host, width, parked int) []string {
	said := []Block{{"Votes", w.q.Votes}, {"Turn", w.q.Speaks}, {"Time", w.q.time()}}
	if h.height < small {
		return w.briefly(width)
	}
	if w.q.Votes == "" && w.q.Now == "" {
		said[0].Text = "None yet. To vote before you talk: v."
	}
	if n := len(w.q.Parked); n > 0 {
		said = append(said, Block{"Parked", words.Count(n, "thing", "things") + ": " + strings.Join(w.q.Parked[max(0, n-parked):], "; ")})
	}
	lines := []string{""}
	for i, block := range evenNames(said) {
		if block.Text != "" {
			lines = append(lines, styled(block.draw(width, 3), w.tone(h, i))...)
		}
	}
	return lines
}

// briefly is the same where there is hardly room: a line for the votes and one for
// whose turn it is.
func (w *workshop) briefly(width int) (lines []string) {
	for _, said := range words.NonEmpty(w.q.Votes, w.q.Speaks) {
		lines = append(lines, short(said, width))
	}
	return lines
}

// tone is how a block of these looks: votes are what everybody looks for.
func (w *workshop) tone(h *host, block int) lipgloss.Style {
	if block == 0 && w.q.Votes != "" {
		return h.palette.strong
	}
	return lipgloss.NewStyle()
}

// rows are the values, with what each means where that fits, and the ways on, and
// where the pointer is in them.
func (w *workshop) rows(h *host, width int, meanings bool) (lines []string, at int) {
	bar := h.palette.accent.Render("┃ ")
	column := 0
	for _, o := range w.q.Values {
		column = max(column, words.Width(o.Label))
	}
	for i, o := range w.q.Values {
		if i == w.cursor {
			at = len(lines)
		}
		label := fmt.Sprintf("%d %s %s", numbers(w.q.Values)[i], o.Mark, o.Label)
		if o.ID == w.q.Now {
			label += w.now(width)
		}
		lines = append(lines, bar+h.palette.pointed(short(label, width-4), i == w.cursor))
		if meanings {
			for _, line := range clip(o.More, width-8, 2) {
				lines = append(lines, bar+"      "+h.palette.quiet.Render(line))
			}
		}
	}
	if h.height >= small {
		lines = append(lines, h.palette.accent.Render("┃"))
	}
	for i, one := range w.ways {
		here := w.cursor == len(w.q.Values)+i
		if here {
			at = len(lines)
		}
		lines = append(lines, bar+h.palette.pointed(short(one.label, width-4), here))
	}
	return lines, at
}

// now marks the rating that stands.
func (w *workshop) now(width int) string {
	if width < 50 {
		return " (now)"
	}
	return "   as it stands now"
}
