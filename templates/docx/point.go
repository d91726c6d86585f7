package docx

import (
	"cmp"
	"strconv"
	"strings"

	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates/docx/file"
)

// points are all points, under the names of their groups.
func (b *builder) points() { b.each(b.point) }

// each makes something of each point, under a heading for each group.
func (b *builder) each(make func(p *report.Point)) {
	group := ""
	for i := range b.r.Points {
		p := &b.r.Points[i]
		if i == 0 || p.Group != group {
			if group = p.Group; group == "" {
				b.sub(1, "The points")
			} else {
				b.heading(1, b.told(group))
			}
		}
		h := b.heading(2, b.numbered(p.Tag(), p.Title))
		h.Bookmarks = b.claim(placeOfPoint(p.Number))
		make(p)
	}
}

// numbered is a point's number and title.
func (b *builder) numbered(tag, title string) file.Run {
	run := b.told(cmp.Or(title, "Untitled"))
	run.Text = tag + ". " + run.Text
	return run
}

// point is one point: where the team stands, and what shows it.
func (b *builder) point(p *report.Point) {
	h := report.Headings
	b.tell(p.Summary)
	if p.Address != "" {
		b.say(file.Aside, b.ours("The point in full: "), file.Run{Text: p.Address, Link: p.Address})
	}
	b.rating(p)
	b.under(h.Done, p.Done)
	b.under(h.Planned, p.Planned)
	b.answers(p)
	if len(p.Evidence) > 0 {
		b.sub(3, h.Evidence)
		b.evidence("Evidence for "+p.Called(), p.Evidence)
	}
	for _, list := range p.ActionLists() {
		b.sub(3, list.Name)
		b.toDo("Actions for "+p.Called(), list.All, false)
	}
	for _, list := range p.SharedLists() {
		b.sub(3, list.Name)
		b.lent(list.All)
	}
}

// rating is how the point stands, and why.
func (b *builder) rating(p *report.Point) {
	sign := b.sign(p.Mark)
	for i := range sign {
		sign[i].Bold = true
	}
	if p.Owner != "" {
		sign = append(sign, b.soft(" · "+report.Headings.Owner+" "), file.Run{Text: p.Owner, Soft: true})
	}
	if p.RatedOn != "" {
		sign = append(sign, b.soft(" · "+report.Headings.Rated+" "+p.RatedOn))
	}
	b.add(&file.Paragraph{Runs: sign, Next: true})
	b.decided(p.Decided)
	b.say(file.Plain, b.ours(p.NotYet))
	b.say(file.Aside, b.ours(p.Carried))
	for _, why := range b.r.Why(p) {
		b.prose(why, 3)
	}
	rest := words.NonEmpty(b.ended(p.HeldBy), p.Withheld)
	if p.NotYet == "" {
		rest = words.NonEmpty(p.Ceiling, b.ended(p.HeldBy), p.Withheld)
	}
	b.say(file.Aside, b.ours(strings.Join(rest, " ")))
}

// decided is what a panel or peers decided, beside the team's own rating.
func (b *builder) decided(d *report.Decided) {
	if d == nil {
		return
	}
	sign := b.sign(d.Mark)
	for i := range sign {
		sign[i].Bold = true
	}
	runs := append([]file.Run{b.soft(d.Who + ": ")}, sign...)
	b.add(&file.Paragraph{Runs: append(runs, b.soft(" · "+d.Since()))})
}

// under is a heading with a text of the team, where there is one.
func (b *builder) under(name, text string) {
	if strings.TrimSpace(text) != "" {
		b.sub(3, name)
		b.prose(text, 3)
	}
}

// answers are the questions that the team says something to, each with its number
// among all of them, then those without an answer, together.
func (b *builder) answers(p *report.Point) {
	open, first := p.Open(), true
	for i := range p.Answers {
		a := &p.Answers[i]
		if !a.Told() {
			continue
		}
		if first {
			b.sub(3, report.Headings.Questions)
			first = false
		}
		b.sub(4, strconv.Itoa(i+1)+". "+a.Question)
		b.prose(a.Text, 4)
		b.prose(a.Why, 4)
		b.say(file.Aside, b.ours(words.UpperFirst(a.Note())))
		for _, part := range a.Beneath() {
			b.say(file.Plain, file.Run{Text: part.Name, Bold: true, Lang: b.ourLang})
			b.prose(part.Text, 4)
		}
	}
	for i := range open {
		b.sub(3, open[i].Says)
		b.say(file.Aside, b.ours(open[i].Line()))
	}
}
