package pdf

import (
	"strings"
	"unicode"
)

// pieces cuts the runs where a line may end: at spaces, after dashes and
// hyphens between letters, at soft hyphens and zero-width spaces.
func (b *breaker) pieces() []piece {
	var out []piece
	for i, r := range b.runs {
		for text := r.text; text != ""; {
			if text[0] == ' ' {
				text = strings.TrimLeft(text, " ")
				if n := len(out); n > 0 {
					out[n-1].space, out[n-1].stuck = true, false
				}
				continue
			}
			end := strings.IndexByte(text, ' ')
			if end < 0 {
				end = len(text)
			}
			out = b.parts(out, i, text[:end])
			text = text[end:]
		}
		if n := len(out); n > 0 && r.end {
			out[n-1].space, out[n-1].stuck, out[n-1].end = true, false, true
		} else if n > 0 && !out[n-1].space {
			out[n-1].stuck = true
		}
	}
	return out
}

// parts cuts one word. Addresses stay whole: they are broken only when no line
// can hold them.
func (b *breaker) parts(out []piece, run int, word string) []piece {
	st := b.runs[run].st
	add := func(part string) {
		if strings.ContainsAny(part, "\u00ad\u200b") {
			part = dropHints.Replace(part)
		}
		if part != "" {
			out = append(out, piece{run: run, text: part, w: st.Width(part)})
		}
	}
	if !strings.ContainsAny(word, "-–—\u00ad\u200b") || strings.Contains(word, "://") {
		add(word)
		return out
	}
	start := 0
	var before, last rune
	for i, r := range word {
		if i > start && !unicode.Is(unicode.M, r) && mayEnd(before, last, r) {
			add(word[start:i])
			start = i
		}
		before, last = last, r
	}
	add(word[start:])
	return out
}

// dropHints takes out the characters that only say where a line may end.
var dropHints = strings.NewReplacer("\u00ad", "", "\u200b", "")

// mayEnd says whether a line may end between last and next.
func mayEnd(before, last, next rune) bool {
	switch last {
	case '\u200b', '\u00ad', '—':
		return true
	case '-', '–':
		return unicode.IsLetter(before) && unicode.IsLetter(next)
	}
	return false
}
