package md

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unseen is a character of no width, as Markdown writes one that can be seen in a file.
const unseen = "&#8203;"

// quiet is Markdown for a code host in which nobody is called by their name, and no
// issue or pull request is told that it was mentioned: what teams write is about roles
// and suppliers, not about whoever has that name there. Code, tags and addresses stay:
// in these a host looks for nothing.
func quiet(markdown string) string {
	var out strings.Builder
	for at := 0; at < len(markdown); {
		n := opaque(markdown[at:])
		if n == 0 {
			_, n = utf8.DecodeRuneInString(markdown[at:])
			out.WriteString(markdown[at : at+n])
			if calls(markdown[:at], markdown[at:at+n], markdown[at+n:]) {
				out.WriteString(unseen)
			}
		} else {
			out.WriteString(markdown[at : at+n])
		}
		at += n
	}
	return out.String()
}

// opaque is how long what a text begins with is, where nothing is looked for in it: code
// between as many ` as before it, a tag or an address in angle brackets, and either's
// mark after a backslash.
func opaque(text string) int {
	switch {
	case strings.HasPrefix(text, "\\`"), strings.HasPrefix(text, `\<`), strings.HasPrefix(text, `\\`):
		return 2
	case text[0] == '`':
		return codeLength(text)
	case text[0] == '<':
		return strings.IndexByte(text, '>') + 1
	}
	return 0
}

// codeLength is how long the code is that a text begins with, or only its mark where
// nothing ends it.
func codeLength(text string) int {
	mark := len(text) - len(strings.TrimLeft(text, "`"))
	for at := mark; at < len(text); {
		next := strings.IndexByte(text[at:], '`')
		if next < 0 {
			break
		}
		at += next
		run := len(text[at:]) - len(strings.TrimLeft(text[at:], "`"))
		if at += run; run == mark {
			return at
		}
	}
	return mark
}

// calls says whether a mark makes a link or a message of what follows it: a name after
// @, where no word goes before it, as in an address; and a number after #, ! or GH-.
func calls(before, mark, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	switch mark {
	case "@":
		return inWord(next) && !inWord(last)
	case "#":
		return unicode.IsDigit(next) && last != '&' // or it were an entity
	case "!":
		return unicode.IsDigit(next)
	case "-":
		word := before[strings.LastIndexFunc(before, func(r rune) bool { return !inWord(r) })+1:]
		return unicode.IsDigit(next) && strings.EqualFold(word, "gh")
	}
	return false
}

func inWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
