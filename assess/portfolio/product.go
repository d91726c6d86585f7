package portfolio

import (
	"cmp"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
)

// Product is who else has a product, or works with a supplier: what they know of it,
// offer and ask, whom to contact, and when contracts end. It holds no ratings: what
// each team thinks of its own service says nothing of a product.
type Product struct {
	Said     string // what was asked for
	Services []ProductService
	Sheets   []Sheet // what councils saw of it

	c *current
}

// ProductService is one service that runs on it.
type ProductService struct {
	Ref
	Delivery    string
	ContractEnd assess.Date
	Ended       bool // the contract has
	Knows       []Known
	Offers      []OfferOf
	Asks        []AskOf // that are open
	Contacts    []Contact
	Aim         assess.Outcome
}

// Known is evidence that names the product or its supplier.
type Known struct {
	*Ref
	assess.Evidence
}

// ProductOf gathers the services that run on a product or work with a supplier, by
// the whole name or its first words. The error is that of loading an entry.
func (p *Portfolio) ProductOf(said string) (*Product, error) {
	out := &Product{Said: strings.TrimSpace(said), c: p.seen}
	if p.MinGroup > 0 {
		return out, nil
	}
	for _, s := range p.seen.sheets() {
		if nameBegins(s.Product, said) || nameBegins(s.Supplier, said) {
			out.Sheets = append(out.Sheets, s)
		}
	}
	seen := map[string]bool{}
	for at, whose := range p.who {
		if seen[whose.Key()] || !nameBegins(whose.Product, said) && !nameBegins(whose.Supplier, said) {
			continue
		}
		seen[whose.Key()] = true
		e, err := p.seen.entry(p.seen.order[at])
		if err != nil {
			return nil, err
		}
		out.Services = append(out.Services, p.productService(e, whose))
	}
	slices.SortStableFunc(out.Services, func(a, b ProductService) int {
		return cmp.Or(strings.Compare(words.Fold(a.Product), words.Fold(b.Product)), alphabetical(a.Whose, b.Whose))
	})
	return out, nil
}

// Asked is a question of a sheet in words; its id where its standard is not known here.
func (p *Product) Asked(s *Sheet, point int, id string) string {
	if standard := p.c.Standards[s.Standard]; standard != nil {
		if sp := standard.Point(point); sp != nil {
			if q := sp.Question(id); q != nil {
				return q.Ask
			}
		}
	}
	return id
}

// nameBegins says whether a name is what somebody said, or begins with it.
func nameBegins(name, said string) bool {
	return begins(assess.Slug(name), assess.Slug(said))
}

func (p *Portfolio) productService(e *Entry, whose *Whose) ProductService {
	s := ProductService{Ref: Ref{Whose: whose}, Delivery: e.Service.Delivery, ContractEnd: e.Service.ContractEnd, Aim: e.Service.Outcome}
	s.Ended = s.ContractEnd != "" && s.ContractEnd < p.AsOf
	for i := range e.Points {
		ref := p.seen.ref(whose, e.Points[i].Number)
		for _, x := range e.Points[i].Evidence {
			if mentions(x.Title, whose.Product) || mentions(x.Title, whose.Supplier) {
				s.Knows = append(s.Knows, Known{ref, x})
			}
		}
	}
	s.Offers = ofService(p.Offers, whose, func(o *OfferOf) *Ref { return o.Ref })
	s.Asks = ofService(p.Asks, whose, func(a *AskOf) *Ref { return a.Ref })
	s.Contacts = ofService(p.Contacts, whose, func(c *Contact) *Ref { return c.Ref })
	return s
}

// mentions says whether a text has a name in it, or its first word.
func mentions(text, name string) bool {
	first, _, _ := strings.Cut(assess.Slug(name), "-")
	return len(first) > 3 && strings.Contains("-"+assess.Slug(text)+"-", "-"+first+"-")
}

// ofService are the items of a list that are of one service.
func ofService[T any](list []T, whose *Whose, ref func(*T) *Ref) []T {
	var own []T
	for i := range list {
		if ref(&list[i]).Key() == whose.Key() {
			own = append(own, list[i])
		}
	}
	return own
}

// Products are what services here run on, and their suppliers, once each.
func (p *Portfolio) Products() []string {
	var names []string
	seen := map[string]bool{"": true}
	note := func(all ...string) {
		for _, name := range all {
			if key := words.Fold(name); !seen[key] && p.MinGroup == 0 {
				seen[key] = true
				names = append(names, name)
			}
		}
	}
	for _, whose := range p.who {
		note(whose.Product, whose.Supplier)
	}
	for _, s := range p.seen.sheets() {
		note(s.Product, s.Supplier)
	}
	slices.SortFunc(names, func(a, b string) int { return strings.Compare(words.Fold(a), words.Fold(b)) })
	return names
}
