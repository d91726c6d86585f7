package portfolio

import "slices"

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
	Asks []AskOf
}

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
		for j := range p.Asks {
			ask := &p.Asks[j]
			if len(o.Asks) < Nearest && !ask.sameService(m.Ref) && slices.ContainsFunc(p.ways(ask.Standard, ask.Point), func(w wayTo) bool { return w.place == o.place() }) {
				o.Asks = append(o.Asks, *ask)
			}
		}
		m.Offers = append(m.Offers, o)
	}
	return m
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
