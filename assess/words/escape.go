package words

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// The forms in which a character is written by its number.
const (
	InJSON = `\u%04x` // in a text of JSON, and where people read
	InXML  = "&#x%X;" // in a text or an attribute of XML
	InName = `\u{%x}` // in the name of a file, where another form would be a name too
)

// Escaped writes by its number what would act on a terminal or turn the direction
// of writing, in data that keeps all it was given.
func Escaped(text, form string) string {
	if Plain(text) {
		return text
	}
	var out strings.Builder
	for _, r := range text {
		if Data.Fate(r) == Escape {
			fmt.Fprintf(&out, form, r)
		} else {
			out.WriteRune(r)
		}
	}
	return out.String()
}

// Escaping passes on what an encoder writes, Escaped and WithoutSignIn. Encoders write whole
// characters at once, and no control character of ASCII.
func Escaping(to io.Writer, form string) io.Writer { return escaping{to, form} }

type escaping struct {
	to   io.Writer
	form string
}

func (e escaping) Write(data []byte) (int, error) {
	passed := data
	if bytes.Contains(data, []byte("://")) {
		passed = []byte(WithoutSignIn(string(data)))
	}
	if slices.ContainsFunc(data, func(b byte) bool { return b >= utf8.RuneSelf-1 }) {
		passed = []byte(Escaped(string(passed), e.form))
	}
	if _, err := e.to.Write(passed); err != nil {
		return 0, err
	}
	return len(data), nil
}
