package file

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"standpoint/assess/words"
)

// Cleaner makes a text safe to draw, and remembers what it had to change. Every
// text has to go through one on its way to a Page: gofpdf panics on characters
// above U+FFFF and on invalid UTF-8, and prints a missing glyph as an empty box.
// The zero value is ready to use.
type Cleaner struct {
	changed map[rune]bool
}

// Line returns text as one line that the typeface can show, empty when there is
// nothing to see. Soft hyphens and zero-width spaces stay: whoever breaks lines
// reads them and drops them.
func (c *Cleaner) Line(text string) string {
	if words.Plain(text) {
		if strings.TrimLeft(text, " ") == "" {
			return ""
		}
		return text
	}
	text = norm.NFC.String(strings.ToValidUTF8(text, string(utf8.RuneError)))
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		switch fate := words.Paper.Fate(r); {
		case fate == words.Space:
			b.WriteByte(' ')
		case fate == words.Drop:
		case covered(r):
			b.WriteRune(r)
		default:
			b.WriteString(c.instead(r))
		}
	}
	if strings.Trim(b.String(), " \u00a0\u00ad\u200b") == "" {
		return ""
	}
	return b.String()
}

// instead is what is printed for a character without a glyph.
func (c *Cleaner) instead(r rune) string {
	if c.changed == nil {
		c.changed = map[rune]bool{}
	}
	c.changed[r] = true
	return InWords(r)
}

// InWords is a sign that the typeface lacks, in a word where people use it for
// "yes", "no" or a traffic light, and else as its number.
func InWords(r rune) string {
	return "[" + cmp.Or(signs[r], fmt.Sprintf("U+%04X", r)) + "]"
}

var signs = map[rune]string{
	'✅': "yes", '☑': "yes", '❌': "no", '❎': "no", '⚠': "warning", '👍': "thumbs up", '👎': "thumbs down", '⬜': " ", utf8.RuneError: "?",
	'🟢': "green", '🟡': "yellow", '🟠': "orange", '🔴': "red", '🔵': "blue", '⚪': "white", '⚫': "black",
}

// Changed are the characters that had to be printed as InWords says, in order.
func (c *Cleaner) Changed() []rune { return slices.Sorted(maps.Keys(c.changed)) }
