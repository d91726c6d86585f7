package pdf

import (
	"strings"

	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates/pdf/file"
)

// brief makes what is told of a point in short, before there is room to write.
type brief struct{ entries }

// workbookOf is one point for an assessor: the team's words in short and
// small, what is worth asking, then room for the decision.
func workbookOf(d *document, p *report.Point) *section {
	b := sheetOf(d, p)
	f := form{b.builder}
	b.ourPara(0.5*d.unit, d.small, p.Summary)
	b.looksFor(p.LooksFor)
	b.teamSays(p)
	b.worthAsking(p.WorthAsking)
	start := len(b.s.blocks)
	f.rule(2.5 * d.unit)
	f.boxes(0.5*d.unit, b.line(p.Decision()), p.Choices)
	f.fill(start, f.space(report.Headings.DoneWell, 2), f.space(report.Headings.ToExplore, 2), f.space(report.Headings.MustDo, 3))
	return b.s
}

// sheetOf begins a point that has pages of its own, with who leads on it above
// the title where the points are ordered by that.
func sheetOf(d *document, p *report.Point) brief {
	s, number, name := pointSection(d, p)
	s.flows = false
	b := brief{entries{d.begin(s)}}
	q := *p
	q.Summary, q.Address = "", ""
	if group := b.line(p.Group); strings.HasPrefix(group, "Led by ") {
		c := &cell{x: d.gutter, w: d.full - d.gutter}
		c.set(b.s.el.Add("P"), run{text: group, st: styled(true, d.small.Size, d.small.lead, d.accent)})
		b.put(0, c).next = true
		q.Group = ""
	}
	points(b).pointHead(&q, number, name)
	return b
}

func (b brief) looksFor(text string) {
	if text = b.line(text); text == "" {
		return
	}
	c := b.column()
	c.set(b.ours(b.s.el.Add("P")), append([]run{{text: report.Headings.LooksFor + ": ", st: b.smallBold}}, b.linkify(text, b.small)...)...)
	b.put(0.5*b.unit, c)
}

// teamSays is what the team holds, in small type beside words in the narrow
// column, so that nobody takes it for the panel's.
func (b brief) teamSays(p *report.Point) {
	name, word := b.beside(), &cell{x: b.gutter + b.smallSign, w: b.measure - b.smallSign}
	name.set(b.ours(b.s.el.Add("H3")), run{text: report.Headings.TeamSays, st: b.smallBold})
	word.set(b.ours(b.s.el.Add("P")), run{text: orDash(b.line(p.Mark.Label)), st: b.smallBold})
	word.spaced().sign(p.Mark.Shape, b.gutter, b.smallBold)
	b.put(2*b.unit, name.spaced(), word).next = true
	var rows []report.Pair
	add := func(name string, texts ...string) {
		if texts = words.NonEmpty(texts...); len(texts) > 0 {
			rows = append(rows, report.Pair{Name: name, Text: strings.Join(texts, "\n\n")})
		}
	}
	add("Why", p.NotYet, p.Reason, p.Above)
	add(report.Headings.Done, p.Done)
	add(report.Headings.Planned, p.Planned)
	if len(rows)+len(p.Evidence)+len(p.Actions) > 0 {
		list := b.s.el.With("L", file.Unnumbered)
		for i := range rows {
			lbody, c := b.said(list, rows[i].Name)
			b.stack(c[1], lbody, b.smallInk, rows[i].Text)
			b.put(0.6*b.unit, c...)
		}
		b.shown(list, p.Evidence)
		b.promised(list, p.Actions)
	}
	b.ourPara(0.5*b.unit, b.small, p.HeldBy)
	b.ourPara(0.5*b.unit, b.small, p.Withheld)
}

// said begins a row: a word in the narrow column, and a cell for what was said.
func (b brief) said(list *file.Element, name string) (*file.Element, []*cell) {
	li := list.Add("LI")
	left := b.beside()
	left.set(b.ours(li.Add("Lbl")), run{text: name, st: b.small})
	return li.Add("LBody"), []*cell{left.spaced(), b.column()}
}

// shown is the evidence by its number, and what each shows.
func (b brief) shown(list *file.Element, all []report.Evidence) {
	if len(all) == 0 {
		return
	}
	inner, left := b.inner(list, report.Headings.Evidence)
	for i := range all {
		e := &all[i]
		text := b.linkify(strings.Join(words.NonEmpty(b.line(e.Title), b.line(e.Shows)), ": "), b.smallInk)
		about := b.joined(b.linkify(b.line(e.Kind), b.small), b.dated(e), b.linkify(b.line(e.Link), b.small))
		b.numbered(inner, left, e.ID, text, about).anchor = evidenceAnchor(b.line(e.ID))
		left = nil
	}
}

// promised is what the team says it will do.
func (b brief) promised(list *file.Element, all []report.Action) {
	if len(all) == 0 {
		return
	}
	inner, left := b.inner(list, report.Headings.Actions)
	for i := range all {
		a := &all[i]
		b.numbered(inner, left, a.ID, b.linkify(b.line(a.What), b.smallInk), b.whoAndWhen(a))
		left = nil
	}
}

func (b brief) inner(list *file.Element, name string) (*file.Element, *cell) {
	lbody, cells := b.said(list, name)
	return lbody.With("L", file.Unnumbered), cells[0]
}

// numbered is one piece of evidence or one action in small type.
func (b brief) numbered(list *file.Element, left *cell, id string, text, about []run) *block {
	wide := b.number
	li := list.Add("LI")
	num, c := &cell{x: b.gutter, w: wide - 4}, &cell{x: b.gutter + wide, w: b.measure - wide}
	num.set(li.Add("Lbl"), run{text: b.line(id), st: b.smallBold})
	c.set(li.Add("LBody"), b.joined(text, about)...)
	before, cells := 0.2*b.unit, []*cell{num.spaced(), c}
	if left != nil {
		before, cells = 0.6*b.unit, append([]*cell{left}, cells...)
	}
	return b.put(before, cells...)
}

// worthAsking are the questions that the team's answers leave open.
func (b brief) worthAsking(all []string) {
	if len(all) == 0 {
		return
	}
	name := b.beside()
	name.set(b.ours(b.s.el.Add("H3")), run{text: report.Headings.WorthAsking, st: b.label})
	list := b.ours(b.s.el.With("L", file.Bulleted))
	for i, text := range all {
		li := list.Add("LI")
		mark, c := &cell{x: b.gutter, w: b.hang}, &cell{x: b.gutter + b.hang, w: b.full - b.gutter - b.hang}
		mark.set(li.Add("Lbl"), run{text: "•", st: b.body})
		c.set(li.Add("LBody"), b.linkify(b.line(text), b.body)...)
		if i == 0 {
			b.put(2*b.unit, name.spaced(), mark.spaced(), c)
			continue
		}
		b.put(0.3*b.unit, mark.spaced(), c)
	}
}
