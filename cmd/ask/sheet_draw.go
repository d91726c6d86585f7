package ask

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"standpoint/assess/words"
)

// How close the blanks of a sheet stand: with air between, without, or in one line
// each but for the one that is written in. Where one chooses and there is no room
// for more, the texts are a line each, and the options stand below each other.
const (
	airy = iota
	nigh
	flat
	choosing
)

func (s *sheetPage) draw(h *host, width, height int) []string {
	parts := []part{
		{lines: styled(h.said(width), h.palette.accent), rank: notice},
		{lines: styled(words.NonEmpty(folded(s.q.Topic, width)...), h.palette.quiet), rank: topic},
		{lines: styled(words.NonEmpty(folded(s.q.Ask, width)...), h.palette.strong)},
	}
	if s.q.Direct && !h.reading && !h.present {
		parts = append(parts, part{lines: styled(clip(h.at.Lead, width, 2), h.palette.quiet), rank: lead})
	}
	parts = append(parts, part{lines: []string{""}, rank: air})
	var notes []part
	if s.here().Long && !h.reading {
		notes = []part{{lines: []string{""}, rank: air}, {lines: styled([]string{longTip(width)}, h.palette.quiet), rank: under}}
	}
	how, least := s.closeness(h, width, height-len(linesOf(append(parts, notes...))))
	if h.reading {
		lines := linesOf(fit(parts, width, height-min(least, height-4)-4))
		panel := h.panel(s.q.Guide, width, max(1, height-len(lines)-least))
		lines = append(lines, panel...)
		return append(lines, s.window(h, width, max(1, height-len(lines)), flat)...)
	}
	all := fit(append(parts, notes...), width, height-min(least, height-2))
	upper := linesOf(all[:len(parts)])
	lower := linesOf(all[len(parts):])
	upper = append(upper, s.window(h, width, max(1, height-len(upper)-len(lower)), how)...)
	return append(upper, lower...)
}

// closeness is how close the blanks have to stand in a height, and how many lines
// they want then at least.
func (s *sheetPage) closeness(h *host, width, height int) (how, least int) {
	for how = airy; how < flat; how++ {
		if lines, _ := s.lines(h, width, how, 0); len(lines) <= height {
			break
		}
	}
	if how == flat && s.here().Options != nil {
		how = choosing
	}
	if h.reading {
		how = flat
	}
	lines, _ := s.lines(h, width, how, 0)
	return how, len(lines)
}

// window shows the blanks in so many lines, a text in what the others leave.
func (s *sheetPage) window(h *host, width, height, how int) []string {
	lines, _ := s.lines(h, width, how, 0)
	lines, at := s.lines(h, width, how, max(0, height-len(lines)))
	return window(lines, width, height, at)
}

// lines are the blanks below each other, and the line one writes in. A text gets
// its least lines and what is spare.
func (s *sheetPage) lines(h *host, width, how, spare int) (lines []string, at int) {
	for i, b := range s.blanks {
		if !b.due(s.said) {
			continue
		}
		if how == airy && len(lines) > 0 && (!s.q.Direct || b.Options != nil) {
			lines = append(lines, "")
		}
		here := i == s.at
		if here {
			at = len(lines)
		}
		lines = append(lines, b.lines(h, width, how, spare, here, s.said)...)
		switch {
		case here && b.Options == nil:
			at = min(at+1, len(lines)-1)
		case here && how == choosing:
			at += b.chosenAt(s.said)
		}
	}
	return lines, at
}

