package words

import (
	"strings"
	"unicode/utf8"
)

// Short keeps a value in a message to a length that a person reads.
func Short(value string) string { return Shorten(value, 40) }

// Shorten keeps a text to so many characters, the last three of them dots where
// it is cut.
func Shorten(text string, most int) string {
	text = WithoutSignIn(text) // half of it could not be told later
	if kept, cut := head(text, most, 3); cut {
		return kept + "..."
	}
	return text
}

// Clip shortens a label in a picture or a table: at most so many characters,
// the last of them an ellipsis where it is cut, with no blank before it.
func Clip(text string, most int) string {
	text = WithoutSignIn(text)
	if kept, cut := head(text, most, 1); cut {
		return strings.TrimSpace(kept) + "…"
	}
	return text
}

// head is the first part of a text that is longer than most characters, with
// room left for an end.
func head(text string, most, end int) (string, bool) {
	if len(text) <= most || utf8.RuneCountInString(text) <= most {
		return "", false
	}
	return string([]rune(text)[:most-end]), true
}

// Fold makes names comparable that differ in capitals and spaces only. Plain
// ones, which are most, are read once.
func Fold(name string) string {
	folded, space := make([]byte, 0, 64), false
	for i := range len(name) {
		c := name[i]
		switch {
		case c >= utf8.RuneSelf:
			return strings.ToLower(strings.Join(strings.Fields(name), " "))
		case c == ' ' || '\t' <= c && c <= '\r':
			space = true
			continue
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		}
		if space && len(folded) > 0 {
			folded = append(folded, ' ')
		}
		folded, space = append(folded, c), false
	}
	return string(folded)
}
