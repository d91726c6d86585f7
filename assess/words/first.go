package words

import "strings"

// FirstSentence is how a text begins, in one line: its first sentence, or as many of
// its words as fit into so many columns.
func FirstSentence(text string, columns int) string {
	text = strings.TrimSpace(text)
	for _, sign := range []string{"- ", "* "} {
		if item, is := strings.CutPrefix(text, sign); is { // an item of a list is a line
			text, _, _ = strings.Cut(item, "\n")
		}
	}
	paragraph, _, _ := strings.Cut(text, "\n\n")
	said := ""
	for _, word := range strings.Fields(paragraph) {
		more := strings.TrimSpace(said + " " + word)
		if Width(more) > columns {
			break
		}
		if said = more; endsSentence(word) {
			break
		}
	}
	return said
}

// endsSentence says whether a sentence ends with a word, and not an abbreviation such
// as "e.g." or an initial.
func endsSentence(word string) bool {
	bare := strings.TrimRight(word, `"')`)
	stem := strings.TrimRight(bare, ".!?")
	return stem != bare && len(stem) > 1 && !strings.Contains(stem, ".")
}
