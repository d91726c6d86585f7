package docx

import (
	"strconv"
	"strings"

	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates/docx/file"
)

// whoIsHere is room for who was there and when, and what the service is.
func (b *builder) whoIsHere() {
	b.sub(2, b.r.Present())
	b.place("Date", 1)
	b.place("Place or call", 1)
	t := b.grid("Names and roles, to write in", nil, "Name", "Role", "From")
	t.Boxed = true
	for range 5 {
		t.Rows = append(t.Rows, file.Row{High: lineHigh, Cells: []file.Cell{cellOf(), cellOf(), cellOf()}})
	}
	b.add(t)
	if len(b.r.Cover.Facts) > 0 {
		b.sub(2, report.Headings.Service)
		b.facts(b.r.Cover.Facts, true)
	}
}

// lineHigh is the height of a line to write on, in points.
const lineHigh = 18

// place is room to write, under its name.
func (b *builder) place(name string, lines int) {
	b.add(&file.Table{Says: name, Head: 1, Boxed: true, Rows: []file.Row{
		{Cells: []file.Cell{cellOf(b.ours(name))}},
		{High: lines * lineHigh, Cells: []file.Cell{cellOf()}},
	}})
}

// workbook is each point for an assessor: the team's words in short, what is worth
// asking, then room for the decision.
func (b *builder) workbook() {
	b.each(func(p *report.Point) {
		h := report.Headings
		b.whatFor(p)
		b.sub(3, h.TeamSays)
		b.rating(p)
		b.soFar(p)
		if len(p.WorthAsking) > 0 {
			b.sub(3, h.WorthAsking)
			for _, one := range p.WorthAsking {
				b.add(&file.Paragraph{List: file.Bullets, Runs: []file.Run{b.ours(one)}})
			}
		}
		b.sub(3, p.Decision())
		b.choices(p.Choices)
		b.place(h.DoneWell, 4)
		b.place(h.ToExplore, 4)
		b.place(h.MustDo, 4)
	})
}

// worksheets are each point for a workshop: its questions with room under each,
// then room for what is done, planned and to be shown.
func (b *builder) worksheets() {
	b.each(func(p *report.Point) {
		h := report.Headings
		b.whatFor(p)
		if len(p.Answers) > 0 {
			b.sub(3, h.Questions)
			for i := range p.Answers {
				b.asked(&p.Answers[i])
			}
		}
		b.under(h.Done, p.Done)
		b.place(h.IsDone, 4)
		b.under(h.Planned, p.Planned)
		b.place(h.IsPlanned, 2)
		if len(p.Evidence) > 0 {
			b.sub(3, h.Evidence)
			b.evidence("Evidence for point "+strconv.Itoa(p.Number), p.Evidence)
		}
		b.place(h.Shown, 3)
		if len(p.Actions) > 0 {
			b.sub(3, h.Actions)
			b.actions("Actions for point "+strconv.Itoa(p.Number), p.Actions, true)
		}
		b.place(h.ToDo, 3)
		b.sub(3, p.Standing())
		if p.Mark.Label != "" {
			b.say(file.Plain, append([]file.Run{b.soft(h.SoFar + ": ")}, b.sign(p.Mark)...)...)
		}
		b.choices(p.Choices)
	})
}

// asked is a question with room under it, and what is answered so far.
func (b *builder) asked(a *report.Answer) {
	b.sub(4, a.Question)
	b.prose(a.Text, 4)
	if a.Text != "" || a.Why != "" {
		b.say(file.Plain, append([]file.Run{b.soft(strings.Join(words.NonEmpty(a.State, a.HeldBy), ", ") + " ")}, b.line(a.Why)...)...)
	}
	b.place("Our answer", 3)
}

// whatFor says what a point asks, who leads on it and what a panel looks for.
func (b *builder) whatFor(p *report.Point) {
	b.tell(p.Summary)
	if len(p.Leads) > 0 {
		b.say(file.Aside, b.ours(report.Headings.LedBy+" "+strings.Join(p.Leads, ", ")+"."))
	}
	if p.LooksFor != "" {
		name := b.ours(report.Headings.LooksFor + ": ")
		name.Bold = true
		b.say(file.Plain, name, b.ours(p.LooksFor))
	}
}

// soFar is what the team says of a point, in short.
func (b *builder) soFar(p *report.Point) {
	h := report.Headings
	for _, part := range report.Filled(report.Pair{Name: h.Done, Text: p.Done}, report.Pair{Name: h.Planned, Text: p.Planned}) {
		b.sub(4, part.Name)
		b.prose(part.Text, 4)
	}
	if len(p.Evidence) > 0 {
		b.sub(4, h.Evidence)
		b.evidence("Evidence for point "+strconv.Itoa(p.Number), p.Evidence)
	}
	if len(p.Actions) > 0 {
		b.sub(4, h.Actions)
		b.actions("Actions for point "+strconv.Itoa(p.Number), p.Actions, true)
	}
}

// choices are the ratings to choose from.
func (b *builder) choices(all []report.Mark) {
	for _, m := range all {
		b.add(&file.Paragraph{List: file.Bullets, Runs: []file.Run{b.ours(m.Label)}})
	}
}

// questions are for the supplier: what it holds or nobody knows.
func (b *builder) questions() {
	if len(b.r.ToAsk) == 0 {
		b.say(file.Plain, b.ours(report.Headings.NothingToAsk))
	}
	last := 0
	for i := range b.r.ToAsk {
		q := &b.r.ToAsk[i]
		if i == 0 || q.Point != last {
			last = q.Point
			b.heading(1, b.numbered(q.Point, q.Title))
		}
		b.sub(2, strconv.Itoa(i+1)+". "+q.Question)
		b.place("Your answer", 3)
	}
}
