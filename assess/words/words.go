// Package words is how things are said: numbers with their nouns, lists,
// sentences, lines of a width, and which characters may stand where. It is a
// leaf: it takes numbers and texts, and knows nothing of what they are about.
package words

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Count says how many there are: "1 point", "3 points".
func Count(n int, one, many string) string {
	return strconv.Itoa(n) + " " + Choose(n, one, many)
}

// Choose gives the word that goes with a number: "point" or "points", "has" or
// "have".
func Choose(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// Sentence begins a phrase with a capital and ends it with a full stop, unless
// it ends as a sentence does. A name or a value in quotes at the start stays.
func Sentence(phrase string) string {
	phrase = UpperFirst(strings.TrimSpace(phrase))
	if last, size := utf8.DecodeLastRuneInString(phrase); size == 0 || strings.ContainsRune(".?:", last) {
		return phrase
	}
	return phrase + "."
}

// UpperFirst begins a text with a capital.
func UpperFirst(text string) string { return mapFirst(text, unicode.ToUpper) }

// LowerFirst writes a label as it stands inside a sentence: "see point 4".
func LowerFirst(text string) string { return mapFirst(text, unicode.ToLower) }

// mapFirst changes the first character of a text; one that is not UTF-8 stays.
func mapFirst(text string, change func(rune) rune) string {
	first, size := utf8.DecodeRuneInString(text)
	if first == utf8.RuneError {
		return text
	}
	return string(change(first)) + text[size:]
}
