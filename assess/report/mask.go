package report

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"standpoint/assess"
	"standpoint/assess/words"
)

const (
	email     = `[\p{L}\p{M}\p{N}._%+'-]+(?:@|%40)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`
	telephone = `\(?(?:\+|\b0)[\d(][\d\s\p{Zs}\p{Pd}()./]{5,16}\d\b`
	dateFirst = `^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b`
)

// masker takes out of a text what a public report never has: the names of the
// people, email addresses and telephone numbers.
type masker struct {
	names                     *regexp.Regexp // whole ones; nil without any
	parts                     map[string]bool
	emails, telephones, dates *regexp.Regexp
}

// masked is a copy of an assessment without names, email addresses and
// telephone numbers in any of its texts.
func masked(a *assess.Assessment) *assess.Assessment {
	m := maskerFor(a)
	clean := clone(a)
	for i := range clean.People {
		clean.People[i].Name = ""
	}
	eachText(clean, m.mask)
	return clean
}

// Masker gives what takes them out of one text, for other things the public
// reads that come from this assessment. Of it, the people and the names of the
// service, its organisation and its supplier count.
func Masker(a *assess.Assessment) func(string) string { return maskerFor(a).mask }

func maskerFor(a *assess.Assessment) masker {
	m := masker{parts: map[string]bool{}, emails: regexp.MustCompile(email), telephones: regexp.MustCompile(telephone), dates: regexp.MustCompile(dateFirst)}
	known := map[string]bool{}
	for _, name := range []string{a.Service.Name, a.Service.Organisation, a.Service.Supplier} {
		for _, word := range lettersOf(name) {
			known[word] = true // a council may be called as somebody is
		}
	}
	var patterns []string
	for _, person := range a.People {
		words := lettersOf(bare(person.Name))
		if len(words) == 0 || !isName(strings.Join(words, "")) {
			continue
		}
		if len(words) > 1 {
			patterns = append(patterns, inAnyOrder(words)...)
		}
		for _, word := range words {
			if isName(word) && len([]rune(word)) > 2 && !known[word] && !ordinary[strings.ToLower(word)] || len(words) == 1 {
				m.parts[word], m.parts[strings.ToUpper(word)] = true, true
			}
		}
	}
	if len(patterns) > 0 {
		m.names = regexp.MustCompile("(?i)" + strings.Join(patterns, "|"))
	}
	return m
}

// ordinary are words before a name or in a date, which say nothing by
// themselves.
var ordinary = map[string]bool{
	"miss": true, "mrs": true, "cllr": true, "councillor": true, "prof": true, "professor": true, "rev": true, "sir": true, "dame": true,
	"lord": true, "lady": true, "january": true, "april": true, "may": true, "june": true, "july": true, "august": true, "the": true,
}

// inAnyOrder are patterns for a whole name, forwards and with the last word
// first; a line may end inside it, and in an address little may divide it.
func inAnyOrder(words []string) []string {
	between := `[\s\p{Z}\p{P}]+`
	if len(strings.Join(words, "")) > 7 {
		between = `[\s\p{Z}\p{P}]*`
	}
	last := append([]string{words[len(words)-1]}, words[:len(words)-1]...)
	return []string{strings.Join(words, between), strings.Join(last, `[\s\p{Z}\p{P}]+`)}
}

// mask looks at a text as it is read, without characters nobody sees, and
// leaves one with nothing to take out as it is.
func (m masker) mask(text string) string {
	before := bare(text)
	after := before
	if m.names != nil {
		after = m.names.ReplaceAllString(after, "[name]")
	}
	if len(m.parts) > 0 {
		after = m.withoutParts(after)
	}
	after = m.emails.ReplaceAllString(after, "[email address]")
	after = m.telephones.ReplaceAllStringFunc(after, func(number string) string {
		if m.dates.MatchString(number) || digits(number) < 8 {
			return number
		}
		return "[telephone number]"
	})
	if after == before {
		return text
	}
	return after
}

// withoutParts takes out the words of names that stand alone.
func (m masker) withoutParts(text string) string {
	var out strings.Builder
	for _, word := range wordsOf(text) {
		if m.parts[word] {
			word = "[name]"
		}
		out.WriteString(word)
	}
	return strings.ReplaceAll(out.String(), "[name]-[name]", "[name]")
}

// bare is a text as a reader sees it: wide and joined forms as plain ones, and
// nothing invisible between two letters.
func bare(text string) string {
	return words.Sight.Apply(norm.NFKC.String(strings.ToValidUTF8(text, "")))
}

func inWord(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.N) }

// wordsOf divides a text into words and what stands between them; put together
// again they are the text.
func wordsOf(text string) []string {
	var words []string
	start, inside := 0, false
	for i, r := range text {
		if now := inWord(r); i > 0 && now != inside {
			words = append(words, text[start:i])
			start = i
		}
		inside = inWord(r)
	}
	return append(words, text[start:])
}

// lettersOf are the words alone.
func lettersOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !inWord(r) })
}

// isName says whether a word is written as names are: not in small letters,
// as "vacant" would be.
func isName(word string) bool {
	for _, r := range word {
		if unicode.IsLetter(r) && !unicode.IsLower(r) {
			return true
		}
	}
	return false
}

func digits(text string) int {
	n := 0
	for _, r := range text {
		if unicode.IsDigit(r) {
			n++
		}
	}
	return n
}
