package sample

import (
	"reflect"
	"slices"
	"testing"

	"standpoint/assess/report"
)

// TestReport wants nothing in the sample to stay empty that a format can show.
func TestReport(t *testing.T) {
	r := reflect.ValueOf(*Report())
	later := []string{"ToAsk", "LeftOut", "ToReview"} // of other readers
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
