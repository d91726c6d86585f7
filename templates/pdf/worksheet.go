package pdf

import (
	"strconv"
	"strings"

	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates/pdf/file"
)

// worksheetOf is one point for a workshop: its questions with room under each,
// then room for what the team has done, plans and can show, and the ratings.
func worksheetOf(d *document, p *report.Point) *section {
	b := sheetOf(d, p)
	f := form{b.builder}
	b.ourPara(0.5*d.unit, d.quiet, p.Summary)
	b.looksFor(p.LooksFor)
	b.asked(p.Answers)
	b.far(p)
	start := len(b.s.blocks)
	f.rule(2.5 * d.unit)
	spaces := []int{f.space(report.Headings.IsDone, 3), f.space(report.Headings.IsPlanned, 2), f.space(report.Headings.Shown, 2), f.space(report.Headings.ToDo, 3)}
	f.boxes(2.5*d.unit, b.line(p.Standing()), p.Choices)
	f.fill(start, spaces...)
	return b.s
}

// asked are the questions, with ruled space or what is answered so far.
func (b brief) asked(all []report.Answer) {
	if len(all) == 0 {
		return
	}
	list, f := b.s.el.With("L", file.Unnumbered), form{b.builder}
	var blank []int
	for i := range all {
		a := &all[i]
		num, c := b.beside(), &cell{x: b.gutter, w: b.full - b.gutter}
		lbody := num.labels(list, strconv.Itoa(i+1), b.label)
		c.set(b.ours(lbody.Add("P")), run{text: orDash(b.line(a.Question)), st: b.strong})
		b.put(2*b.unit, num, c).next = true
		said := words.NonEmpty(b.line(a.State), b.line(a.Held()), b.line(a.Why))
		if strings.TrimSpace(a.Text) == "" && a.Why == "" {
			blank = append(blank, f.lines(2, b.pen))
			continue
		}
		b.parts(lbody, a)
		b.set(0, b.column(), b.ours(lbody.Add("P")), run{text: strings.Join(said, " · "), st: b.small})
		f.lines(1, b.pen)
	}
	f.grow(blank)
}

// grow gives blank answers as much room as the page they end on has left.
func (b form) grow(blank []int) {
	pages, _ := b.extent(b.s)
	for range 4 {
		for _, i := range blank {
			b.longer(&b.s.blocks[i].slabs[0], 1, b.pen)
		}
		if now, _ := b.extent(b.s); now > pages {
			for _, i := range blank {
				b.longer(&b.s.blocks[i].slabs[0], -1, b.pen)
			}
			return
		}
	}
}

// far is how far the team is, on sheets that are filled.
func (b brief) far(p *report.Point) {
	rows := filled(report.Pair{Name: "Done so far", Text: p.Done}, report.Pair{Name: "Planned so far", Text: p.Planned})
	if len(rows)+len(p.Evidence)+len(p.Actions) == 0 && p.Mark.Label+p.Reason == "" {
		return
	}
	from := len(b.s.blocks)
	list := b.s.el.With("L", file.Unnumbered)
	if label := b.line(p.Mark.Label); label != "" || strings.TrimSpace(p.Reason) != "" {
		lbody, c := b.said(list, report.Headings.SoFar)
		if label != "" {
			c[1].set(b.ours(lbody.Add("P")), run{text: label, st: b.smallInk})
			c[1].gap(b.smallInk.lead / 2)
		}
		b.stack(c[1], lbody, b.smallInk, p.Reason)
		b.put(0.6*b.unit, c...)
	}
	b.told(list, rows, p)
	b.s.blocks[from].before = 3 * b.unit
}
