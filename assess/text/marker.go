package text

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// marker is what an item of a list begins with.
type marker struct {
	label  string // a number as typed; of a bullet nothing
	rank   int    // of a bullet: how far in word processors use it, from 1
	value  int    // of a number
	letter bool   // of a number: it is a letter, as in a)
	end    byte   // of a number: what stands after it, . or )
	loose  bool   // could as well be a word; it needs others beside it
	rest   string // the item's own text
}

func (m marker) ordered() bool { return m.label != "" }

// like says whether two markers may stand in one list.
func (m marker) like(other marker) bool {
	return m.rank == other.rank && m.letter == other.letter && m.end == other.end
}

// first says whether a list may begin with a marker in the middle of a paragraph.
func (m marker) first() bool { return !m.ordered() || m.value == 1 }

// bullets are what people type and what word processors paste, each with how far
// in these use it: first • and ●, then o and ○, then ▪ and ■.
var bullets = map[rune]int{
	'-': 1, '*': 1, '•': 1, '●': 1, '·': 1, '∙': 1, '‣': 1, '⁃': 1, '–': 1, '—': 1, '\uf0b7': 1,
	'o': 2, '○': 2, '◦': 2,
	'▪': 3, '■': 3, '§': 3, '\uf0a7': 3,
}

// markerOf is the marker that a line begins with, if it is an item. The line is
// trimmed.
func markerOf(line string) (marker, bool) {
	r, size := utf8.DecodeRuneInString(line)
	if rank := bullets[r]; rank > 0 {
		return bulletOf(r, rank, line[size:])
	}
	return numberOf(line)
}

func bulletOf(r rune, rank int, after string) (marker, bool) {
	rest := strings.TrimLeft(after, blanks)
	gap := len(after) - len(rest)
	m := marker{rank: rank, rest: rest, loose: r == 'o' && gap < 2}
	switch {
	case rest == "":
		return m, false
	case gap == 0:
		return m, strings.ContainsRune("•●▪", r)
	case r == '§':
		return m, gap > 1
	}
	return m, true
}

// numberOf reads 1. and 1) and a), with a space after it.
func numberOf(line string) (marker, bool) {
	end := strings.IndexAny(line, ".)")
	if end < 1 || end > 4 || end+1 >= len(line) {
		return marker{}, false
	}
	rest := strings.TrimLeft(line[end+1:], blanks)
	m := marker{label: line[:end+1], end: line[end], rest: rest}
	if rest == "" || len(rest) == len(line)-end-1 {
		return m, false
	}
	if n, err := strconv.Atoi(line[:end]); err == nil && line[0] >= '0' && line[0] <= '9' && end <= 3 {
		m.value = n
		return m, true
	}
	m.letter = true
	m.value = letterValue(strings.ToLower(line[:end]))
	return m, m.end == ')' && m.value > 0
}

// romans are the small numbers that lists are numbered by.
var romans = []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"}

// letterValue is the place of a letter in the alphabet, or what a Roman number of
// several letters means; 0 for anything else.
func letterValue(text string) int {
	if len(text) == 1 && text[0] >= 'a' && text[0] <= 'z' {
		return int(text[0]-'a') + 1
	}
	for i, roman := range romans {
		if text == roman {
			return i + 1
		}
	}
	return 0
}

// blanks are the spaces that stand after a marker and before a line.
const blanks = " \t\u00a0\u2002\u2003\u2009\u3000"
