// Package text writes what we say for a terminal or a plain file: at most 79
// columns wide, or in sentences for those who listen. Nothing in it depends on
// the terminal: whoever calls says what is wanted.
package text

import (
	"fmt"
	"io"
	"strings"

	prose "standpoint/assess/text"
	"standpoint/assess/words"
	"standpoint/templates"
)

// wide is how many columns a line has.
const wide = 79

// Plain is a text from a file made harmless for a terminal, on one line.
func Plain(text string) string {
	return strings.Join(strings.Fields(templates.Printable(text)), " ")
}

// said is a text of the team's on one line, without its marks: where a link leads
// stands after its words.
func said(typed string) string { return Plain(prose.PlainLine(prose.Line(typed))) }

// Fold breaks a sentence into lines that fit.
func Fold(text string) string { return words.Wrap(text, wide) }

// printer writes lines, in sentences where they are spoken.
type printer struct {
	w      io.Writer
	spoken bool
}

// say writes a sentence, made harmless and folded.
func (p printer) say(format string, args ...any) {
	p.line(Fold(Plain(fmt.Sprintf(format, args...))))
}

// line writes a line as it is.
func (p printer) line(text string) { fmt.Fprintln(p.w, text) }

// gap sets parts off on a screen; a voice needs none.
func (p printer) gap() {
	if !p.spoken {
		p.line("")
	}
}

// indented folds a text with blanks before each line.
func indented(text string, blanks int) string {
	return strings.Repeat(" ", blanks) + words.Hang(text, wide-blanks, blanks)
}

// cell cuts or fills a text to a width in columns.
func cell(text string, width int) string {
	text = Plain(text)
	if words.Width(text) > width {
		text = words.Cut(text, width, "…")
	}
	return words.Fill(text, width)
}

// edges puts one text at the left and one at the right of a line, or below each
// other when both do not fit.
func edges(left, right string) string {
	gap := wide - words.Width(left) - words.Width(right) - 1
	switch {
	case left == "":
		return " " + right
	case gap < 2:
		return " " + left + "\n " + right
	}
	return " " + left + strings.Repeat(" ", gap) + right
}
