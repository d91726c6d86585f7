package assess

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tab is what a tab in a text becomes: YAML and paper each read tabs in their
// own way.
const tab = "    "

// Normalise makes a text safe to keep, once, where it enters: valid UTF-8,
// LF line ends, spaces for tabs, no control characters, no blanks at the ends
// of lines or around the whole. A text that is so already comes back as it is.
func Normalise(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 {
			i++
			continue
		}
		if r == '\r' && strings.HasPrefix(text[i+1:], "\n") {
			i++
			continue
		}
		keep(&b, r)
		i += size
	}
	lines := strings.Split(b.String(), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRightFunc(line, unicode.IsSpace)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// NormaliseLine does the same and makes one line of it.
func NormaliseLine(text string) string {
	normal := Normalise(text)
	if !strings.Contains(normal, "\n") {
		return normal
	}
	var words []string
	for line := range strings.SplitSeq(normal, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			words = append(words, line)
		}
	}
	return strings.Join(words, " ")
}

func keep(b *strings.Builder, r rune) {
	switch {
	case r == '\r', r == '\n', r == '\u0085', r == '\u2028', r == '\u2029':
		b.WriteByte('\n')
	case r == '\t':
		b.WriteString(tab)
	case unicode.IsControl(r), r == '\uFEFF', r == '\uFFFE', r == '\uFFFF':
		// Terminals, spreadsheets and YAML readers each stumble over these.
	default:
		b.WriteRune(r)
	}
}
