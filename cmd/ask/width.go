package ask

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// Width is how many columns of a terminal a text takes.
func Width(text string) int { return displaywidth.String(text) }

// Cut shortens a text to a width, and ends it with a tail where it is cut.
func Cut(text string, width int, tail string) string {
	return displaywidth.TruncateString(text, width, tail)
}

// Fill adds blanks until a text takes a width.
func Fill(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-Width(text)))
}
