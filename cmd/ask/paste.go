package ask

import (
	"bytes"
	"os"
	"slices"
	"time"
	"unicode/utf8"
)

// The marks a terminal puts around what is pasted, where it knows how to.
const (
	pasteBegins = "\x1b[200~"
	pasteEnds   = "\x1b[201~"
)

// A long paste comes in several reads, of which the first ones are large and
// follow each other at once.
const (
	large = 512 // bytes
	pause = 50 * time.Millisecond
)

// typedInput is a terminal's input. A paste that the terminal does not mark comes
// as one read with a line break and text behind it, which nobody types: it gets
// the marks, so that its line breaks are not taken for Enter and its second line
// goes where the first one went.
type typedInput struct {
	*os.File
	now   func() time.Time
	marks bool      // this terminal marks its pastes itself
	until time.Time // until when more of a long one is awaited
	half  []byte    // the beginning of a character that the next read ends
	broke bool      // it ended with a carriage return, whose line feed may be still to come
}

// Read is that of the file, with the marks put in.
func (t *typedInput) Read(into []byte) (int, error) {
	room := len(into) - len(pasteBegins) - len(pasteEnds) - len(t.half)
	if room < utf8.UTFMax || t.marks {
		return t.File.Read(into)
	}
	n, err := t.File.Read(into[:room])
	if n == 0 {
		return n, err
	}
	return copy(into, t.marked(into[:n])), err
}

// marked is what came, and the marks where it is part of a paste.
func (t *typedInput) marked(came []byte) []byte {
	now, goesOn := t.now(), false
	t.marks = t.marks || bytes.Contains(came, []byte(pasteBegins))
	came = append(bytes.Clone(t.half), came...)
	if plainText(came) {
		goesOn = now.Before(t.until) && hasText(came)
	}
	text, enter := came, []byte(nil)
	switch {
	case goesOn, plainText(came) && textBehind(came, '\r'):
	case plainText(came) && textBehind(came, '\n'): // which nobody's Enter sends
		text = bytes.TrimRight(came, "\r")
		enter = came[len(text):]
	default:
		t.half, t.broke = nil, false
		return came
	}
	if t.broke && goesOn {
		text = bytes.TrimPrefix(text, []byte("\n"))
	}
	whole := wholeCharacters(text)
	t.half, t.broke = bytes.Clone(text[whole:]), bytes.HasSuffix(text, []byte("\r"))
	if t.until = now; len(text) >= large {
		t.until = now.Add(pause)
	}
	return slices.Concat([]byte(pasteBegins), text[:whole], []byte(pasteEnds), enter)
}

// textBehind says whether text follows the first of some line breaks.
func textBehind(came []byte, lineBreak byte) bool {
	at := bytes.IndexByte(came, lineBreak)
	return at >= 0 && hasText(came[at:])
}

func hasText(came []byte) bool {
	return bytes.ContainsFunc(came, func(r rune) bool { return r > ' ' })
}

// plainText says whether only text and line breaks came, and no other keys.
func plainText(came []byte) bool {
	return !bytes.ContainsFunc(came, func(r rune) bool {
		return r < ' ' && r != '\t' && r != '\r' && r != '\n' || r == 0x7f
	})
}

// wholeCharacters is how many bytes of a text are before a character of which
// only the beginning is there.
func wholeCharacters(text []byte) int {
	for back := 1; back < utf8.UTFMax && back <= len(text); back++ {
		at := len(text) - back
		if utf8.RuneStart(text[at]) {
			if !utf8.FullRune(text[at:]) {
				return at
			}
			break
		}
	}
	return len(text)
}
