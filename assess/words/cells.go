package words

import (
	"strings"
	"unicode/utf8"
)

// Lines divides a text where a new line begins, however that is written.
func Lines(text string) []string {
	if !Plain(text) {
		text = strings.Map(func(r rune) rune {
			if File.Fate(r) == Break {
				return '\n'
			}
			return r
		}, strings.ReplaceAll(text, "\r\n", "\n"))
	}
	return strings.Split(text, "\n")
}

// Uncalculated puts an apostrophe before what a spreadsheet could take for the
// beginning of a formula: at the start of a cell, or after a semicolon, where
// spreadsheets in other languages begin a new one. Spaces, quotes and what nobody
// sees may stand before it.
func Uncalculated(text string) string {
	if !strings.Contains(text, ";") { // most do not, and there may be millions
		return uncalculated(text)
	}
	cells := strings.Split(text, ";")
	for i, cell := range cells {
		cells[i] = uncalculated(cell)
	}
	return strings.Join(cells, ";")
}

func uncalculated(cell string) string {
	begins := strings.TrimLeftFunc(cell, func(r rune) bool { return Cell.Fate(r) == Unseen })
	if first, size := utf8.DecodeRuneInString(begins); size > 0 && Cell.Fate(first) == Formula {
		return "'" + cell
	}
	return cell
}
