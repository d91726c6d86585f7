package portfolio

import (
	"cmp"
	"slices"
	"strings"

	"standpoint/assess/words"
)

// Match is what one service asks for and offers, with who fits: something to
// send to its team.
type Match struct {
	Ref      *Ref
	Asks     []AskOf // that are open
	Answered []AskOf
	Offers   []OfferFor
}

// OfferFor is an offer of the service, and the asks of others that it fits.
type OfferFor struct {
	OfferOf
	Asks []AskFor // the first of them
	More int      // asks there are beside these
}

// AskFor is an ask that an offer fits, and why.
type AskFor struct {
	*AskOf
	Why   []string
	Brief string
	n     int // how many reasons
}

// Words say why it fits.
func (a AskFor) Words() string { return strings.Join(a.Why, "; ") }

// MatchOf gathers the list of one service.
func (p *Portfolio) MatchOf(service *Ref) (m Match) {
	m.Ref = service
	for i := range p.Asks {
		if m.Ref.sameService(p.Asks[i].Ref) {
			m.Asks = append(m.Asks, p.Asks[i])
		}
	}
	for i := range p.Answered {
		if m.Ref.sameService(p.Answered[i].Ref) {
			m.Answered = append(m.Answered, p.Answered[i])
		}
	}
	for i := range p.Offers {
		if !m.Ref.sameService(p.Offers[i].Ref) {
			continue
		}
		o := OfferFor{OfferOf: p.Offers[i]}
		all := p.askedFor(&p.Offers[i])
		o.Asks, o.More = all[:min(len(all), Nearest)], max(0, len(all)-Nearest)
		m.Offers = append(m.Offers, o)
	}
	return m
}

// askedFor are the asks of others that an offer fits.
func (p *Portfolio) askedFor(o *OfferOf) []AskFor {
	var all []AskFor
	if _, stands := p.matcher.words[o]; !stands {
		return nil // it is over
	}
	for i := range p.Asks {
		ask := &p.Asks[i]
		own := ask.sameService(o.Ref) || Reviewing(o.Kind) && words.Fold(ask.Organisation) == words.Fold(o.Organisation)
		if own || Reviewing(ask.Kind) != Reviewing(o.Kind) {
			continue
		}
		if why := p.matcher.why(ask, p.matcher.askedWords(ask), p.matcher.waysOf(ask), o); fits(why) {
			said, n := why.said()
			all = append(all, AskFor{ask, said, why.brief(), n})
		}
	}
	slices.SortStableFunc(all, func(a, b AskFor) int {
		return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(b.Rated, a.Rated))
	})
	return all
}

// ServiceNames lists the services as one would name them, in alphabetical order.
func (p *Portfolio) ServiceNames() []string {
	var names []string
	for _, r := range p.EveryService() {
		names = append(names, r.Handle())
	}
	return names
}

// Organisations lists those that have a service here.
func (p *Portfolio) Organisations() []string {
	var names []string
	for _, r := range p.EveryService() {
		if len(names) == 0 || names[len(names)-1] != r.Organisation {
			names = append(names, r.Organisation)
		}
	}
	return names
}
