package ask

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"standpoint/assess/words"
)

// replace puts some words of the text in the place of others, for whom it would
// be long to type all of it again: "replace Mondays with Tuesdays".
func (t *entry) replace(typed string) {
	text := t.text()
	if text == "" {
		text = t.q.Now
	}
	old, new, at := replacing(text, typed)
	switch {
	case old == "":
		t.l.Say("Type :replace, the words in the text, with, and the new words: \":replace Mondays with Tuesdays\".")
	case len(at) == 0:
		t.l.Say(fmt.Sprintf("%q is not in this text. :read reads it out.", old))
	case len(at) > 1:
		t.l.Say(fmt.Sprintf("%q is in this text %d times. Add some of the words around the one you mean.", old, len(at)))
	default:
		t.put(text[:at[0][0]] + new + text[at[0][1]:])
		t.l.Say("Now it says: " + near(t.text(), at[0][0], len(new)) + ". Enter saves it.")
	}
}

// put takes a text as what was typed so far. Enter saves it, and lines go on with it.
func (t *entry) put(text string) {
	t.lines, t.begun, t.resumed = strings.Split(text, "\n"), false, true
	if t.q.Draft != nil {
		t.l.warn(t.q.Draft.Set(text))
	}
}

// replacing reads what is to be replaced, and finds where it stands. There may be
// more than one "with" in it: the last counts before which words of the text stand.
func replacing(text, typed string) (old, new string, at [][]int) {
	words := strings.Split(strings.TrimSpace(typed), " ")
	for i := 1; i < len(words)-1; i++ {
		if !strings.EqualFold(words[i], "with") {
			continue
		}
		before, after := strings.Join(words[:i], " "), strings.Join(words[i+1:], " ")
		if found := standsAt(text, before); old == "" || len(found) > 0 {
			old, new, at = before, after, found
		}
	}
	return old, new, at
}

// standsAt finds words in a text, with capitals as they are, and where none stand so
// with any.
func standsAt(text, sought string) [][]int {
	if !utf8.ValidString(sought) {
		return nil
	}
	exact := regexp.QuoteMeta(sought)
	for _, form := range []string{exact, "(?i)" + exact} {
		if at := regexp.MustCompile(form).FindAllStringIndex(text, -1); len(at) > 0 {
			return at
		}
	}
	return nil
}

// near is a place in a text with some words before and after it.
func near(text string, at, size int) string {
	before, after := strings.Fields(text[:at]), strings.Fields(text[at+size:])
	middle := text[at : at+size]
	if at > 0 && !strings.ContainsAny(text[at-1:at], " \n") && len(before) > 0 {
		middle, before = before[len(before)-1]+middle, before[:len(before)-1]
	}
	if rest := text[at+size:]; rest != "" && !strings.ContainsAny(rest[:1], " \n") && len(after) > 0 {
		middle, after = middle+after[0], after[1:]
	}
	said := append(append(before[max(0, len(before)-3):], middle), after[:min(3, len(after))]...)
	return strings.TrimRight(words.Clip(strings.Join(said, " "), 200), ".")
}
