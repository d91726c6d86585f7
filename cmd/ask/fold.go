package ask

import (
	"strings"
)

// Fold breaks a paragraph into lines of at most width columns, at spaces. A
// word that is longer has a line of its own.
func Fold(text string, width int) string {
	var out strings.Builder
	column := 0
	for _, word := range strings.Fields(text) {
		w := Width(word)
		switch {
		case column == 0:
		case column+1+w > width:
			out.WriteByte('\n')
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
