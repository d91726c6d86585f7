package sample

import (
	"testing"

	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/assess/problem"
	"standpoint/standards"
)

// Portfolio is three services of two councils, and one that has not started,
// with something in every list.
func Portfolio(t testing.TB, o portfolio.Options) *portfolio.Portfolio {
	t.Helper()
	o.AsOf = asOf
	p, err := portfolio.New(input(t), o)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Declaration is what one of the councils can show of the declaration.
func Declaration(t testing.TB) *portfolio.Declaration {
	declaration, err := standards.Lookup("local-digital-declaration")
	if err != nil {
		t.Fatal(err)
	}
	d, err := portfolio.DeclarationOf(input(t), portfolio.Options{AsOf: asOf}, declaration, "Sample Borough Council")
	if err != nil || d == nil {
		t.Fatalf("the council has no service, or %v", err)
	}
	return d
}

func input(t testing.TB) portfolio.Input {
	t.Helper()
	s, err := lgdss()
	if err != nil {
		t.Fatal(err)
	}
	other, err := standards.Lookup("govuk@2019")
	if err != nil {
		t.Fatal(err)
	}
	bins := portfolio.Entry{File: "bins.yaml", Group: "North", Before: map[int]portfolio.Earlier{1: {Rating: "partly-met", From: "alpha"}, 2: {Rating: "met", From: "alpha"}}, Assessment: assess.Assessment{
		Standard: "lgdss@2016", Phase: "beta", Round: 1, Share: "public", Due: "2026-12-01",
		Service: assess.Service{ID: "bins", Name: "Bin days", Organisation: "Sample Borough Council", Supplier: "Example Software", ContractEnd: "2027-03-31"},
		Points: []assess.Point{
			{Number: 1, Rating: "met", Owner: "User researcher", RatedOn: "2026-11-01", OpenToContact: assess.Yes,
				Evidence: []assess.Evidence{{ID: "E1.1", Title: "Findings", Date: "2025-10-02", Visibility: "public"}},
				Actions:  []assess.Action{{ID: "A1.1", What: "Meet more people.", Due: "2026-10-30", State: assess.Open}, {ID: "A1.2", What: "Print it", Owner: "Designer", Due: "2026-12-01", State: assess.Open}},
				Offers:   []assess.Offer{{ID: "O1.1", What: "An interview guide", Kind: "research", Licence: "CC BY 4.0", Contact: "Designer", State: "ready", Until: "2026-10-01"}}},
			{Number: 2, Rating: "not-met"}, {Number: 3}, {Number: 4}, {Number: 5, Rating: "met"},
		}}}
	parks := portfolio.Entry{File: "parks.yaml", Group: "South", Assessment: assess.Assessment{
		Standard: "lgdss@2016", Phase: "alpha", Round: 1, Share: "public", Service: assess.Service{ID: "parks", Name: "Park bookings", Organisation: "Model County \x1b[31m"},
		Points: []assess.Point{{Number: 1, Rating: "partly-met",
			Asks:   []assess.Ask{{ID: "H1.1", What: "Whom to ask.", Kind: "research", By: "2027-01-31", Contact: "Owner"}, {ID: "H1.2", What: "A tent", Kind: "thing"}},
			Reused: []assess.Reused{{What: "An interview guide", From: "Sample Borough Council"}}}}}}
	trees := portfolio.Entry{File: "trees.yaml", Assessment: assess.Assessment{
		Standard: "govuk@2019", Phase: "beta", Round: 1, Share: "public", Service: assess.Service{ID: "trees", Name: "Trees", Organisation: "Model County \x1b[31m"},
		Points: []assess.Point{{Number: 1, Rating: "green"}, {Number: 2, Rating: "red"}}}}
	in := portfolio.Input{
		Name: "The county", Standards: map[string]*standards.Standard{"lgdss@2016": s, "govuk@2019": other},
		Expected: []portfolio.Expected{{Service: "roads", Name: "Roads", Organisation: "Model County", Owner: "Head of roads", Share: "public"}},
		Older:    []string{"old.yaml"}, Problems: problem.Errors{{File: "bad.yaml", What: "it does not read", Hint: "mend it"}},
		Mask: func(*portfolio.Entry) func(string) string { return func(text string) string { return text } },
	}
	in.Hold([]portfolio.Entry{bins, parks, trees})
	return in
}
