package portfolio

import (
	"cmp"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
)

// OfferOf is an offer and whose it is.
type OfferOf struct {
	*Ref
	assess.Offer
	Stale bool     // its until has passed
	Used  []string // who says it used it: organisation and service
}

// AskOf is an ask, whose it is, and what fits it.
type AskOf struct {
	*Ref
	assess.Ask
	Stale    bool       // its until, or the day it was wanted by, has passed
	Fits     []Fit      // the best of them, at most Nearest
	Contacts []*Contact // who is open to contact about the point, beside those who offer; at most Nearest
	More     int        // offers and contacts there are beside these
}

// Nearest is how many offers, and how many contacts, are named for one ask:
// more would be no help in choosing.
const Nearest = 10

// Fit is an offer that speaks to an ask.
type Fit struct {
	*OfferOf
	SameKind bool
	InPart   bool // the points correspond in part only
	Through  bool // the two are of different standards
}

// Words say how well it fits.
func (f Fit) Words() string {
	kind := "another kind"
	if f.SameKind {
		kind = "the same kind"
	}
	if f.Kind == "" {
		kind = "no kind given"
	}
	point := "the same point"
	if f.Through {
		point = "a point that corresponds"
	}
	if f.InPart {
		point += " in part"
	}
	return point + ", " + kind
}

// Use is something one service says it took from another.
type Use struct {
	*Ref
	assess.Reused
	Offer *OfferOf // the offer that it is, where there is one
}

// Contact is a team that is open to contact about a point.
type Contact struct {
	*Ref
	Role string
}

// shared adds what a point offers, asks for, took and is open about.
func (p *Portfolio) shared(ref *Ref, point *assess.Point, o Options) {
	past := func(days ...assess.Date) bool {
		return slices.ContainsFunc(days, func(d assess.Date) bool { return d != "" && d < o.AsOf })
	}
	for _, x := range point.Offers {
		p.Offers = append(p.Offers, OfferOf{Ref: ref, Offer: x, Stale: past(x.Until)})
	}
	for _, x := range point.Asks {
		if x.Answered() {
			p.Answered = append(p.Answered, AskOf{Ref: ref, Ask: x})
			continue
		}
		p.Asks = append(p.Asks, AskOf{Ref: ref, Ask: x, Stale: past(x.Until, x.By)})
	}
	for _, x := range point.Reused {
		p.Used = append(p.Used, Use{Ref: ref, Reused: x})
	}
	if point.OpenToContact == assess.Yes {
		p.Contacts = append(p.Contacts, Contact{ref, point.Owner})
	}
}

// match finds the offers that fit each ask, and who used which offer. A team
// is a possible helper by its own offer or because it says it is open to
// contact, never because of how it rates itself.
func (p *Portfolio) match() {
	p.uses()
	p.ways = p.seen.corresponding()
	m := matcher{offers: map[string][]*OfferOf{}, kinds: map[string][]*OfferOf{}, open: by(p.Contacts, Contact.place), own: map[string]int{}}
	for _, stale := range []bool{false, true} { // fresh ones come first in every list
		for i := range p.Offers {
			if o := &p.Offers[i]; o.Stale == stale {
				m.offers[o.place()] = append(m.offers[o.place()], o)
				m.kinds[o.place()+"\x00"+words.Fold(o.Kind)] = append(m.kinds[o.place()+"\x00"+words.Fold(o.Kind)], o)
				m.own[o.place()+"\x00"+o.Key()]++
			}
		}
	}
	for i := range p.Contacts {
		c := &p.Contacts[i]
		m.own[c.place()+"\x00"+c.Key()]++
	}
	for i := range p.Asks {
		m.fill(&p.Asks[i], p.ways(p.Asks[i].Standard, p.Asks[i].Point))
	}
}

// matcher finds what fits without comparing each ask with each offer.
type matcher struct {
	offers, kinds map[string][]*OfferOf // by place; by place and kind
	open          map[string][]*Contact // by place
	own           map[string]int        // how many of both a service has at a place
}

func (m *matcher) fill(ask *AskOf, ways []wayTo) {
	there := 0
	for _, way := range ways {
		there += len(m.offers[way.place]) + len(m.open[way.place]) - m.own[way.place+"\x00"+ask.Key()]
		same := m.kinds[way.place+"\x00"+words.Fold(ask.Kind)]
		if words.Fold(ask.Kind) == "" {
			same = nil
		}
		ask.take(same, way, true)
		ask.take(m.offers[way.place], way, false)
	}
	slices.SortStableFunc(ask.Fits, func(a, b Fit) int {
		return cmp.Or(first(a.SameKind, b.SameKind), first(!a.InPart, !b.InPart), first(!a.Stale, !b.Stale), first(!a.Through, !b.Through))
	})
	ask.Fits = slices.Clip(ask.Fits[:min(len(ask.Fits), Nearest)])
	helped := map[string]bool{}
	for _, fit := range ask.Fits {
		helped[fit.Key()] = true
	}
	doubled := 0
	for _, way := range ways {
		for _, c := range m.open[way.place] {
			if len(ask.Contacts) == Nearest {
				break
			}
			switch {
			case c.sameService(ask.Ref):
			case helped[c.Key()]:
				doubled++
			default:
				ask.Contacts = append(ask.Contacts, c)
				helped[c.Key()] = true
			}
		}
	}
	ask.More = there - len(ask.Fits) - len(ask.Contacts) - doubled
}

// take adds the first few offers of a list, of the same kind or of others.
func (a *AskOf) take(offers []*OfferOf, way wayTo, sameKind bool) {
	taken := 0
	for _, o := range offers {
		if taken == Nearest {
			return
		}
		if o.sameService(a.Ref) || !sameKind && o.Kind != "" && words.Fold(o.Kind) == words.Fold(a.Kind) {
			continue
		}
		a.Fits = append(a.Fits, Fit{o, sameKind, way.inPart, way.through})
		taken++
	}
}

// first orders what holds before what does not.
func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// uses finds the offer behind what others say they took: by its link, or by
// what it is called and whose it is.
func (p *Portfolio) uses() {
	type name struct{ from, what string }
	links, names := map[string]*OfferOf{}, map[name]*OfferOf{}
	for i := range p.Offers {
		o := &p.Offers[i]
		if o.Link != "" && links[o.Link] == nil {
			links[o.Link] = o
		}
		what := words.Fold(o.What)
		for _, from := range []string{o.Organisation, o.Name, o.Service} {
			if key := (name{words.Fold(from), what}); names[key] == nil {
				names[key] = o
			}
		}
	}
	for i := range p.Used {
		u := &p.Used[i]
		offer := names[name{words.Fold(u.From), words.Fold(u.What)}]
		if byLink := links[u.Link]; u.Link != "" && byLink != nil {
			offer = byLink
		}
		if offer == nil || offer.sameService(u.Ref) {
			continue
		}
		u.Offer = offer
		offer.Used = append(offer.Used, strings.TrimPrefix(u.Organisation+", "+u.Name, ", "))
	}
}

// OffersByKind are the offers in the order of their kinds, those without one
// last, and within a kind as they were.
func (p *Portfolio) OffersByKind() []OfferOf {
	byKind := slices.Clone(p.Offers)
	slices.SortStableFunc(byKind, func(a, b OfferOf) int {
		return cmp.Or(first(a.Kind != "", b.Kind != ""), strings.Compare(words.Fold(a.Kind), words.Fold(b.Kind)))
	})
	return byKind
}
