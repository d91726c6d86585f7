package portfolio

import (
	"reflect"
	"testing"

	"standpoint/assess"
)

// TestDigest wants an entry to have what a portfolio carries, and nothing that
// is the team's alone.
func TestDigest(t *testing.T) {
	a := &assess.Assessment{
		Standard: "lgdss@2016", Phase: "beta", Round: 2, Lang: "cy", Due: "2026-12-01", Previous: "alpha.yaml",
		Service: assess.Service{Name: "Bin days", Organisation: "Example", Description: "Long.", Delivery: "bought", Supplier: "S", ContractEnd: "2027-01-01", Users: "Many"},
		People:  []assess.Person{{Role: "Owner", Name: "A Person"}, {Role: "Designer"}},
		Points: []assess.Point{
			{Number: 1, Title: "Theirs", Owner: "O", Rating: "met", RatingReason: "why", Done: "all", Notes: "secret", OpenToContact: assess.Yes, RatedOn: "2026-10-01",
				Answers:  []assess.Answer{{Question: "q", Text: "t"}},
				Evidence: []assess.Evidence{{ID: "E1.1", Title: "T", Kind: "k", Shows: "s", Link: "l", Date: "2026-01-01", Visibility: "public", Was: "w"}, {ID: "E1.2", See: "E1.1"}},
				Actions:  []assess.Action{{ID: "A1.1", What: "w", Owner: "o", Due: "2026-02-01", From: "f", Issue: "i"}, {ID: "A1.2", State: "done"}},
				Offers:   []assess.Offer{{ID: "O1.1", What: "w", Kind: "k", Link: "l", Licence: "c", Conditions: "d", State: "s", Contact: "t", Until: "2027-01-01"}},
				Asks:     []assess.Ask{{ID: "H1.1", What: "w", Kind: "k", Tried: "t", Link: "l", Licence: "c", Conditions: "d", State: "s", By: "2027-01-01", Contact: "n", Until: "2027-02-01", AnsweredBy: "b"}},
				Reused:   []assess.Reused{{What: "w", From: "f", Link: "l"}}},
			{Number: 2},
		},
	}
	a.Points = append(a.Points, assess.Point{Number: 3, Done: "Half of it."}, assess.Point{Number: 4, Answers: []assess.Answer{{Question: "q", State: assess.DontKnow}}})
	got := Digest(lgdss(t), a, "clones/bins.yaml")
	want := Entry{File: "clones/bins.yaml", Begun: []int{3}, Assessment: assess.Assessment{
		Standard: "lgdss@2016", Phase: "beta", Round: 2, Due: "2026-12-01", Share: "team",
		Service: assess.Service{ID: "bin-days", Name: "Bin days", Organisation: "Example", Delivery: "bought", Supplier: "S", ContractEnd: "2027-01-01"},
		People:  []assess.Person{{Name: "A Person"}},
		Points: []assess.Point{
			{Number: 1, Owner: "O", Rating: "met", OpenToContact: assess.Yes, RatedOn: "2026-10-01",
				Evidence: []assess.Evidence{{ID: "E1.1", Title: "T", Kind: "k", Link: "l", Date: "2026-01-01", Visibility: "public"}, {ID: "E1.2", Date: "2026-01-01"}},
				Actions:  []assess.Action{{ID: "A1.1", What: "w", Owner: "o", Due: "2026-02-01", State: "open"}, {ID: "A1.2", State: "done"}},
				Offers:   []assess.Offer{{ID: "O1.1", What: "w", Kind: "k", Link: "l", Licence: "c", Conditions: "d", State: "s", Contact: "t", Until: "2027-01-01"}},
				Asks:     []assess.Ask{{ID: "H1.1", What: "w", Kind: "k", Tried: "t", Link: "l", State: "s", By: "2027-01-01", Contact: "n", Until: "2027-02-01", AnsweredBy: "b"}},
				Reused:   []assess.Reused{{What: "w", From: "f", Link: "l"}}},
			{Number: 2}, {Number: 3}, {Number: 4},
		},
	}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if k := got.Key(); k.Rated != 1 || k.LastRated != "2026-10-01" || k.Name != "Bin days" {
		t.Errorf("its key is %+v", k)
	}
	if nameless := Digest(lgdss(t), &assess.Assessment{}, "a/b.yaml"); nameless.Service.ID != "a-b-yaml" || nameless.Title() != "a-b-yaml" {
		t.Errorf("without a name it is %q", nameless.Service.ID)
	}
}

// TestColumns wants every column that the table of fields names to be one of a
// record, and every list of a point to have a kind.
func TestColumns(t *testing.T) {
	for of, fields := range carried() {
		for _, f := range fields {
			if _, there := columns()[f.Column]; !there {
				t.Errorf("%s: %q is no column", of, f.Column)
			}
		}
	}
	var kinds []string
	for _, f := range lists() {
		kinds = append(kinds, f.Column)
	}
	if want := []string{KindAction, KindOffer, KindAsk, KindReused, KindEvidence}; !reflect.DeepEqual(kinds, want) {
		t.Errorf("lists are of %q, want %q", kinds, want)
	}
}
