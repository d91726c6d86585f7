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
	if t.depth() == assess.Quick {
		for _, q := range t.asked() {
			page.Think = append(page.Think, q.Ask)
		}
	}
	page.More = append(page.More, t.putAside()...)
	if away := t.aside(); len(away) > 0 && t.a.EachQuestion() {
		page.Notes = append(page.Notes, words.Say(len(away), "%d question is left out for %s.", "%d questions are left out for %s.", away[0].Profile))
	}
	for _, gone := range assess.NoLongerAsked(sp, t.now()) {
		page.Notes = append(page.Notes, fmt.Sprintf("No longer asked: %s You said: %s", t.a.Worded(t.standard, gone), t.now().Answer(gone.ID).Text))
	}
	return page
}

// putAside says which questions are not put to this service, those that share a
// reason together.
func (t *topic) putAside() (notes []string) {
	var whys []string
	all := t.aside()
	for _, away := range all {
		at := slices.Index(whys, away.Profile+away.Why)
		if at < 0 {
			whys, notes, at = append(whys, away.Profile+away.Why), append(notes, "Not asked of "+away.Profile+":"), len(notes)
		}
		notes[at] += " " + away.Question.Ask
	}
	for _, away := range all {
		if at := slices.Index(whys, away.Profile+away.Why); at >= 0 {
			notes[at] += " " + away.Why
			whys[at] = ""
		}
	}
	return notes
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
