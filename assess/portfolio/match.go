package portfolio

import (
	"slices"

	"standpoint/assess/words"
)

// Match is what one service asks for and offers, with who fits: something to
// send to its team.
type Match struct {
	Ref    *Ref
	Asks   []AskOf
	Offers []OfferFor
}

// OfferFor is an offer of the service, and the asks of others that it fits.
type OfferFor struct {
	OfferOf
	Asks []AskOf
}

// MatchOf gathers the list of one service, by its id or its name; the bool is
// false when there is none of that name.
func (p *Portfolio) MatchOf(service string) (m Match, there bool) {
	is := func(r *Ref) bool {
		return words.Fold(r.Service) == words.Fold(service) || words.Fold(r.Name) == words.Fold(service)
	}
	for _, one := range p.Maps {
		for _, g := range one.Groups {
			for _, row := range g.Rows {
				if is(&row.Ref) && !there {
					m.Ref, there = &row.Ref, true
				}
			}
		}
	}
	if !there {
		return m, false
	}
	for i := range p.Asks {
		if m.Ref.sameService(p.Asks[i].Ref) {
			m.Asks = append(m.Asks, p.Asks[i])
		}
	}
	for i := range p.Offers {
		if !m.Ref.sameService(p.Offers[i].Ref) {
			continue
		}
		o := OfferFor{OfferOf: p.Offers[i]}
		for j := range p.Asks {
			ask := &p.Asks[j]
			if len(o.Asks) < Nearest && !ask.sameService(m.Ref) && slices.ContainsFunc(p.ways(ask.Standard, ask.Point), func(w wayTo) bool { return w.place == o.place() }) {
				o.Asks = append(o.Asks, *ask)
			}
		}
		m.Offers = append(m.Offers, o)
	}
	return m, true
}

// ServiceNames lists the services by id, in alphabetical order of their names.
func (p *Portfolio) ServiceNames() []string {
	var names []string
	seen := map[string]bool{}
	for _, one := range p.Maps {
		for _, g := range one.Groups {
			for _, row := range g.Rows {
				if !seen[row.who()] {
					seen[row.who()] = true
					names = append(names, row.Service)
				}
			}
		}
	}
	return names
}
