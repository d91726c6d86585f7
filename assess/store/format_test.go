package store

import (
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/standards"
)

// testdata/format1 holds files of version 1, and beside each what it means, value
// by value. Each goes on loading and meaning that for as long as there is a
// program. Nothing there is ever written anew: a value that is missing there
// may be added, for a field that came later.
func TestFormat1Means(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "format1", "*.yaml"))
	if err != nil || len(files) < 4 {
		t.Fatalf("%q, %v", files, err)
	}
	for _, file := range files {
		f, err := Load(file)
		if err != nil {
			t.Error(err)
			continue
		}
		s := standard()
		if f.Assessment.Standard != "test@2016" {
			if s, err = standards.Lookup(f.Assessment.Standard); err != nil {
				t.Fatal(err)
			}
		}
		if err := Validate(f, s); err != nil && filepath.Base(file) != "first.yaml" { // which was a sketch of the layout
			t.Error(err)
		}
		want := strings.ReplaceAll(get(t, strings.TrimSuffix(file, "yaml")+"txt"), "\r\n", "\n")
		if got := meaning(f.Assessment); got != want {
			t.Errorf("%s means now\n%s", file, got)
		}
	}
}

// meaning is every value of an assessment that is known, a line each.
func meaning(a *assess.Assessment) string {
	var b strings.Builder
	assess.Each(a, func(s assess.Spot) {
		if value := reflect.ValueOf(s.Value).Elem(); !value.IsZero() && value.Kind() != reflect.Slice && value.Kind() != reflect.Struct {
			fmt.Fprintf(&b, "%v = %q\n", s.At, fmt.Sprint(value.Interface()))
		}
	})
	return b.String()
}

// A save in a file of version 1 leaves it one.
func TestFormat1(t *testing.T) {
	text := get(t, filepath.Join("testdata", "format1", "first.yaml"))
	path := put(t, text)
	f, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := Validate(f, standard()); err != nil {
		t.Error(err)
	}
	a := f.Assessment
	if a.Service.Channels[0].Volume != "61%" || a.Points[0].Evidence[0].Date != "2026-10-02" || a.Points[0].Answers[0].HeldBy != "supplier" {
		t.Errorf("%+v", a)
	}
	change(t, path, func(a *assess.Assessment) { a.Points[0].Rating = "met" })
	if want := strings.Replace(text, "rating: partly-met\n", "rating: met\n", 1); get(t, path) != want {
		t.Errorf("got\n%s", get(t, path))
	}
}

// Every standard there is gives a file that loads and fits it, in each phase.
func TestEveryStandard(t *testing.T) {
	for _, name := range standards.Names() {
		s, err := standards.Lookup(name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, phase := range append(s.Phases, standards.Phase{}) {
			path := filepath.Join(t.TempDir(), "a.yaml")
			if err := Create(path, &assess.Assessment{Phase: phase.ID, Service: assess.Service{Delivery: "bought"}}, s); err != nil {
				t.Errorf("%s %s: %v", name, phase.ID, err)
				continue
			}
			f, err := Load(path)
			if err != nil || len(f.Assessment.Points) != len(s.Points) {
				t.Errorf("%s %s: %v", name, phase.ID, err)
			}
		}
	}
}
