package merge

import (
	"reflect"
	"testing"

	"standpoint/assess"
)

func base() *assess.Assessment {
	return &assess.Assessment{Kind: "assessment", Format: 2, Standard: "lgdss@2016", Round: 1,
		Service: assess.Service{Name: "Bins", Channels: []assess.Channel{{At: 1, Name: "online", Volume: "61%"}}},
		People:  []assess.Person{{At: 1, Role: "Owner"}},
		Points: []assess.Point{{At: 1, Number: 4, Title: "Iterate", Done: "Old.",
			Answers:  []assess.Answer{{At: 1, Question: "who"}, {At: 2, Question: "what", Text: "This.", State: "answered"}},
			Evidence: []assess.Evidence{{At: 1, ID: "E4.1", Title: "Notes", Link: "a.md"}},
			Actions:  []assess.Action{{At: 1, ID: "A4.1", What: "Ask", Evidence: "E4.1"}},
			Reused:   []assess.Reused{{At: 1, What: "Codes", From: "Them"}},
		}, {At: 2, Number: 5, Title: "Tools"}}}
}

func changed(do func(*assess.Assessment)) *assess.Assessment {
	a := base()
	do(a)
	return a
}

// Two people each add the first piece of evidence: the second gets the next id,
// and what mentions it in that version follows.
func TestNewIDs(t *testing.T) {
	ours := changed(func(a *assess.Assessment) {
		a.Points[1].Evidence = []assess.Evidence{{ID: "E5.1", Title: "Ours"}}
		a.Points[0].Done = "Ours: see E5.1."
	})
	theirs := changed(func(a *assess.Assessment) {
		a.Points[1].Evidence = []assess.Evidence{{ID: "E5.1", Title: "Theirs"}, {ID: "E5.2", Title: "More of theirs"}}
		a.Points[0].Planned = "See E5.1 and E5.2, not E4.1."
		a.Points[0].Evidence = append(a.Points[0].Evidence, assess.Evidence{ID: "E4.2", Title: "The same", See: "E5.1"})
		a.Points[0].Actions[0].Evidence = "E5.1"
	})
	got := Three(base(), ours, theirs)
	p, q := got.Assessment.Points[0], got.Assessment.Points[1]
	var ids []string
	for _, e := range q.Evidence {
		ids = append(ids, e.ID+" "+e.Title)
	}
	if want := []string{"E5.1 Ours", "E5.3 Theirs", "E5.2 More of theirs"}; !reflect.DeepEqual(ids, want) {
		t.Errorf("%q", ids)
	}
	if p.Done != "Ours: see E5.1." || p.Planned != "See E5.3 and E5.2, not E4.1." || p.Evidence[1].See != "E5.3" || p.Actions[0].Evidence != "E5.3" {
		t.Errorf("%+v", p)
	}
	if want := []Renumbered{{"Theirs", "E5.1", "E5.3"}}; !reflect.DeepEqual(got.Renumbered, want) || got.Conflicts != 0 {
		t.Errorf("%+v", got)
	}
}

// What both changed is kept twice, in the nearest place that can hold it.
func TestConflicts(t *testing.T) {
	set := func(word string) *assess.Assessment {
		return changed(func(a *assess.Assessment) {
			a.Service.Description, a.Service.Outcome.Aim, a.Round = word, word, len(word)
			a.Service.Channels[0].Volume = word
			a.People[0].Name = word
			a.Points[0].Done, a.Points[0].Title = word, word
			a.Points[0].Answers[1].Text = word
			a.Points[0].Evidence[0].Title, a.Points[0].Actions[0].What, a.Points[0].Reused[0].From = word, word, word
		})
	}
	got := Three(base(), set("one"), set("other"))
	a := got.Assessment
	of := func(field, ours, theirs string) []assess.Conflict {
		return []assess.Conflict{{Field: field, Ours: ours, Theirs: theirs}}
	}
	p := a.Points[0]
	for name, pair := range map[string][2][]assess.Conflict{
		"top":      {a.Conflict, {{Field: "round", Ours: "3", Theirs: "5"}, {Field: "service.description", Ours: "one", Theirs: "other"}, {Field: "service.outcome.aim", Ours: "one", Theirs: "other"}}},
		"channel":  {a.Service.Channels[0].Conflict, of("volume", "one", "other")},
		"person":   {a.People[0].Conflict, of("name", "one", "other")},
		"point":    {p.Conflict, of("done", "one", "other")},
		"answer":   {p.Answers[1].Conflict, of("text", "one", "other")},
		"evidence": {p.Evidence[0].Conflict, of("title", "one", "other")},
		"action":   {p.Actions[0].Conflict, of("what", "one", "other")},
		"reused":   {p.Reused[0].Conflict, of("from", "one", "other")},
	} {
		if !reflect.DeepEqual(pair[0], pair[1]) {
			t.Errorf("%s: %+v, want %+v", name, pair[0], pair[1])
		}
	}
	if got.Conflicts != 10 || p.Title != "one" || p.Done != "one" || a.Points[0].At != 1 {
		t.Errorf("%+v", got)
	}
}

