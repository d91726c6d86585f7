package report

import (
	"fmt"
	"strconv"
	"strings"

	"standpoint/assess"
	"standpoint/assess/text"
	"standpoint/assess/words"
	"standpoint/standards"
)

// sections are the parts of a review's report, in the order of the published genre:
// the result, what is asked of the team, then point by point.
func (v reviewing) sections(t *Reviewed) []Section {
	all := []Section{v.resultSection(t), v.askedSection(t)}
	all = append(all, Section{Anchor: "points", Chapter: true, Title: "Each point", Ours: true})
	for i := range t.Points {
		all = append(all, v.pointSection(&t.Points[i]))
	}
	return all
}

// resultSection is the result, how many points stand where, and a table of them.
func (v reviewing) resultSection(t *Reviewed) Section {
	s := Section{Anchor: "result", Chapter: true, Title: "Result", Ours: true}
	if t.Result.Mark != nil {
		s.Marks = []Said{{"Overall", *t.Result.Mark}}
	}
	s.Body = append(s.Body, Passage{Ours: t.Result.Says})
	if t.Result.Reason != "" {
		s.Body = append(s.Body, Passage{Name: "Why", Text: t.Result.Reason})
	}
	s.Body = append(s.Body, Passage{Ours: countsSaid(v.s, t.Counts)}, Passage{Table: v.pointTable(t)})
	return s
}

// countsSaid says in a sentence how many points have which decision: "6 points met", or,
// of criteria, "Of 55 criteria: 50 passed".
func countsSaid(s *standards.Standard, counts []Count) string {
	if s.CalledOne != "" {
		return countsOf(s, counts)
	}
	var all []string
	for _, c := range counts {
		if c.Points > 0 {
			label := c.Mark.Label
			if c.Mark.Value == "" {
				label = "without a decision"
			}
			all = append(all, words.Count(c.Points, "point", "points")+" "+label)
		}
	}
	return words.UpperFirst(words.List(all)) + "."
}

func countsOf(s *standards.Standard, counts []Count) string {
	var all, open []string
	for _, c := range counts {
		switch {
		case c.Points == 0:
		case c.Mark.Value == "":
			open = append(open, fmt.Sprintf("%d without a decision", c.Points))
		default:
			all = append(all, fmt.Sprintf("%d %s", c.Points, c.Mark.Label))
		}
	}
	all = append(all, open...)
	return fmt.Sprintf("Of %d %s: %s.", len(s.Points), s.Called(len(s.Points)), words.List(all))
}

