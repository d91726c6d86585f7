package pdf

import (
	"strings"

	"standpoint/assess/report"
)

// evidence is a point's table of what shows it.
func (b *builder) evidence(p *report.Point) {
	if len(p.Evidence) == 0 {
		return
	}
	b.sub("Evidence")
	t := b.newTable(0.5*unit, []*cell{
		{w: gutter - 8}, {x: gutter, w: 236}, {x: gutter + 248, w: 76}, {x: gutter + 332, w: full - gutter - 332},
	}, "Number", "What it is and what it shows", "Date", "Who can see it")
	for i := range p.Evidence {
		b.evidenceRow(t, &p.Evidence[i])
	}
}

func (b *builder) evidenceRow(t *table, e *report.Evidence) {
	c, el := t.row()
	c[0].set(el[0], run{text: b.line(e.ID), st: label})
	title := b.linkify(b.line(e.Title), strong)
	if kind := b.line(e.Kind); kind != "" {
		title = append(title, run{text: " · " + kind, st: small})
	}
	c[1].set(el[1].inside("P"), title...)
	b.stack(c[1], el[1], body, e.Shows)
	c[1].spaced().set(el[1].inside("P"), b.linked(e.Link, e.URL, small)...)
	if date := b.date(e.Date); date != "" {
		c[2].set(el[2], run{text: date, st: smallInk})
	}
	if note := b.line(e.Note); note != "" {
		c[2].spaced().set(el[2], run{text: note, st: small})
	}
	c[3].set(el[3], run{text: b.line(e.Who), st: smallInk})
	t.end(c)
}

// linked is an address or a path in full, and a link where it can be followed.
func (b *builder) linked(text, url string, st *style) []run {
	if text = b.line(text); text == "" {
		return nil
	}
	if url == "" {
		return b.linkify(text, st)
	}
	return []run{{text: text, st: inLinkInk(st), link: &link{url: strings.TrimSpace(url)}}}
}

// toDo lists a point's actions.
func (b *builder) toDo(all []report.Action) {
	if len(all) == 0 {
		return
	}
	b.sub("To do")
	list := b.s.el.with("L", unnumbered)
	for i := range all {
		b.action(list, &all[i], i == 0)
	}
}

func (b *builder) action(list *elem, a *report.Action, first bool) {
	li := list.add("LI")
	num, c := beside(), column()
	num.set(li.add("Lbl"), run{text: b.line(a.ID), st: label})
	lbody := li.add("LBody")
	b.stack(c, lbody, body, a.What)
	said := nonEmpty([]string{b.line(a.Owner), b.due(a), b.line(a.Note)})
	c.spaced().set(lbody.add("P"), b.linkify(strings.Join(said, " · "), small)...)
	blk := b.put(listGap(first), num.spaced(), c)
	blk.whole = len(blk.slabs) < 14
}

func listGap(first bool) float64 {
	if first {
		return 0.5 * unit
	}
	return unit
}

// due says in words when an action is to be done, and whether it is late.
func (b *builder) due(a *report.Action) string {
	date := b.date(a.Due)
	switch state := b.line(a.State); {
	case a.Overdue && date != "":
		return "was due " + date + ", overdue"
	case a.Overdue:
		return "overdue"
	case state != "" && state != "open":
		return state
	case date != "":
		return "due " + date
	}
	return "no date yet"
}

// sharedUnder lists what a point reused, offers or asks for.
func (b *builder) sharedUnder(name string, all []report.Shared) {
	if len(all) == 0 {
		return
	}
	b.sub(name)
	b.sharedList(all, false)
}

func (b *builder) sharedList(all []report.Shared, withPoint bool) {
	list := b.s.el.with("L", unnumbered)
	for i := range all {
		s := &all[i]
		li := list.add("LI")
		num, c := beside(), column()
		num.set(li.add("Lbl"), run{text: b.line(s.ID), st: label})
		lbody := li.add("LBody")
		b.stack(c, lbody, body, s.What)
		c.spaced().set(lbody.add("P"), b.details(s, withPoint)...)
		blk := b.put(listGap(i == 0), num.spaced(), c)
		blk.whole = len(blk.slabs) < 14
	}
}

// details is a line on something shared: what is known of it, where it is, and
// which point it belongs to.
func (b *builder) details(s *report.Shared, withPoint bool) []run {
	var runs []run
	add := func(more ...run) {
		if len(runs) > 0 && len(more) > 0 {
			runs = append(runs, run{text: " · ", st: small})
		}
		runs = append(runs, more...)
	}
	for _, p := range s.Details {
		said := strings.Join(nonEmpty([]string{b.line(p.Name), b.line(p.Text)}), ": ")
		add(b.linkify(said, small)...)
	}
	add(b.linked(s.Link, s.URL, small)...)
	if to := b.toPoint(s.Point); withPoint && to != nil {
		add(run{text: b.labelOf(s.Point), st: smallLink, link: to})
	}
	return runs
}
