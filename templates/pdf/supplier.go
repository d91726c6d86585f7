package pdf

import (
	"strconv"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file"
)

// questions makes the list of them.
type questions struct{ form }

// questionsOf are for the supplier: what it holds or nobody knows, as one list,
// without a word of the team's.
func questionsOf(d *document) *section {
	name := d.r.Edition().Name
	b := questions{form{d.begin(&section{anchor: "questions", title: name, level: 1, label: name})}}
	b.ours(b.s.el) // but for what it is about
	b.onTop(d.organisation(), d.coverTitle, name)
	b.opening(d.r)
	point := 0
	var list *file.Element
	for i := range d.r.ToAsk {
		q := &d.r.ToAsk[i]
		if i == 0 || q.Point != point {
			point, list = q.Point, nil
			b.about(q)
		}
		if list == nil {
			list = b.s.el.With("L", file.Unnumbered)
		}
		b.question(list, i+1, q.Question)
	}
	return b.s
}

// opening says what the questions are for, and what is wanted.
func (b questions) opening(r *report.Report) {
	if len(r.ToAsk) == 0 {
		b.wide(3*b.unit, b.body, "P", report.Headings.NothingToAsk)
		return
	}
	b.wide(3*b.unit, b.body, "P", r.Edition().Note)
	b.wide(b.unit, b.quiet, "P", r.Cover.Standard)
	b.wide(0, b.quiet, "P", r.Cover.AsOf)
	b.wide(0, b.quiet, "P", r.Cover.Due)
}

// about names the point that the next questions belong to.
func (b questions) about(q *report.ToAsk) {
	b.set(4*b.unit, b.across(), b.s.el.Add("H2"), run{text: orDash(b.line(q.Title)), st: b.subheading, lang: b.langOf(q.Title)}).next = true
}

func (b questions) question(list *file.Element, n int, text string) {
	in := b.number - 8
	num, c := &cell{w: in - 4}, &cell{x: in, w: b.full - in}
	c.set(num.labels(list, strconv.Itoa(n), b.label), run{text: orDash(b.line(text)), st: b.body})
	b.put(1.2*b.unit, num, c).next = true
	b.lines(2, in)
}

// onTop sets the organisation and a first heading at the top of a page.
func (b *builder) onTop(org string, st *style, name string) {
	if org != "" {
		b.wide(0, b.subheadingIn(b.accent), "P", shorten(org, b.subheading, b.full-b.gutter/2))
	}
	b.wide(b.unit, st, "H1", cut(name, st, b.full-b.gutter/2, 2, "…"))
}
