package ask

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"standpoint/assess/words"
)

// part is a piece of a screen. When not all pieces fit, those of the highest
// rank lose their lines first; rank 0 stays.
type part struct {
	lines []string
	rank  int
}

// The ranks, from what must be seen to what is only pleasant.
const (
	must = iota
	advice
	notice
	under
	about
	topic
	lead
	think
	air
)

// fit takes lines away until the parts are at most height lines together. What
// was cut says so at its end.
func fit(parts []part, width, height int) []part {
	for total := len(linesOf(parts)); total > height; total-- {
		worst := -1
		for i, p := range parts {
			if len(p.lines) > 0 && p.rank > must && (worst < 0 || p.rank >= parts[worst].rank) {
				worst = i
			}
		}
		if worst < 0 {
			break
		}
		p := &parts[worst]
		gone := p.lines[len(p.lines)-1]
		p.lines = p.lines[:len(p.lines)-1]
		if n := len(p.lines); n > 0 && gone != "" && p.rank < air && !strings.HasSuffix(p.lines[n-1], "…") {
			p.lines = append(slices.Clone(p.lines[:n-1]), lipgloss.NewStyle().MaxWidth(width-2).Render(p.lines[n-1])+" …")
		}
	}
	return parts
}

// linesOf are the lines of all parts.
func linesOf(parts []part) (lines []string) {
	for _, p := range parts {
		lines = append(lines, p.lines...)
	}
	return lines
}

// folded breaks paragraphs into lines of at most width columns, also inside of
// words that are longer.
func folded(text string, width int) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		for _, line := range strings.Split(words.Wrap(paragraph, width), "\n") {
			for words.Width(line) > width && width > 1 {
				head := words.Cut(line, width, "")
				if head == "" {
					break
				}
				lines, line = append(lines, head), line[len(head):]
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// clip folds a text and keeps some lines of it at most.
func clip(text string, width, most int) []string {
	lines := words.NonEmpty(folded(text, width)...)
	if len(lines) > most {
		rest := lines[most-1] + " " + lines[most]
		if len(lines) > most+1 && words.Width(rest) <= width {
			rest += " …"
		}
		lines = append(lines[:most-1:most-1], words.Cut(rest, width, "…"))
	}
	return lines
}

// styled puts every line in a style.
func styled(lines []string, style lipgloss.Style) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		if line != "" {
			out[i] = style.Render(line)
		}
	}
	return out
}

// indented puts blanks before every line.
func indented(lines []string, blanks int) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = strings.Repeat(" ", blanks) + line
	}
	return out
}

// short cuts a line at a width.
func short(line string, width int) string {
	if words.Width(line) <= width {
		return line
	}
	return words.Cut(line, max(width, 1), "…")
}

// padded fills a line with blanks.
func padded(line string, width int) string { return words.Fill(short(line, width), width) }

// edges puts one text at the left and one at the right; the left one gives way.
func edges(left, right string, width int) string {
	left = short(left, width-words.Width(right)-2)
	return words.Fill(left, width-words.Width(right)) + right
}

// hint is one key and what it does.
type hint struct{ key, does string }

func (h hint) String() string { return h.key + " " + h.does }

// foot is the keys in one line: as many as fit, and always the last.
func foot(hints []hint, width int) string {
	if len(hints) == 0 {
		return ""
	}
	last := hints[len(hints)-1].String()
	line := ""
	for _, h := range hints[:len(hints)-1] {
		if words.Width(line+h.String()+" · "+last) > width {
			break
		}
		line += h.String() + " · "
	}
	return short(line+last, width)
}

// window is the part of some lines that a height shows, so that one of them
// is in it, with arrows where there are more.
func window(lines []string, width, height, shown int) []string {
	if len(lines) <= height {
		return lines
	}
	from := min(max(0, shown-height/2), len(lines)-height)
	return cued(lines[from:from+height], from > 0, from+height < len(lines), width)
}

// cued puts an arrow at the right edge where there is more above or below.
func cued(lines []string, above, below bool, width int) []string {
	lines = slices.Clone(lines)
	exact := lipgloss.NewStyle().MaxWidth(width - 2)
	cue := func(i int, arrow string) {
		line := exact.Render(lines[i])
		lines[i] = line + strings.Repeat(" ", max(0, width-1-lipgloss.Width(line))) + arrow
	}
	switch one := len(lines) == 1; {
	case one && above && below:
		cue(0, "↕")
	default:
		if above {
			cue(0, "↑")
		}
		if below {
			cue(len(lines)-1, "↓")
		}
	}
	return lines
}
