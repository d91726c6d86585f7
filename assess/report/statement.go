package report

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// noting makes the notes for whoever writes a statement about a service, such as the
// one on accessibility: what fails and where, what is not known, what was checked.
// They never say which status follows from it.
type noting struct {
	builder
	r *Report
}

// mostChecks are how many pieces of evidence say how something was checked.
const mostChecks = 12

// forStatement turns a whole report into the notes. The points stay, for programs.
func (b builder) forStatement(r *Report) {
	r.Title = b.subject() + ": " + words.LowerFirst(editions[ForStatement].Name)
	f := noting{b, r}
	sections := []Section{f.short()}
	for _, value := range slices.Backward(b.s.Scale.Values[1:]) {
		sections = append(sections, f.rated(value)...)
	}
	sections = append(sections, f.others(), f.notes())
	for _, s := range sections {
		if !s.Chapter || slices.ContainsFunc(s.Body, func(p Passage) bool { return !p.Empty() }) {
			r.Sections = append(r.Sections, s)
		}
	}
}

func (f noting) short() Section {
	t := Table{Says: "How many of each", Head: []string{"Rating", words.UpperFirst(f.s.Called(2))}, Wide: []int{30, 15}}
	for _, c := range f.r.Summary.Counts {
		t.Rows = append(t.Rows, []Cell{{Text: c.Mark.Label, Ours: true, Mark: c.Mark}, {Text: fmt.Sprint(c.Points), Ours: true}})
	}
	return Section{Anchor: "in-short", Chapter: true, Title: "In short", Ours: true, Body: []Passage{{Ours: f.r.Summary.Overall}, {Table: t}}}
}

// rated are the points with one rating that is not the best, each with what the team
// says of it; a chapter, and then the points.
func (f noting) rated(value standards.Value) []Section {
	var out []Section
	for i := range f.r.Points {
		if p := &f.r.Points[i]; p.Mark.Value == value.ID {
			out = append(out, f.row(p))
		}
	}
	if len(out) == 0 {
		return nil
	}
	return append([]Section{{Anchor: "rated-" + value.ID, Chapter: true, Title: words.UpperFirst(value.Label), Ours: true,
		Body: []Passage{{Ours: words.Ended(value.Meaning)}}}}, out...)
}

// row is one point: what was found, where it shows, and what is done about it.
func (f noting) row(p *Point) Section {
	body := []Passage{{Text: p.Done}, {Name: Headings.Planned, Text: p.Planned}}
	for i := range p.Answers {
		if a := &p.Answers[i]; a.Told() {
			name := a.Question
			for _, said := range words.NonEmpty(a.Text, a.Why) {
				body = append(body, Passage{Name: name, Text: said})
				name = ""
			}
		}
	}
	var shown []Entry
	for _, e := range p.Evidence {
		one := Entry{ID: e.ID, Text: e.Title, Link: e.Link, URL: e.URL, Lines: words.NonEmpty(e.Kind, assess.Date(e.Date).Long(), e.Note)}
		if e.Shows != "" {
			one.Told = []Pair{{"It shows", e.Shows}}
		}
		shown = append(shown, one)
	}
	body = append(body, Passage{Name: "Where it shows", Entries: shown})
	for _, list := range p.ActionLists() {
		body = append(body, Passage{Name: list.Name, Entries: promised(list.All)})
	}
	return Section{Anchor: anchorOf(p.Number), Number: f.s.PointTag(p.Number), Title: p.Title, Ours: f.own[p.Title], Label: p.Label, Body: body}
}

// promised are actions with who does them, and by when.
func promised(all []Action) []Entry {
	var entries []Entry
	for _, a := range all {
		by := ""
		if a.Due != "" {
			by = "by " + assess.Date(a.Due).Long()
		}
		entries = append(entries, Entry{ID: a.ID, Text: a.What, Lines: words.NonEmpty(a.Owner, by, a.State)})
	}
	return entries
}

// named is the point's title behind what the publisher calls it by: "1.4.3 Contrast
// (Minimum)".
func (f noting) named(p *Point) string { return f.s.PointTag(p.Number) + " " + p.Title }

// others are the points without a row of their own, by where they stand.
func (f noting) others() Section {
	best := f.s.Scale.Values[0].ID
	var facts []Pair
	for _, value := range []string{"", best, assess.NotApplicable, assess.CarriedOver} {
		var names []string
		label := ""
		for i := range f.r.Points {
			if p := &f.r.Points[i]; p.Mark.Value == value {
				names, label = append(names, f.named(p)), f.mark(value).Label
			}
		}
		if len(names) > 0 {
			facts = append(facts, Pair{fmt.Sprintf("%s (%d)", words.UpperFirst(label), len(names)), f.english(strings.Join(names, "; "))})
		}
	}
	return Section{Anchor: "others", Chapter: true, Title: "All the others", Ours: true, Body: []Passage{{Facts: facts}}}
}

// notes are what a statement wants to know, as far as the team has said it, and what
// is left to whoever writes it.
func (f noting) notes() Section {
	service := f.a.Service
	facts := Filled(Pair{"What was checked", service.InScope}, Pair{"Where it is", service.Address},
		Pair{"What was left out", service.OutOfScope},
		Pair{"How and when it was checked", f.checks()},
		Pair{"What does not work yet", f.failing()},
		Pair{"What will be fixed", f.planned()})
	left := ""
	for _, one := range f.s.Rules.Statement {
		left += "- " + one + "\n"
	}
	body := []Passage{{Facts: facts}}
	if left != "" {
		body = append(body, Passage{Name: "Still to add to the statement", Text: f.english(strings.TrimSpace(left))})
	}
	return Section{Anchor: "notes", Chapter: true, Title: "Notes for the statement", Ours: true, Body: body}
}

// checks are the dated pieces of evidence, the newest first, each once.
func (f noting) checks() string {
	var all []Evidence
	for i := range f.r.Points {
		for _, e := range f.r.Points[i].Evidence {
			if e.Date != "" && !slices.ContainsFunc(all, func(known Evidence) bool { return known.Title == e.Title && known.Date == e.Date }) {
				all = append(all, e)
			}
		}
	}
	slices.SortStableFunc(all, func(x, y Evidence) int { return strings.Compare(y.Date, x.Date) })
	var lines []string
	for _, e := range all[:min(mostChecks, len(all))] {
		lines = append(lines, "- "+strings.TrimSuffix(inOneLine(e.Title), ".")+", "+assess.Date(e.Date).Long())
	}
	return strings.Join(lines, "\n")
}

func (f noting) failing() string {
	worst := f.s.Scale.Values[len(f.s.Scale.Values)-1].ID
	var lines []string
	for i := range f.r.Points {
		if p := &f.r.Points[i]; p.Mark.Value == worst {
			line := "- " + f.named(p)
			if what := firstSentence(p.found()); what != "" {
				line += ": " + inOneLine(what)
			}
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// found is what the team says about a point, in the last of its answers or else under
// done: the last question asks what fails.
func (p *Point) found() string {
	for _, a := range slices.Backward(p.Answers) {
		if strings.TrimSpace(a.Text) != "" {
			return a.Text
		}
	}
	return p.Done
}

func (f noting) planned() string {
	var lines []string
	for _, a := range f.r.Actions {
		if a.Closed() {
			continue
		}
		line := "- " + strings.TrimSuffix(inOneLine(a.What), ".")
		if a.Due != "" {
			line += ", by " + assess.Date(a.Due).Long()
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
