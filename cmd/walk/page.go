package walk

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
	"standpoint/standards"
)

// page is what a point is about.
func (w *walk) page(number int) ask.Page {
	sp := w.standard.Point(number)
	page := ask.Page{Place: w.standard.Place(number), Title: sp.TitleIn(w.a.Lang), Lead: sp.Summary}
	if phase := w.standard.Phase(w.a.Phase); phase != nil {
		page.Phase = phase.Name
	}
	if sp.Why != "" {
		page.More = append(page.More, "Why it matters: "+sp.Why)
	}
	if looks := cmp.Or(sp.LooksFor[w.a.Phase], sp.LooksFor["any"]); looks != "" {
		page.More = append(page.More, "What a panel looks for: "+looks)
	}
	if address := cmp.Or(sp.Address, w.standard.Address); address != "" {
		page.More = append(page.More, "The standard's own words: "+address)
	}
	if w.depth == quick {
		for _, q := range w.asked(number) {
			page.Think = append(page.Think, q.Ask)
		}
	}
	for _, away := range w.a.Aside(w.standard, sp) {
		page.More = append(page.More, fmt.Sprintf("Put aside for %s: %s %s", away.Profile, away.Question.Ask, away.Why))
	}
	for _, gone := range assess.NoLongerAsked(sp, w.point(number)) {
		page.More = append(page.More, fmt.Sprintf("No longer asked: %s You said: %s", w.a.Worded(w.standard, gone), w.point(number).Answer(gone.ID).Text))
	}
	return page
}

// summary is how a point stands at its end.
func (w *walk) summary(number int) ask.Summary {
	p, next := w.point(number), w.nextPoint(number)
	s := ask.Summary{
		Number: number, Rating: assess.RatingLabel(w.standard, p.Rating), Mark: w.Mark(assess.RatingShape(w.standard, p.Rating)),
		Next: next, Check: w.checkPoint,
	}
	if next > 0 {
		s.NextTitle = w.standard.Point(next).Title
	}
	fact := func(name, text string) {
		if text != "" {
			s.Facts = append(s.Facts, ask.Block{Name: name, Text: text})
		}
	}
	one := assess.ProgressOf(w.standard, w.a, w.Day).Points[w.indexOf(number)]
	if one.Answered > 0 {
		fact("Answered", fmt.Sprintf("%d of %s", one.Answered, words.Count(one.Asked, "question", "questions")))
	}
	fact("Done", p.Done)
	fact("Planned", p.Planned)
	fact("Why", strings.TrimSpace(p.RatingReason+" "+p.Why))
	fact("Evidence", strings.Join(evidenceListing.titles(p), "; "))
	fact("Actions", strings.Join(actionListing.titles(p), "; "))
	fact("Shared", strings.Join(slices.Concat(reusedListing.titles(p), offerListing.titles(p), askListing.titles(p)), "; "))
	fact("Owner", p.Owner)
	if one.Started() {
		s.Missing = strings.Join(one.Missing(), ", ")
	}
	return s
}

func (w *walk) indexOf(number int) int {
	return slices.IndexFunc(w.standard.Points, func(p standards.Point) bool { return p.Number == number })
}

// guide is the help for a point: what shows it, and the usual failings.
func (w *walk) guide(number int) string {
	sp := w.standard.Point(number)
	var lines []string
	if len(sp.Evidence) > 0 {
		lines = append(lines, "What shows it: "+strings.Join(sp.Evidence, "; ")+".")
	}
	if sp.WeakWhen != "" {
		lines = append(lines, sp.WeakWhen)
	}
	if sp.Bought != "" && w.a.Service.Delivery != "built" {
		lines = append(lines, "For a bought product: "+sp.Bought)
	}
	return strings.Join(lines, "\n")
}
