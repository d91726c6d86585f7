package pdf

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates/pdf/file"
)

// brief makes what is told of a point in short, before there is room to write.
type brief struct{ entries }

// workbookOf is one point for an assessor on one page: the team's words in small
// type, what is worth asking, then room for the decision. What is done and planned
// is there where the page holds all of it.
func workbookOf(d *document, p *report.Point) *section {
	s := workbookIn(d, p)
	if strings.TrimSpace(p.Done+p.Planned) != "" && d.overflows(s) {
		q := *p
		q.Done, q.Planned = "", ""
		q.Withheld = strings.Join(words.NonEmpty(fmt.Sprintf("What is done and planned is in the report, under %s.", words.LowerFirst(d.labelOf(p.Number))), p.Withheld), " ")
		return workbookIn(d, &q)
	}
	return s
}

func workbookIn(d *document, p *report.Point) *section {
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
		b.set(0, c, b.s.el.Add("P"), run{text: group, st: styled(true, d.small.Size, d.small.lead, d.accent), lang: b.langOf(p.Group)}).next = true
		q.Group = ""
	}
	points(b).pointHead(&q, number, name)
	return b
}

func (b brief) looksFor(text string) {
	if text = b.line(text); text == "" {
		return
	}
	b.set(0.5*b.unit, b.column(), b.ours(b.s.el.Add("P")), append([]run{{text: report.Headings.LooksFor + ": ", st: b.smallBold}}, b.linkify(text, b.small)...)...)
}

// teamSays is what the team holds, in small type beside words in the narrow
// column, so that nobody takes it for the panel's.
func (b brief) teamSays(p *report.Point) {
	name, word := b.beside(), &cell{x: b.gutter + b.smallSign, w: b.measure - b.smallSign}
	name.set(b.ours(b.s.el.Add("H3")), run{text: report.Headings.TeamSays, st: b.smallBold})
	word.set(b.ours(b.s.el.Add("P")), run{text: orDash(b.line(p.Mark.Label)), st: b.smallBold})
	word.spaced().sign(p.Mark, b.gutter, b.smallBold)
	b.put(2*b.unit, name.spaced(), word).next = true
	why := strings.Join(append(words.NonEmpty(p.NotYet), b.of.Why(p)...), "\n\n")
	rows := filled(report.Pair{Name: "Why", Text: why}, report.Pair{Name: report.Headings.Done, Text: p.Done}, report.Pair{Name: report.Headings.Planned, Text: p.Planned})
	if len(rows)+len(p.Evidence)+len(p.Actions) > 0 {
		b.told(b.s.el.With("L", file.Unnumbered), rows, p)
	}
	b.ourPara(0.5*b.unit, b.small, p.HeldBy)
	b.ourPara(0.5*b.unit, b.small, p.Withheld)
}

// filled are the pairs that have a text.
func filled(pairs ...report.Pair) []report.Pair {
	return slices.DeleteFunc(pairs, func(p report.Pair) bool { return strings.TrimSpace(p.Text) == "" })
}

// told are texts of the team, then what shows the point and what is to do.
func (b brief) told(list *file.Element, rows []report.Pair, p *report.Point) {
	for i := range rows {
		lbody, c := b.said(list, rows[i].Name)
		b.stack(c[1], lbody, b.smallInk, rows[i].Text)
		b.put(0.6*b.unit, c...)
	}
	b.shown(list, p.Evidence)
	for _, actions := range p.ActionLists() {
		b.promised(list, actions.Name, actions.All)
	}
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

// promised is what the team says it will do, or has done.
func (b brief) promised(list *file.Element, name string, all []report.Action) {
	inner, left := b.inner(list, name)
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
	num, c := &cell{x: b.gutter, w: wide - 4}, &cell{x: b.gutter + wide, w: b.measure - wide}
	c.set(num.labels(list, b.line(id), b.smallBold), b.joined(text, about)...)
	before, cells := 0.2*b.unit, []*cell{num, c}
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
		mark, c := &cell{x: b.gutter, w: b.hang}, &cell{x: b.gutter + b.hang, w: b.full - b.gutter - b.hang}
		c.set(mark.labels(list, "•", b.body), b.linkify(b.line(text), b.body)...)
		if i == 0 {
			b.put(2*b.unit, name.spaced(), mark, c)
			continue
		}
		b.put(0.3*b.unit, mark, c)
	}
}
