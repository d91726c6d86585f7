package types

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"standpoint/assess/words"
)

// filler are words that say nothing of what a text is about.
const filler = `a about after again all also an and any anyone are as at be been before being best between but by can cannot could did do does each ever
every find for from get give goes going good had has have help how if in into is it its just know like made make many may me more most much my need needs never
new no not of off on one only or other our out over own people really same say she should show so some such take team than that the their them then there they
thing things this time to too try two under until up us use used user users using want was way we well were what when where which who whom why will with without
work works would you your council councils council's service services borough district county city online apply application applying report reporting request
example version day days week weeks month months year years ready supplier product`

var fillers = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(filler) {
		all[stem(w)] = true
	}
	return all
})

// Word is one that says what a text is about: without its ending, and as it is said.
type Word struct{ Stem, Said string }

// Words are those of a text that say what it is about, once each in their order,
// without numbers and fillers.
func Words(text string) []Word {
	var all []Word
	for _, said := range strings.FieldsFunc(words.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' }) {
		said = strings.Trim(strings.TrimSuffix(said, "'s"), "'")
		w := Word{stem(said), said}
		if len(w.Stem) < 3 || strings.IndexFunc(said, unicode.IsDigit) >= 0 || fillers()[w.Stem] || w.In(all) {
			continue
		}
		all = append(all, w)
	}
	return all
}

// In says whether a word is among others, whatever its ending.
func (w Word) In(all []Word) bool {
	return slices.ContainsFunc(all, func(o Word) bool { return o.Stem == w.Stem })
}

// endings of English words that change nothing of what they are about, the longest
// first, and what stands instead.
var endings = [][2]string{{"ings", ""}, {"ing", ""}, {"ies", "y"}, {"sses", "ss"}, {"ers", "er"}, {"ed", ""}, {"es", "e"}, {"s", ""}}

// stem takes an ending off, where enough is left.
func stem(w string) string {
	for _, e := range endings {
		least := 4
		if e[0] == "s" {
			least = 3
		}
		if rest, is := strings.CutSuffix(w, e[0]); is && len(rest) >= least && !strings.HasSuffix(w, "ss") {
			return strings.TrimSuffix(rest+e[1], "e")
		}
	}
	if len(w) > 3 {
		w = strings.TrimSuffix(w, "e")
	}
	return w
}
