package assess

import (
	"reflect"
	"testing"
)

func TestNextID(t *testing.T) {
	p := &Point{Number: 3, Evidence: []Evidence{{ID: "E3.2"}, {ID: ""}, {ID: "e3.9"}, {ID: "E4.20"}, {ID: "mine"}}, Actions: []Action{{ID: "A3.1"}}}
	for kind, want := range map[byte]string{'E': "E3.10", 'A': "A3.2", 'O': "O3.1", 'H': "H3.1"} {
		if got := NextID(p, kind); got != want {
			t.Errorf("got %s, wanted %s", got, want)
		}
	}
}

func TestFillIDs(t *testing.T) {
	a := &Assessment{Points: []Point{{Number: 1,
		Evidence: []Evidence{{}, {ID: "E1.1"}, {}}, Actions: []Action{{}}, Offers: []Offer{{}}, Asks: []Ask{{}, {}}}}}
	if n := a.FillIDs(); n != 6 {
		t.Errorf("filled %d", n)
	}
	p := a.Points[0]
	got := []string{p.Evidence[0].ID, p.Evidence[1].ID, p.Evidence[2].ID, p.Actions[0].ID, p.Offers[0].ID, p.Asks[0].ID, p.Asks[1].ID}
	if want := []string{"E1.2", "E1.1", "E1.3", "A1.1", "O1.1", "H1.1", "H1.2"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q", got)
	}
	if a.FillIDs() != 0 || len(a.Twins()) != 0 {
		t.Error("not done at once")
	}
}

func TestTwins(t *testing.T) {
	a := &Assessment{Points: []Point{
		{Number: 1, Evidence: []Evidence{{ID: "E1.1"}, {ID: "E1.1"}, {ID: "e1.1"}, {ID: "E1.2"}}},
		{Number: 2, Actions: []Action{{ID: "A2.1"}, {ID: "A2.1"}, {}, {}}},
	}}
	want := []Twin{{0, "evidence", 1, "E1.1", "E1.3"}, {0, "evidence", 2, "e1.1", "E1.4"}, {1, "actions", 1, "A2.1", "A2.2"}}
	if got := a.Twins(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
	if got := a.Renumber(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
	if len(a.Twins()) != 0 || a.Points[0].Evidence[2].ID != "E1.4" || a.Points[0].Evidence[0].ID != "E1.1" {
		t.Errorf("%+v", a.Points[0].Evidence)
	}
}
