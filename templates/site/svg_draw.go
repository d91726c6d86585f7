package site

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"strings"
	"unicode/utf8"

	"standpoint/assess/portfolio"
	"standpoint/assess/words"
	"standpoint/templates"
)

// written is a mark and its words in a cell.
type written struct {
	mark, whole string
	lines       []string
}

func writtenIn(c *portfolio.Cell) []written {
	if c.Label != "" {
		return []written{{c.Mark, c.Label, wrapped(c.Label, cellLetter, 3)}}
	}
	var all []written
	for _, part := range together(c.Parts) {
		whole := part.Points + " " + part.Label
		all = append(all, written{part.Mark, "its own " + part.Kind + whole, wrapped(whole, partLetter, 3)})
	}
	if all == nil {
		all = append(all, written{"", "not covered", []string{"not covered"}})
	}
	return all
}

func (d *picture) cell(x, high, wide int, head *portfolio.Head, c *portfolio.Cell, all []written) {
	var words []string
	for _, w := range all {
		words = append(words, w.whole)
	}
	d.cellOf("cell", fmt.Sprintf("%s: %s", head.Called.Of(head.Number), strings.Join(words, ", ")))
	d.ground(x, d.y, wide, high, c.Mark, c.Hue)
	y := d.y + 6
	for _, w := range all {
		if w.mark != "" {
			d.mark(x+5, y, w.mark)
		}
		for _, line := range w.lines {
			d.at(x+21, y+9, 11, inkColour, "normal", line)
			y += lineHigh
		}
	}
	d.close()
}

// counts are how many assessments of a group have each rating.
func (d *picture) counts(m *portfolio.Map) {
	wide := wideOf(m)
	d.heads(m, "Rating", "")
	for i := range m.Groups {
		g := &m.Groups[i]
		d.group(g.Name + ": " + words.Count(g.Size, "service", "services"))
		for k := range g.Counts[0] {
			of := g.Counts[0][k]
			d.open("row", "")
			d.cellOf("rowheader", of.Label)
			d.mark(edge, d.y+6, of.Mark)
			d.at(edge+18, d.y+15, 12, inkColour, "normal", words.Clip(of.Label, 40))
			d.close()
			for n, counts := range g.Counts {
				said := "too few"
				if k < len(counts) && !counts[k].Few {
					said = fmt.Sprint(counts[k].N)
				}
				d.cellOf("cell", m.Points[n].Called.Of(m.Points[n].Number)+": "+said)
				d.at(edge+nameWide+phaseWide+n*wide+6, d.y+15, 12, inkColour, "normal", said)
				d.close()
			}
			d.close()
			d.y += 24
		}
	}
	if len(m.Groups) == 0 {
		d.text(12, softColour, "normal", "No group is large enough to be counted.")
	}
}

func (d *picture) open(role, label string) {
	fmt.Fprintf(&d.out, `<g role="%s"`, role)
	if label != "" {
		fmt.Fprintf(&d.out, ` aria-label="%s"`, xmlText(words.Clip(oneLine(label), longestShown)))
	}
	d.out.WriteString(">\n")
}

// cellOf opens a cell: what it says is its label, and its title where a pointer
// rests on it.
func (d *picture) cellOf(role, label string) {
	d.open(role, label)
	if label != "" {
		fmt.Fprintf(&d.out, "<title>%s</title>\n", xmlText(words.Clip(oneLine(label), 500)))
	}
}

func (d *picture) close() { d.out.WriteString("</g>\n") }

// text is a line of its own.
func (d *picture) text(size int, colour, weight, words string) {
	d.y += size + 4
	d.at(edge, d.y, size, colour, weight, words)
}

func (d *picture) at(x, y, size int, colour, weight, words string) {
	fmt.Fprintf(&d.out, `<text x="%d" y="%d" font-size="%d" font-weight="%s" fill="%s">%s</text>`+"\n", x, y, size, weight, colour, xmlText(oneLine(words)))
}

// ground is a box for a mark, in its hue or the deeper the fuller it is. What is
// not in place has a frame, so that it never looks like what nobody looked at.
func (d *picture) ground(x, y, wide, high int, mark, hue string) {
	d.box(x, y, wide, high, cmp.Or(grounds[hue], grounds[mark], "#ffffff"))
	if mark == "ring" && hue == "" {
		fmt.Fprintf(&d.out, `<rect x="%d" y="%d" width="%d" height="%d" stroke="%s" stroke-width="2"/>`+"\n", x+2, y+2, wide-4, high-4, accentColour)
	}
}

func (d *picture) box(x, y, wide, high int, ground string) {
	fmt.Fprintf(&d.out, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s" stroke="%s" stroke-width="1"/>`+"\n", x, y, wide, high, ground, lineColour)
}

func (d *picture) mark(x, y int, mark string) {
	fmt.Fprintf(&d.out, `<g transform="translate(%d %d) scale(0.6)" stroke="%s">%s</g>`+"\n", x, y, inkColour, d.shapes[cmp.Or(mark, "dot")])
}

// xmlText is a text as XML takes it.
func xmlText(text string) string {
	var out strings.Builder
	_ = xml.EscapeText(&out, []byte(templates.Printable(text)))
	return out.String()
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// widthOf counts letters, those of wide scripts twice.
func widthOf(text string) int {
	n := utf8.RuneCountInString(text)
	for _, r := range text {
		if r >= 0x1100 {
			n++
		}
	}
	return n
}

// wrapped breaks a text into lines of so many letters, between words where it
// can, and leaves the rest out after the last line.
func wrapped(text string, letters, most int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(words.Clip(text, letters*most*2)) {
		for widthOf(word) > letters { // a word that is longer than a line
			if line != "" {
				lines, line = append(lines, line), ""
			}
			head := []rune(word)
			cut := len(head)
			for cut > 1 && widthOf(string(head[:cut])) > letters {
				cut--
			}
			lines, word = append(lines, string(head[:cut])), string(head[cut:])
		}
		switch {
		case line == "":
			line = word
		case widthOf(line)+1+widthOf(word) <= letters:
			line += " " + word
		default:
			lines, line = append(lines, line), word
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	if len(lines) > most {
		lines = lines[:most]
		lines[most-1] = strings.TrimSpace(string([]rune(lines[most-1])[:max(0, utf8.RuneCountInString(lines[most-1])-1)])) + "…"
	}
	return lines
}
