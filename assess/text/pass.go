package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standpoint/assess/words"
)

// guard stands before and after each line of text that the pass hands on, so that
// nothing typed there is taken for the beginning or the end of something. It is a
// space to CommonMark, and the end of a line to us: no line has it.
const guard = "\u2028"

// cellGuard stands before a cell of a table instead.
const cellGuard = "\u2029"

// line is one line of a text: what it says, and how far in it begins.
type line struct {
	text   string
	indent int
	raw    string
}

func linesOf(from string) []line {
	all := words.Lines(strings.ToValidUTF8(from, ""))
	out := make([]line, len(all))
	for i, raw := range all {
		raw = strings.TrimRightFunc(raw, unicode.IsSpace)
		l := line{text: strings.TrimLeft(raw, blanks), raw: raw}
		for _, r := range raw[:len(raw)-len(l.text)] {
			if l.indent++; r == '\t' {
				l.indent += 3
			}
		}
		out[i] = l
	}
	return out
}

// pass goes over the lines of a text and writes them again as CommonMark that
// means what the lines mean: lists as they were typed or pasted, nested by how
// far in they stand or by the bullets that word processors use; line breaks; and
// nothing else that could be read as a mark.
type pass struct {
	lines  []line
	at     int
	out    strings.Builder
	labels []string // of the items, in their order
	tables []grid   // in their order
	levels []level  // the lists that are open, from the outermost
	turns  [Deepest]int
	blank  bool     // the line before was empty
	para   []string // the lines of the paragraph at hand
	prefix string   // what stands before it
}

// run writes all lines.
func (p *pass) run() {
	for p.at < len(p.lines) {
		l := p.lines[p.at]
		switch {
		case l.text == "":
			p.flush()
			p.at++
			p.blank = true
			continue
		case p.fence(l) || p.table(l) || p.heading(l) || p.item(l):
		default:
			p.paragraph(l)
			p.at++
		}
		p.blank = false
	}
	p.flush()
}

// inside is what stands before what belongs to the innermost open item.
func (p *pass) inside() string { return strings.Repeat("    ", len(p.levels)) }

// paragraph goes on with the paragraph at hand, or begins one: in an item when
// it stands further in than that item's mark, and on its own otherwise.
func (p *pass) paragraph(l line) {
	if p.para != nil && (len(p.levels) == 0 || l.indent > p.levels[len(p.levels)-1].indent) {
		p.para = append(p.para, l.text)
		return
	}
	p.flush()
	p.leave(l.indent)
	p.prefix, p.para = p.inside(), []string{l.text}
}

// leave closes the lists that something so far in does not belong to.
func (p *pass) leave(indent int) {
	for n := len(p.levels); n > 0 && indent <= p.levels[n-1].indent; n-- {
		p.levels = p.levels[:n-1]
	}
}

// flush writes the paragraph at hand.
func (p *pass) flush() {
	if p.para != nil {
		p.say(p.prefix, filled(p.para))
		p.para = nil
	}
}

// say writes a paragraph, guarded line by line.
func (p *pass) say(prefix string, lines []string) {
	for i, text := range lines {
		if i > 0 {
			prefix = p.inside()
		}
		p.out.WriteString(prefix + guard + strings.ReplaceAll(text, "\t", " ") + guard + "\n")
	}
	p.out.WriteString("\n")
}

// heading reads a line that begins with # and a space.
func (p *pass) heading(l line) bool {
	text := strings.TrimLeft(l.text, "#")
	level := len(l.text) - len(text)
	said := strings.Trim(text, blanks)
	if level < 1 || level > 6 || said == "" || strings.TrimLeft(text, blanks) == text {
		return false
	}
	p.flush()
	p.leave(l.indent)
	p.say(p.inside()+strings.Repeat("#", level)+" ", []string{said})
	p.at++
	return true
}

// fence reads code between two lines of ``` or ~~~, when there is a second one.
func (p *pass) fence(l line) bool {
	mark := fenceOf(l.text)
	if mark == "" {
		return false
	}
	end := p.at + 1
	for end < len(p.lines) && end < p.at+longestCode && (!strings.HasPrefix(p.lines[end].text, mark) || strings.Trim(p.lines[end].text, mark[:1]) != "") {
		end++
	}
	info := strings.TrimSpace(l.text[len(mark):])
	if end == len(p.lines) || end == p.at+longestCode || end == p.at+1 || strings.Contains(info, "`") {
		return false
	}
	p.flush()
	p.leave(l.indent)
	p.code(l.indent, info, p.lines[p.at+1:end])
	p.at = end + 1
	return true
}

const longestCode = 2000 // lines

func fenceOf(text string) string {
	for _, mark := range []string{"`", "~"} {
		if rest := strings.TrimLeft(text, mark); len(text)-len(rest) >= 3 {
			return text[:len(text)-len(rest)]
		}
	}
	return ""
}

// code writes lines between marks that are longer than any in them. A word after
// the first mark stays, as a line.
func (p *pass) code(indent int, info string, lines []line) {
	most := 2
	for _, l := range lines {
		most = max(most, len(fenceOf(l.text)))
	}
	mark, in := strings.Repeat("`", most+1), p.inside()
	p.out.WriteString(in + mark + "\n")
	if info != "" {
		p.out.WriteString(in + info + "\n")
	}
	for _, l := range lines {
		p.out.WriteString(in + strings.Repeat(" ", max(0, l.indent-indent)) + l.text + "\n")
	}
	p.out.WriteString(in + mark + "\n\n")
}

// filled joins the lines of a paragraph that an editor filled up to a width:
// the next word would have stood too far out in each but the last, and a sentence
// goes on over the end of one. Other lines end where somebody ended them.
func filled(lines []string) []string {
	const least = 60 // columns, from which a width is one
	wide, over := 0, false
	for _, text := range lines {
		wide = max(wide, utf8.RuneCountInString(text))
	}
	if len(lines) < 2 || wide < least || wide > 2*least {
		return lines
	}
	for i, text := range lines[:len(lines)-1] {
		next, _, _ := strings.Cut(lines[i+1], " ")
		if utf8.RuneCountInString(text)+1+utf8.RuneCountInString(next) <= wide {
			return lines
		}
		over = over || !strings.ContainsAny(text[len(text)-1:], ".!?:;")
	}
	if !over {
		return lines
	}
	return []string{strings.Join(lines, " ")}
}

// wordEnds says whether a text ends in a letter or a figure.
func wordEnds(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
