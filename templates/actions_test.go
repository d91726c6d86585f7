package templates

import (
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/standards"
)

func TestActions(t *testing.T) {
	s := &standards.Standard{Points: []standards.Point{{Number: 1, Title: "Understand users"}}}
	a := &assess.Assessment{Standard: "sample@2016", Round: 1, Points: []assess.Point{
		{Number: 1, Actions: []assess.Action{
			{ID: "A1.1", Due: "2026-12-01", Owner: "Designer"}, {ID: "A1.2", State: assess.Done, Due: "2026-01-01"}, {ID: "A1.3", Owner: "user researcher"},
			{ID: "A1.4", Due: "2026-11-01", Owner: "User researcher"}, {ID: "A1.5", State: assess.Dropped, Owner: "Designer"},
		}},
		{Number: 2, Actions: []assess.Action{{ID: "A2.1", Due: "2026-12-01"}}},
	}}
	for _, one := range []struct {
		all     bool
		owner   string
		byOwner bool
		want    string
	}{
		{want: "A1.4! A1.1 A2.1 A1.3"},
		{owner: " USER researcher", want: "A1.4! A1.3"},
		{all: true, want: "A1.4! A1.1 A2.1 A1.3 A1.2 A1.5"},
		{all: true, byOwner: true, want: "A1.1 A1.5 A1.4! A1.3 A2.1 A1.2"},
	} {
		list := Actions{AsOf: "2026-11-23"}
		list.Add("a.yaml", a, s)
		list.Pick(one.all, one.owner)
		list.Sort(one.byOwner)
		var got []string
		for _, r := range list.Rows {
			if r.Overdue {
				r.ID += "!"
			}
			if r.File != "a.yaml" || r.State == "" || (r.Title == "") != (r.Point == 2) {
				t.Errorf("%+v", r)
			}
			got = append(got, r.ID)
		}
		if strings.Join(got, " ") != one.want {
			t.Errorf("%+v: %v", one, got)
		}
	}
}
