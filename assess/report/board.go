package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// As much as two pages hold.
const (
	mostOnBoard = 5   // actions, offers, asks
	mostShown   = 3   // pieces of evidence of one point
	boardText   = 150 // characters of an answer in a table
)

// forBoard says whether the report is what an organisation's head of digital takes to
// its board: on two pages, how it stands by a standard that is about itself.
func forBoard(s *standards.Standard, reader string) bool {
	return reader == ForBoard && s.Unit == "organisation"
}

// Usual is the reader that a report is for where nobody says: of a standard about an
// organisation its board, of one that wants every point to hold whoever writes the
// statement, else the panel.
func Usual(s *standards.Standard) string {
	switch {
	case s.Unit == "organisation":
		return ForBoard
	case s.Rules.Overall == standards.OverallEvery:
		return ForStatement
	}
	return ForPanel
}

// boarding makes the two pages.
type boarding struct {
	builder
	r *Report
}

// forBoard turns a whole report into that for a board.
func (b builder) forBoard(r *Report) {
	r.Declared = b.declared()
	r.Title = b.subject() + ": " + words.LowerFirst(editions[declaredEdition].Name)
	r.Cover.View = editions[declaredEdition].Name
	r.Cover.Standard = b.s.Titled()
	f := boarding{b, r}
	for _, s := range []Section{f.short(), f.project(), f.stands(), f.commitments(), f.shows(), f.assessed(), f.sharing(), f.next(), f.about()} {
		s.Chapter, s.Ours = true, true
		if slices.ContainsFunc(s.Body, func(p Passage) bool { return !p.Empty() }) {
			r.Sections = append(r.Sections, s)
		}
	}
}

// short is where the organisation stands, in two or three sentences.
func (f boarding) short() Section {
	signed := ""
	switch {
	case f.a.Signed == assess.Yes && f.a.SignedOn != "":
		signed = "We signed the " + f.s.Name + " on " + f.a.SignedOn.Long() + "."
	case f.a.Signed == assess.Yes:
		signed = "We have signed the " + f.s.Name + "."
	case f.a.Signed == assess.No:
		signed = "We have not signed the " + f.s.Name + " yet."
	}
	var counts []string
	for _, c := range f.r.Summary.Counts {
		if c.Points > 0 {
			counts = append(counts, fmt.Sprintf("%d %s", c.Points, c.Mark.Label))
		}
	}
	stands := "Of " + f.parts() + ": " + words.List(counts) + "."
	late := 0
	for _, a := range f.r.Actions {
		if a.Overdue {
			late++
		}
	}
	overdue := ""
	if late > 0 {
		overdue = words.Say(late, "%d action is overdue.", "%d actions are overdue.")
	}
	return Section{Anchor: "in-short", Title: "In short", Body: []Passage{{Ours: strings.Join(words.NonEmpty(signed, stands, overdue), " ")}}}
}

// parts are the groups of points, counted: "5 principles and 4 ambitions".
func (f boarding) parts() string {
	var parts []string
	for _, g := range f.s.Groups {
		n := 0
		for _, p := range f.s.Points {
			if p.Group == g.ID {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, strings.ToLower(g.Name)))
		}
	}
	if len(parts) == 0 {
		return words.Count(len(f.s.Points), "point", "points")
	}
	return words.List(parts)
}

// project is what was promised on signing, and what came of it.
func (f boarding) project() Section {
	out := Section{Anchor: "project", Title: "The project we promised"}
	p := f.r.Declared.Project
	if p == nil {
		return out
	}
	if p.What == "" {
		out.Body = []Passage{{Ours: "No project has been named yet. " + f.s.Promise.Says}}
		return out
	}
	t := Table{Says: "The project, its owner, its date and its result", Head: []string{"What we promised", "Owner", "By", "What came of it"}, Wide: []int{15, 8, 7, 15}}
	due := Cell{Text: cmp.Or(p.Due, "no date yet"), Ours: true, Bold: p.Overdue}
	if p.Overdue {
		due.Text += ", overdue"
	}
	what := p.What
	if p.Principle != "" {
		principle := p.Principle
		if named := f.s.PointNamed(principle); named != nil {
			principle = f.s.PointName(named.Number)
		}
		what = strings.TrimSuffix(what, ".") + " (" + principle + ")"
	}
	t.Rows = [][]Cell{{{Text: words.Shorten(what, 2*boardText)}, orOurs(p.Owner, "no owner yet"), due, orOurs(words.Shorten(p.Result, 2*boardText), "No result is recorded yet.")}}
	out.Body = []Passage{{Table: t}}
	return out
}

// orOurs is what the team says, or what we say in its place.
func orOurs(theirs, ours string) Cell {
	if theirs == "" {
		return Cell{Text: ours, Ours: true}
	}
	return Cell{Text: theirs}
}

// stands is each principle in a line.
func (f boarding) stands() Section {
	t := Table{Says: "Each point, how it stands, and what is in place", Head: []string{"What it asks for", "Where we stand", "What is in place"}, Wide: []int{17, 8, 22}}
	for i := range f.r.Points {
		p := &f.r.Points[i]
		t.Rows = append(t.Rows, []Cell{{Text: p.Label + ". " + p.Title, Ours: f.own[p.Title], Bold: true}, {Text: p.Mark.Label, Ours: true, Mark: p.Mark},
			orOurs(words.Shorten(firstSentence(cmp.Or(p.Done, p.NotYet)), boardText), "Nothing is recorded yet.")})
	}
	return Section{Anchor: "stands", Title: "Where we stand", Body: []Passage{{Table: t}}}
}

