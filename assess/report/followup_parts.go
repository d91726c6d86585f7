package report

import (
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/followup"
	"standpoint/assess/words"
)

// tracking is what assessors follow while points are put right that were found
// not quite right, where the standard has a rule for that: what was asked, what
// was done, what shows it, and whether the lead agrees.
func (f following) tracking() Section {
	rules := f.s.Rules
	if rules.MendWithin == 0 {
		return Section{}
	}
	label := assess.RatingLabel(f.s, rules.Mend)
	t := Table{Says: "Each recommendation on a point that is " + label, Head: []string{"Number", "What the review asks", "What was done", "What shows it", "Agreed by the lead"}, Wide: []int{6, 10, 10, 9, 8}}
	for i := range f.of.Items {
		if it := &f.of.Items[i]; it.Decision == rules.Mend {
			t.Rows = append(t.Rows, f.track(it))
		}
	}
	return Section{Anchor: "tracking", Chapter: true, Title: "Tracking " + label + " evidence", Ours: true,
		Body: []Passage{{Ours: fmt.Sprintf("What was asked on points that are %s, and what shows that it is done.", label), Table: t}}}
}

func (f following) track(it *followup.Item) []Cell {
	done := Cell{Text: it.State.Says(), Ours: true}
	if it.Action != nil && it.Action.State == assess.Done && f.visible(it.Action.Visibility) {
		done = Cell{Text: it.Action.What}
	}
	var shows []string
	for _, e := range it.Evidence {
		one := e.ID
		if e.Date != "" {
			one += " of " + e.Date.Long()
		}
		shows = append(shows, one)
	}
	agreed := Cell{Text: "not yet", Ours: true}
	if day := it.Recommendation.Closed; day != "" {
		agreed.Text = day.Long()
	}
	return []Cell{{Text: it.Recommendation.ID, Leads: it.Recommendation.ID}, {Text: it.Recommendation.What}, done, {Text: strings.Join(shows, ", ")}, agreed}
}

// facts are the points of fact that were sent to the panel.
func (f following) facts() Section {
	var facts []Pair
	if f.of.Response != nil {
		for _, one := range f.of.Response.Facts {
			name := "On the whole"
			if one.Point > 0 {
				name = f.s.PointHead(one.Point)
			}
			if one.On != "" {
				name += ", " + one.On.Long()
			}
			facts = append(facts, Pair{name, one.Text})
		}
	}
	return Section{Anchor: "facts", Chapter: true, Title: "Points of fact", Ours: true, Body: []Passage{{Facts: facts}}}
}

// limits are the clocks, with rule, source and first day.
func (f following) limits() Section {
	s := Section{Anchor: "limits", Chapter: true, Title: "Time limits", Ours: true}
	var facts []Pair
	for i := range f.of.Clocks {
		c := &f.of.Clocks[i]
		facts = append(facts, Pair{c.Name, f.english(c.Says(f.o.AsOf))})
	}
	s.Body = []Passage{{Facts: facts}}
	if len(facts) == 0 {
		s.Body = []Passage{{Ours: "The standard sets no time limit for answering a review or for putting things right. The dates here are those of the review and the team."}}
	}
	return s
}

// shownBy is the evidence that actions name, each once.
func (f following) shownBy() Section {
	var entries []Entry
	seen := map[string]bool{}
	for i := range f.of.Items {
		for _, e := range f.of.Items[i].Evidence {
			if !seen[e.ID] {
				seen[e.ID] = true
				entries = append(entries, f.piece(e))
			}
		}
	}
	return Section{Anchor: "evidence", Chapter: true, Title: "What shows it", Ours: true, Body: []Passage{{Entries: entries}}}
}

// piece is a piece of evidence, and where the team's report has it.
func (f following) piece(e *assess.Evidence) Entry {
	row := f.builder.evidence(e)
	if !f.visible(e.Visibility) {
		row = f.heldEvidence(e)
	}
	out := Entry{ID: row.ID, Text: row.Title, Link: row.Link, URL: row.URL, Lines: words.NonEmpty(row.Kind, assess.Date(row.Date).Long(), row.Note)}
	if page := f.o.Pages[e.ID]; page > 0 {
		out.Lines = append(out.Lines, fmt.Sprintf("page %d of the team's report", page))
	}
	if row.Shows != "" {
		out.Told = []Pair{{"It shows", row.Shows}}
	}
	return out
}

// sources are the standard, the marks, and what the response is made from.
func (f following) sources() Sources {
	s := f.builder.sources()
	s.Notes, s.Rules = nil, nil
	s.Made = append(Filled(Pair{"Review", f.o.Review}, Pair{"Response", f.o.Response}), s.Made...)
	for _, state := range followup.States {
		s.Rules = append(s.Rules, Pair{words.UpperFirst(state.Says()), state.Means()})
	}
	s.Rules = append(s.Rules, Pair{"Overdue", "Open, and the date has passed on the day this is made for. A recommendation that is challenged is not overdue while the panel decides."})
	return s
}

// board is the response on one page.
func (f following) board() []Section {
	t := Table{Says: "Each recommendation and how it stands", Head: []string{"Number", "What the review asks", "Kind", "By", "How it stands"}, Wide: []int{5, 16, 5, 8, 11}}
	for i := range f.of.Items {
		it := &f.of.Items[i]
		t.Rows = append(t.Rows, []Cell{{Text: it.Recommendation.ID}, {Text: words.Shorten(it.Recommendation.What, 90)}, {Text: it.Recommendation.Kind, Ours: true},
			{Text: it.Due.Long(), Ours: true}, f.stands(it)})
	}
	clocks := ""
	for i := range f.of.Clocks {
		if c := &f.of.Clocks[i]; !c.Over && c.Last != "" {
			clocks += fmt.Sprintf(" %s: to %s.", c.Name, c.Last.Long())
		}
	}
	return []Section{{Anchor: "board", Chapter: true, Title: "Where it stands", Ours: true, Body: []Passage{{Ours: f.accepted() + " " + f.summed() + clocks}}},
		{Anchor: "each", Chapter: true, Title: "Each recommendation", Ours: true, Body: []Passage{{Table: t}}}}
}
