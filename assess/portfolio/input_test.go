package portfolio

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"standpoint/assess"
)

// of names an assessment of bins that differs in what change does.
func of(file string, change func(e *Entry)) Entry {
	return entry(func(e *Entry) {
		e.File = file
		change(e)
	})
}

// TestCurrent wants of two assessments of a service the later phase, then the
// higher round, then the newer rating, whatever the order of reading.
func TestCurrent(t *testing.T) {
	for _, test := range []struct {
		name         string
		older, newer func(e *Entry)
	}{
		{"phase", func(e *Entry) { e.Phase, e.Round = "alpha", 9 }, func(e *Entry) { e.Phase = "beta" }},
		{"round", func(e *Entry) { e.Points[0].RatedOn = "2026-10-01" }, func(e *Entry) { e.Round = 2 }},
		{"day", func(e *Entry) { e.Points[0].RatedOn = "2026-10-01" }, func(e *Entry) { e.Points[3].RatedOn = "2026-10-02" }},
		{"name of the file", func(e *Entry) { e.File = "z.yaml" }, func(e *Entry) { e.File = "b.yaml" }},
		{"what names the other", func(e *Entry) { e.Round = 5 }, func(e *Entry) { e.Previous = "older.yaml" }},
		{"capitals and blanks", func(e *Entry) { e.Service.Organisation = "EXAMPLE " }, func(e *Entry) { e.Round = 2 }},
	} {
		older, newer := of("older.yaml", test.older), of("newer.yaml", test.newer)
		for _, entries := range [][]Entry{{older, newer}, {newer, older}} {
			p := rollUp(t, input(t, entries...), Options{})
			if p.Assessments != 1 || p.Services != 1 || !reflect.DeepEqual(p.Older, []string{older.File}) || p.Maps[0].Groups[0].Rows[0].File != newer.File {
				t.Errorf("%s: %d current, passed over %q", test.name, p.Assessments, p.Older)
			}
		}
	}
	other := of("c.yaml", func(e *Entry) { e.Standard = "govuk@2019" })
	if p := rollUp(t, input(t, entry(nil), other), Options{}); p.Assessments != 2 || p.Services != 1 || len(p.Older) > 0 {
		t.Errorf("of two standards %d are current, of %d services", p.Assessments, p.Services)
	}
}

// TestBefore wants earlier ratings from the assessment named as previous, where
// it is of the same standard.
func TestBefore(t *testing.T) {
	now := of("now.yaml", func(e *Entry) { e.Previous, e.Points[0].Rating, e.Points[1].Rating = "then.yaml", "met", "not-met" })
	then := of("then.yaml", func(e *Entry) { e.Phase, e.Points[0].Rating, e.Points[1].Rating = "alpha", "not-met", "not-met" })
	p := rollUp(t, input(t, now, then), Options{})
	if len(p.Moved) != 1 || !p.Moved[0].Rose || p.Moved[0].From != "not met" || p.Moved[0].To != "met" || p.Moved[0].Since != "then.yaml" || p.Moved[0].Title == "" {
		t.Errorf("what moved is %+v", p.Moved)
	}
	then.Standard = "govuk@2019"
	if p := rollUp(t, input(t, now, then), Options{}); len(p.Moved) > 0 {
		t.Errorf("of two scales it says %+v", p.Moved)
	}
}

// TestOrder wants services by organisation and name, whatever the order of
// reading.
func TestOrder(t *testing.T) {
	var entries []Entry
	for _, name := range []string{"b zoo", "A parks", "b Bins", "a Allotments", "Ä Trees"} {
		entries = append(entries, of(name+".yaml", func(e *Entry) {
			organisation, service, _ := strings.Cut(name, " ")
			e.Service = assess.Service{ID: service, Name: service, Organisation: organisation}
		}))
	}
	p := rollUp(t, input(t, entries...), Options{})
	if got := strings.Join(p.ServiceNames(), " "); got != "a/Allotments a/parks b/Bins b/zoo a/Trees" {
		t.Errorf("the order is %s", got)
	}
	if got := strings.Join(p.Organisations(), " "); got != "a A b Ä" {
		t.Errorf("organisations are %s", got)
	}
}

// TestLoadFails wants the error of whoever holds the entries, and nothing else.
func TestLoadFails(t *testing.T) {
	in, broken := input(t, full()), errors.New("the disk is gone")
	in.Load = func(int) (Entry, error) { return Entry{}, broken }
	if _, err := New(in, Options{AsOf: day}); !errors.Is(err, broken) {
		t.Errorf("a roll-up says %v", err)
	}
	if err := Records(in, Options{}, func(*Record) error { return nil }); !errors.Is(err, broken) {
		t.Errorf("records say %v", err)
	}
	if _, err := DeclarationOf(in, Options{}, standard(t, "local-digital-declaration"), "Example"); !errors.Is(err, broken) {
		t.Errorf("a declaration says %v", err)
	}
}
