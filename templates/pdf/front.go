package pdf

import "standpoint/assess/report"

// front says what this is, and has room for who was there and when: for as
// many people as the page has room for.
func (d *document) front() *section {
	var s *section
	for _, people := range []int{7, 6, 5, 4, 3} {
		if s = d.frontFor(people); !overflows(s) {
			return s
		}
	}
	return d.frontFor(7)
}

func (d *document) frontFor(people int) *section {
	b := d.begin(&section{anchor: "front", title: "Front sheet", level: 1, bare: true})
	c, kind := d.r.Cover, kinds[d.r.For]
	if org := b.line(c.Organisation); org != "" {
		b.wide(0, subheadingIn(teal), "P", org)
	}
	bar := across()
	bar.lines = []line{{lead: 12, items: []item{{x: 0, w: 56, h: 4, paint: &teal}}}}
	b.put(2*unit, bar).next = true
	b.wide(unit, coverTitle, "H1", d.name())
	name := kind.name
	if phase := b.line(c.Phase); phase != "" {
		name += ", " + lower(phase)
	}
	b.wide(unit, coverLine, "P", name)
	b.wide(unit, lede, "P", c.Standard)
	b.wide(1.5*unit, quiet, "P", d.asOf())
	b.wide(0, quiet, "P", c.Due)
	b.wide(2*unit, body, "P", kind.about)
	b.whoIsHere(people)
	if len(c.Facts) > 0 {
		b.wide(3*unit, subheading, "H2", "The service")
		b.s.blocks[len(b.s.blocks)-1].next = true
		b.pairs(c.Facts, smallInk, 0)
		facts := &b.s.blocks[len(b.s.blocks)-1]
		facts.before, facts.whole = 0.5*unit, true
	}
	return b.s
}

// whoIsHere is ruled space for a date, names and roles.
func (b *builder) whoIsHere(people int) {
	const role = 320.0
	heading := "Who is here"
	if b.r.For == report.ForWorkbook {
		heading = "Who is assessing"
	}
	b.wide(3*unit, subheading, "H2", heading)
	b.s.blocks[len(b.s.blocks)-1].next = true
	b.field(0, "Date")
	b.field(0, "Place or call")
	names, roles := &cell{w: role - 16}, &cell{x: role, w: full - role}
	el := b.s.el.add("P")
	names.set(el, run{text: "Name", st: smallBold})
	roles.set(el, run{text: "Role", st: smallBold})
	b.put(1.5*unit, names.spaced(), roles).next = true
	lines := ruled(people, 0, nil)
	for i := range lines.items {
		lines.items[i].w = role - 16
	}
	lines.items = append(lines.items, ruled(people, role, nil).items...)
	b.s.blocks = append(b.s.blocks, block{slabs: []slab{lines}})
}
