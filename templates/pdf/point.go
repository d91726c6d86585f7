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
	b.asks(p)
	b.standing(p)
	b.text(report.Headings.Done, p.Done)
	b.text(report.Headings.Planned, p.Planned)
	b.open(p.Open(), b.answers(p.Answers))
	b.evidence(p)
	for _, list := range p.ActionLists() {
		b.toDo(list.Name, list.All)
	}
	for _, list := range p.SharedLists() {
		b.sharedUnder(list.Name, list.All)
	}
	return b.s
}

// pointSection is a point's section before it is filled, its number and title.
func pointSection(d *document, p *report.Point) (s *section, number, name string) {
	tag := d.line(p.Tag())
	number, name = figure(tag, p.Number), cmp.Or(d.line(p.Title), "Untitled")
	return &section{anchor: pointAnchor(p.Number), level: 2, number: tag, name: name,
		title: tag + ". " + name, label: d.labels[p.Number], flows: true, before: 4 * d.unit}, number, name
}

// figure is what stands in the narrow column beside the title of a point: its label
// where that is figures, such as 1.4.3, or the figures of one in words, 1 of Principle
// 1, which stands under the title as a whole.
func figure(tag string, number int) string {
	switch {
	case tag == "":
		return strconv.Itoa(number)
	case tag[0] >= '0' && tag[0] <= '9':
		return tag
	}
	return cmp.Or(tag[len(strings.TrimRight(tag, "0123456789")):], strconv.Itoa(number))
}

// pointHead sets number and title on one base line.
func (b points) pointHead(p *report.Point, number, name string) {
	kicker := strings.Join(words.NonEmpty(b.line(p.Group), labelUnless(b.line(p.Label), number, name)), " · ")
	lang := b.langOf(p.Group)
	num, text := b.beside(), &cell{x: b.gutter, w: b.full - b.gutter}
	h := b.s.el.Add("H2")
	num.set(h, run{text: number, st: b.numeral})
	text.set(h, run{text: name, st: b.heading, lang: b.langOf(p.Title)})
	blk := b.put(0, num.spaced(), text)
	blk.next, blk.whole = true, true
	if kicker != "" {
		b.set(0, b.column(), b.s.el.Add("P"), in(lang, b.linkify(kicker, b.small))...).next = true
	}
}

// asks is what the standard asks, and where it asks it in full.
func (b points) asks(p *report.Point) {
	from := len(b.s.blocks)
	if p.Address == "" || strings.Contains(strings.TrimSpace(p.Summary), "\n") {
		b.prose(b.ourPart(), 0.3*b.unit, b.small, p.Summary)
	}
	if p.Address != "" {
		said := []run{b.saying("The point in full: ", b.small)}
		if len(b.s.blocks) == from && strings.TrimSpace(p.Summary) != "" {
			said = append([]run{b.saying(b.line(p.Summary)+" ", b.small)}, said...)
		}
		b.set(0.3*b.unit, b.column(), b.s.el.Add("P"), append(said, b.linkify(b.line(p.Address), b.small)...)...)
	}
	for i := range b.s.blocks[from:] {
		b.s.blocks[from+i].next = true
	}
}

// labelUnless is the owner's own name for a point, where it says more than the
// number beside the title, or the title itself.
func labelUnless(label, number, name string) string {
	if label == "Point "+number || label == number || strings.HasPrefix(name, label+" ") {
		return ""
	}
	return label
}

// standing is the rating in a word beside its mark, who holds the point, and why.
func (b points) standing(p *report.Point) {
	b.rated(p)
	from := len(b.s.blocks)
	b.decided(p.Decided)
	b.ourPara(0.5*b.unit, b.body, p.NotYet)
	b.ourPara(0.5*b.unit, b.smallInk, p.Carried)
	b.why(p)
	ceiling := p.Ceiling
	if p.NotYet != "" {
		ceiling = ""
	}
	var rest []string
	for _, text := range words.NonEmpty(b.line(ceiling), b.line(p.HeldBy), b.line(p.Withheld)) {
		rest = append(rest, words.Ended(text))
	}
	b.ourPara(0.5*b.unit, b.small, strings.Join(rest, " "))
	if len(b.s.blocks) > from { // the heading, the rating and 3 lines
		b.s.blocks[from-1].next, b.s.blocks[from].keep = true, 3
	}
}

