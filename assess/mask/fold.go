package mask

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"standpoint/assess/words"
)

// token is a word of a text, and how it is compared.
type token struct {
	from, to int
	folded   string
	capital  bool // begins as names do: not with a small letter
	small    bool // has no capital letter
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.In(r, unicode.L, unicode.M, unicode.N)
}

// tokensOf divides a text into its words.
func tokensOf(text string) []token {
	var all []token
	start := -1
	for i, r := range text {
		switch in := inWord(r); {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			all = append(all, tokenOf(text, start, i))
			start = -1
		}
	}
	if start >= 0 {
		all = append(all, tokenOf(text, start, len(text)))
	}
	return all
}

func tokenOf(text string, from, to int) token {
	word := text[from:to]
	first, _ := utf8.DecodeRuneInString(word)
	t := token{from: from, to: to, folded: words.Unaccented(word), capital: unicode.IsLetter(first) && !unicode.IsLower(first), small: true}
	for _, r := range word {
		if unicode.IsUpper(r) || unicode.IsTitle(r) {
			t.small = false
		}
	}
	return t
}

// spelled are the other ways a folded word may be written: Müller as Mueller.
func spelled(word string) []string {
	long := strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe").Replace(strings.ToLower(norm.NFC.String(word)))
	all := []string{words.Unaccented(word)}
	if long = words.Unaccented(long); long != all[0] {
		all = append(all, long)
	}
	if short := strings.NewReplacer("ae", "a", "oe", "o", "ue", "u").Replace(all[0]); len(short) >= 5 && short != all[0] {
		all = append(all, short)
	}
	return all
}

// caseless says whether a word is of letters that are neither small nor capital,
// and are written without blanks between words.
func caseless(word string) bool {
	for _, r := range word {
		if unicode.Is(unicode.Lo, r) {
			return true
		}
	}
	return false
}
