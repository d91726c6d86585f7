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
	p.rows(func(r *Ref) {
		if !there && slices.Contains([]string{words.Fold(r.Service), words.Fold(r.Name)}, words.Fold(service)) {
			m.Ref, there = r, true
		}
	})
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

// rows visits every service in the heat maps, as often as it is there.
func (p *Portfolio) rows(visit func(*Ref)) {
	for i := range p.Maps {
		for _, g := range p.Maps[i].Groups {
			for k := range g.Rows {
				visit(&g.Rows[k].Ref)
			}
		}
	}
}

// ServiceNames lists the services by id, in alphabetical order of their names.
func (p *Portfolio) ServiceNames() []string {
	var names []string
	seen := map[string]bool{}
	p.rows(func(r *Ref) {
		if !seen[r.Key()] {
			seen[r.Key()] = true
			names = append(names, r.Service)
		}
	})
	return names
}

// Organisations lists those that have a service here.
func (p *Portfolio) Organisations() []string {
	var names []string
	p.rows(func(r *Ref) {
		if len(names) == 0 || names[len(names)-1] != r.Organisation {
			names = append(names, r.Organisation)
		}
	})
	return names
}
