package walk

import (
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/assess/store"
)

// afresh lets the next sitting begin at the beginning.
func (m *team) afresh() {
	m.t.Helper()
	if err := m.state.SetPlace(store.Place{}); err != nil {
		m.t.Fatal(err)
	}
}

// Saves are taken back one after another, to the beginning of the sitting, and
// the file is what it was.
func TestUndo(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.afresh()
	m.sits(assess.Quick, []int{4}, nil, "Before.", ".", ":quit")
	begun := m.point(4)
	m.afresh()
	m.sits(assess.Quick, []int{4}, nil, "Today.", ".", "Tomorrow.", ".", "Findings | round-3.md | 14 September 2026 | It works", "", "2", "remove E4.1",
		":undo", ":undo", ":undo", ":undo", ":undo", ":quit")
	m.hears("Undone. This is back as it was: the rating of point 4.", "Undone. This is back as it was: E4.1.", "Undone. This is back as it was: what is planned, point 4.",
		"Undone. This is back as it was: what is in place, point 4.", "There is nothing to undo")
	if got := m.point(4); got.Done != begun.Done || got.Planned != "" || got.Rating != "" || got.RatedOn != "" || len(got.Evidence) != 0 {
		t.Errorf("the point is %+v", got)
	}
}

// Only what was saved here is taken back: what somebody else wrote meanwhile
// stays, and where they changed the same, nothing is undone.
func TestUndoBesideOthers(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.afresh()
	m.sits(assess.Quick, []int{4}, nil, "Ours.", ".", m.changes(4, func(p *assess.Point) { p.Owner = "Theirs" }), ":undo", ":quit")
	if got := m.point(4); got.Done != "" || got.Owner != "Theirs" {
		t.Errorf("the point is %+v", got)
	}
	m.afresh()
	m.sits(assess.Quick, []int{4}, nil, "Ours.", ".", "A plan.", ".", m.changes(4, func(p *assess.Point) { p.Planned = "Another plan." }), ":undo", ":undo", ":undo", ":quit")
	m.hears("Not undone: somebody else has changed what is planned, point 4 since you saved it.", "Undone. This is back as it was: what is in place, point 4.", "There is nothing to undo")
	if got := m.point(4); got.Done != "" || got.Planned != "Another plan." {
		t.Errorf("the point is %+v", got)
	}
	m.afresh()
	m.sits(assess.Quick, []int{4}, nil, "", "", "Findings | a.md | 14 September 2026 | x", m.changes(4, func(p *assess.Point) { p.Evidence[0].Shows = "They added this" }), ":undo", "", ":quit")
	m.hears("Not undone: somebody else has changed E4.1")
	if got := m.point(4); len(got.Evidence) != 1 || len(got.Evidence[0].Title) == 0 || len(got.Conflict) != 0 || len(got.Evidence[0].Conflict) != 0 {
		t.Errorf("the point is %+v", got)
	}
}

// What was removed comes back, and the question that only followed from what is
// undone is not asked any more.
func TestUndoOfRemoving(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.afresh()
	m.sits(assess.Quick, []int{4}, nil, "", "", "Findings | a.md | 14 September 2026 | x", ":quit")
	m.afresh()
	m.sits(assess.Quick, []int{4}, nil, "", "", "remove E4.1", ":undo", "", "4", ":undo", "", ":quit")
	got := m.point(4)
	if len(got.Evidence) != 1 || got.Evidence[0].ID != "E4.1" || got.Evidence[0].Link != "a.md" || got.Rating != "" {
		t.Errorf("the point is %+v", got)
	}
	if n := strings.Count(m.heard(), "Why does point 4 not apply"); n != 1 {
		t.Errorf("it asked %d times why\n%s", n, m.heard())
	}
	m.afresh()
	m.sits(assess.Quick, []int{4}, nil, ":undo", ":quit")
	m.hears("There is nothing to undo") // that was another sitting
}

// A search leads to the question where the words stand, from any question.
func TestSearching(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.changes(7, func(p *assess.Point) { p.Planned = "Ask Zoë for the export." })()
	m.afresh()
	m.sits(assess.Quick, nil, nil, "4", ":search zoe", "1", "New plan.", ".", ":quit")
	m.hears("1 place has \"zoe\". Which one?", "1 Point 7, planned: Ask Zoë for the export.", "Point 7 of 15.", "You wrote 5 words")
	if p := m.point(7); p.Planned != "New plan." {
		t.Errorf("the point is %+v", p)
	}
	// From the list, without words at first; and nothing is where it was not found.
	m.sits(assess.Quick, nil, nil, ":list", "0", "search", "zoe", ":search nowhere", ":search", "", ":search new plan", "0", "8", ":quit")
	m.hears("Which words are you looking for?", "Nothing was found for \"zoe\".", "Nothing was found for \"nowhere\".", "Point 8 of 15.")
	m.sits(assess.Quick, nil, ErrLeft, "1", ":search plan", ":quit")
}