// pointTable lists every point with the decision and, where it is at hand, the
// team's rating: side by side, none of them taken for the other's.
func (v reviewing) pointTable(t *Reviewed) Table {
	table := Table{Says: "Decision on each point", Head: []string{"Point", "Title", v.r.Whose()}, Wide: []int{2, 10, 5}}
	beside := v.ro.Team != nil
	if beside {
		table.Head, table.Wide = append(table.Head, "The team"), append(table.Wide, 5)
	}
	for _, p := range t.Points {
		row := []Cell{{Text: tag(p.Label, p.Number), Leads: anchorOf(p.Number)}, {Text: p.Title, Ours: v.own[p.Title]}, markCell(p.Decision)}
		if beside {
			cell := Cell{Text: "not shown", Ours: true}
			if p.Team != nil {
				cell = markCell(*p.Team)
			}
			row = append(row, cell)
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

func markCell(m Mark) Cell { return Cell{Text: m.Label, Ours: true, Mark: m} }

func anchorOf(point int) string { return "point-" + strconv.Itoa(point) }

// askedSection lists everything that is asked of the team, the musts first.
func (v reviewing) askedSection(t *Reviewed) Section {
	s := Section{Anchor: "asked", Chapter: true, Title: "Recommendations to the team", Ours: true}
	table := Table{Says: "Every recommendation: the musts first", Head: []string{"Number", "What", "Kind", "By"}, Wide: []int{3, 12, 3, 5}}
	for _, kind := range append(append([]string{}, assess.RecommendationKinds...), "") {
		for _, p := range t.Points {
			for _, one := range p.Recommendations {
				if one.Kind == kind {
					table.Rows = append(table.Rows, []Cell{{Text: one.ID, Leads: one.ID}, {Text: one.What}, {Text: kindSaid(one.Kind), Ours: true, Bold: kind == "must"}, {Text: dueSaid(&one), Ours: true}})
				}
			}
		}
	}
	if len(table.Rows) == 0 {
		s.Body = []Passage{{Ours: "There are no recommendations."}}
		return s
	}
	s.Body = []Passage{{Table: table}}
	return s
}

func kindSaid(kind string) string {
	if kind == "" {
		return "not said"
	}
	return kind
}

// dueSaid is by when something is asked, or that it is done.
func dueSaid(one *Asked) string {
	switch {
	case one.Closed != "":
		return "done, " + assess.Date(one.Closed).Long()
	case one.Due != "":
		return assess.Date(one.Due).Long()
	}
	return "no date"
}

// pointSection is one point: both values side by side, what was done well, what to
// explore, and what is asked.
func (v reviewing) pointSection(p *ReviewedPoint) Section {
	s := Section{Anchor: anchorOf(p.Number), Number: tag(p.Label, p.Number), Title: p.Title, Ours: v.own[p.Title], Label: p.Label}
	s.Marks = []Said{{v.r.Whose(), p.Decision}}
	if p.Team != nil {
		s.Marks = append(s.Marks, Said{"The team", *p.Team})
	}
	if p.Differs {
		s.Body = append(s.Body, Passage{Ours: v.r.Whose() + " and the team see this point differently."})
	}
	if !p.Said {
		s.Body = append(s.Body, Passage{Ours: "The review says nothing about this point."})
		return s
	}
	for _, said := range []Passage{{Name: Headings.DoneWell, Text: p.DoneWell}, {Name: Headings.ToExplore, Text: p.ToExplore}} {
		if said.Text != "" {
			s.Body = append(s.Body, said)
		}
	}
	if len(p.Recommendations) > 0 {
		s.Body = append(s.Body, Passage{Name: Headings.Recommended, Entries: entriesOf(p.Recommendations)})
	}
	return s
}

func entriesOf(all []Asked) []Entry {
	var entries []Entry
	for i := range all {
		one := &all[i]
		e := Entry{ID: one.ID, Tag: kindSaid(one.Kind), Text: one.What}
		switch {
		case one.Closed != "":
			e.Lines = append(e.Lines, "done, as the lead agreed on "+assess.Date(one.Closed).Long())
		case one.Due != "":
			e.Lines = append(e.Lines, "by "+assess.Date(one.Due).Long())
		}
		if one.See != "" {
			e.Told = append(e.Told, Pair{"Evidence", strings.Join(words.NonEmpty(one.See, one.Seen), ", ")})
		}
		entries = append(entries, e)
	}
	return entries
}

// reviewColumns is the first line of a review as CSV; docs/report-csv.md says what
// stands in each. "point", "what", "kind" and "due" are what "review --from-panel"
// reads.
var reviewColumns = []string{"row", "id", "point", "title", "decision", "team", "done_well", "to_explore", "what", "kind", "due", "see", "closed"}

// plain is what a text says without its marks.
func plain(typed string) string { return text.Plain(text.Read(typed)) }

// tableOf is the review for a spreadsheet: a row for each point, then one for each
// recommendation of it.
func tableOf(t *Reviewed) [][]string {
	rows := [][]string{reviewColumns}
	for _, p := range t.Points {
		number, team := strconv.Itoa(p.Number), ""
		if p.Team != nil {
			team = p.Team.Label
		}
		rows = append(rows, []string{"decision", "", number, p.Title, p.Decision.Label, team, plain(p.DoneWell), plain(p.ToExplore), "", "", "", "", ""})
		for _, one := range p.Recommendations {
			rows = append(rows, []string{"recommendation", one.ID, number, p.Title, "", "", "", "", plain(one.What), one.Kind, one.Due, one.See, one.Closed})
		}
	}
	return rows
}
