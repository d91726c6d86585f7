package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Loss is how a list that somebody meant may have been lost.
type Loss int

// The ways that Lost looks for.
const (
	NotLost Loss = iota
	InLine       // several items stand in one line
	NoMarks      // many short lines stand under each other, without a mark
	Apart        // a line under an item goes on with it, and is not set in
)

// Lost says whether a text looks as if a list in it was lost, and where: what the
// line begins with. It would rather say too little than too much.
func Lost(typed string) (how Loss, line string) {
	short, begins := 0, ""
	item := "" // the line before, where it is one that was broken
	for _, l := range linesOf(typed) {
		_, isItem := markerOf(l.text)
		switch {
		case severalItems(l.text):
			return InLine, l.text
		case item != "" && !isItem && l.indent == 0 && startsSmall(l.text):
			return Apart, l.text
		}
		if l.text == "" || isItem || strings.ContainsAny(l.text, "|\t") || utf8.RuneCountInString(l.text) > shortest {
			short = 0
		} else if short++; short == 1 {
			begins = l.text
		}
		if short >= many {
			return NoMarks, begins
		}
		if item = ""; isItem && utf8.RuneCountInString(l.text) >= broken && !strings.ContainsAny(l.text[len(l.text)-1:], ".!?:;") {
			item = l.text
		}
	}
	return NotLost, ""
}

const (
	shortest = 50 // columns of a line that is short
	many     = 7  // lines: an address has fewer
	broken   = 40 // columns from which an editor may have broken a line
)

// severalItems says whether the marks of several items stand in one line.
func severalItems(line string) bool {
	for _, bullet := range []string{"•", "●", "▪", "■", "◦", "○"} {
		if strings.Count(line, bullet) > 1 {
			return true
		}
	}
	if dashes := strings.Count(line, " - "); dashes > 3 || dashes > 1 && strings.HasPrefix(line, "- ") {
		return true
	}
	return counted(line, "1) ", "2) ", "3) ") || counted(line, "1. ", "2. ", "3. ") || counted(line, "a) ", "b) ", "c) ")
}

// counted says whether marks stand in a line one after the other, none in a word.
func counted(line string, marks ...string) bool {
	for _, mark := range marks {
		at := strings.Index(line, mark)
		if at < 0 || at > 0 && line[at-1] != ' ' {
			return false
		}
		line = line[at+len(mark):]
	}
	return true
}

// startsSmall says whether a line begins with a small letter, as the middle of a
// sentence does.
func startsSmall(line string) bool {
	r, size := utf8.DecodeRuneInString(line)
	return unicode.IsLower(r) && size < len(line)
}
