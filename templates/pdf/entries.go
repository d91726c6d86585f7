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

// evidence is what shows a point.
func (b entries) evidence(p *report.Point) {
	if len(p.Evidence) == 0 {
		return
	}
	b.part(report.Headings.Evidence)
	list := b.s.el.With("L", file.Unnumbered)
	for i := range p.Evidence {
		b.piece(list, &p.Evidence[i], i == 0)
	}
	b.shownBy(p.Evidence)
}

// piece is a piece of evidence: what it is and what it shows, then of what kind
// it is, from when, who can see it, and where it is.
func (b entries) piece(list *file.Element, e *report.Evidence, first bool) {
	num, c, lbody := b.hung(list, b.line(e.ID))
	title, shows := b.linkify(b.line(e.Title), b.strong), strings.TrimSpace(e.Shows)
	if inline := !strings.Contains(shows, "\n"); inline && shows != "" {
		if len(title) > 0 {
			title = append(title, run{text: ": ", st: b.body})
		}
		title, shows = append(title, b.linkify(b.line(shows), b.body)...), ""
	}
	c.set(lbody.Add("P"), title...)
	b.stack(c, lbody, b.body, shows)
	var who []run
	if by := b.line(e.Who); by != "" {
		who = []run{b.saying("can be seen by "+by, b.small)}
	}
	c.spaced().set(lbody.Add("P"), b.joined(b.linkify(b.line(e.Kind), b.small), b.dated(e), who, b.linked(e.Link, e.URL, b.small))...)
	b.end(first, num, c).anchor = evidenceAnchor(b.line(e.ID))
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

// toDo lists a point's actions under their heading: by number those that the plan has
// in full.
func (b entries) toDo(name string, all []report.Action) {
	b.part(name)
	list := b.s.el.With("L", file.Unnumbered)
	for i := range all {
		a := &all[i]
		if !b.tells(actionAnchor(b.line(a.ID)), a.What) {
			b.action(list, a, i == 0)
			continue
		}
		b.cited(list, i == 0, a.ID, actionAnchor(b.line(a.ID)), a.What, b.saying(b.due(a), b.small))
	}
}

// cited is one line on something that stands in full elsewhere: its number, how
// it begins, what is to be known of it, and the page.
func (b entries) cited(list *file.Element, first bool, id, anchor, what string, notes ...run) {
	num, c, lbody := b.hung(list, shorten(b.line(id), b.smallLabel, b.gutter-8))
	dot, room := run{text: " · ", st: b.small}, c.w*0.35
	if b.large {
		room = c.w * 0.9
	}
	tail := []run{dot}
	for _, note := range notes {
		note.text, note.st = shorten(note.text, b.small, room), b.small
		tail = append(tail, note, dot)
	}
	tail = append(tail, b.onPage(anchor, b.small)...)
	wide := c.w
	for _, r := range tail {
		wide -= r.st.Width(r.text)
	}
	c.set(lbody.Add("P"), append([]run{{text: shorten(b.said(what), b.smallInk, max(wide, c.w/2)), st: b.smallInk}}, tail...)...)
	b.put(b.gap(first, 0.5, 0.3), num, c)
}

func (b entries) action(list *file.Element, a *report.Action, first bool) *block {
	num, c, lbody := b.hung(list, b.line(a.ID))
	b.stack(c, lbody, b.body, a.What)
	c.spaced().set(lbody.Add("P"), b.whoAndWhen(a)...)
	return b.end(first, num, c)
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

// sharedUnder lists what a point reused, offers or asks for: by number what
// stands in full among what is shared.
func (b entries) sharedUnder(name string, all []report.Shared) {
	if len(all) == 0 {
		return
	}
	b.part(name)
	list := b.s.el.With("L", file.Unnumbered)
	for i := range all {
		s := &all[i]
		if b.tells(sharedAnchor(b.line(s.ID)), s.What) {
			b.cited(list, i == 0, s.ID, sharedAnchor(b.line(s.ID)), s.What)
			continue
		}
		b.sharedItem(list, s, i == 0, false)
	}
}

// sharedList lists things shared over all points.
func (b entries) sharedList(all []report.Shared) {
	list := b.s.el.With("L", file.Unnumbered)
	for i := range all {
		s := &all[i]
		if b.line(s.ID) == "" && b.toPoint(s.Point) != nil { // which its point has in full
			b.cited(list, i == 0, "", pointAnchor(s.Point), s.What, run{text: b.labelOf(s.Point)})
			continue
		}
		b.sharedItem(list, s, i == 0, true).anchor = sharedAnchor(b.line(s.ID))
	}
}

func (b entries) sharedItem(list *file.Element, s *report.Shared, first, withPoint bool) *block {
	num, c, lbody := b.hung(list, b.line(s.ID))
	b.stack(c, lbody, b.body, s.What)
	c.spaced().set(lbody.Add("P"), b.details(s, withPoint)...)
	return b.end(first, num, c)
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
