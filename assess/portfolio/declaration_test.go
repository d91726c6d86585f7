package portfolio

import (
	"reflect"
	"testing"

	"standpoint/assess"
)

// TestDeclaration wants an organisation's offers, what it reused and its public
// evidence under the principles they speak to, and no one else's.
func TestDeclaration(t *testing.T) {
	declaration := standard(t, "local-digital-declaration")
	in := input(t,
		sharing("Council", "bins", "lgdss@2016", assess.Point{
			Offers: []assess.Offer{{What: "Guide", Link: "g"}}, Reused: []assess.Reused{{What: "Form", From: "B"}, {What: "Icons"}},
			Evidence: []assess.Evidence{{Title: "Findings", Link: "https://example.org/f", Date: "2026-01-01", Visibility: "public"}, {Title: "Secret"}}}),
		sharing("Elsewhere", "x", "lgdss@2016", offering(assess.Offer{What: "Not theirs"})),
		sharing("Council", "trees", "lgdss@2016", assess.Point{Evidence: []assess.Evidence{{Title: "The same findings", Link: "https://example.org/f", Date: "2026-02-01", Visibility: "public"}}}),
		of("outage.yaml", func(e *Entry) {
			e.Service = assess.Service{ID: "parks", Name: "PARKS", Organisation: "Council"}
			e.Points = []assess.Point{{Number: 9, Evidence: []assess.Evidence{{Title: "Outage rehearsal", Visibility: "public"}}}}
		}),
	)
	d, err := DeclarationOf(in, Options{}, declaration, "COUNCIL ")
	if err != nil || d == nil || d.Organisation != "Council" || d.Standard != declaration.FullID() || len(d.Points) != len(declaration.Points) {
		t.Fatalf("%v: got %+v", err, d)
	}
	got := map[string]int{}
	for _, p := range d.Points {
		if p.Label == "" {
			t.Errorf("point %d has no label", p.Number)
		}
		for _, item := range p.Items {
			got[item.Shows]++
			if p.Number == declaration.Gathers.Sharing && item.Kind == KindOffer && (item.Title != "Guide" || item.Link != "g") {
				t.Errorf("the offer is %+v", item)
			}
		}
	}
	want := map[string]int{"Offered to others by BINS, point 1": 1, "Reused from B by BINS, point 1": 1, "Reused by BINS, point 1": 1, "Published by BINS, point 1; published by TREES, point 1": 1, "": 3}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if len(d.Homeless) != 1 || d.Homeless[0].Title != "Outage rehearsal" || d.Others != 1 {
		t.Errorf("without a heading are %+v; %d others", d.Homeless, d.Others)
	}
	for _, p := range d.Points {
		if want := map[int]int{declaration.Gathers.Sharing: 1, declaration.Gathers.Assessed: 1}[p.Number]; p.Others != want {
			t.Errorf("%d others have something at point %d, want %d", p.Others, p.Number, want)
		}
	}
	a := &assess.Assessment{}
	defer func() { // each under its own heading
		p, at := a.Point(declaration.Gathers.Sharing), a.Point(declaration.Gathers.Assessed)
		if len(p.Offers) != 1 || len(p.Reused) != 2 || len(p.Evidence) != 0 || len(at.Evidence) != 3 || at.Evidence[0].Kind != assess.KindAssessment {
			t.Errorf("it has %+v and %+v", p, at)
		}
	}()
	ids := d.IDs()
	if n, err := d.Accept(a, ids); err != nil || n != len(ids) {
		t.Errorf("accepted %d of %d: %v", n, len(ids), err)
	}
	if n, err := d.Accept(a, []string{" " + ids[0]}); err != nil || n != 0 {
		t.Errorf("what is there is accepted again: %d, %v", n, err)
	}
	if _, err := d.Accept(a, []string{"99.1"}); err == nil || err.Error() != `"99.1" is not in the list` {
		t.Errorf("what is not there gives %v", err)
	}
	if d, err := DeclarationOf(in, Options{}, declaration, "Nobody"); d != nil || err != nil {
		t.Errorf("nobody has %+v, %v", d, err)
	}
}

// TestDeclarationOnce wants a thing once, by its address: under a heading where one
// service has it at a point that belongs to one; and files of one path, which each
// repository may have, by their words.
func TestDeclarationOnce(t *testing.T) {
	declaration := standard(t, "local-digital-declaration")
	public := func(id string, point int, all ...assess.Evidence) Entry {
		for i := range all {
			all[i].Visibility = assess.Public
		}
		return of(id+".yaml", func(e *Entry) {
			e.Service = assess.Service{ID: id, Name: id, Organisation: "Council"}
			e.Points = []assess.Point{{Number: point, Evidence: all}}
		})
	}
	in := input(t,
		public("a", 9, assess.Evidence{Title: "Rehearsal", Link: "https://example.org/r"}),
		public("b", 1, assess.Evidence{Title: "Findings", Link: "research/1.md"}, assess.Evidence{Title: "The rehearsal", Link: "https://example.org/r"}),
		public("c", 1, assess.Evidence{Title: "Other findings", Link: "research/1.md"}, assess.Evidence{Title: "findings", Link: "research/1.md"}),
	)
	p, err := New(in, Options{Declaration: declaration})
	if err != nil || len(p.ByOrganisation) != 1 || p.ByOrganisation[0].Declaration == nil {
		t.Fatalf("%+v, %v", p.ByOrganisation, err)
	}
	d := p.ByOrganisation[0].Declaration
	var got []string
	for _, item := range d.Points[0].Items {
		got = append(got, item.ID+" "+item.Title+": "+item.Shows)
	}
	want := []string{"1.1 Rehearsal: Published by a, point 9; published by b, point 1", "1.2 Findings: Published by b, point 1; published by c, point 1", "1.3 Other findings: Published by c, point 1"}
	if !reflect.DeepEqual(got, want) || len(d.Homeless) != 0 {
		t.Errorf("got %q and %+v, want %q", got, d.Homeless, want)
	}
	one, err := DeclarationOf(in, Options{}, declaration, "council")
	if err != nil || !reflect.DeepEqual(one, d) {
		t.Errorf("by itself it has %+v, %v", one, err)
	}
	if p, err := New(in, Options{}); err != nil || p.ByOrganisation[0].Declaration != nil {
		t.Errorf("without a declaration it has %+v, %v", p.ByOrganisation[0].Declaration, err)
	}
	half := p.ByOrganisation[0].Only(p.Runs(3)[2])
	if len(half.Services) != 1 || len(half.Declaration.Points[0].Items) != 1 || len(d.Points[0].Items) != 3 {
		t.Errorf("a part has %+v", half)
	}
}
