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
	ask := assess.Ask{ID: "H1.1", What: "Visits to homes, a guide wanted for ASKER", Kind: "Research ", By: "2026-11-22"}
	asker := sharing("A", "asker", "lgdss@2016", assess.Point{Asks: []assess.Ask{ask}, Offers: []assess.Offer{{What: "own", Kind: "research"}}, OpenToContact: assess.Yes})
	guide := sharing("H", "guided", "lgdss@2016", offering(assess.Offer{What: "How to visit a home of an ASKER", Kind: "research"}))
	asker.Service.Supplier, guide.Service.Supplier = "S Ltd", "s ltd"
	guide.Points[0].Offers[0].What = "Home visit, and ASKER"
	p := rollUp(t, input(t, asker, guide,
		sharing("B", "same", "lgdss@2016", offering(assess.Offer{What: "same", Kind: "research"}, assess.Offer{What: "SAME", Kind: "research"}, assess.Offer{What: "stale", Kind: "research", Until: "2026-01-01"},
			assess.Offer{What: "gone", Kind: "research", State: "Given"}, assess.Offer{What: "other", Kind: "code"})),
		sharing("C", "kindless", "lgdss@2016", offering(assess.Offer{What: "kindless"})),
		sharing("D", "through", "govuk@2019", offering(assess.Offer{What: "through", Kind: "RESEARCH"})),
		sharing("E", "open", "lgdss@2016", assess.Point{OpenToContact: assess.Yes, Owner: "Researcher"}),
		sharing("F", "both", "lgdss@2016", assess.Point{OpenToContact: assess.Yes, Offers: []assess.Offer{{What: "both", Kind: "research"}}}),
		sharing("G", "well rated", "lgdss@2016", assess.Point{Rating: "met"}),
	), Options{})
	a := p.Asks[0]
	var got []string
	for _, fit := range a.Fits {
		got = append(got, fit.What+": "+fit.Words())
	}
	want := []string{
		"Home visit, and ASKER: the same supplier, s ltd; the same point; the same kind of thing, research; both mention visits and homes",
		"same: the same point; the same kind of thing, research", "through: a point that corresponds (lgdss@2016: the mapping is ours); the same kind of thing, research",
		"both: the same point; the same kind of thing, research",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if len(a.Contacts) != 1 || a.Contacts[0].Service != "open" || a.Contacts[0].Role != "Researcher" || a.More != 1 || !a.Stale {
		t.Errorf("contacts are %+v, and %d more", a.Contacts, a.More)
	}
	var kinds []string
	for _, o := range p.OffersByKind() {
		kinds = append(kinds, o.Kind)
	}
	if got := strings.Join(kinds, ","); got != "code,research,research,research,research,research,RESEARCH,research,research," {
		t.Errorf("kinds come as %s", got)
	}
}

// TestInPart wants an offer at a point that corresponds in part to say so.
func TestInPart(t *testing.T) {
	if got := (wayTo{through: true, inPart: true, credit: "ours."}).said(); got != "a point that corresponds in part (ours)" {
		t.Errorf("it says %q", got)
	}
}

// TestNearest wants a few named, which differ in what they say, and the rest counted.
func TestNearest(t *testing.T) {
	entries := []Entry{sharing("A", "asker", "lgdss@2016", assess.Point{Asks: []assess.Ask{{ID: "H1.1", Kind: "code"}}})}
	for i := range 3 {
		for range 4 {
			entries = append(entries, sharing(fmt.Sprint("B", len(entries)), fmt.Sprint(i), "lgdss@2016", offering(assess.Offer{What: fmt.Sprint("x", i), Kind: "code"})))
		}
		entries = append(entries, sharing("C", fmt.Sprint(i), "lgdss@2016", assess.Point{OpenToContact: assess.Yes}))
	}
	a := rollUp(t, input(t, entries...), Options{}).Asks[0]
	if len(a.Fits) != 3 || len(a.Contacts) != Nearest-3 || a.More != 12-3+1 {
		t.Errorf("%d offers, %d contacts and %d more", len(a.Fits), len(a.Contacts), a.More)
	}
}

// TestReasons wants what has most reasons first, and of as many what was rated last.
func TestReasons(t *testing.T) {
	rated := func(e Entry, on assess.Date, product, kind string) Entry {
		e.Points[0].RatedOn, e.Service.Product, e.Service.Type = on, product, kind
		return e
	}
	asker := rated(sharing("A", "garden waste", "lgdss@2016", assess.Point{Asks: []assess.Ask{{ID: "H1.1", What: "Photos out of it", Kind: "code"}}}), "2026-01-01", "BinPath", "530")
	p := rollUp(t, input(t, asker,
		rated(sharing("B", "b", "lgdss@2016", offering(assess.Offer{What: "older", Kind: "code"})), "2026-01-01", "", ""),
		rated(sharing("C", "c", "lgdss@2016", offering(assess.Offer{What: "newer", Kind: "code"})), "2026-02-01", "", ""),
		rated(sharing("D", "d", "lgdss@2016", offering(assess.Offer{What: "of that product", Kind: "code"})), "2025-01-01", "binpath", ""),
		rated(sharing("E", "e", "lgdss@2016", offering(assess.Offer{What: "of that kind, photos"})), "2025-01-01", "", "LGSL 530"),
	), Options{AsOf: "2026-03-01"})
	var got []string
	for _, fit := range p.Asks[0].Fits {
		got = append(got, fit.What)
	}
	if strings.Join(got, "; ") != "of that product; of that kind, photos; newer; older" {
		t.Errorf("they come as %q", got)
	}
}

// TestReviewing wants reviewers found across organisations, whatever their point, and
// nothing else taken for one.
func TestReviewing(t *testing.T) {
	p := rollUp(t, input(t,
		sharing("A", "asker", "lgdss@2016", assess.Point{Asks: []assess.Ask{{ID: "H1.1", What: "A user researcher for 2 days", Kind: "reviewing", By: "2027-02-10"}}}),
		sharing("A", "own", "lgdss@2016", offering(assess.Offer{What: "User researcher", Kind: "reviewing"})),
		sharing("B", "b", "govuk@2019", offering(assess.Offer{What: "Developer, 1 day", Kind: "Assessor"}, assess.Offer{What: "A guide for a user researcher", Kind: "research"})),
		sharing("C", "c", "lgdss@2016", offering(assess.Offer{ID: "O1.1", What: "User researchers, 3 days", Kind: "peer review", Until: "2027-03-31"})),
	), Options{})
	var got []string
	for _, fit := range p.Asks[0].Fits {
		got = append(got, fit.What+": "+fit.Words())
	}
	want := []string{"User researchers, 3 days: still offered on 10 February 2027; both are about reviewing; both mention researcher", "Developer, 1 day: both are about reviewing"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if m := p.MatchOf(p.Named("c")[0]); len(m.Offers[0].Asks) != 1 {
		t.Errorf("c has %+v", m.Offers[0].Asks)
	}
	if m := p.MatchOf(p.Named("own")[0]); len(m.Offers[0].Asks) != 0 {
		t.Errorf("its own council's ask is one for %+v", m.Offers[0])
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
		sharing("A", "asker", "lgdss@2016", assess.Point{Asks: []assess.Ask{{ID: "H1", Kind: "code"}}, Offers: []assess.Offer{{ID: "O1", What: "x", Kind: "code"}}}),
		sharing("B", "other", "govuk@2019", assess.Point{Asks: []assess.Ask{{ID: "H2", Kind: "code"}}}),
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