// commitments are what those who sign say they will do, and our answer to each.
func (f boarding) commitments() Section {
	t := Table{Says: "Each commitment, and what we have done about it", Head: []string{"The commitment", "What we say today"}, Wide: []int{17, 28}}
	for _, c := range f.r.Declared.Commitments {
		t.Rows = append(t.Rows, []Cell{{Text: c.Says, Ours: true}, orOurs(words.Shorten(firstSentence(c.Answer), boardText), "No answer yet.")})
	}
	return Section{Anchor: "commitments", Title: "What we committed to", Body: []Passage{{Table: t}}}
}

// shows is the evidence of each point, the newest first, apart from assessments.
func (f boarding) shows() Section {
	t := Table{Says: "What shows each point", Head: []string{"Under", "What shows it"}, Wide: []int{8, 37}}
	for i := range f.r.Points {
		p := &f.r.Points[i]
		if titles := shownFirst(p.Evidence); titles != "" {
			t.Rows = append(t.Rows, []Cell{{Text: p.Label, Ours: true, Bold: true}, {Text: titles}})
		}
	}
	return Section{Anchor: "shows", Title: "What our services show", Body: []Passage{{Table: t}}}
}

// shownFirst names a few pieces of evidence, the newest first.
func shownFirst(all []Evidence) string {
	all = slices.DeleteFunc(slices.Clone(all), func(e Evidence) bool { return e.Kind == assess.KindAssessment })
	slices.SortStableFunc(all, func(x, y Evidence) int { return strings.Compare(y.Date, x.Date) })
	var titles []string
	for _, e := range all[:min(mostShown, len(all))] {
		title := strings.TrimSuffix(e.Title, ".")
		if e.Shows != "" {
			title += ": " + words.LowerFirst(strings.TrimSuffix(e.Shows, "."))
		}
		titles = append(titles, words.Shorten(title, boardText))
	}
	if more := len(all) - mostShown; more > 0 {
		titles = append(titles, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(titles, "; ")
}

// assessed are the services that were assessed, and against which standard.
func (f boarding) assessed() Section {
	var lines []string
	for _, e := range f.r.Declared.Assessed {
		lines = append(lines, "- "+inOneLine(words.NonEmpty(e.Title, e.Shows)[0]))
	}
	text := strings.Join(lines, "\n")
	if at := f.s.Point(f.s.Gathers.Assessed); text == "" && at != nil {
		return Section{Anchor: "assessed", Title: "Standards our services are assessed against", Body: []Passage{{Ours: "No assessment of a service is recorded yet."}}}
	}
	return Section{Anchor: "assessed", Title: "Standards our services are assessed against", Body: []Passage{{Text: text}}}
}

// sharing is what others may have of us, and what we would like from them.
func (f boarding) sharing() Section {
	open, _ := asksApart(f.r.Asks)
	return Section{Anchor: "sharing", Title: "What we offer to others", Body: []Passage{
		{Text: listOf(f.r.Offers)}, {Name: "What we would like help with", Text: listOf(open)}}}
}

func listOf(all []Shared) string {
	var lines []string
	for i := range all[:min(mostOnBoard, len(all))] {
		line := strings.TrimSuffix(inOneLine(words.Shorten(all[i].What, boardText)), ".")
		if all[i].URL != "" {
			line += ", " + all[i].URL
		}
		lines = append(lines, "- "+line)
	}
	if more := len(all) - mostOnBoard; more > 0 {
		lines = append(lines, fmt.Sprintf("- and %d more", more))
	}
	return strings.Join(lines, "\n")
}

// next are the open actions that matter most, with who does them and by when, the
// earliest first.
func (f boarding) next() Section {
	t := Table{Says: "What we will do next", Head: []string{"What", "Who", "By"}, Wide: []int{28, 10, 7}}
	open := slices.Clone(f.builder.next(f.r.Actions))
	slices.SortStableFunc(open, func(x, y Action) int { return cmp.Compare(cmp.Or(x.Due, "~"), cmp.Or(y.Due, "~")) })
	for _, a := range open {
		by := Cell{Text: cmp.Or(assess.Date(a.Due).Long(), "no date yet"), Ours: true, Bold: a.Overdue}
		if a.Overdue {
			by.Text += ", overdue"
		}
		t.Rows = append(t.Rows, []Cell{{Text: words.Shorten(a.What, boardText)}, orOurs(a.Owner, "nobody yet"), by})
	}
	return Section{Anchor: "next", Title: "What we do next", Body: []Passage{{Table: t}}}
}

// about says what kind of document this is.
func (f boarding) about() Section {
	says := strings.Join(words.NonEmpty("This is our own view of how far each practice has spread. Nobody has assessed us.", f.s.Status.Note), " ")
	return Section{Anchor: "about-this", Title: "About this page", Body: []Passage{{Ours: says}}}
}

// firstSentence is the first line of a text without marks, to its first full stop.
func firstSentence(text string) string {
	line, _, _ := strings.Cut(strings.TrimLeft(strings.TrimSpace(text), "-*• "), "\n")
	if end := strings.Index(line, ". "); end > 0 {
		line = line[:end+1]
	}
	return strings.TrimSpace(line)
}
