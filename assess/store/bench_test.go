package store

import (
	"fmt"
	"strings"
	"testing"

	"standpoint/assess"
)

// large is an assessment as a team has it after months: about 50 KB.
func large(b *testing.B) string {
	path := fresh(b)
	prose := strings.Repeat("We asked people in four wards how they report a missed bin, and watched nine of them do it.\n", 3)
	change(b, path, func(a *assess.Assessment) {
		for i := range a.Points {
			p := &a.Points[i]
			p.Owner, p.Rating, p.Done, p.Planned, p.RatingReason = "Service owner", "partly-met", prose, prose, prose
			p.Answers = []assess.Answer{{Question: "who-and-where", Text: prose, State: "answered"}, {Question: "what-next", Text: prose, State: "planned"}}
			for n := range 4 {
				p.Evidence = append(p.Evidence, assess.Evidence{Title: fmt.Sprint("Findings ", n), Kind: "research", Shows: "Nine of twelve people finished alone", Link: "a.md", Date: "2026-10-02"})
				p.Actions = append(p.Actions, assess.Action{What: fmt.Sprint("Do ", n), Owner: "Researcher", Due: "2027-02-01", State: "open"})
			}
		}
	})
	return path
}

func BenchmarkLoad(b *testing.B) {
	path := large(b)
	b.SetBytes(int64(len(get(b, path))))
	for b.Loop() {
		if _, err := Load(path); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSave(b *testing.B) {
	path := large(b)
	b.SetBytes(int64(len(get(b, path))))
	f, err := Load(path)
	for i := 0; b.Loop() && err == nil; i++ {
		f, _, err = f.Update(func(a *assess.Assessment) error { a.Points[7].Answers[0].Text = fmt.Sprint("Answer ", i); return nil })
	}
	if err != nil {
		b.Fatal(err)
	}
}

// BenchmarkSaveFirst is a save of a file that was not read before, as when
// somebody else wrote it since.
func BenchmarkSaveFirst(b *testing.B) {
	path := large(b)
	for i := 0; b.Loop(); i++ {
		change(b, path, func(a *assess.Assessment) { a.Points[7].Answers[0].Text = fmt.Sprint("Answer ", i) })
	}
}

func BenchmarkValidate(b *testing.B) {
	f, err := Load(large(b))
	if err != nil {
		b.Fatal(err)
	}
	s := standard()
	for b.Loop() {
		if err := Validate(f, s); err != nil {
			b.Fatal(err)
		}
	}
}
