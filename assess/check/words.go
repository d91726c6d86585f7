package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentence begins a phrase with a capital and ends it with a full stop.
func Sentence(phrase string) string {
	phrase = strings.TrimSpace(phrase)
	first, size := utf8.DecodeRuneInString(phrase)
	if size == 0 {
		return ""
	}
	// A name or a value in quotes at the start is left as it is.
	phrase = string(unicode.ToUpper(first)) + phrase[size:]
	if last, _ := utf8.DecodeLastRuneInString(phrase); strings.ContainsRune(".?:", last) {
		return phrase
	}
	return phrase + "."
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// named is how an item is called in a sentence: its id, or what it is.
func named(id, text, otherwise string) string {
	switch {
	case id != "":
		return id
	case text != "":
		return quoted(text)
	}
	return otherwise
}

// quoted is a text of the file in quotes, cut where a sentence has to stay one.
func quoted(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > 60 {
		text = string(runes[:57]) + "..."
	}
	return "\"" + text + "\""
}

// list joins words as a sentence does: a, b and c.
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}
