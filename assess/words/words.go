// Package words is how things are said: numbers with their nouns, lists,
// sentences, lines of a width, and which characters may stand where. It is a
// leaf: it takes numbers and texts, and knows nothing of what they are about.
//
// The sentences of the domain stand whole in english.go, each in a function that
// has places for values and a whole sentence for each form that English has for
// numbers, one and many. None is put together from halves, so that a second
// language can say it in its own order: it comes as a second file that says the
// same things, with as many forms as it has (Welsh has six), and the functions
// become methods of what the two have in common. The domain holds values, and
// asks for a sentence where it is printed.
package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentence begins a phrase with a capital and ends it with a full stop, unless
// it ends as a sentence does. A name or a value in quotes at the start stays.
func Sentence(phrase string) string {
	phrase = UpperFirst(strings.TrimSpace(phrase))
	if last, size := utf8.DecodeLastRuneInString(phrase); size == 0 || strings.ContainsRune(".?:", last) {
		return phrase
	}
	return phrase + "."
}

// Ended ends what people wrote as one ends a sentence, unless they did.
func Ended(text string) string {
	text = strings.TrimSpace(text)
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".!?:") {
		return text
	}
	return text + "."
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