func (b *blank) lines(h *host, width, how, spare int, here bool, said Said) []string {
	switch {
	case b.Options != nil:
		return b.choices(h, width, how, here, said)
	case how == choosing && b.Long:
		return []string{h.palette.quiet.Render("│ " + short(strings.Join(strings.Fields(b.Value()), " "), width-2))}
	case how >= flat && !here && !b.Long:
		return []string{h.palette.quiet.Render(short(strings.TrimSpace(b.Ask+"  "+b.Value()), width))}
	}
	var lines []string
	if b.Ask != "" {
		style := h.palette.quiet
		if here {
			style = h.palette.strong
		}
		lines = styled(folded(b.Ask, width), style)
	}
	rows := b.tall(width - 2)
	if b.Long {
		least := min(8, max(4, rows+1))
		if how >= flat {
			least = min(least, 3)
			if here {
				least = min(max(4, rows+1), 5)
			}
		}
		rows = min(least+spare, max(6, rows+2))
	}
	bar := h.palette.quiet.Render("│")
	if here {
		bar = h.palette.accent.Render("┃")
	}
	lines = append(lines, behind(bar, b.draw(max(width-2, 2), rows, h.palette.quiet))...)
	return append(lines, b.below(h, width, here)...)
}

// below is what is to be said of it at this moment: advice, how it was understood,
// what it may be.
func (b *blank) below(h *host, width int, here bool) []string {
	var all []string
	if here && b.advise == "" {
		all = b.suggestions()
	}
	told := b.advise
	if typed := strings.TrimSpace(b.Value()); told == "" && len(all) == 0 && b.Read != nil && typed != "" && b.changed() {
		told = b.Read(typed)
	}
	if len(all) == 0 {
		return styled(indented(words.NonEmpty(folded(told, width-2)...), 2), h.palette.accent)
	}
	return []string{b.proposed(h, width, all)}
}

// proposed are what it may be, the one that the arrow takes first.
func (b *blank) proposed(h *host, width int, all []string) string {
	text := h.palette.accent.Render("  → " + short(all[b.likely], width-4))
	var others []string
	for i, one := range all {
		if i != b.likely {
			others = append(others, one)
		}
	}
	if left := width - lipgloss.Width(text) - 3; left > 12 && len(others) > 0 {
		text += h.palette.quiet.Render(" · " + short(strings.Join(others, " · "), left))
	}
	return text
}

// choices are the options below each other where one chooses and there is room,
// else the one that stands.
func (b *blank) choices(h *host, width, how int, here bool, said Said) []string {
	options, _ := b.Options(said)
	now := b.said(said)
	if !here || how == flat {
		return []string{b.oneLine(h, width, here, options, now)}
	}
	var lines []string
	if how < flat {
		lines = styled(folded(b.Ask, width), h.palette.strong)
	}
	for i, o := range options {
		text := h.palette.pointed(short(strconv.Itoa(i+1)+" "+o.Label, width-4), o.ID == now)
		lines = append(lines, h.palette.accent.Render("┃ ")+text)
	}
	return lines
}

// chosenAt is which of its options stands.
func (b *blank) chosenAt(said Said) int {
	options, _ := b.Options(said)
	now := b.said(said)
	return max(0, slices.IndexFunc(options, func(o Option) bool { return o.ID == now }))
}

// oneLine is a choice in a line: its name, what stands, and how to change it.
func (b *blank) oneLine(h *host, width int, here bool, options []Option, now string) string {
	name, label := b.Name, ""
	if name == "" {
		name = b.Ask
	}
	for i, o := range options {
		if o.ID == now {
			label = o.Label
			if here {
				label = strconv.Itoa(i+1) + " " + label
			}
		}
	}
	if here {
		line, keys := "┃ "+name+"  › "+label, "  (← → or a number)"
		if lipgloss.Width(line+keys) > width {
			keys = "  (← →)"
		}
		return h.palette.accent.Render(short(line+keys, width))
	}
	tail := ""
	if b.Name != "" {
		tail = "   ctrl+t changes it"
		if !b.picked && b.chosen != now {
			tail = " (suggested)" + tail
		}
	}
	line := name + "  " + label
	if lipgloss.Width(line+tail) > width {
		tail = "   ctrl+t"
	}
	label = short(label, width-lipgloss.Width(name)-2)
	return h.palette.quiet.Render(name+"  ") + label + h.palette.quiet.Render(short(tail, max(1, width-lipgloss.Width(line))))
}
