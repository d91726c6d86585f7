package mask

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Resembling are the words of a text that are left in it and may all the same be
// what is taken out elsewhere, each once: somebody has to look.
func (m *Masker) Resembling(text string) []Found {
	seen := bare(text)
	taken := coverOf(seen, m.spans(seen))
	told := map[string]bool{}
	var all []Found
	tell := func(from, to int, kind Kind, why string) {
		words := seen[from:to]
		if !told[words] && taken.free(from, to) {
			told[words] = true
			all = append(all, Found{Kind: kind, Words: words, Why: why})
		}
	}
	tokens := tokensOf(seen)
	m.partsLeft(tokens, tell)
	m.strangers(seen, tokens, tell)
	for _, one := range doubtful() {
		for _, at := range one.pattern.FindAllStringIndex(seen, -1) {
			if one.kind != Telephone || !isDate(seen[at[0]:at[1]]) {
				tell(at[0], at[1], one.kind, one.why)
			}
		}
	}
	return all
}

// partsLeft are words of the names under people that stay: in small letters, of 2
// letters, or the name of something else too.
func (m *Masker) partsLeft(tokens []token, tell func(from, to int, kind Kind, why string)) {
	for _, t := range tokens {
		folded := strings.TrimRightFunc(t.folded, unicode.IsDigit)
		parts := m.parts[folded]
		switch {
		case len(parts) > 0 && t.small && (short[folded] || everyday[folded] || utf8.RuneCountInString(folded) < 2):
		case len(parts) > 0 && utf8.RuneCountInString(folded) > 1 && m.people[parts[0].person].proper:
			tell(t.from, t.to, Name, "a word of a name under people")
		case m.initial[folded]:
			tell(t.from, t.to, Name, "an initial and a name under people")
		}
	}
}

// short are words of 2 letters that every text is full of.
var short = setOf("ad am an as at be by do go he hi if in is it me my no of oh ok on or so to up us we")

// addressed are words before somebody's name.
var addressed = setOf("mr mrs ms miss mx dr cllr councillor prof professor sir dame lord lady")

// strangers are what may be names of people nobody listed: a word after a title,
// or 2 words with capitals inside a sentence that are no name of an organisation.
func (m *Masker) strangers(seen string, tokens []token, tell func(from, to int, kind Kind, why string)) {
	for i := 0; i+1 < len(tokens); i++ {
		t, next := tokens[i], tokens[i+1]
		between := seen[t.to:next.from]
		switch {
		case addressed[t.folded] && t.capital && titled(next) && (between == " " || between == ". "):
			tell(t.from, next.to, Name, "a title and a name")
			i++
		case between == " " && titled(t) && titled(next) && !things[t.folded] && !things[next.folded] && inSentence(seen, t.from) && !(i+2 < len(tokens) && seen[next.to:tokens[i+2].from] == " " && things[tokens[i+2].folded]):
			tell(t.from, next.to, Name, "2 words with capitals, as names have")
			i++
		}
	}
}

// titled says whether a word begins with a capital and goes on in small letters.
func titled(t token) bool {
	return t.capital && !t.small && utf8.RuneCountInString(t.folded) > 1 && t.to-t.from > 1 && !strings.ContainsFunc(t.folded, unicode.IsDigit)
}

// inSentence says whether something stands before a word in its sentence.
func inSentence(seen string, from int) bool {
	before := strings.TrimRight(seen[:from], " \t\"'“‘(")
	if before == "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return !strings.ContainsRune(".!?:\n•-–*", last)
}

// things are words in names of organisations, places and programs.
var things = setOf(`the a an and of for in on at to we our it they he she i this that with from by as
	council borough county city district town parish authority government department ministry office agency service services standard digital
	team board group committee panel forum partnership trust society association university school college hospital library
	street road avenue lane house hall centre center park square court place bridge station north south east west upper lower new old great
	act regulations bill law code policy plan strategy framework programme project report review register index open data source
	microsoft google apple amazon adobe oracle github gitlab azure power cloud app portal online web site system platform design software
	ltd limited plc llp cic inc company bank mail post royal national local public general central welsh scottish english british united kingdom
	january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
	manager officer lead head director owner designer developer researcher analyst engineer architect user product delivery business customer
	content technical senior chief deputy assistant support access accessibility information security data protection quality performance`)

// doubtful are patterns of what is not sure enough to be taken out.
var doubtful = sync.OnceValue(func() []struct {
	pattern *regexp.Regexp
	kind    Kind
	why     string
} {
	return []struct {
		pattern *regexp.Regexp
		kind    Kind
		why     string
	}{
		{regexp.MustCompile(`(?i)[\p{L}\p{N}._+-]+\s+at\s+[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.` + ends + `\b`), Email, "it may be an email address"},
		{regexp.MustCompile(`[\p{L}\p{N}._+-]*@\p{L}[\p{L}\p{N}_-]+`), Email, "it may be an email address or a user name on a site"},
		{regexp.MustCompile(`\b\d(?:[\p{Zs}\p{Pd}]?\d){7,14}\b`), Telephone, "a long number: it may identify a person"},
		{regexp.MustCompile(`(?i)\b[a-z]{2}(?:[\s._-]?\d{2}){3}\b`), Insurance, "it may be a National Insurance number without its last letter"},
	}
})
