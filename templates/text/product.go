package text

import (
	"cmp"
	"fmt"
	"io"

	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/assess/words"
)

// Product writes who else has a product, service by service.
func Product(w io.Writer, p *portfolio.Product, asOf assess.Date, spoken bool) {
	t := roll{printer{w, spoken}}
	t.say("%s: %s, as of %s.", p.Said, words.Count(len(p.Services), "service", "services"), asOf.Long())
	t.say("In alphabetical order, without ratings: how a team rates its own service says nothing of a product.")
	for i := range p.Services {
		t.runsOn(&p.Services[i])
	}
}

// runsOn is one service that runs on it.
func (t roll) runsOn(s *portfolio.ProductService) {
	t.head(at(&s.Ref) + details(s.Product, s.Supplier))
	if s.ContractEnd != "" {
		ends := "ends"
		if s.Ended {
			ends = "ended"
		}
		t.item(fmt.Sprintf("The contract %s on %s", ends, s.ContractEnd.Long()))
	}
	for _, k := range s.Knows {
		t.item(fmt.Sprintf("Knows: %s%s, point %d", said(k.Evidence.Title), details(k.Date.Long(), k.Link), k.Point))
	}
	for i := range s.Offers {
		t.item("Offers: " + offerText(&s.Offers[i]))
	}
	for _, a := range s.Asks {
		t.item(fmt.Sprintf("Asks: %s (%s, point %d)%s", said(a.What), cmp.Or(a.ID, "no id yet"), a.Point, details(bracket("wanted by", a.By.Long()), bracket("contact", reach(a.Contact, a.PublicContact)))))
	}
	for _, c := range s.Contacts {
		t.item(fmt.Sprintf("Open to contact about point %d, %s: ask the %s", c.Point, c.Title, cmp.Or(c.Role, "team")))
	}
	if s.ContractEnd == "" && len(s.Knows)+len(s.Offers)+len(s.Asks)+len(s.Contacts) == 0 {
		t.item("Nothing more is written down")
	}
}
