package store

import (
	"path/filepath"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/standards"
)

// format1.yaml is the first sample of the format that was published, with its
// comments and flows. It loads for as long as there is a program.
func TestFormat1(t *testing.T) {
	text := get(t, filepath.Join("testdata", "format1.yaml"))
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
