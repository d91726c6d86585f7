package splice

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"standpoint/assess/words"
)

// scalar writes a text as one line of YAML: as it stands where every reader
// takes it for a text, in double quotes otherwise.
func scalar(s string) string {
	if plain(s) {
		return s
	}
	return quote(s)
}

// numberLike says whether some YAML reader might take a text for a number, a
// time or a date: it begins like one and has nothing else in it.
func numberLike(s string) bool {
	begins := strings.TrimLeft(s, "+-.")
	return len(s)-len(begins) <= 2 && begins != "" && begins[0] >= '0' && begins[0] <= '9' &&
		strings.Trim(begins, "0123456789abcdefABCDEFxXoOtTzZ-+.,:_ ") == ""
}

// wordTaken says whether old or new YAML reads a word as something else.
func wordTaken(s string) bool {
	switch strings.ToLower(s) {
	case "null", "true", "false", "yes", "no", "on", "off", "y", "n":
		return true
	}
	return false
}

// plain says whether a text needs no quotes, with any YAML reader, in a block.
func plain(s string) bool {
	if s == "" || wordTaken(s) || numberLike(s) || !readable(s) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	switch {
	case strings.ContainsRune("-?:,[]{}#&*!|>'\"%@`=<~. \t", first):
		return false
	case strings.ContainsAny(s, "\n\t"), strings.Contains(s, ": "), strings.Contains(s, " #"):
		return false
	case strings.HasSuffix(s, ":"), strings.HasSuffix(s, " "):
		return false
	}
	return true
}

// blockable says whether a text comes back the same from a block under |.
func blockable(s string) bool {
	return s != "" && readable(s) && !strings.ContainsRune(" \t\n", rune(s[0])) && !strings.HasSuffix(s, "\n")
}

// readable says whether YAML takes every character as it is: no control
// characters, none it would take for a line break, no byte-order marks.
func readable(s string) bool {
	if !utf8.ValidString(s) {
		return false
	}
	for _, r := range s {
		if !literal(r) {
			return false
		}
	}
	return true
}

// literal says whether YAML takes a character as it stands.
func literal(r rune) bool { return words.YAML.Fate(r) == words.Keep }

// quote writes any text on one line in double quotes. Bytes that are not
// UTF-8 cannot be written in YAML and are left out.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range strings.ToValidUTF8(s, "") {
		switch {
		case r == '"', r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case literal(r):
			b.WriteRune(r)
		case r <= 0xFF:
			fmt.Fprintf(&b, `\x%02x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
