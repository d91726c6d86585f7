package pdf

import (
	"cmp"
	"strconv"
	"strings"

	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates/pdf/file"
)

// points makes the sections of points.
type points struct{ entries }

// pointOf is one point: where the team stands, and what shows it.
func pointOf(d *document, p *report.Point) *section {
	s, number, name := pointSection(d, p)
	b := points{entries{d.begin(s)}}
	b.pointHead(p, number, name)
	b.standing(p)
	b.text(report.Headings.Done, p.Done)
	b.text(report.Headings.Planned, p.Planned)
	b.answers(p.Answers)
	b.evidence(p)
	b.toDo(p.Actions)
	b.sharedUnder(report.Headings.Reused, p.Reused)
	b.sharedUnder(report.Headings.Offers, p.Offers)
	b.sharedUnder(report.Headings.Asks, p.Asks)
	b.tighten(b.s)
	return b.s
}

// pointSection is a point's section before it is filled, its number and title.
func pointSection(d *document, p *report.Point) (s *section, number, name string) {
	number, name = strconv.Itoa(p.Number), cmp.Or(d.line(p.Title), "Untitled")
	return &section{anchor: pointAnchor(p.Number), level: 2, number: number, name: name,
		title: number + ". " + name, label: d.labels[p.Number], flows: true, before: 7 * d.unit}, number, name
}

// pointHead sets number and title on one base line, and below it what the
// standard asks.
func (b points) pointHead(p *report.Point, number, name string) {
	kicker := strings.Join(words.NonEmpty(b.line(p.Group), labelUnless(b.line(p.Label), number)), " · ")
	num, text := b.beside(), &cell{x: b.gutter, w: b.full - b.gutter}
	h := b.s.el.Add("H2")
	num.set(h, run{text: number, st: b.numeral})
	text.set(h, run{text: name, st: b.heading})
	blk := b.put(0, num.spaced(), text)
	blk.next, blk.whole = true, true
	if kicker != "" {
		b.para(0, b.small, kicker).next = true
	}
	if p.Summary != "" {
		b.prose(b.ourPart(), b.unit, b.quiet, p.Summary)
	}
	if p.Address != "" {
		b.address(0.5*b.unit, "The point in full: ", p.Address)
	}
}

// labelUnless is the owner's own name for a point, where it says more than the
// number that stands beside the title.
func labelUnless(label, number string) string {
	if label == "Point "+number {
		return ""
	}
	return label
}

// address sets an address in full, as a link where it can be followed.
func (b *builder) address(before float64, lead, address string) {
	b.set(before, b.column(), b.s.el.Add("P"), append([]run{b.saying(lead, b.small)}, b.linkify(b.line(address), b.small)...)...)
}

// standing is the rating in a word beside its mark, who holds the point, and why.
func (b points) standing(p *report.Point) {
	word := &cell{x: b.gutter + b.sign, w: 130 + 3*b.sign - 54}
	el := b.s.el.Add("P")
	word.set(el, b.saying(b.line(p.Mark.Label), b.subheading))
	word.spaced().sign(p.Mark.Shape, b.gutter, b.subheading)
	c := &cell{x: b.gutter + b.sign + word.used() + 14}
	c.w = b.gutter + b.measure - c.x
	var said []run
	if owner := b.line(p.Owner); owner != "" {
		said = append(said, b.saying(report.Headings.Owner+" ", b.quiet), run{text: owner, st: b.quiet})
	}
	if p.RatedOn != "" {
		on := words.LowerFirst(report.Headings.Rated) + " " + b.date(p.RatedOn)
		if len(said) > 0 {
			on = " · " + on
		}
		said = append(said, b.saying(on, b.quiet))
	}
	c.set(el, said...)
	b.put(2*b.unit, word, c).next = p.Reason+p.NotYet != ""
	b.ourPara(b.unit, b.body, p.NotYet)
	b.ourPara(0.5*b.unit, b.smallInk, p.Carried)
	b.prose(b.s.el, 0.5*b.unit, b.body, p.Reason)
	b.para(0.5*b.unit, b.smallInk, p.Above)
	b.ourPara(0.5*b.unit, b.small, p.Ceiling)
	b.ourPara(0.5*b.unit, b.small, p.HeldBy)
	b.ourPara(0.5*b.unit, b.small, p.Withheld)
}

// text is a heading with the text under it, where there is one.
func (b points) text(name, text string) {
	if strings.TrimSpace(text) == "" {
		return
	}
	b.sub(name)
	b.prose(b.s.el, 0.5*b.unit, b.body, text)
}

// answers are the questions of the phase and what the team says to each.
func (b points) answers(all []report.Answer) {
	if len(all) == 0 {
		return
	}
	b.sub(report.Headings.Questions)
	list := b.s.el.With("L", file.Unnumbered)
	for i := range all {
		b.answer(list, i+1, &all[i])
	}
}

func (b points) answer(list *file.Element, n int, a *report.Answer) {
	num, c, lbody := b.entry(list, strconv.Itoa(n), b.smallBold)
	c.set(b.ours(lbody.Add("P")), run{text: b.line(a.Question), st: b.smallBold})
	from := len(b.s.blocks)
	b.put(b.gap(n == 1, 0.5, 1.6), num, c).next = true
	b.prose(lbody, 0, b.body, a.Text)
	b.prose(lbody, 0, b.body, a.Why)
	state := words.NonEmpty(b.line(a.State), b.line(a.HeldBy), retired(a.Retired))
	if len(state) > 0 {
		c := b.column()
		c.set(b.ours(lbody.Add("P")), run{text: strings.Join(state, " · "), st: b.small})
		last := &b.s.blocks[len(b.s.blocks)-1] // the last line of the answer stays with it
		last.slabs, last.next = append(last.slabs, row(c)...), false
	}
	for i := range b.s.blocks[from:] { // short answers are not divided
		blk := &b.s.blocks[from+i]
		blk.whole = len(blk.slabs) <= 8
	}
}

func retired(is bool) string {
	if is {
		return report.Headings.Retired
	}
	return ""
}
