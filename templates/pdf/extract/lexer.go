package extract

import (
	"bytes"
	"encoding/hex"
	"strconv"
	"unicode/utf16"
)

// The values of a PDF, beside int, string and []any. What is none of them, such
// as a fraction or a word, is its text as a word.
type (
	name string
	ref  int
	dict map[name]any
	word string
)

// lexer reads values. On what it cannot read it moves on or stops; it never
// fails.
type lexer struct {
	raw []byte
	at  int
}

// deepest is how far values may stand in one another.
const deepest = 40

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}
func isDigit(c byte) bool { return c >= '0' && c <= '9' }
func isMark(c byte) bool  { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

func (l *lexer) skip() {
	for l.at < len(l.raw) {
		switch c := l.raw[l.at]; {
		case isSpace(c):
			l.at++
		case c == '%':
			for l.at < len(l.raw) && l.raw[l.at] != '\n' && l.raw[l.at] != '\r' {
				l.at++
			}
		default:
			return
		}
	}
}

func (l *lexer) has(text string) bool { return bytes.HasPrefix(l.raw[l.at:], []byte(text)) }

// value is the next value; nil at the end, or where values stand too deep.
func (l *lexer) value(depth int) any {
	l.skip()
	switch {
	case l.at >= len(l.raw) || depth > deepest:
		return nil
	case l.has("<<"):
		return l.dict(depth)
	case l.has("["):
		return l.array(depth)
	case l.has("("):
		return l.literal()
	case l.has("<"):
		return l.hex()
	case l.has("/"):
		l.at++
		return name(l.word())
	}
	w := l.word()
	if w == "" {
		l.at++
		return word("")
	}
	n, err := strconv.Atoi(w)
	if err != nil {
		return word(w)
	}
	return l.reference(n)
}

// reference is n, or the object it leads to where " 0 R" follows.
func (l *lexer) reference(n int) any {
	before := l.at
	l.skip()
	if g := l.word(); g != "" && isDigit(g[0]) {
		l.skip()
		if l.word() == "R" {
			return ref(n)
		}
	}
	l.at = before
	return n
}

func (l *lexer) word() string {
	start := l.at
	for l.at < len(l.raw) && !isSpace(l.raw[l.at]) && !isMark(l.raw[l.at]) {
		l.at++
	}
	return string(l.raw[start:l.at])
}

func (l *lexer) dict(depth int) any {
	out := dict{}
	for l.at += 2; ; {
		if l.skip(); l.at >= len(l.raw) {
			return out
		}
		if l.has(">>") {
			l.at += 2
			return out
		}
		key, ok := l.value(depth + 1).(name)
		if !ok {
			return out
		}
		out[key] = l.value(depth + 1)
	}
}

func (l *lexer) array(depth int) any {
	out := []any{}
	for l.at++; ; {
		if l.skip(); l.at >= len(l.raw) || depth >= deepest {
			return out
		}
		if l.has("]") {
			l.at++
			return out
		}
		out = append(out, l.value(depth+1))
	}
}

// literal reads (a text): brackets in it come in pairs or behind a backslash.
func (l *lexer) literal() any {
	var out []byte
	depth := 0
	for ; l.at < len(l.raw); l.at++ {
		c := l.raw[l.at]
		switch {
		case c == '\\' && l.at+1 < len(l.raw):
			l.at++
			c = l.raw[l.at]
		case c == '(':
			if depth++; depth == 1 {
				continue
			}
		case c == ')':
			if depth--; depth == 0 {
				l.at++
				return text(out)
			}
		}
		out = append(out, c)
	}
	return text(out)
}

func (l *lexer) hex() any {
	end := bytes.IndexByte(l.raw[l.at:], '>')
	if end < 0 {
		l.at = len(l.raw)
		return ""
	}
	digits := bytes.Join(bytes.Fields(l.raw[l.at+1:l.at+end]), nil)
	l.at += end + 1
	out := make([]byte, hex.DecodedLen(len(digits)))
	n, _ := hex.Decode(out, digits)
	return text(out[:n])
}

// text reads UTF-16 where it says that it is.
func text(raw []byte) string {
	if !bytes.HasPrefix(raw, []byte("\xFE\xFF")) {
		return string(raw)
	}
	var units []uint16
	for i := 2; i+1 < len(raw); i += 2 {
		units = append(units, uint16(raw[i])<<8|uint16(raw[i+1]))
	}
	return string(utf16.Decode(units))
}
