package pdf

import (
	"standpoint/assess/report"
	"standpoint/templates/pdf/file"
)

// planOf is the action plan over all points.
func planOf(d *document) *section {
	b := entries{d.chapterOf(report.PartPlan)}
	b.head(b.s.title)
	if b.large {
		list := b.s.el.With("L", file.Unnumbered)
		for i := range d.r.Actions {
			b.action(list, &d.r.Actions[i], i == 0).anchor = actionAnchor(b.line(d.r.Actions[i].ID))
		}
		return b.s
	}
	const number, who, when = 44.0, 84.0, 92.0
	what := d.full - number - who - when
	t := b.newTable(2*d.unit, []*cell{
		{w: number - 8}, {x: number, w: what - 12}, {x: number + what, w: who - 12}, {x: number + what + who, w: when},
	}, "Number", "What is to be done", "Who", "When")
	for i := range d.r.Actions {
		b.planRow(t, &d.r.Actions[i])
	}
	return b.s
}

func (b entries) planRow(t *table, a *report.Action) {
	c, el := t.row()
	if id := b.line(a.ID); id != "" {
		c[0].set(el[0], run{text: id, st: b.label, link: b.toPoint(a.Point)})
	}
	b.stack(c[1], el[1], b.body, a.What)
	if a.Note != "" {
		b.stack(c[1], el[1], b.small, a.Note)
	}
	c[2].set(el[2], run{text: b.line(a.Owner), st: b.smallInk})
	c[3].set(b.ours(el[3]), run{text: b.due(a), st: b.smallInk})
	t.end(c).anchor = actionAnchor(b.line(a.ID))
}

// sharingOf is what was reused, is offered and is asked for, over all points.
func sharingOf(d *document) *section {
	b := entries{d.chapterOf(report.PartSharing)}
	b.s.flows = true
	b.head(b.s.title)
	for _, list := range d.r.SharedLists() {
		b.sub(list.Name)
		b.sharedList(list.All)
	}
	return b.s
}
