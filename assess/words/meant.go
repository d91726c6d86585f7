package words

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Names are what some things are called, each by one name or several.
type Names [][]string

// Meant gives the things that somebody may mean by what they wrote: those with
// that whole name, and where there is none, those of which a name begins so.
// One is meant; of several, nobody can know which.
func (n Names) Meant(written string) []int {
	if whole := n.Whole(written); len(whole) > 0 {
		return whole
	}
	begun := Plainly(written)
	if begun == "" {
		return nil
	}
	return n.those(func(name string) bool { return strings.HasPrefix(Plainly(name), begun) })
}

// Whole gives the things that have the whole name, be it with other capitals,
// accents, blanks, hyphens or punctuation. Where one is called exactly so, it is
// that one.
func (n Names) Whole(written string) []int {
	if written == "" {
		return nil
	}
	if exact := n.those(func(name string) bool { return name == written }); len(exact) > 0 {
		return exact
	}
	letters := justLetters(written)
	if letters == "" {
		return nil
	}
	return n.those(func(name string) bool { return justLetters(name) == letters })
}

// With gives the things in whose names a word stands.
func (n Names) With(word string) []int {
	word = " " + Plainly(word) + " "
	return n.those(func(name string) bool { return word != "  " && strings.Contains(" "+Plainly(name)+" ", word) })
}

func (n Names) those(called func(string) bool) (at []int) {
	for i, names := range n {
		if slices.ContainsFunc(names, called) {
			at = append(at, i)
		}
	}
	return at
}

// Plainly is a text as it is compared where each writes it their own way: its
// words in small letters without accents, with one blank between them.
func Plainly(text string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			return r
		case r == '\'' || r == '’' || r == 'ʼ':
			return -1
		}
		return ' '
	}, Unaccented(text))), " ")
}

func justLetters(text string) string { return strings.ReplaceAll(Plainly(text), " ", "") }

// plainLetters are letters that are no other letter with a mark, as people write
// them who lack the key.
var plainLetters = strings.NewReplacer("ß", "ss", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "æ", "ae", "œ", "oe", "ı", "i", "ħ", "h", "ŧ", "t", "ŋ", "n", "ĸ", "k", "ſ", "s")

// Unaccented is a text in small letters and without its accents.
func Unaccented(text string) string {
	text = strings.ToLower(text)
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return plainLetters.Replace(strings.Map(func(r rune) rune {
				if unicode.Is(unicode.M, r) {
					return -1
				}
				return unicode.ToLower(r) // a trade mark comes apart into capitals
			}, norm.NFKD.String(text)))
		}
	}
	return text
}
