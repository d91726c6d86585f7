package portfolio

import (
	"cmp"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
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
		if nameBegins(s.Named(), said) || nameBegins(s.Supplier, said) {
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
func (p *Product) Asked(s *Sheet, point int, id string) string { return p.c.asked(s, point, id) }

// Called is what people call a point of a sheet's standard.
func (p *Product) Called(s *Sheet, point int) standards.Called {
	return p.c.called(s.Standard, point)
}

func (c *current) asked(s *Sheet, point int, id string) string {
	if standard := c.Standards[s.Standard]; standard != nil {
		if sp := standard.Point(point); sp != nil {
			if q := sp.Question(id); q != nil {
				return standard.Worded(q, standards.Situation{Delivery: "bought"})
			}
		}
	}
	return id
}

// AsFile is one of the sheets as a file of its own says it: with the titles of points and
// the questions in words.
func (p *Product) AsFile(at int) *assess.Sheet {
	s := p.Sheets[at]
	out := s.Sheet
	out.Points = slices.Clone(out.Points)
	for i := range out.Points {
		into := &out.Points[i]
		into.Title, into.Answers = p.c.title(out.Standard, into.Number), slices.Clone(into.Answers)
		for j := range into.Answers {
			if asked := p.Asked(&s, into.Number, into.Answers[j].Question); asked != into.Answers[j].Question {
				into.Answers[j].Ask = asked
			}
		}
	}
	return &out
}

// ProductSheets are what councils saw of products they bought; none where only counts
// are given.
func (p *Portfolio) ProductSheets() []Sheet {
	if p.MinGroup > 0 {
		return nil
	}
	return p.seen.sheets()
}

// Asked is a question of a sheet in words; its id where its standard is not known here.
func (p *Portfolio) Asked(s *Sheet, point int, id string) string { return p.seen.asked(s, point, id) }

// TitleOf is the title of a point; empty where its standard is not known here.
func (p *Portfolio) TitleOf(standard string, point int) string { return p.seen.title(standard, point) }

// CalledOf is what people call a point of it.
func (p *Portfolio) CalledOf(standard string, point int) standards.Called {
	return p.seen.called(standard, point)
}

// RunsOn are the services that run on a product, in alphabetical order.
func (p *Portfolio) RunsOn(product string) []Ref {
	var all []Ref
	seen := map[string]bool{}
	for _, whose := range p.who {
		if product == "" || words.Fold(whose.Product) != words.Fold(product) || seen[whose.Key()] {
			continue
		}
		seen[whose.Key()] = true
		all = append(all, Ref{Whose: whose})
	}
	slices.SortStableFunc(all, func(a, b Ref) int { return alphabetical(a.Whose, b.Whose) })
	return all
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
	for _, s := range p.ProductSheets() {
		note(s.Product, s.Supplier)
	}
	slices.SortFunc(names, func(a, b string) int { return strings.Compare(words.Fold(a), words.Fold(b)) })
	return names
}
