package file

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"standpoint/assess/words"
)

// Clean is a text as a document can hold it, and the only way of a text into one:
// what is no character for XML, or acts on a screen instead of being read, is
// gone, and each line break is "\n".
func Clean(text string) string {
	if words.Plain(text) {
		return text
	}
	text = strings.ReplaceAll(strings.ToValidUTF8(text, string(utf8.RuneError)), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r', r == 0x85, r == 0x2028, r == 0x2029:
			return '\n'
		case r == '\n', r == '\t':
			return r
		case r < ' ', r == 0xFFFE, r == 0xFFFF, words.Screen.Fate(r) == words.Drop:
			return -1
		}
		return r
	}, text)
}

// content writes a text that is Clean between the tags of XML, and quoted into an
// attribute.
var (
	content = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	quoted  = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\n", "&#10;", "\t", "&#9;")
)

// attribute is any text as the value of an attribute.
func attribute(text string) string { return quoted.Replace(Clean(text)) }

// longestAddress is what word processors take for one.
const longestAddress = 2000

// address is an address that a document may link to, in the characters that may
// stand in one; empty for everything else.
func address(text string) string {
	text = strings.TrimSpace(text)
	u, err := url.Parse(text)
	switch {
	case err != nil || len(text) > longestAddress || u.User != nil:
		return ""
	case (u.Scheme == "http" || u.Scheme == "https") && u.Host != "", u.Scheme == "mailto" && u.Opaque != "":
		return percented(text)
	}
	return ""
}

// percented writes what may not stand in an address by its number.
func percented(text string) string {
	const figures = "0123456789ABCDEF"
	var out strings.Builder
	for i := range len(text) {
		c := text[i]
		if c <= ' ' || c >= 0x7F || strings.IndexByte("<>\"{}|\\^`", c) >= 0 {
			out.Write([]byte{'%', figures[c>>4], figures[c&15]})
		} else {
			out.WriteByte(c)
		}
	}
	return out.String()
}

// bookmark says whether a name can be one of a bookmark in every word processor.
func bookmark(name string) bool {
	for i, r := range name {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		if !letter && (i == 0 || r != '_' && (r < '0' || r > '9')) {
			return false
		}
	}
	return name != "" && len(name) <= 40
}
