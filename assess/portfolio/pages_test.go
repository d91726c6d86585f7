package portfolio

import (
	"errors"
	"testing"

	"standpoint/assess"
)

// TestEachService wants all that is known of a service on its page.
func TestEachService(t *testing.T) {
	e := full()
	e.Points = append(e.Points, assess.Point{Number: 99, Rating: "met"})
	p := rollUp(t, input(t, e, of("uk.yaml", func(e *Entry) { e.Standard, e.Service.Organisation = "govuk@2019", "EXAMPLE" })), Options{})
	var all []*Service
	if err := p.EachService(func(s *Service) error { all = append(all, s); return nil }); err != nil || len(all) != 1 || len(all[0].Assessments) != 2 {
		t.Fatalf("%v: services are %+v", err, all)
	}
	var a Assessed
	for _, one := range all[0].Assessments {
		if one.Standard == "lgdss@2016" {
			a = one
		}
	}
	if a.Looked != 2 || a.Of != 15 || a.PhaseName != "Beta" || a.LastRated != "2026-10-01" || len(a.Points) != 16 {
		t.Errorf("it says %+v", a)
	}
	st := a.Points[0]
	if st.BeforeFrom != "old.yaml" || st.Before != "not met" || !st.Open || st.Owner != "Researcher" || len(st.Evidence) != 1 || !st.Actions[0].Overdue ||
		len(st.Offers) != 1 || len(st.Asks) != 1 || len(st.Used) != 1 || st.Title == "" {
		t.Errorf("point 1 stands %+v", st)
	}
	stop := errors.New("no more")
	if err := p.EachService(func(*Service) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("it ends with %v", err)
	}
}

// TestEachPoint wants on the page of a point what every list says of it.
func TestEachPoint(t *testing.T) {
	p := rollUp(t, input(t, full(), of("b.yaml", func(e *Entry) {
		e.Service.ID, e.Points[0].Rating, e.Points[1].Actions = "b", "not-met", []assess.Action{{ID: "A2.1", State: "open", Due: day}}
		e.Points[0].Evidence = []assess.Evidence{{ID: "E1.1", Date: "2025-01-01"}}
	})), Options{})
	var all []*PointOf
	if err := p.EachPoint(func(one *PointOf) error { all = append(all, one); return nil }); err != nil || len(all) != 15 {
		t.Fatalf("%v: %d points", err, len(all))
	}
	one := all[0]
	if one.Number != 1 || one.Title == "" || len(one.Groups) != 1 || len(one.Groups[0].Rows) != 2 || len(one.Groups[0].Rows[0].Cells) != 1 || one.Gap == nil || one.Gap.N != 1 ||
		len(one.Moved) != 1 || len(one.Overdue) != 1 || len(one.Stale) != 1 || len(one.Asks) != 1 || len(one.Offers) != 1 || len(one.Contacts) != 1 {
		t.Errorf("point 1 is %+v", one)
	}
	if len(all[1].Soon) != 1 || all[1].Gap != nil {
		t.Errorf("point 2 is %+v", all[1])
	}
	stop := errors.New("no more")
	if err := p.EachPoint(func(*PointOf) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("it ends with %v", err)
	}
}
