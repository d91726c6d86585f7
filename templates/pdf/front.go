package pdf

import (
	"standpoint/assess/report"
	"standpoint/assess/words"
)

// frontOf says what this is, and has room for who was there and when: for as
// many people as the page has room for.
func frontOf(d *document) *section {
	for _, people := range []int{7, 6, 5, 4, 3} {
		if s := frontFor(d, people); !d.overflows(s) {
			return s
		}
	}
	return frontFor(d, 7)
}

func frontFor(d *document, people int) *section {
	b := front{d.begin(&section{anchor: "front", title: report.PartFront.Heading(), level: 1, bare: true}), d}
	c, edition := d.r.Cover, d.r.Edition()
	b.whose()
	b.bar(4 * d.unit)
	b.wide(d.unit, d.coverTitle, "H1", d.name())
	name := edition.Name
	if phase := b.line(c.Phase); phase != "" {
		name += ", " + words.LowerFirst(phase)
	}
	b.ourWide(d.unit, d.coverLine, "P", name)
	b.ourWide(d.unit, d.lede, "P", c.Standard)
	b.ourWide(1.5*d.unit, d.quiet, "P", d.asOf())
	b.ourWide(0, d.quiet, "P", c.Due)
	b.ourWide(2*d.unit, d.body, "P", edition.Note)
	b.greeting()
	b.whoIsHere(people)
	if len(c.Facts) > 0 {
		b.ourWide(3*d.unit, d.subheading, "H2", report.Headings.Service)
		b.s.blocks[len(b.s.blocks)-1].next = true
		b.pairs(c.Facts, d.smallInk, 0)
		facts := &b.s.blocks[len(b.s.blocks)-1]
		facts.before, facts.whole = 0.5*d.unit, true
	}
	return b.s
}

// whoIsHere is ruled space for a date, names and roles.
func (b front) whoIsHere(people int) {
	role := b.full * 0.664
	b.ourWide(3*b.unit, b.subheading, "H2", b.d.r.Present())
	b.s.blocks[len(b.s.blocks)-1].next = true
	form{b.builder}.field(0, "Date")
	form{b.builder}.field(0, "Place or call")
	names, roles := &cell{w: role - 16}, &cell{x: role, w: b.full - role}
	el := b.ours(b.s.el.Add("P"))
	names.set(el, run{text: "Name", st: b.smallBold})
	roles.set(el, run{text: "Role", st: b.smallBold})
	b.put(1.5*b.unit, names.spaced(), roles).next = true
	lines := form{b.builder}.ruled(people, 0, nil)
	for i := range lines.items {
		lines.items[i].w = role - 16
	}
	lines.items = append(lines.items, form{b.builder}.ruled(people, role, nil).items...)
	b.add(0, lines)
}
