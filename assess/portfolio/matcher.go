package portfolio

import (
	"cmp"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/portfolio/types"
	"standpoint/assess/words"
)

// match finds the offers that fit each ask, and who used which offer. A team
// is a possible helper by its own offer or because it says it is open to
// contact, never because of how it rates itself.
func (p *Portfolio) match() {
	p.uses()
	p.matcher = newMatcher(p)
	for i := range p.Asks {
		p.matcher.fill(&p.Asks[i])
	}
}

// matcher finds what fits without comparing each ask with each offer.
type matcher struct {
	ways      func(standard string, point int) []wayTo
	places    map[string][]*OfferOf // by point
	said      map[string][]*OfferOf // by word
	reviewing []*OfferOf
	open      map[string][]*Contact     // by point
	words     map[*OfferOf][]types.Word // that an offer says
	names     map[*Whose][]types.Word
	asked     map[*AskOf][]types.Word
	near      map[string]map[string]wayTo // by point
	same      map[[2]string]string        // kinds of services that are one, by what they are called
}

// mostLooked is how many offers of one point, and of one word, are looked at for an
// ask: those that were rated last. In a group of councils it is all of them.
const mostLooked = 300

func newMatcher(p *Portfolio) *matcher {
	m := &matcher{ways: p.seen.corresponding(), places: map[string][]*OfferOf{}, said: map[string][]*OfferOf{}, open: by(p.Contacts, Contact.place),
		words: map[*OfferOf][]types.Word{}, names: map[*Whose][]types.Word{}, asked: map[*AskOf][]types.Word{}, near: map[string]map[string]wayTo{}, same: map[[2]string]string{}}
	for i := range p.Offers {
		o := &p.Offers[i]
		if o.Stale || assess.Settled(o.State) {
			continue // listed, and not suggested
		}
		m.words[o] = types.Words(o.What + " " + o.Conditions)
		if Reviewing(o.Kind) {
			m.reviewing = append(m.reviewing, o)
			continue
		}
		m.places[o.place()] = append(m.places[o.place()], o)
		for _, w := range m.words[o] {
			m.said[w.Stem] = append(m.said[w.Stem], o)
		}
	}
	for _, lists := range []map[string][]*OfferOf{m.places, m.said} {
		for key, list := range lists {
			slices.SortStableFunc(list, func(a, b *OfferOf) int { return cmp.Compare(b.Rated, a.Rated) })
			lists[key] = list[:min(len(list), mostLooked)]
		}
	}
	return m
}

// Reviewing says of the kind of an offer or an ask that it is about people who review
// others' services. The key is free text, so these are the words people use.
func Reviewing(kind string) bool {
	return slices.Contains([]string{"reviewing", "review", "reviewer", "peer review", "assessing", "assessor", "panel", "panel member"}, words.Fold(strings.TrimSpace(kind)))
}

// fill finds what fits an ask.
func (m *matcher) fill(ask *AskOf) {
	var all []Fit
	asked, ways := m.askedWords(ask), m.waysOf(ask)
	for _, o := range m.candidates(ask, asked, ways) {
		if why := m.why(ask, asked, ways, o); fits(why) {
			said, n := why.said()
			all = append(all, Fit{o, said, why.brief(), n})
		}
	}
	slices.SortStableFunc(all, func(a, b Fit) int {
		return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(b.Rated, a.Rated), alphabetical(a.Whose, b.Whose), cmp.Compare(a.ID, b.ID))
	})
	ask.Fits = different(all)
	contacts := m.contacts(ask, ways, all)
	ask.Contacts = slices.Clone(contacts[:min(len(contacts), Nearest-len(ask.Fits))]) // the rest may go
	ask.More = len(all) + len(contacts) - len(ask.Fits) - len(ask.Contacts)
}

// different are the first few, and of those that say the same the first.
func different(all []Fit) []Fit {
	var few []Fit
	for _, fit := range all {
		same := func(f Fit) bool { return words.Fold(f.What) == words.Fold(fit.What) }
		if len(few) < Nearest && !slices.ContainsFunc(few, same) {
			few = append(few, fit)
		}
	}
	return few
}

// waysOf are the points that correspond to that of an ask, by their place.
func (m *matcher) waysOf(ask *AskOf) map[string]wayTo {
	if known := m.near[ask.place()]; known != nil {
		return known
	}
	ways := map[string]wayTo{}
	m.near[ask.place()] = ways
	for _, way := range m.ways(ask.Standard, ask.Point) {
		if _, twice := ways[way.place]; !twice {
			ways[way.place] = way
		}
	}
	return ways
}

// askedWords are those of an ask, found once.
func (m *matcher) askedWords(ask *AskOf) []types.Word {
	if m.asked[ask] == nil {
		m.asked[ask] = append([]types.Word{}, types.Words(ask.What+" "+ask.Tried)...)
	}
	return m.asked[ask]
}

// candidates are offers that may fit, once each: of the same point, or with a word in
// common; for reviewing those of other organisations.
func (m *matcher) candidates(ask *AskOf, asked []types.Word, ways map[string]wayTo) []*OfferOf {
	if Reviewing(ask.Kind) {
		return slices.DeleteFunc(slices.Clone(m.reviewing), func(o *OfferOf) bool { return words.Fold(o.Organisation) == words.Fold(ask.Organisation) })
	}
	var all []*OfferOf
	seen := map[*OfferOf]bool{}
	add := func(list []*OfferOf) {
		for _, o := range list {
			if !seen[o] && !o.sameService(ask.Ref) {
				seen[o] = true
				all = append(all, o)
			}
		}
	}
	for place := range ways {
		add(m.places[place])
	}
	for _, w := range asked {
		add(m.said[w.Stem])
	}
	return all
}

// contacts are teams that are open about the point, beside those that offer something:
// those first whose services have something in common with that of the ask.
func (m *matcher) contacts(ask *AskOf, ways map[string]wayTo, offers []Fit) []FitContact {
	helped := map[string]bool{ask.Key(): true}
	for _, fit := range offers {
		helped[fit.Key()] = true
	}
	var all []FitContact
	if Reviewing(ask.Kind) {
		return nil
	}
	for _, way := range m.ways(ask.Standard, ask.Point) {
		list := m.open[way.place]
		for _, c := range list[:min(len(list), mostLooked)] {
			var why reasons
			if m.about(&why, ask.Whose, c.Whose); helped[c.Key()] {
				continue
			}
			why.point = ways[way.place].said()
			helped[c.Key()] = true
			said, _ := why.said()
			all = append(all, FitContact{c, said, why.brief()})
		}
	}
	slices.SortStableFunc(all, func(a, b FitContact) int { return cmp.Compare(len(b.Why), len(a.Why)) })
	return all
}
