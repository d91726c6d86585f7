package mask

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// person is one of those whose names are known.
type person struct {
	words  []string // folded
	proper bool     // written as names are, not as "vacant" would be
}

// part is a word of a name.
type part struct {
	person, at int
	weak       bool // says nothing by itself: short, a month, a word of the service's name
}

// titles stand before a name and are none.
var titles = setOf("mr mrs ms miss mx dr cllr councillor prof professor rev reverend sir dame lord lady the")

// months, and particles of names, are everyday words too.
var everyday = setOf("january april may june july august van von der den del de la le da di du bin ibn al el ap ab st")

// verbs are names that another word may well stand before: "we will mark it".
var verbs = setOf("will mark may grant sue rob bill pat drew hope chase wade trace")

func setOf(list string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}

// shortestJoined is from how many letters a name written as one word is one: a
// shorter one may be any word.
const shortestJoined = 6

// add learns a name.
func (m *Masker) add(name string, known map[string]bool) {
	var p person
	var spellings [][]string
	for _, t := range tokensOf(name) {
		if titles[t.folded] {
			continue
		}
		p.proper = p.proper || !t.small || caseless(t.folded)
		p.words = append(p.words, t.folded)
		spellings = append(spellings, spelled(name[t.from:t.to]))
	}
	if len(p.words) == 0 {
		return
	}
	for i, forms := range spellings {
		for _, form := range forms {
			weak := utf8.RuneCountInString(form) <= 2 && !caseless(form) || everyday[form] || known[form]
			m.parts[form] = append(m.parts[form], part{len(m.people), i, weak && len(p.words) > 1})
		}
	}
	if p.proper {
		m.join(spellings)
	}
	m.people = append(m.people, p)
}

// join learns a name as one word: all of it, and any 2 parts in either order.
func (m *Masker) join(spellings [][]string) {
	whole := ""
	for i, one := range spellings {
		whole += one[0]
		for j, other := range spellings {
			if i == j {
				continue
			}
			for _, a := range one {
				for _, b := range other {
					m.learn(a + b)
				}
			}
			if first, size := utf8.DecodeRuneInString(one[0]); size > 0 && len(other[0]) >= 4 {
				m.initial[string(first)+other[0]], m.initial[other[0]+string(first)] = true, true
			}
		}
	}
	if len(spellings) > 2 {
		m.learn(whole)
		m.learn(spellings[len(spellings)-1][0] + strings.TrimSuffix(whole, spellings[len(spellings)-1][0]))
	}
}

func (m *Masker) learn(word string) {
	if utf8.RuneCountInString(word) >= shortestJoined {
		m.joined[word] = true
	}
}

// names finds the names in a text: several words of one beside each other in any
// order and in any letters, one alone where it is written as a name, and names
// written as one word.
func (m *Masker) names(seen string) []span {
	if len(m.people) == 0 {
		return nil
	}
	var all []span
	tokens := tokensOf(seen)
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		switch run := m.run(seen, tokens[i:]); {
		case run > 1:
			all = append(all, span{from: t.from, to: tokens[i+run-1].to, kind: Name, why: "a name under people"})
			i += run - 1
		case m.isJoined(t.folded):
			all = append(all, span{from: t.from, to: t.to, kind: Name, why: "a name under people, as one word"})
		case m.alone(t):
			all = append(all, span{t.from, t.to, Name, "part of a name under people", true})
		}
	}
	return all
}

func (m *Masker) isJoined(folded string) bool {
	return m.joined[strings.TrimRightFunc(folded, unicode.IsDigit)]
}

// alone says whether a word by itself is somebody's name.
func (m *Masker) alone(t token) bool {
	for _, p := range m.parts[strings.TrimRightFunc(t.folded, unicode.IsDigit)] {
		if t.capital && !p.weak && m.people[p.person].proper {
			return true
		}
	}
	if !caseless(t.folded) {
		return false
	}
	for word, parts := range m.parts {
		if caseless(word) && utf8.RuneCountInString(word) > 1 && !parts[0].weak && strings.Contains(t.folded, word) {
			return true
		}
	}
	return false
}

// run is how many words from the first on are of one name.
func (m *Masker) run(seen string, tokens []token) int {
	most := 0
	if parts := m.parts[tokens[0].folded]; len(parts) == 0 && utf8.RuneCountInString(tokens[0].folded) != 1 || len(tokens) < 2 {
		return 0 // as most words of a text
	}
	for who := range m.people {
		most = max(most, m.runOf(who, seen, tokens))
	}
	return most
}

// runOf takes words as long as each is another one of the name, or the initial
// of one; what it took has to say enough.
func (m *Masker) runOf(who int, seen string, tokens []token) int {
	p := &m.people[who]
	used := make([]int, 0, len(p.words))
	strong, initials, small := 0, 0, false
	n := 0
	for n < len(tokens) && len(used) < len(p.words) && (n == 0 || near(seen[tokens[n-1].to:tokens[n].from])) {
		t := tokens[n]
		at, weak, found := m.partOf(who, t.folded, used)
		if !found {
			if at, found = initialOf(p, t, used); !found {
				break
			}
			initials++
		} else if !weak {
			strong++
		}
		small = small || t.small
		used = append(used, at)
		n++
	}
	whole := len(used) == len(p.words) && initials == 0
	switch {
	case n < 2, !p.proper && !whole, !whole && strong == 0, initials > 0 && small:
		return 0
	case small && p.anyhow(!slices.IsSorted(used)):
		return 0
	}
	return n
}

// anyhow says whether these words may stand beside each other in any text: all of
// them are everyday ones, or one is and they are in another order.
func (p *person) anyhow(turned bool) bool {
	all, one := true, false
	for _, word := range p.words {
		all, one = all && (verbs[word] || everyday[word]), one || verbs[word]
	}
	return all || one && turned
}

// partOf is the word of a name that was not used yet.
func (m *Masker) partOf(who int, folded string, used []int) (at int, weak, found bool) {
	for _, p := range m.parts[folded] {
		if p.person == who && !slices.Contains(used, p.at) {
			return p.at, p.weak, true
		}
	}
	return 0, false, false
}

// initialOf is the word of a name that a single capital begins.
func initialOf(p *person, t token, used []int) (int, bool) {
	if utf8.RuneCountInString(t.folded) != 1 || t.small {
		return 0, false
	}
	for at, word := range p.words {
		if strings.HasPrefix(word, t.folded) && !slices.Contains(used, at) {
			return at, true
		}
	}
	return 0, false
}

// near says whether what stands between 2 words may stand inside a name.
func near(between string) bool {
	if utf8.RuneCountInString(between) > 3 || strings.Count(between, "\n") > 1 {
		return false
	}
	for _, r := range between {
		if !unicode.IsSpace(r) && !unicode.In(r, unicode.P, unicode.Z) || strings.ContainsRune("!?;:()[]", r) {
			return false
		}
	}
	return true
}
