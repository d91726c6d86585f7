package report

import (
	"cmp"
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/followup"
	"standpoint/assess/words"
)

// FollowUp is the team's response to a review, for whoever follows it up, or on one
// page for a board, which is told no role.
func FollowUp(of *followup.FollowUp, o Options) *Report {
	a := withoutSignIn(of.Assessment)
	b := builder{s: of.Standard, a: a, o: o, progress: assess.ProgressOf(of.Standard, a, o.AsOf), evidenceIndex: a.EvidenceIndex(), own: map[string]bool{}}
	b.ownWords()
	f := following{b, of}
	r := &Report{For: o.For, Lang: cmp.Or(a.Lang, "en"), Title: b.title(), Cover: f.cover(), Notice: f.notice()}
	if r.OnePage() {
		r.Sections = f.board()
	} else {
		r.Sections = f.sections()
		r.Sources = f.sources()
	}
	data := f.data()
	r.Data, r.Table = data, data.table()
	r.English = b.own
	return r
}

// following makes the parts of a response to a review.
type following struct {
	builder
	of *followup.FollowUp
}

func (f following) cover() Cover {
	c := f.builder.cover()
	c.View = strings.Replace(c.View, ownView, words.UpperFirst(editions[f.o.For].Name), 1)
	c.Facts, c.People, c.Due = f.about(), nil, ""
	return c
}

// about is what is responded to.
func (f following) about() []Pair {
	r := f.of.Review
	version := ""
	if r.Version > 1 {
		version = fmt.Sprintf("version %d", r.Version)
	}
	return Filled(
		Pair{"The review", strings.Join(words.NonEmpty(r.ID, version), ", ")},
		Pair{"The panel or peers met on", r.Session.Long()},
		Pair{"The review was finished on", r.Finished.Long()},
		Pair{"The report as a whole", f.english(f.accepted())},
	)
}

// accepted is what the team says to the report as a whole.
func (f following) accepted() string {
	r := f.of.Response
	switch {
	case r == nil:
		return "The team has not responded yet."
	case r.Accepted != "" && len(r.Facts) > 0:
		return fmt.Sprintf("The team accepted the report on %s. Before that, it sent %s to the panel.", r.Accepted.Long(), words.Count(len(r.Facts), "point of fact", "points of fact"))
	case r.Accepted != "":
		return "The team accepted the report on " + r.Accepted.Long() + "."
	case len(r.Facts) > 0:
		return "The team has not accepted the report yet: " + words.Count(len(r.Facts), "point of fact is", "points of fact are") + " with the panel."
	}
	return "The team has not accepted the report yet."
}

// notice is said on the first page.
func (f following) notice() string {
	if f.of.Review.Draft() {
		return "The review is still a draft, so what it asks may change."
	}
	return "This is the team's own account. \"Done, says the team\" becomes \"done and agreed\" when the lead of the review agrees."
}

// summed is how many recommendations stand how, in a sentence.
func (f following) summed() string {
	n := len(f.of.Items)
	if n == 0 {
		return "The review has no recommendations."
	}
	var parts []string
	for _, state := range followup.States {
		if count := f.of.Count(func(it *followup.Item) bool { return it.State == state }); count > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", count, strings.Replace(state.Says(), ", says the team", " (says the team)", 1)))
		}
	}
	late := f.of.Count(func(it *followup.Item) bool { return it.Late > 0 })
	overdue := " None is overdue."
	if late > 0 {
		overdue = fmt.Sprintf(" %d overdue.", late)
	}
	return words.Count(n, "recommendation", "recommendations") + ": " + words.List(parts) + "." + overdue
}

// sections are the parts of the whole response.
func (f following) sections() []Section {
	out := []Section{f.short(), {Anchor: "points", Chapter: true, Title: "What the review asks, point by point", Label: "Recommendations", Ours: true}}
	if len(f.of.Items) == 0 {
		out = out[:1]
	}
	last := 0
	for i := range f.of.Items {
		it := &f.of.Items[i]
		if i == 0 || it.Point != last {
			out = append(out, f.point(it))
			last = it.Point
		}
		body := &out[len(out)-1].Body[0]
		body.Entries = append(body.Entries, f.entry(it))
	}
	for _, more := range []Section{f.tracking(), f.facts(), f.limits(), f.shownBy()} {
		if len(more.Body) > 0 && !more.Body[0].Empty() {
			out = append(out, more)
		}
	}
	return out
}

