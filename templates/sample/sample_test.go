package sample

import (
	"reflect"
	"slices"
	"testing"

	"standpoint/assess/portfolio"
	"standpoint/assess/report"
)

// TestReport wants nothing in the sample to stay empty that a format can show.
func TestReport(t *testing.T) {
	r := reflect.ValueOf(*Report())
	later := []string{"ToAsk", "LeftOut", "ToReview", "English", "Sections", "Declared", "Notice", "Data", "Table"} // of other readers, about reviews, or in other languages
	for i := range r.NumField() {
		if name := r.Type().Field(i).Name; r.Field(i).IsZero() && !slices.Contains(later, name) {
			t.Errorf("%s is empty", name)
		}
	}
}

func TestFilled(t *testing.T) {
	for which := range report.Readers {
		reader := Reader(which - len(report.Readers))
		r := Filled(reader, "x")
		if r.For != reader || r.Title != "x" || r.Cover.Facts != nil && r.Cover.Facts[0].Text != "x" {
			t.Errorf("%s: %+v", reader, r.Cover)
		}
		if w := Written(t, reader, "x"); w.For != reader || w.Cover.Service != "x" {
			t.Errorf("%s: %+v", reader, w.Cover)
		}
	}
}

func TestGolden(t *testing.T) { Golden(t, "same.txt", []byte("as it was\n")) }

func TestActions(t *testing.T) {
	states := map[string]bool{}
	for _, a := range Actions().Rows {
		states[a.State] = true
	}
	if !states["open"] || !states["done"] {
		t.Errorf("the states are %v", states)
	}
}

// TestSeen wants something in each of the values that formats of text show.
func TestSeen(t *testing.T) {
	if s := Status(t); s.Progress.Looked != 1 || s.Progress.Overdue != 1 {
		t.Errorf("%+v", s.Progress)
	}
	if a, short := Against(t); len(a.Points) == 0 || short == "" {
		t.Errorf("%s: %+v", short, a)
	}
	if e, o := Evidence(t), Proposals(t); len(e[0].Pieces) != 3 || len(o.New) == 0 || len(o.Lost) == 0 {
		t.Errorf("%+v, %+v", e, o)
	}
	if d := Declaration(t); len(d.IDs()) == 0 {
		t.Error("nothing speaks to the declaration")
	}
	p := Portfolio(t, portfolio.Options{})
	for name, n := range map[string]int{"maps": len(p.Maps), "gaps": len(p.Gaps), "moved": len(p.Moved), "overdue": len(p.Overdue), "soon": len(p.Soon), "meetings": len(p.Meetings),
		"stale": len(p.Stale), "contracts": len(p.Contracts), "not started": len(p.NotStarted), "offers": len(p.Offers), "asks": len(p.Asks), "used": len(p.Used), "contacts": len(p.Contacts)} {
		if n == 0 {
			t.Errorf("nothing is under %s", name)
		}
	}
	files, sum := Checked(t)
	if len(files) != 4 || sum.Unread != 1 {
		t.Errorf("%d files, %+v", len(files), sum)
	}
}
