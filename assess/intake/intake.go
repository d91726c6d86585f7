// Package intake is the one door through which text comes in: from a file, a
// pipe, an editor or a form. It reads what a byte-order mark says, and refuses
// what is not valid text, so that no letter is silently turned into another.
package intake

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"standpoint/assess/problem"
)

// Mark is the byte-order mark of UTF-8, with which some editors begin a file. It
// is no part of what the file says.
const Mark = "\xef\xbb\xbf"

// The byte-order marks of what is not UTF-8.
const (
	littleMark = "\xff\xfe"
	bigMark    = "\xfe\xff"
	wideLittle = "\xff\xfe\x00\x00"
	wideBig    = "\x00\x00\xfe\xff"
)

// Hint says how to save a text so that it can be read.
const Hint = `save it as UTF-8: in Notepad under "Save as", in PowerShell with Out-File -Encoding utf8`

// Text is the text that some bytes are, in UTF-8 or, with a byte-order mark, in
// UTF-16, with line feeds for its line breaks. The error is a *problem.Error
// that names the first byte which is not text.
func Text(data []byte) (string, error) {
	text, wrong := "", (*problem.Error)(nil)
	if order := orderOf(data); order != nil {
		text, wrong = behind{offset: len(littleMark)}.utf16(data[len(littleMark):], order)
	} else if wrong = Check(data); wrong == nil {
		text = string(bytes.TrimPrefix(data, []byte(Mark)))
	}
	if wrong != nil {
		return "", wrong
	}
	return Lines(text), nil
}

// Lines makes each carriage return, with or without a line feed, one line feed.
func Lines(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
}

// orderOf is how a text in UTF-16 with a mark puts its bytes; nil for any other.
func orderOf(data []byte) binary.ByteOrder {
	switch {
	case bytes.HasPrefix(data, []byte(wideLittle)):
		return nil
	case bytes.HasPrefix(data, []byte(littleMark)):
		return binary.LittleEndian
	case bytes.HasPrefix(data, []byte(bigMark)):
		return binary.BigEndian
	}
	return nil
}

// behind is what of a text was read before the bytes at hand.
type behind struct{ lines, offset int }

// utf16 reads UTF-16. Half a character, and what is no text, is refused.
func (b behind) utf16(data []byte, order binary.ByteOrder) (string, *problem.Error) {
	var text strings.Builder
	text.Grow(len(data) / 2)
	for i := 0; i < len(data); {
		r, size := rune16(data[i:], order)
		if size == 0 || r == 0 {
			return "", b.refuse(text.String(), i, data[i], "in UTF-16")
		}
		text.WriteRune(r)
		i += size
	}
	return text.String(), nil
}

// rune16 is the first character of some bytes, and how many it takes; none
// where they begin with half of one.
func rune16(data []byte, order binary.ByteOrder) (rune, int) {
	if len(data) < 2 {
		return 0, 0
	}
	first := rune(order.Uint16(data))
	if !utf16.IsSurrogate(first) {
		return first, 2
	}
	if len(data) < 4 {
		return 0, 0
	}
	r := utf16.DecodeRune(first, rune(order.Uint16(data[2:])))
	if r == utf8.RuneError {
		return 0, 0
	}
	return r, 4
}

// Check says what keeps bytes from being a text in UTF-8 that is read as it
// stands, such as one of our own files: nil where nothing does.
func Check(data []byte) *problem.Error {
	if coded := codedOtherwise(data); coded != "" {
		return problem.At(1, 1, "this is text in "+coded+", and only UTF-8 is read here", Hint)
	}
	return behind{}.utf8(data)
}

func (b behind) utf8(data []byte) *problem.Error {
	zero, bad := bytes.IndexByte(data, 0), -1
	if !utf8.Valid(data) {
		bad = invalid(data)
	}
	switch {
	case bad >= 0 && (zero < 0 || bad < zero):
		return b.refuse(string(data[:bad]), bad, data[bad], "in UTF-8")
	case zero >= 0:
		e := b.refuse(string(data[:zero]), zero, 0, "")
		e.What, e.Hint = "there is a zero byte here, so this is not a text file", "check that it is the file you meant"
		return e
	}
	return nil
}

// codedOtherwise names what a text is coded in that is not UTF-8, by its mark or
// by the zero bytes beside its letters; empty where neither tells.
func codedOtherwise(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte(wideLittle)), bytes.HasPrefix(data, []byte(wideBig)):
		return "UTF-32"
	case orderOf(data) != nil:
		return "UTF-16"
	case len(data) >= 4 && (data[0] == 0) != (data[1] == 0) && (data[0] == 0) == (data[2] == 0) && (data[1] == 0) == (data[3] == 0):
		return "UTF-16" // without a mark, and it begins with two plain letters
	}
	return ""
}

// Top is the beginning of a file as text, as well as it can be read, for telling
// what a file is that cannot be read strictly.
func Top(data []byte) []byte {
	if codedOtherwise(data) == "" {
		return bytes.TrimPrefix(data, []byte(Mark))
	}
	data = bytes.TrimPrefix(bytes.TrimPrefix(data, []byte(littleMark)), []byte(bigMark))
	return bytes.ReplaceAll(data, []byte{0}, nil)
}

// invalid is the place of the first byte that is not UTF-8, or -1.
func invalid(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// refuse names the byte, counted from 1 as people count, and where it stands in
// the text.
func (b behind) refuse(before string, at int, value byte, coded string) *problem.Error {
	line, column := place(before)
	return problem.At(b.lines+line, column, fmt.Sprintf("byte %d is 0x%02X, which is not text %s", b.offset+at+1, value, coded), Hint)
}

// place is the line and column behind a text.
func place(before string) (line, column int) {
	before = Lines(strings.TrimPrefix(before, Mark))
	last := strings.LastIndexByte(before, '\n')
	return strings.Count(before, "\n") + 1, utf8.RuneCountInString(before[last+1:]) + 1
}