// why is what is said for the rating.
func (b points) why(p *report.Point) {
	for _, why := range b.of.Why(p) {
		if why == p.Reason {
			b.prose(b.s.el, 0.5*b.unit, b.body, why)
		} else {
			b.para(0.5*b.unit, b.smallInk, why)
		}
	}
}

// rated is the rating, who looks after the point, and when it was rated.
func (b points) rated(p *report.Point) {
	word := &cell{x: b.gutter + b.sign, w: 130 + 3*b.sign - 54}
	el := b.s.el.Add("P")
	word.set(el, b.saying(b.line(p.Mark.Label), b.subheading))
	word.spaced().sign(p.Mark, b.gutter, b.subheading)
	c := &cell{x: b.gutter + b.sign + word.used() + 14}
	c.w = b.gutter + b.measure - c.x
	var said []run
	if owner := b.line(p.Owner); owner != "" {
		said = append(said, b.saying(report.Headings.Owner+" ", b.small), run{text: owner, st: b.small})
	}
	if p.RatedOn != "" {
		on := words.LowerFirst(report.Headings.Rated) + " " + b.date(p.RatedOn)
		if len(said) > 0 {
			on = " · " + on
		}
		said = append(said, b.saying(on, b.small))
	}
	c.set(el, said...)
	b.put(b.unit, word, c)
}

// decided is what a panel or peers decided, beside the team's own rating.
func (b points) decided(d *report.Decided) {
	if d == nil {
		return
	}
	c := &cell{x: b.gutter + b.smallSign, w: b.measure - b.smallSign}
	el := b.ours(b.s.el.Add("P"))
	c.set(el, run{text: b.line(d.Who) + ": ", st: b.small}, run{text: b.line(d.Mark.Label), st: b.smallBold}, run{text: " · " + b.line(d.Since()), st: b.small})
	c.spaced().sign(d.Mark, b.gutter, b.small)
	b.put(0.5*b.unit, c)
}

// text is a heading with the text beside it, where there is one.
func (b points) text(name, text string) {
	if strings.TrimSpace(text) == "" {
		return
	}
	b.part(name)
	b.prose(b.s.el, 0.5*b.unit, b.body, text)
	b.parted()
}

// answers are the questions of the phase that the team says something to, each
// with its number among all of them. It says whether there are any.
func (b points) answers(all []report.Answer) bool {
	var list *file.Element
	for i := range all {
		if !all[i].Told() {
			continue
		}
		first := list == nil
		if first {
			b.part(report.Headings.Questions)
			list = b.s.el.With("L", file.Unnumbered)
		}
		b.answer(list, i+1, first, &all[i])
	}
	return list != nil
}

func (b points) answer(list *file.Element, n int, first bool, a *report.Answer) {
	num, c := b.asked(), b.column()
	lbody := num.labels(list, strconv.Itoa(n), b.smallBold)
	question := []run{{text: b.line(a.Question), st: b.smallBold}}
	if note := b.line(a.Note()); note != "" {
		question = append(question, run{text: " · " + note, st: b.small})
	}
	c.set(b.ours(lbody.Add("P")), question...)
	from := len(b.s.blocks)
	b.put(b.gap(first, 0.5, 1), num, c).next = true
	b.parts(lbody, a)
	b.prose(lbody, 0, b.body, a.Why)
	b.s.blocks[len(b.s.blocks)-1].next = false
	for i := range b.s.blocks[from:] { // short answers are not divided
		blk := &b.s.blocks[from+i]
		blk.whole = len(blk.slabs) <= 8
	}
}

// asked is the cell for a question's number: at the end of the narrow column,
// whose beginning may have a heading.
func (b points) asked() *cell {
	if b.large {
		return b.beside()
	}
	return &cell{x: b.gutter - 18, w: 18}
}

// open are the questions without an answer, all in one paragraph below those
// with one.
func (b points) open(all []report.Open, below bool) {
	if len(all) == 0 {
		return
	}
	if !below {
		b.part(report.Headings.Questions)
	}
	var said []run
	for i := range all {
		if i > 0 {
			said = append(said, run{text: " ", st: b.small})
		}
		said = append(said, run{text: b.line(all[i].Says) + ": ", st: b.smallBold})
		said = append(said, b.linkify(b.line(all[i].Line()), b.small)...)
	}
	b.set(b.unit, b.column(), b.ours(b.s.el.Add("P")), said...)
}
