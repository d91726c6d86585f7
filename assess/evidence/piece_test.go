package evidence

import (
	"slices"
	"testing"

	"standpoint/assess"
)

// What shows in the assessment itself, and what the day adds, without a look at
// any file.
func TestJudge(t *testing.T) {
	const fresh = assess.Date("2026-09-01")
	other := assess.Evidence{ID: "E2.1", Link: "docs/team.md", Date: fresh}
	for _, one := range []struct {
		name string
		e    assess.Evidence
		want []State
	}{
		{"a file", assess.Evidence{Link: "docs/team.md", Date: fresh}, []State{Fine}},
		{"an address", assess.Evidence{Link: "https://example.org", Date: fresh}, []State{Fine}},
		{"no address", assess.Evidence{Link: "ftp://example.org", Date: fresh}, []State{Malformed}},
		{"no link", assess.Evidence{Title: "Said so", Date: fresh}, []State{Unlinked}},
		{"upwards and old", assess.Evidence{Link: "../x", Date: "2025-11-22"}, []State{Outside, Old}},
		{"a year to the day", assess.Evidence{Link: "a.md", Date: "2025-11-23"}, []State{Fine}},
		{"restricted and undated", assess.Evidence{Link: "a.md", Visibility: assess.Restricted}, []State{Undated, Closed}},
		{"elsewhere", assess.Evidence{See: "E2.1"}, []State{Refers}},
		{"elsewhere, with a link of its own", assess.Evidence{See: "E2.1", Link: "#top"}, []State{Refers, Malformed}},
		{"nowhere", assess.Evidence{See: "E7.7"}, []State{Dangling}},
	} {
		a := &assess.Assessment{Points: []assess.Point{{Number: 1, Evidence: []assess.Evidence{one.e}}, {Number: 2, Evidence: []assess.Evidence{other}}}}
		pieces := Of(a)
		for i := range pieces {
			pieces[i].Judge("2026-11-23")
		}
		if len(pieces) != 2 || pieces[1].Point != 2 || pieces[0].Evidence != &a.Points[0].Evidence[0] {
			t.Fatalf("%s: %+v", one.name, pieces)
		}
		var got []State
		good := true
		for _, n := range pieces[0].Notes {
			got = append(got, n.State)
			good = good && n.State.Good()
		}
		if !slices.Equal(got, one.want) || pieces[0].Good() != good || !pieces[0].Has(one.want[0]) || pieces[0].Has(Unsure) {
			t.Errorf("%s: %v, want %v", one.name, got, one.want)
		}
	}
}
