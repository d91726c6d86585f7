package mask

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
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
	t := token{from: from, to: to, folded: fold(word), capital: unicode.IsLetter(first) && !unicode.IsLower(first), small: true}
	for _, r := range word {
		if unicode.IsUpper(r) || unicode.IsTitle(r) {
			t.small = false
		}
	}
	return t
}

// plainLetters are letters that are no other letter with a mark, as people write
// them who lack the key.
var plainLetters = strings.NewReplacer("ß", "ss", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "æ", "ae", "œ", "oe", "ı", "i", "ħ", "h", "ŧ", "t", "ŋ", "n", "ĸ", "k", "ſ", "s")

// fold is a word in small letters and without its accents.
func fold(word string) string {
	word = strings.ToLower(word)
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			return plainLetters.Replace(strings.Map(func(r rune) rune {
				if unicode.Is(unicode.M, r) {
					return -1
				}
				return r
			}, norm.NFKD.String(word)))
		}
	}
	return word
}

// spelled are the other ways a folded word may be written: Müller as Mueller.
func spelled(word string) []string {
	long := strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe").Replace(strings.ToLower(norm.NFC.String(word)))
	all := []string{fold(word)}
	if long = fold(long); long != all[0] {
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
