package portfolio

import (
	"strings"
	"testing"

	"standpoint/assess"
)

// TestNamed wants one service where one is meant, and all that may be meant where
// that is not clear.
func TestNamed(t *testing.T) {
	var entries []Entry
	for file, s := range map[string]assess.Service{
		"ashford/waste.yaml":     {ID: "garden-waste", Name: "Garden waste", Organisation: "Ashford Borough Council"},
		"dover/waste.yaml":       {ID: "garden-waste", Name: "Green bins, brown bins", Organisation: "Dover District Council"},
		"ashford/parking.yaml":   {ID: "parking", Name: "Parking", Organisation: "Ashford Borough Council"},
		"ashfordham/a/bins.yaml": {ID: "bins", Name: "Bins", Organisation: "Ashfordham Parish Council"},
		"bare.git:one.yaml":      {ID: "one", Name: "One"},
	} {
		entries = append(entries, of(file, func(e *Entry) { e.Service = s }))
	}
	p := rollUp(t, input(t, entries...), Options{})
	for said, want := range map[string]string{
		"garden-waste": "ashford-borough-council/garden-waste dover-district-council/garden-waste", "Parking": "ashford-borough-council/parking",
		"ashford/garden-waste": "ashford-borough-council/garden-waste", "Ashford Borough Council/Garden waste": "ashford-borough-council/garden-waste",
		"garden waste, ashford borough council": "ashford-borough-council/garden-waste", "Garden waste, Ashford": "ashford-borough-council/garden-waste",
		"Green bins, brown bins": "dover-district-council/garden-waste", "dover/waste.yaml": "dover-district-council/garden-waste",
		"./ashford": "ashford-borough-council/garden-waste ashford-borough-council/parking", "ashfordham/a": "ashfordham-parish-council/bins",
		"bare.git": "one", "one": "one", "ash/garden-waste": "", "dover/parking": "", "": "", "/": "",
	} {
		var got []string
		for _, r := range p.Named(said) {
			got = append(got, r.Handle())
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q is %q, want %q", said, got, want)
		}
	}
}

// TestOrganisationNamed wants the whole name before the first words of another.
func TestOrganisationNamed(t *testing.T) {
	all := []string{"Kent", "Kent County Council", "Kentish Town"}
	for said, want := range map[string]string{"kent": "Kent", "kent county": "Kent County Council", "kentish-town": "Kentish Town", "Dover": "", "": ""} {
		if got := strings.Join(OrganisationNamed(all, said), "; "); got != want {
			t.Errorf("%q is %q, want %q", said, got, want)
		}
	}
}
