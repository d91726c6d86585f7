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
	Rated assess.Date // when its point was last rated
	Stale bool        // its until has passed
	Used  []string    // who says it used it: organisation and service
}

// AskOf is an ask, whose it is, and what fits it.
type AskOf struct {
	*Ref
	assess.Ask
	Rated    assess.Date  // when its point was last rated
	Stale    bool         // its until, or the day it was wanted by, has passed
	Fits     []Fit        // the first of them
	Contacts []FitContact // who is open to contact and has something in common, beside those who offer
	More     int          // offers and contacts there are beside these
}

// Nearest is how many offers and contacts are named for one ask, and how many asks
// for one offer: more would be no help in choosing.
const Nearest = 5

// Order says how suggestions come in their order.
const Order = "Each suggestion says why it is made. Those with the most reasons come first; each word in common counts as a reason. After that, the most recently rated comes first. There is no other score."

// Fit is an offer that speaks to an ask, and why.
type Fit struct {
	*OfferOf
	Why   []string
	Brief string // why, for where there is little room
	n     int    // how many reasons; each word in common is one
}

// FitContact is a team that may help with an ask, and why.
type FitContact struct {
	*Contact
	Why   []string
	Brief string
}

// Words say why it fits.
func (f Fit) Words() string { return strings.Join(f.Why, "; ") }

// Words say why it may help.
func (f FitContact) Words() string { return strings.Join(f.Why, "; ") }

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
		p.Offers = append(p.Offers, OfferOf{Ref: ref, Offer: x, Rated: point.RatedOn, Stale: past(x.Until)})
	}
	for _, x := range point.Asks {
		if x.Answered() {
			p.Answered = append(p.Answered, AskOf{Ref: ref, Ask: x})
			continue
		}
		p.Asks = append(p.Asks, AskOf{Ref: ref, Ask: x, Rated: point.RatedOn, Stale: past(x.Until, x.By)})
	}
	for _, x := range point.Reused {
		p.Used = append(p.Used, Use{Ref: ref, Reused: x})
	}
	if point.OpenToContact == assess.Yes {
		p.Contacts = append(p.Contacts, Contact{ref, point.Owner})
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
