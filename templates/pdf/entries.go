package pdf

import (
	"strings"

	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates/pdf/file"
)

// entries makes lists and tables of what a point has: evidence, actions, things
// shared.
type entries struct{ *builder }

// evidence is a point's table of what shows it.
func (b entries) evidence(p *report.Point) {
	if len(p.Evidence) == 0 {
		return
	}
	b.sub(report.Headings.Evidence)
	defer b.shownBy(p.Evidence)
	if b.large {
		b.evidenceList(p.Evidence)
		return
	}
	t := b.newTable(0.5*b.unit, []*cell{
		{w: b.gutter - 8}, {x: b.gutter, w: 236}, {x: b.gutter + 248, w: 76}, {x: b.gutter + 332, w: b.full - b.gutter - 332},
	}, "Number", "What it is and what it shows", "Date", "Who can see it")
	for i := range p.Evidence {
		b.evidenceRow(t, &p.Evidence[i])
	}
}

func (b entries) evidenceRow(t *table, e *report.Evidence) {
	c, el := t.row()
	c[0].set(el[0], run{text: b.line(e.ID), st: b.label})
	title := b.linkify(b.line(e.Title), b.strong)
	if kind := b.line(e.Kind); kind != "" {
		title = append(title, run{text: " · " + kind, st: b.small})
	}
	c[1].set(el[1].Inside("P"), title...)
	b.stack(c[1], el[1], b.body, e.Shows)
	c[1].spaced().set(el[1].Inside("P"), b.linked(e.Link, e.URL, b.small)...)
	if date := b.date(e.Date); date != "" {
		c[2].set(el[2], run{text: date, st: b.smallInk})
	}
	if note := b.line(e.Note); note != "" {
		c[2].spaced().set(b.ours(el[2].Inside("P")), b.linkify(note, b.small)...)
	}
	c[3].set(b.ours(el[3]), run{text: b.line(e.Who), st: b.smallInk})
	t.end(c).anchor = evidenceAnchor(b.line(e.ID))
}

// evidenceList is the same as a list, for type that columns have no room for.
func (b entries) evidenceList(all []report.Evidence) {
	list := b.s.el.With("L", file.Unnumbered)
	for i := range all {
		e := &all[i]
		num, c, lbody := b.entry(list, b.line(e.ID), b.label)
		c.set(lbody.Inside("P"), run{text: b.line(e.Title), st: b.strong})
		b.stack(c, lbody, b.body, e.Shows)
		var who []run
		if by := b.line(e.Who); by != "" {
			who = []run{b.saying("can be seen by "+by, b.small)}
		}
		c.spaced().set(lbody.Inside("P"), b.joined(b.linkify(b.line(e.Kind), b.small), b.dated(e), who)...)
		c.spaced().set(lbody.Inside("P"), b.linked(e.Link, e.URL, b.small)...)
		b.end(i == 0, num, c).anchor = evidenceAnchor(b.line(e.ID))
	}
}

// linked is an address or a path in full, and a link where it can be followed.
func (b *builder) linked(text, url string, st *style) []run {
	if text = b.line(text); text == "" {
		return nil
	}
	if url == "" {
		return b.linkify(text, st)
	}
	return []run{{text: text, st: b.inLinkInk(st), link: &link{url: strings.TrimSpace(url)}}}
}

// toDo lists a point's actions.
func (b entries) toDo(all []report.Action) {
	if len(all) == 0 {
		return
	}
	b.sub(report.Headings.Actions)
	list := b.s.el.With("L", file.Unnumbered)
	for i := range all {
		b.action(list, &all[i], i == 0)
	}
}

func (b entries) action(list *file.Element, a *report.Action, first bool) {
	num, c, lbody := b.entry(list, b.line(a.ID), b.label)
	b.stack(c, lbody, b.body, a.What)
	c.spaced().set(lbody.Add("P"), b.whoAndWhen(a)...)
	b.end(first, num, c)
}

// end puts the cells of an item below those before it. Short ones are not
// divided.
func (b entries) end(first bool, cells ...*cell) *block {
	blk := b.put(b.listGap(first), cells...)
	blk.whole = len(blk.slabs) < 14
	return blk
}

// whoAndWhen is who does an action, by when, and what is noted on it.
func (b entries) whoAndWhen(a *report.Action) []run {
	return b.joined(b.linkify(b.line(a.Owner), b.small), []run{b.saying(b.due(a), b.small)}, b.linkify(b.line(a.Note), b.small))
}

// dated is when a piece of evidence is from, and what is noted on it.
func (b entries) dated(e *report.Evidence) []run {
	runs := b.joined([]run{{text: b.date(e.Date), st: b.small}}, b.linkify(b.line(e.Note), b.small))
	for i := range runs {
		runs[i].lang = b.ourLang()
	}
	return runs
}

// joined puts a dot between those of the parts that say something.
func (b *builder) joined(parts ...[]run) []run {
	var all []run
	for _, runs := range parts {
		if len(runs) == 0 || len(runs) == 1 && strings.TrimSpace(runs[0].text) == "" {
			continue
		}
		if len(all) > 0 {
			all = append(all, run{text: " · ", st: b.small})
		}
		all = append(all, runs...)
	}
	return all
}

func (k *look) listGap(first bool) float64 { return k.gap(first, 0.5, 1) }

// gap is the white space above the first of some things, and above the others,
// given in units.
func (k *look) gap(first bool, above, between float64) float64 {
	if first {
		return above * k.unit
	}
	return between * k.unit
}

// due says in words when an action is to be done, and whether it is late.
func (v *voice) due(a *report.Action) string {
	date := v.date(a.Due)
	switch state := v.line(a.State); {
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
func (b entries) sharedUnder(name string, all []report.Shared) {
	if len(all) == 0 {
		return
	}
	b.sub(name)
	b.sharedList(all, false)
}

func (b entries) sharedList(all []report.Shared, withPoint bool) {
	list := b.s.el.With("L", file.Unnumbered)
	for i := range all {
		s := &all[i]
		num, c, lbody := b.entry(list, b.line(s.ID), b.label)
		b.stack(c, lbody, b.body, s.What)
		c.spaced().set(lbody.Add("P"), b.details(s, withPoint)...)
		b.end(i == 0, num, c)
	}
}

// details is a line on something shared: what is known of it, where it is, and
// which point it belongs to.
func (b entries) details(s *report.Shared, withPoint bool) []run {
	var parts [][]run
	for _, p := range s.Details {
		said := strings.Join(words.NonEmpty(b.line(p.Name), b.line(p.Text)), ": ")
		parts = append(parts, b.linkify(said, b.small))
	}
	parts = append(parts, b.linked(s.Link, s.URL, b.small))
	if to := b.toPoint(s.Point); withPoint && to != nil {
		parts = append(parts, []run{{text: strings.ReplaceAll(b.labelOf(s.Point), " ", "\u00a0"), st: b.smallLink, link: to}})
	}
	return b.joined(parts...)
}
