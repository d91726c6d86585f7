package pdf

import (
	"strconv"

	"standpoint/assess/report"
)

// questions are for the supplier: what it holds or nobody knows, as one list,
// without a word of the team's.
func (d *document) questions() *section {
	name := kinds[report.ForSupplier].name
	b := d.begin(&section{anchor: "questions", title: name, level: 1, label: name})
	b.onTop(coverTitle, name)
	b.opening()
	point := 0
	var list *elem
	for i := range d.r.ToAsk {
		q := &d.r.ToAsk[i]
		if i == 0 || q.Point != point {
			point, list = q.Point, nil
			b.about(q)
		}
		if list == nil {
			list = b.s.el.with("L", unnumbered)
		}
		b.question(list, i+1, q.Question)
	}
	return b.s
}

// opening says what the questions are for, and what is wanted.
func (b *builder) opening() {
	service := b.line(b.r.Cover.Service)
	if service == "" {
		service = "our service"
	}
	if len(b.r.ToAsk) == 0 {
		b.wide(3*unit, body, "P", "There is nothing to ask: no answer is held by the supplier, and none is unknown.")
		return
	}
	how := " questions"
	if len(b.r.ToAsk) == 1 {
		how = " question"
	}
	b.wide(3*unit, body, "P", "We are looking at "+service+" against a published standard, and need your help with "+
		strconv.Itoa(len(b.r.ToAsk))+how+": things that only you can tell us, or that nobody here knows yet.")
	b.wide(unit, body, "P", "A sentence or two for each is enough. Please add a date, and a document or an address where there is one. "+
		"If somebody else should answer, tell us who. Thank you.")
	b.wide(unit, quiet, "P", b.r.Cover.Standard)
	b.wide(0, quiet, "P", b.r.Cover.AsOf)
	b.wide(0, quiet, "P", b.r.Cover.Due)
}

// about names the point that the next questions belong to.
func (b *builder) about(q *report.ToAsk) {
	c := across()
	title := orDash(b.line(q.Title))
	c.set(b.s.el.add("H2"), run{text: title, st: subheading})
	b.put(4*unit, c).next = true
}

func (b *builder) question(list *elem, n int, text string) {
	const in = 28
	li := list.add("LI")
	num, c := &cell{w: in - 4}, &cell{x: in, w: full - in}
	num.set(li.add("Lbl"), run{text: strconv.Itoa(n), st: label})
	c.set(li.add("LBody"), run{text: orDash(b.line(text)), st: body})
	b.put(1.2*unit, num.spaced(), c).next = true
	b.lines(2, in)
}

// onTop sets the organisation and a first heading at the top of a page.
func (b *builder) onTop(st *style, name string) {
	if org := b.line(b.r.Cover.Organisation); org != "" {
		b.wide(0, subheadingIn(teal), "P", shorten(org, subheading, full-gutter/2))
	}
	b.wide(unit, st, "H1", cut(name, st, full-gutter/2, 2, "…"))
}
