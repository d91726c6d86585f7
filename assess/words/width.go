package words

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// Width is how many columns of a terminal a text takes.
func Width(text string) int { return displaywidth.String(text) }

// Cut shortens a text to some columns, and ends it with a tail where it is cut.
func Cut(text string, columns int, tail string) string {
	return displaywidth.TruncateString(text, columns, tail)
}

// Fill adds blanks until a text takes so many columns.
func Fill(text string, columns int) string {
	return text + strings.Repeat(" ", max(0, columns-Width(text)))
}

// Wrap breaks a paragraph into lines of at most so many columns, at spaces. A
// word that is longer has a line of its own.
func Wrap(text string, columns int) string { return Hang(text, columns, 0) }

// Hang wraps a paragraph and begins each line but the first with some blanks,
// which do not count among the columns.
func Hang(text string, columns, blanks int) string {
	var out strings.Builder
	column := 0
	for _, word := range strings.Fields(text) {
		w := Width(word)
		switch {
		case column == 0:
		case column+1+w > columns:
			out.WriteString("\n" + strings.Repeat(" ", blanks))
			column = 0
		default:
			out.WriteByte(' ')
			column++
		}
		out.WriteString(word)
		column += w
	}
	return out.String()
}
