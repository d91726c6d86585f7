package text

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/assess/report"
	"standpoint/assess/words"
)

// Product writes who else has a product, service by service.
func Product(w io.Writer, p *portfolio.Product, asOf assess.Date, spoken bool) {
	t := roll{printer{w, spoken}}
	t.say("%s: %s, as of %s.", p.Said, words.Count(len(p.Services), "service", "services"), asOf.Long())
	t.say("In alphabetical order, without ratings: how a team rates its own service says nothing about a product.")
	for i := range p.Services {
		t.runsOn(&p.Services[i])
	}
	if len(p.Sheets) > 0 {
		t.say("")
		t.say("What councils say about it, each in its own words (product sheets):")
	}
	for i := range p.Sheets {
		t.saw(p, &p.Sheets[i], asOf)
	}
}

// saw is what one product sheet says.
func (t roll) saw(p *portfolio.Product, s *portfolio.Sheet, asOf assess.Date) {
	t.head(s.Named() + details(s.Organisation))
	t.item("In the words of: " + said(strings.Join(words.NonEmpty(s.From(), s.On.Long(), s.On.Age(asOf)), ", ")))
	if s.Published != nil {
		t.item(fmt.Sprintf("Published on %s, agreed by %s, in %s", s.Published.On.Long(), said(s.Published.AgreedBy), s.Published.File))
	}
	for _, one := range report.Filled(report.Pair{Name: "Set up there", Text: s.Setup}, report.Pair{Name: "Who to ask", Text: s.Contact}) {
		t.item(one.Name + ": " + said(assess.NormaliseLine(one.Text)))
	}
	for i := range s.Points {
		for j := range s.Points[i].Answers {
			a := &s.Points[i].Answers[j]
			t.item(fmt.Sprintf("%s: %s", words.UpperFirst(p.Called(s, s.Points[i].Number).Of(s.Points[i].Number)), said(p.Asked(s, s.Points[i].Number, a.Question))))
			for _, one := range report.Filled(report.Pair{Name: "They found", Text: a.Saw}, report.Pair{Name: "The supplier says", Text: a.Comment},
				report.Pair{Name: "Limits", Text: a.Limits}, report.Pair{Name: "Left to each council", Text: a.Duty}, report.Pair{Name: "In version", Text: a.Version}) {
				t.item(one.Name + ": " + said(assess.NormaliseLine(one.Text)))
			}
			for _, e := range a.Evidence {
				t.item("Evidence: " + said(e.Title) + details(said(e.Shows), e.Date.Long(), e.Link))
			}
		}
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
		t.item(fmt.Sprintf("Knows: %s%s, %s", said(k.Evidence.Title), details(k.Date.Long(), k.Link), k.PointName()))
	}
	for i := range s.Offers {
		t.item("Offers: " + offerText(&s.Offers[i]))
	}
	for _, a := range s.Asks {
		t.item(fmt.Sprintf("Asks: %s (%s, %s)%s", said(a.What), cmp.Or(a.ID, "no id yet"), a.PointName(), details(bracket("wanted by", a.By.Long()), bracket("contact", reach(a.Contact, a.PublicContact)))))
	}
	for _, c := range s.Contacts {
		t.item(fmt.Sprintf("Open to contact about %s, %s: ask the %s", c.PointName(), c.Title, cmp.Or(c.Role, "team")))
	}
	if s.ContractEnd == "" && len(s.Knows)+len(s.Offers)+len(s.Asks)+len(s.Contacts) == 0 {
		t.item("Nothing else is recorded")
	}
}
