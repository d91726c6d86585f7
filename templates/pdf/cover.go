package pdf

import (
	"strings"

	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates/pdf/file"
)

// front makes the first page: whose report this is, and what about.
type front struct {
	*builder
	d *document
}

// coverOf says what this document is, and whose view it holds.
func coverOf(d *document) *section {
	s := coverIn(d, d.body)
	if d.overflows(s) {
		s = coverIn(d, d.smallInk)
	}
	return s
}

func coverIn(d *document, facts *style) *section {
	b := front{d.begin(&section{anchor: "cover", bare: true}), d}
	c := d.r.Cover
	b.whose()
	b.bar(0).low = 196
	b.wide(d.unit, d.coverTitle, "H1", d.name())
	b.ourWide(2*d.unit, d.coverLine, "P", c.View)
	b.ourWide(d.unit, d.lede, "P", c.Standard)
	b.ourWide(2*d.unit, d.quiet, "P", c.AsOf)
	b.ourWide(0, d.quiet, "P", c.Due)
	b.ourWide(2*d.unit, d.body, "P", d.r.Edition().Note)
	b.greeting()
	b.pairs(append(append([]report.Pair{}, c.Facts...), team(c.People)), facts, 465)
	return b.s
}

// bar sets a short line in the accent's colour over what follows.
func (b front) bar(before float64) *block {
	bar := b.across()
	bar.lines = []line{{lead: 12, items: []item{{x: 0, w: 56, h: 4, paint: &b.accent}}}}
	blk := b.put(before, bar)
	blk.next = true
	return blk
}

// whose sets the organisation's logo and name on the quiet ground at the top.
func (b front) whose() {
	foot := b.bodyTop
	if theme := &b.d.o.Theme; theme.Logo != nil {
		if p := b.picture("of the theme", theme.Logo); p != nil {
			c := b.figure(b.s.el, p, 0, 220, 56, orDash(b.line(theme.LogoAlt)))
			b.put(0, c)
			foot += c.lines[0].lead + 1.5*b.unit
		}
	}
	if org := b.d.organisation(); org != "" {
		c := &cell{w: b.full - b.gutter/2}
		c.set(b.s.el.Add("P"), run{text: org, st: b.subheadingIn(b.accent)})
		b.put(1.5*b.unit, c)
		foot += float64(len(c.lines)) * b.subheading.lead
	}
	if b.s.band = foot + 3*b.unit; foot == b.bodyTop || foot > b.bodyTop+120 {
		b.s.band = 0
	}
}

// greeting is the theme's text for the front.
func (b front) greeting() {
	if b.d.o.Theme.Front == "" {
		return
	}
	c := &cell{w: b.full - b.gutter/2}
	b.stack(c, b.s.el, b.body, b.d.o.Theme.Front)
	if len(c.lines) > 0 {
		b.put(2*b.unit, c)
	}
}

// team is all roles and names as one fact: roles without names are the rule.
func team(people []report.Pair) report.Pair {
	var all []string
	for _, p := range people {
		if one := strings.Join(words.NonEmpty(p.Name, p.Text), ": "); one != "" {
			all = append(all, one)
		}
	}
	if len(all) == 0 {
		return report.Pair{}
	}
	return report.Pair{Name: report.Headings.People, Text: strings.Join(all, "; ")}
}

// pairs sets names and texts in two columns of about the same height, low on
// the page. Both columns share their base lines.
func (b front) pairs(all []report.Pair, st *style, low float64) {
	const between = 28.0
	wide := (b.full - between) / 2
	if b.large {
		wide = b.full
	}
	var kept []report.Pair
	for _, p := range all {
		if len(words.NonEmpty(p.Name, p.Text)) > 0 {
			kept = append(kept, p)
		}
	}
	if len(kept) == 0 {
		return
	}
	left, right := &cell{w: wide}, &cell{x: wide + between, w: wide}
	list := b.s.el.With("L", file.Unnumbered)
	half := balance(kept, func(p report.Pair) int { return b.pairLines(p, st, wide) })
	for i, p := range kept {
		c := left
		if i >= half && !b.large {
			c = right
		}
		c.gap(st.lead)
		b.pair(c, list.Add("LI"), p, st)
	}
	b.put(4*b.unit, left, right).low = low
}

func (b front) pair(c *cell, li *file.Element, p report.Pair, st *style) {
	name := styled(true, st.Size, st.lead, b.accent)
	if text := b.line(p.Name); text != "" {
		c.set(b.ours(li.Add("Lbl")), run{text: text, st: name})
	}
	lbody := li.Add("LBody")
	b.stack(c, lbody, st, p.Text)
}

// pairLines is how many lines a pair takes.
func (b front) pairLines(p report.Pair, st *style, wide float64) int {
	c := &cell{w: wide}
	b.pair(c, &file.Element{Tag: "LI"}, p, st)
	return len(c.lines) + 1
}

// balance is the number of items for the first of two columns with which the
// taller one is lowest.
func balance[T any](all []T, lines func(T) int) int {
	total := 0
	each := make([]int, len(all))
	for i, x := range all {
		each[i] = lines(x)
		total += each[i]
	}
	best, at, left := total, len(all), 0
	for i, n := range each {
		left += n
		if tall := max(left, total-left); tall < best {
			best, at = tall, i+1
		}
	}
	return at
}