// An item that one version changed and the other removed stays, and says so.
func TestRemovedAndChanged(t *testing.T) {
	gone := changed(func(a *assess.Assessment) { a.Points[0].Evidence, a.Points[0].Answers = nil, a.Points[0].Answers[:1] })
	kept := changed(func(a *assess.Assessment) {
		a.Points[0].Evidence[0].Shows, a.Points[0].Answers[1].Text = "More", "That."
	})
	for i, got := range []Merged{Three(base(), gone, kept), Three(base(), kept, gone)} {
		p := got.Assessment.Points[0]
		if len(p.Evidence) != 1 || p.Evidence[0].Shows != "More" || len(p.Evidence[0].Conflict) != 1 || p.Evidence[0].Conflict[0].Field != "title" {
			t.Errorf("%d: %+v", i, p.Evidence)
		}
		if torn := assess.TornIn(got.Assessment, nil); len(torn) != got.Conflicts || !torn[len(torn)-1].Gone {
			t.Errorf("%d: %+v", i, torn)
		}
		if answer := p.Answer("what"); answer == nil || len(answer.Conflict) != 1 {
			t.Errorf("%d: %+v", i, p.Answers)
		}
	}
	if got := Three(base(), gone, base()); len(got.Assessment.Points[0].Evidence) != 0 || got.Conflicts != 0 {
		t.Errorf("%+v", got)
	}
	if got := Three(base(), base(), gone); len(got.Assessment.Points[0].Evidence) != 0 || len(got.Assessment.Points[0].Answers) != 2 || got.Conflicts != 0 {
		t.Errorf("%+v", got.Assessment.Points[0])
	}
}

// Where nobody knows what two copies were made from, each has what it says.
func TestTwo(t *testing.T) {
	ours := changed(func(a *assess.Assessment) { a.Points[0].Planned, a.Points[0].Done = "Soon.", "" })
	theirs := changed(func(a *assess.Assessment) {
		a.Points[0].Evidence[0].Shows = "More"
		a.Points[0].Evidence = append(a.Points[0].Evidence, assess.Evidence{ID: "E4.2", Title: "Theirs"})
		a.Points[0].Owner, a.Service.Name = "Designer", "Waste"
	})
	got := Two(ours, theirs)
	p := got.Assessment.Points[0]
	if p.Planned != "Soon." || p.Done != "Old." || p.Owner != "Designer" || len(p.Evidence) != 2 || p.Evidence[0].Shows != "More" || len(p.Answers) != 2 {
		t.Errorf("%+v", p)
	}
	if got.Conflicts != 1 || got.Assessment.Conflict[0].Field != "service.name" {
		t.Errorf("%+v", got)
	}
}

// What was settled in one version stays settled.
func TestSettledBefore(t *testing.T) {
	torn := func() *assess.Assessment {
		return changed(func(a *assess.Assessment) {
			a.Points[0].Conflict = []assess.Conflict{{At: 1, Field: "done", Ours: "Old.", Theirs: "Other."}}
		})
	}
	ours := torn()
	assess.Settle(ours, assess.TornIn(ours, nil)[0], "Both.")
	theirs := torn()
	theirs.Points[0].Planned = "Soon."
	for i, got := range []Merged{Three(torn(), ours, theirs), Three(torn(), theirs, ours)} {
		if p := got.Assessment.Points[0]; p.Done != "Both." || p.Planned != "Soon." || len(p.Conflict) != 0 || got.Conflicts != 0 {
			t.Errorf("%d: %+v", i, p)
		}
	}
}

// A reason that came with one version is for what that one was rated, also
// where the rating came with the other.
func TestReasonsOfVersions(t *testing.T) {
	rated := func(rating, reason, given string) func(*assess.Assessment) {
		return func(a *assess.Assessment) {
			a.Points[0].Rating, a.Points[0].RatingReason, a.Points[0].ReasonFor = rating, reason, given
		}
	}
	was := changed(rated("met", "It works.", ""))
	for _, c := range []struct {
		name         string
		ours, theirs func(*assess.Assessment)
		rating, says string
	}{
		{"one rates anew, the other writes the reason anew", rated("partly-met", "It works.", "met"), rated("met", "It works well.", ""), "partly-met", ""},
		{"the same the other way", rated("met", "It works well.", ""), rated("partly-met", "It works.", "met"), "partly-met", ""},
		{"one rates anew with a reason", rated("met", "It works.", ""), rated("partly-met", "Half of it.", ""), "partly-met", "Half of it."},
		{"one rates anew by hand, and leaves the reason", rated("partly-met", "It works.", ""), rated("met", "It works.", ""), "partly-met", "It works."},
		{"one rates anew and says that it still holds", rated("met", "It works.", ""), rated("partly-met", "It works.", ""), "partly-met", "It works."},
	} {
		got := Three(was, changed(c.ours), changed(c.theirs)).Assessment.Points[0]
		if got.Rating != c.rating || got.Reason() != c.says {
			t.Errorf("%s: it is rated %q because %q", c.name, got.Rating, got.Reason())
		}
	}
}

// TestSheets merges what two people changed in a product sheet, question by question,
// and keeps both versions of what both wrote.
func TestSheets(t *testing.T) {
	of := func(answers ...assess.SheetAnswer) *assess.Sheet {
		return &assess.Sheet{Product: "Leafround", Points: []assess.SheetPoint{{Number: 7, Answers: answers}}}
	}
	base := of(assess.SheetAnswer{Question: "a", Saw: "One"})
	ours := of(assess.SheetAnswer{Question: "a", Saw: "One", Limits: "No photos"}, assess.SheetAnswer{Question: "b", Saw: "Two"})
	theirs := of(assess.SheetAnswer{Question: "a", Saw: "Once more", Limits: "No maps"}, assess.SheetAnswer{Question: "c", Saw: "Three"})
	merged, out := Sheets(base, ours, theirs)
	if out.Conflicts != 1 || len(merged.Points) != 1 || len(merged.Points[0].Answers) != 3 {
		t.Fatalf("%d conflicts, %+v", out.Conflicts, merged)
	}
	a := merged.Answer(7, "a")
	if a.Saw != "Once more" || a.Limits != "No photos" || len(a.Conflict) != 1 || a.Conflict[0].Theirs != "No maps" {
		t.Errorf("%+v", a)
	}
}
