package report

import (
	"slices"
	"testing"

	"standpoint/assess"
)

// TestLists wants nothing under "To do" that is done or dropped, and nobody asked for
// help with what was answered or taken back; all of it is still said.
func TestLists(t *testing.T) {
	p := Point{
		Actions: []Action{{ID: "A1.1", State: assess.Done}, {ID: "A1.2", State: "overdue"}, {ID: "A1.3", State: assess.Dropped}, {ID: "A1.4", State: assess.Open}},
		Offers:  []Shared{{ID: "O1.1"}},
		Asks:    []Shared{{ID: "H1.1", Over: true}, {ID: "H1.2"}},
	}
	got := map[string][]string{}
	for _, list := range p.ActionLists() {
		for _, a := range list.All {
			got[list.Name] = append(got[list.Name], a.ID)
		}
	}
	for _, list := range p.SharedLists() {
		for _, s := range list.All {
			got[list.Name] = append(got[list.Name], s.ID)
		}
	}
	want := map[string][]string{Headings.Actions: {"A1.2", "A1.4"}, Headings.Closed: {"A1.1", "A1.3"}, Headings.Offers: {"O1.1"}, Headings.Asks: {"H1.2"}, Headings.Answered: {"H1.1"}}
	for name, ids := range want {
		if !slices.Equal(got[name], ids) {
			t.Errorf("%s has %v, want %v", name, got[name], ids)
		}
	}
	if len(got) != len(want) || len(p.ToDo()) != 2 {
		t.Errorf("the lists are %v, to do are %v", got, p.ToDo())
	}
}
