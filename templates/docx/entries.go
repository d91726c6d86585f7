package docx

import (
	"strings"

	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates/docx/file"
)

// evidence is a table of what shows a point.
func (b *builder) evidence(says string, all []report.Evidence) {
	t := b.grid(says, []int{3, 14, 5, 4}, "Number", "What it is and what it shows", "Date", "Who can see it")
	for i := range all {
		e := &all[i]
		id := cellOf(file.Run{Text: e.ID})
		id.Body[0].(*file.Paragraph).Bookmarks = b.claim(place(e.ID))
		row(t, id, b.shown(e), cellOf(b.dated(e)...), cellOf(b.ours(e.Who)))
	}
	b.add(t)
}

// shown is a piece of evidence: what it is, what it shows, and where it is.
func (b *builder) shown(e *report.Evidence) file.Cell {
	c := cellOf(append(b.linked(e.Title, e.URL), kindOf(e)...)...)
	c = also(c, file.Plain, b.line(e.Shows)...)
	if e.URL == "" {
		c = also(c, file.Aside, b.line(e.Link)...)
	}
	return c
}

func kindOf(e *report.Evidence) []file.Run {
	if e.Kind == "" {
		return nil
	}
	return []file.Run{{Text: " · " + e.Kind, Soft: true}}
}

// linked is a line that leads to an address; without words the address itself.
func (b *builder) linked(words, url string) []file.Run {
	switch {
	case url == "":
		return b.line(words)
	case words == "":
		words = url
	}
	run := b.told(words)
	run.Link = url
	return []file.Run{run}
}

// dated is when a piece of evidence is from, and what is noted on it.
func (b *builder) dated(e *report.Evidence) []file.Run {
	return []file.Run{b.ours(strings.Join(words.NonEmpty(b.date(e.Date), e.Note), ", "))}
}

// actions are a table of them in full, for others to lead to.
func (b *builder) actions(says string, all []report.Action) {
	t := b.grid(says, []int{3, 13, 5, 5}, "Number", "What is to be done", "Who", "When")
	for i := range all {
		a := &all[i]
		id := cellOf(file.Run{Text: a.ID, Link: b.toPoint(a.Point)})
		id.Body[0].(*file.Paragraph).Bookmarks = b.claim(place(a.ID))
		who := cellOf(file.Run{Text: a.Owner})
		if a.Owner == "" {
			who = cellOf(b.soft("nobody yet"))
		}
		row(t, id, also(cellOf(b.line(a.What)...), file.Aside, b.line(a.Note)...), who, cellOf(b.due(a)))
	}
	b.add(t)
}

// due says in words when an action is to be done, and whether it is late.
func (b *builder) due(a *report.Action) file.Run {
	date := b.date(a.Due)
	switch {
	case a.Overdue && date != "":
		late := b.ours("was due " + date + ", overdue")
		late.Bold = true
		return late
	case a.State != "" && a.State != "open":
		return b.ours(a.State)
	case date != "":
		return b.ours(date)
	}
	return b.soft("no date yet")
}

// toDo are actions: in a line each those that stand in full in the plan, with who does
// them where that is wanted.
func (b *builder) toDo(says string, all []report.Action, who bool) {
	cited, whole := b.full.Actions(all)
	for i := range cited {
		a := &cited[i]
		runs := b.cited(a.ID, a.What)
		if who && a.Owner != "" {
			runs = append(runs, file.Run{Text: ", " + a.Owner})
		}
		when := b.due(a)
		when.Text = ", " + when.Text
		b.add(&file.Paragraph{List: file.Bullets, Runs: append(runs, when)})
	}
	if len(whole) > 0 {
		b.actions(says, whole)
	}
}

// cited is the number of what stands in full elsewhere, and how it begins.
func (b *builder) cited(id, what string) []file.Run {
	said := report.Shortly(what)
	return append([]file.Run{b.number(id), {Text: " "}}, file.Run{Text: said, Lang: b.langOf(what)})
}

// lent are things shared: in a line each those that stand in full in a part of their own.
func (b *builder) lent(all []report.Shared) {
	cited, whole := b.full.Shared(all)
	for i := range cited {
		b.add(&file.Paragraph{List: file.Bullets, Runs: b.cited(cited[i].ID, cited[i].What)})
	}
	b.shared(whole)
}

// shared are things reused, offered or asked for, in full.
func (b *builder) shared(all []report.Shared) {
	for i := range all {
		s := &all[i]
		p := &file.Paragraph{List: file.Bullets}
		if s.ID != "" {
			id := b.number(s.ID)
			id.Link, p.Bookmarks = "", b.claim(place(s.ID))
			p.Runs = append(p.Runs, id, file.Run{Text: " "})
		}
		p.Runs = append(p.Runs, b.linked(s.What, s.URL)...)
		for _, d := range s.Details {
			p.Runs = append(p.Runs, b.ours(" · "+d.Name+": "))
			p.Runs = append(p.Runs, b.line(d.Text)...)
		}
		if s.URL == "" && s.Link != "" {
			p.Runs = append(append(p.Runs, file.Run{Text: " · "}), b.line(s.Link)...)
		}
		b.add(p)
	}
}

// plan is every action, in full.
func (b *builder) plan() {
	b.actions("Every action: open ones by date, then what is done or dropped", b.r.Actions)
}

// sharing is what was reused, is offered and is asked for, over all points.
func (b *builder) sharing() {
	for _, list := range b.r.SharedLists() {
		b.sub(2, list.Name)
		b.shared(list.All)
	}
}
