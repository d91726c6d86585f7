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

// topic is one point: what it is about, and how it stands.
type topic struct {
	*course
	n int
}

// now is the team's point as it is in the file.
func (t *topic) now() *assess.Point { return t.point(t.n) }

// page is what a point is about.
func (t *topic) page() ask.Page {
	sp := t.standard.Point(t.n)
	page := ask.Page{Place: t.standard.Place(t.n), Title: sp.TitleIn(t.a.Lang), Lead: sp.Summary}
	if phase := t.standard.Phase(t.a.Phase); phase != nil {
		page.Phase = phase.Name
	}
	if sp.Why != "" {
		page.More = append(page.More, "Why it matters: "+sp.Why)
	}
	if looks := cmp.Or(sp.LooksFor[t.a.Phase], sp.LooksFor["any"]); looks != "" {
		page.More = append(page.More, "What a panel looks for: "+looks)
	}
	if address := cmp.Or(sp.Address, t.standard.Address); address != "" {
		page.More = append(page.More, "The standard's own words: "+address)
	}
	if t.depth == quick {
		for _, q := range t.asked() {
			page.Think = append(page.Think, q.Ask)
		}
	}
	for _, away := range t.a.Aside(t.standard, sp) {
		page.Notes = append(page.Notes, fmt.Sprintf("Put aside for %s: %s %s", away.Profile, away.Question.Ask, away.Why))
	}
	for _, gone := range assess.NoLongerAsked(sp, t.now()) {
		page.Notes = append(page.Notes, fmt.Sprintf("No longer asked: %s You said: %s", t.a.Worded(t.standard, gone), t.now().Answer(gone.ID).Text))
	}
	return page
}

// summary is how a point stands at its end.
func (t *topic) summary() ask.Summary {
	p, next := t.now(), t.nextPoint(t.n)
	s := ask.Summary{
		Number: t.n, Rating: assess.RatingLabel(t.standard, p.Rating), Mark: t.Mark(assess.RatingShape(t.standard, p.Rating)),
		Next: next, Check: t.checkPoint,
	}
	if next > 0 {
		s.NextTitle = t.standard.Point(next).Title
	}
	fact := func(name, text string) {
		if text != "" {
			s.Facts = append(s.Facts, ask.Block{Name: name, Text: text})
		}
	}
	one := assess.ProgressOf(t.standard, t.a, t.Day).Points[t.index()]
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

func (t *topic) index() int {
	return slices.IndexFunc(t.standard.Points, func(p standards.Point) bool { return p.Number == t.n })
}

// guide is the help for a point: what shows it, and the usual failings.
func (t *topic) guide() string {
	sp := t.standard.Point(t.n)
	var lines []string
	if len(sp.Evidence) > 0 {
		lines = append(lines, "What shows it: "+strings.Join(sp.Evidence, "; ")+".")
	}
	if sp.WeakWhen != "" {
		lines = append(lines, sp.WeakWhen)
	}
	if sp.Bought != "" && t.a.Service.Delivery != "built" {
		lines = append(lines, "For a bought product: "+sp.Bought)
	}
	return strings.Join(lines, "\n")
}