// short is what it comes to, and every recommendation in a line.
func (f following) short() Section {
	t := Table{Says: "Each recommendation and how it stands", Head: []string{"Number", "What the review asks", "By", "How it stands"}, Wide: []int{5, 16, 8, 11}}
	for i := range f.of.Items {
		it := &f.of.Items[i]
		r := it.Recommendation
		t.Rows = append(t.Rows, []Cell{{Text: r.ID, Leads: r.ID}, {Text: r.What}, {Text: it.Due.Long(), Ours: true}, f.stands(it)})
	}
	return Section{Anchor: "in-short", Chapter: true, Title: "In short", Ours: true, Body: []Passage{{Ours: f.accepted() + " " + f.summed()}, {Table: t}}}
}

// stands is how a recommendation stands, in a table.
func (f following) stands(it *followup.Item) Cell {
	return Cell{Text: it.Says(), Ours: true, Bold: it.Late > 0, Mark: Mark{Shape: it.State.Shape()}}
}

// point begins the section of a point, with the panel's decision and the team's
// rating side by side.
func (f following) point(it *followup.Item) Section {
	s := Section{Anchor: fmt.Sprintf("point-%d", it.Point), Number: f.s.PointTag(it.Point), Label: fmt.Sprintf("Point %d", it.Point), Body: []Passage{{}}}
	if sp := f.s.Point(it.Point); sp != nil {
		s.Title, s.Label = sp.TitleIn(f.a.Lang), cmp.Or(sp.Label, s.Label)
	}
	if it.Decision != "" {
		s.Marks = append(s.Marks, Said{f.whose() + " decided", f.mark(it.Decision)})
	}
	if p := f.a.Point(it.Point); p != nil {
		s.Marks = append(s.Marks, Said{"The team says now", f.mark(p.Rating)})
	}
	return s
}

// whose is whose review it is.
func (f following) whose() string {
	switch f.of.Review.By {
	case "peers":
		return "Peers"
	case "assessor":
		return "The assessor"
	}
	return "The panel"
}

// entry is a recommendation, the response, what was done and what shows it.
func (f following) entry(it *followup.Item) Entry {
	r := it.Recommendation
	e := Entry{ID: r.ID, Tag: r.Kind, Text: r.What, State: Mark{Value: string(it.State), Label: it.Says(), Shape: it.State.Shape()}, Late: it.Late > 0,
		Lines: words.NonEmpty(when(it), it.Moved(), since(it))}
	if it.Response != nil && it.Response.Text != "" {
		e.Told = append(e.Told, Pair{strings.TrimSuffix(it.Answered(), "."), it.Response.Text})
	} else if it.Answered() != "" {
		e.Lines = append([]string{strings.TrimSuffix(it.Answered(), ".")}, e.Lines...)
	}
	if it.Action != nil {
		e.Told = append(e.Told, f.doing(it.Action))
	}
	if shows := f.shows(it); shows != "" {
		e.Told = append(e.Told, Pair{"What shows it", shows})
	}
	return e
}

// when is by when it is due, also that there is no date while it is open.
func when(it *followup.Item) string {
	if it.Due == "" && !it.State.Open() {
		return ""
	}
	return it.When()
}

func since(it *followup.Item) string {
	if it.Since == "" || it.State == followup.InHand || it.State == followup.NoAction || it.State == followup.OtherWay {
		return ""
	}
	return "since " + it.Since.Long()
}

// doing is the action: what it is, whose, and by when.
func (f following) doing(a *assess.Action) Pair {
	name := map[string]string{assess.Done: "What was done", assess.Dropped: "What was dropped"}[a.State]
	if name == "" {
		name = "What we are doing"
	}
	if !f.visible(a.Visibility) {
		return Pair{name, f.english("Not shown here (" + a.ID + ")")}
	}
	facts := words.NonEmpty(a.ID, a.Owner)
	if a.IsOpen() && a.Due != "" {
		facts = append(facts, "due "+a.Due.Long())
	}
	return Pair{name, strings.TrimSuffix(a.What, ".") + " (" + strings.Join(facts, ", ") + ")"}
}

// shows is the evidence that an action names, in a line each.
func (f following) shows(it *followup.Item) string {
	if len(it.Evidence) == 0 {
		if it.State == followup.SaidDone {
			return f.english("No evidence has been named yet.")
		}
		return ""
	}
	var lines []string
	for _, e := range it.Evidence {
		line := e.ID + " " + f.english(heldEvidence)
		if f.visible(e.Visibility) {
			line = strings.TrimSpace(e.ID + " " + strings.TrimSuffix(e.Title, ".") + shownAs(e))
		}
		lines = append(lines, line)
	}
	if len(lines) == 1 {
		return lines[0]
	}
	return "- " + strings.Join(lines, "\n- ")
}

func shownAs(e *assess.Evidence) string {
	if e.Shows == "" {
		return ""
	}
	return ": " + e.Shows
}
