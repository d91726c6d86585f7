// Package mask takes out of texts what the public never reads: names of people,
// addresses and numbers by which they can be reached or known, and keys. It says
// what it took and why, and what it left that resembles a name, since no program
// sees everything.
package mask

import (
	"cmp"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"

	"standpoint/assess"
	"standpoint/assess/words"
)

// Kind is what was found in a text.
type Kind string

// The kinds, each by what stands in its place.
const (
	Name      Kind = "[name]"
	Email     Kind = "[email address]"
	Telephone Kind = "[telephone number]"
	Key       Kind = "[key]"
	NHS       Kind = "[NHS number]"
	Insurance Kind = "[National Insurance number]"
	Card      Kind = "[card number]"
	Account   Kind = "[account number]"
)

// Found is one thing that is masked, or only resembles what would be.
type Found struct {
	Kind  Kind
	Words string // as they stand in the text
	Why   string // a phrase
	Part  bool   // one word of a name, which may be another word too
}

// span is where in a text something was found.
type span struct {
	from, to int
	kind     Kind
	why      string
	part     bool
}

// Masker knows the people of one assessment.
type Masker struct {
	people  []person
	parts   map[string][]part // by the word as folded
	joined  map[string]bool   // whole names as one word
	initial map[string]bool   // an initial and a last name as one word
}

// For makes one. Of the assessment, the people count, and the names of the
// service, its organisation and its supplier: a council may be called as
// somebody is.
func For(a *assess.Assessment) *Masker {
	m := &Masker{parts: map[string][]part{}, joined: map[string]bool{}, initial: map[string]bool{}}
	known := map[string]bool{}
	for _, name := range []string{a.Service.Name, a.Service.Organisation, a.Service.Supplier} {
		for _, word := range tokensOf(bare(name)) {
			known[word.folded] = true
		}
	}
	for i := range a.People {
		m.add(bare(a.People[i].Name), known)
	}
	return m
}

// Text is a text with everything taken out that is found in it. One in which
// nothing is found comes back as it is.
func (m *Masker) Text(text string) string {
	if after, found := m.without(m.unescaped(bare(text))); len(found) > 0 {
		return after
	}
	return text
}

// Find says what is taken out of a text, in its order.
func (m *Masker) Find(text string) []Found {
	_, found := m.without(m.unescaped(bare(text)))
	return found
}

// without takes out what is found in a text as a reader sees it.
func (m *Masker) without(seen string) (string, []Found) {
	spans := m.spans(seen)
	if len(spans) == 0 {
		return seen, nil
	}
	var out strings.Builder
	var found []Found
	end := 0
	for _, s := range spans {
		out.WriteString(seen[end:s.from] + string(s.kind))
		found = append(found, Found{s.kind, seen[s.from:s.to], s.why, s.part})
		end = s.to
	}
	return out.String() + seen[end:], found
}

// spans are what is found, in order, none over another: what is the surer comes
// first.
func (m *Masker) spans(seen string) []span {
	c := coverOf(seen, nil)
	c.reached(seen)
	c.numbered(seen)
	for _, s := range m.names(seen) {
		c.put(s)
	}
	slices.SortFunc(c.all, func(a, b span) int { return cmp.Compare(a.from, b.from) })
	return c.all
}

var escapedRun = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[^\s<>"]*%[0-9A-Fa-f]{2}[^\s<>"]*`) })

// unescaped is a text without the escapes of addresses, such as %20 and %40,
// where something stands behind them.
func (m *Masker) unescaped(seen string) string {
	if !strings.Contains(seen, "%") {
		return seen
	}
	return escapedRun().ReplaceAllStringFunc(seen, func(run string) string {
		decoded, err := url.PathUnescape(run)
		if err != nil || decoded == run {
			return run
		}
		decoded = bare(decoded)
		if len(m.spans(decoded)) > 0 {
			return decoded
		}
		return run
	})
}

// bare is a text as a reader sees it: wide and joined forms as plain ones, and
// nothing invisible between two letters.
func bare(text string) string {
	if words.Plain(text) {
		return text
	}
	return words.Sight.Apply(norm.NFKC.String(strings.ToValidUTF8(text, "")))
}
