package portfolio

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"standpoint/assess"
)

// sharing is a service of a council with what it has at point 1 of a standard.
func sharing(council, service, standard string, p assess.Point) Entry {
	return of(council+" "+service+".yaml", func(e *Entry) {
		e.Standard, e.Service = standard, assess.Service{ID: service, Name: strings.ToUpper(service), Organisation: council}
		p.Number = 1
		e.Points = []assess.Point{p}
	})
}

func offering(offers ...assess.Offer) assess.Point { return assess.Point{Offers: offers} }

// TestFits wants offers for an ask in the order of how well they fit, never the
// asking team's own, and teams that are open to contact beside them.
func TestFits(t *testing.T) {
	ask := assess.Ask{ID: "H1.1", What: "help", Kind: "Research ", By: "2026-11-22"}
	p := rollUp(t, input(t,
		sharing("A", "asker", "lgdss@2016", assess.Point{Asks: []assess.Ask{ask}, Offers: []assess.Offer{{What: "own", Kind: "research"}}, OpenToContact: assess.Yes}),
		sharing("B", "same", "lgdss@2016", offering(assess.Offer{What: "same", Kind: "research"}, assess.Offer{What: "stale", Kind: "research", Until: "2026-01-01"}, assess.Offer{What: "other", Kind: "code"})),
		sharing("C", "kindless", "lgdss@2016", offering(assess.Offer{What: "kindless"})),
		sharing("D", "through", "govuk@2019", offering(assess.Offer{What: "through", Kind: "RESEARCH"})),
		sharing("E", "open", "lgdss@2016", assess.Point{OpenToContact: assess.Yes, Owner: "Researcher"}),
		sharing("F", "both", "lgdss@2016", assess.Point{OpenToContact: assess.Yes, Offers: []assess.Offer{{What: "both", Kind: "code"}}}),
		sharing("G", "well rated", "lgdss@2016", assess.Point{Rating: "met"}),
	), Options{})
	a := p.Asks[0]
	var got []string
	for _, fit := range a.Fits {
		got = append(got, fit.What+": "+fit.Words())
	}
	want := []string{
		"same: the same point, the same kind", "through: a point that corresponds, the same kind", "stale: the same point, the same kind",
		"other: the same point, another kind", "kindless: the same point, no kind given", "both: the same point, another kind",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if len(a.Contacts) != 1 || a.Contacts[0].Service != "open" || a.Contacts[0].Role != "Researcher" || a.More != 0 || !a.Stale {
		t.Errorf("contacts are %+v, and %d more", a.Contacts, a.More)
	}
	var kinds []string
	for _, o := range p.OffersByKind() {
		kinds = append(kinds, o.Kind)
	}
	if got := strings.Join(kinds, ","); got != "code,code,research,research,research,RESEARCH," {
		t.Errorf("kinds come as %s", got)
	}
}

// TestInPart wants an offer at a point that corresponds in part to say so.
func TestInPart(t *testing.T) {
	if got := (Fit{OfferOf: &OfferOf{Offer: assess.Offer{Kind: "code"}}, Through: true, InPart: true}).Words(); got != "a point that corresponds in part, another kind" {
		t.Errorf("it says %q", got)
	}
}

// TestNearest wants a few named and the rest counted.
func TestNearest(t *testing.T) {
	entries := []Entry{sharing("A", "asker", "lgdss@2016", assess.Point{Asks: []assess.Ask{{ID: "H1.1", Kind: "code"}}})}
	for i := range 13 {
		entries = append(entries, sharing("B", fmt.Sprint(i), "lgdss@2016", offering(assess.Offer{What: "x", Kind: "code"})),
			sharing("C", fmt.Sprint(i), "lgdss@2016", assess.Point{OpenToContact: assess.Yes}))
	}
	a := rollUp(t, input(t, entries...), Options{}).Asks[0]
	if len(a.Fits) != Nearest || len(a.Contacts) != Nearest || a.More != 6 {
		t.Errorf("%d offers, %d contacts and %d more", len(a.Fits), len(a.Contacts), a.More)
	}
}

// TestUses wants the offer behind what was taken: by its link, or by what it is
// called and whose it is.
func TestUses(t *testing.T) {
	p := rollUp(t, input(t,
		sharing("A", "maker", "lgdss@2016", offering(assess.Offer{ID: "O1", What: "Guide", Link: "https://example.org/guide"}, assess.Offer{ID: "O2", What: "Form"})),
		sharing("B", "user", "lgdss@2016", assess.Point{Reused: []assess.Reused{{What: "Something", Link: "https://example.org/guide"}, {What: "form", From: "MAKER"}, {What: "Form", From: "elsewhere"}}}),
		sharing("A", "maker", "govuk@2019", assess.Point{Reused: []assess.Reused{{What: "Guide", From: "A"}}}),
	), Options{})
	var got []string
	for _, u := range p.Used {
		id := "-"
		if u.Offer != nil {
			id = u.Offer.ID
		}
		got = append(got, u.Organisation+" "+id)
	}
	if want := []string{"A -", "B O1", "B O2", "B -"}; !reflect.DeepEqual(got, want) {
		t.Errorf("used are %q, want %q", got, want)
	}
	if !reflect.DeepEqual(p.Offers[0].Used, []string{"B, USER"}) {
		t.Errorf("the guide was used by %q", p.Offers[0].Used)
	}
}

// TestMatchOf wants what one service asks and offers, by its id or its name.
func TestMatchOf(t *testing.T) {
	p := rollUp(t, input(t,
		sharing("A", "asker", "lgdss@2016", assess.Point{Asks: []assess.Ask{{ID: "H1", Kind: "code"}}, Offers: []assess.Offer{{ID: "O1", What: "x"}}}),
		sharing("B", "other", "govuk@2019", assess.Point{Asks: []assess.Ask{{ID: "H2"}}}),
	), Options{})
	for _, name := range []string{"asker", " ASKER"} {
		m := p.MatchOf(p.Named(name)[0])
		if m.Ref.Organisation != "A" || len(m.Asks) != 1 || len(m.Offers) != 1 || len(m.Offers[0].Asks) != 1 || m.Offers[0].Asks[0].ID != "H2" {
			t.Errorf("%q has %+v", name, m)
		}
	}
	if len(p.Named("nobody")) > 0 {
		t.Error("there is a service of nobody")
	}
}
