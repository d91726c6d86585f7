package pdf

import (
	"fmt"
	"strconv"
	"strings"

	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates/pdf/file"
)

// room is how much of each text the summary shows: it is one page, always.
type room struct {
	aim, next, asks int     // lines of each text
	moved           int     // points that moved
	groups          int     // at most: more are not shown by group
	lead            float64 // from point to point in the overview
	columns         int     // of the overview
	rating          float64 // width of the ratings in it
	tag             float64 // and of the labels, in one column
	tight           bool    // half the white space
}

// rooms are tried one after the other until the page holds all of it.
var rooms = []room{
	{aim: 99, next: 99, asks: 99, moved: 99, groups: 20, lead: 15, columns: 1},
	{aim: 4, next: 2, asks: 2, moved: 9, groups: 8, lead: 15, columns: 1},
	{aim: 3, next: 2, asks: 1, moved: 6, groups: 8, lead: 14, columns: 1},
	{aim: 3, next: 2, asks: 1, moved: 6, groups: 8, lead: 14, columns: 1, tight: true},
	{aim: 3, next: 1, asks: 1, moved: 6, groups: 8, lead: 13, columns: 1, tight: true},
	{aim: 3, next: 1, asks: 1, moved: 4, groups: 8, lead: 13, columns: 1, tight: true},
	{aim: 3, next: 1, asks: 1, moved: 3, groups: 8, lead: 12, columns: 1, tight: true},
	{aim: 3, next: 1, asks: 1, moved: 6, lead: 13, columns: 1, tight: true},
	{aim: 3, next: 1, asks: 1, moved: 3, lead: 12, columns: 1, tight: true},
	{aim: 3, next: 1, asks: 1, moved: 0, lead: 12, columns: 1, tight: true},
	{aim: 3, next: 2, asks: 2, moved: 5, groups: 8, lead: 15, columns: 2},
	{aim: 2, next: 1, asks: 1, moved: 4, groups: 8, lead: 13, columns: 2},
	{aim: 2, next: 1, asks: 1, moved: 3, lead: 13, columns: 2, tight: true},
	{aim: 2, next: 1, asks: 1, moved: 0, lead: 12, columns: 2, tight: true},
	{aim: 1, next: 1, asks: 1, moved: 2, lead: 12, columns: 3},
	{aim: 1, next: 1, asks: 1, moved: 0, lead: 12, columns: 3, tight: true},
}

// largeRooms are those of large print. There the titles of the points give way
// first: each rating says how many points have it, and their numbers.
var largeRooms = []room{
	{aim: 99, next: 99, asks: 99, moved: 99, groups: 20, lead: 25, columns: 1},
	{aim: 3, next: 2, asks: 2, moved: 6, groups: 8},
	{aim: 2, next: 2, asks: 1, moved: 3},
	{aim: 2, next: 2, asks: 1, moved: 0},
	{aim: 2, next: 2, asks: 1, moved: 0, tight: true},
	{aim: 3, next: 2, moved: 0, tight: true},
	{aim: 2, next: 2, moved: 0, tight: true},
	{aim: 2, next: 1, moved: 0, tight: true},
	{aim: 1, next: 1, moved: 0, tight: true},
}

// summing makes the parts of a summary.
type summing struct {
	entries
	only bool // the page is all there is
}

// summaryOf shows as much of every text as one page holds. What is cut says
// where it stands in full. Within a report in large print it may go on over the
// page instead.
func summaryOf(d *document) *section {
	var s *section
	tried := rooms
	if d.large {
		tried = largeRooms
	}
	for _, r := range tried {
		if s = summaryIn(d, r); s.tall() <= d.bodyHigh || d.large && !d.onePage() {
			return s
		}
	}
	s.cutOff, s.blocks = true, s.blocks[:d.whatFits(s.blocks)]
	return s
}

func summaryIn(d *document, r room) *section {
	name := report.PartSummary.Heading()
	b := summing{entries{d.begin(&section{anchor: "summary", title: name, level: 1, label: name, bare: d.onePage(), alone: true})}, d.onePage()}
	sum := &d.r.Summary
	if d.onePage() {
		b.onTop(d.organisation(), d.chapter, d.name())
		b.ourWide(0, d.lede, "P", cut(b.line(d.r.Cover.View), d.lede, d.full-d.gutter/2, 1, "…"))
	} else {
		b.head(name)
	}
	if !b.only { // they stand in full in the plan, and among what is shared
		r.next, r.asks = min(r.next, 1), min(r.asks, 1)
	}
	b.outcome(sum, r.aim)
	b.counts(sum, r)
	if sum.Overall != "" {
		text := cut(b.line(sum.Overall), d.strong, d.full, r.aim, more(b.only, "the sources"))
		b.set(d.unit, d.across(), b.ours(b.s.el.Add("P")), run{text: text, st: d.strong})
	}
	if sum.Review != nil {
		text := cut(b.line(sum.Review.Says), b.body, d.full, max(r.aim, 2), more(b.only, "the points"))
		b.set(d.unit, d.across(), b.ours(b.s.el.Add("P")), run{text: text, st: d.body})
	}
	groups{b.builder}.byGroup(sum.Groups, r.groups)
	if r.columns > 0 {
		overview{b.builder, r, b.only}.show(sum.Strip, d.r.Parts())
	}
	moves{b.builder, d.r.Sources.Scale}.moved(sum, r.moved)
	b.next(sum, r.next)
	b.wanted(sum.Asks, r.asks)
	for i := range b.s.blocks {
		if r.tight {
			b.s.blocks[i].before /= 2
		}
	}
	if d.onePage() { // under the first heading
		b.s.el.Walk(func(e *file.Element) {
			if e.Tag == "H3" {
				e.Tag = "H2"
			}
		})
	}
	return b.s
}

// outcome is the aim, and how far the service has come.
func (b summing) outcome(s *report.Summary, lines int) {
	pairs := []report.Pair{{Name: report.Headings.Aim, Text: s.Aim}, {Name: report.Headings.Baseline, Text: s.Baseline}, {Name: report.Headings.Current, Text: s.Current}}
	gap := 2 * b.unit
	var list *file.Element
	for _, p := range pairs {
		text := b.said(p.Text)
		if text == "" {
			continue
		}
		if list == nil {
			list = b.s.el.With("L", file.Unnumbered)
		}
		li := list.Add("LI")
		name, c := b.beside(), &cell{x: b.gutter, w: b.full - b.gutter}
		if b.large { // the narrow column is too narrow for it
			c, name := b.across(), p.Name+": "
			tail := cut(name+text, b.strong, c.w, lines, more(b.only, "the cover"))[len(name):]
			c.set(li.Add("LBody"), b.saying(name, b.smallBold), run{text: tail, st: b.body})
			b.put(gap, c)
			gap = 0.4 * b.unit
			continue
		}
		name.set(b.ours(li.Add("Lbl")), run{text: p.Name, st: b.smallBold})
		c.set(li.Add("LBody"), run{text: cut(text, b.body, c.w, lines, more(b.only, "the cover")), st: b.body})
		b.put(gap, name.spaced(), c)
		gap = 0.4 * b.unit
	}
}

// counts says how many points have which rating, side by side.
func (b summing) counts(s *report.Summary, r room) {
	if r.columns == 0 {
		b.countsNumbered(s)
		return
	}
	sign, between := b.sign, 24.0
	list := b.s.el.With("L", file.Unnumbered)
	var cells []*cell
	x, gap := 0.0, 3*b.unit
	for _, n := range s.Counts {
		c := &cell{x: sign, w: b.full - sign}
		c.set(list.Add("LI").Add("LBody"),
			run{text: strconv.Itoa(n.Points), st: b.subheading}, b.saying(" "+shorten(b.line(n.Mark.Label), b.body, b.full/3), b.body))
		if x > 0 && x+sign+c.used() > b.full {
			b.put(gap, cells...)
			cells, x, gap = nil, 0, 0.4*b.unit
		}
		c.spaced().sign(n.Mark, 0, b.subheading)
		c.shift(x)
		x += sign + c.used() + between
		cells = append(cells, c)
	}
	if len(cells) > 0 {
		b.put(gap, cells...)
	}
	if s.Of > 0 && s.Looked < s.Of {
		b.set(0.4*b.unit, b.across(), b.ours(b.s.el.Add("P")), run{text: fmt.Sprintf("%d of %d points have a rating.", s.Looked, s.Of), st: b.small})
	}
}

// countsNumbered says of each rating how many points have it, and which, by
// their numbers.
func (b summing) countsNumbered(s *report.Summary) {
	list := b.s.el.With("L", file.Unnumbered)
	gap := 2 * b.unit
	for _, n := range s.Counts {
		var numbers []string
		for i := range s.Strip {
			if s.Strip[i].Mark == n.Mark {
				numbers = append(numbers, b.line(s.Strip[i].Tag()))
			}
		}
		c := &cell{x: b.sign, w: b.full - b.sign}
		text := strconv.Itoa(n.Points) + " " + shorten(b.line(n.Mark.Label), b.strong, b.full/2)
		lbody := list.Add("LI").Add("LBody")
		runs := []run{b.saying(text, b.strong)}
		if len(numbers) > 0 {
			tail := cut(text+": "+strings.Join(numbers, ", "), b.strong, c.w, 2, " …")[len(text):]
			runs = append(runs, run{text: tail, st: b.body})
		}
		c.set(lbody, runs...)
		c.spaced().sign(n.Mark, 0, b.body)
		b.put(gap, c)
		gap = 0.3 * b.unit
	}
}

// next are the next actions and the rule that chose them.
func (b summing) next(s *report.Summary, lines int) {
	if len(s.Next) == 0 {
		return
	}
	b.sub(report.Headings.Next)
	b.ourPara(0, b.small, cut(b.line(s.NextHow), b.small, b.measure, lines, more(b.only, "the sources"))).next = true
	list := b.s.el.With("L", file.Unnumbered)
	for i := range s.Next {
		a := s.Next[i]
		if anchor := actionAnchor(b.line(a.ID)); !b.only && b.tells(anchor, a.What) {
			b.cited(list, i == 0, a.ID, anchor, a.What, append(b.owner(&a), b.saying(b.due(&a), b.small))...)
			continue
		}
		a.What = cut(b.said(a.What), b.body, b.measure, lines, more(b.only, words.LowerFirst(b.labelOf(a.Point))))
		a.ID, a.Owner = shorten(b.line(a.ID), b.label, b.gutter-8), shorten(b.line(a.Owner), b.small, b.measure/2)
		if a.State, a.Note = shorten(b.line(a.State), b.small, b.measure/4), ""; len(a.Due) > len("2006-01-02") {
			a.Due = shorten(b.line(a.Due), b.small, b.measure/4)
		}
		b.action(list, &a, i == 0)
	}
}

// owner is who does an action, where that is said.
func (b summing) owner(a *report.Action) []run {
	if owner := b.line(a.Owner); owner != "" {
		return []run{{text: owner}}
	}
	return nil
}

// wanted is what the team asks others for.
func (b summing) wanted(all []report.Shared, lines int) {
	if len(all) == 0 {
		return
	}
	if lines == 0 {
		b.wantedByNumber(all)
		return
	}
	b.sub(report.Headings.Asks)
	list := b.s.el.With("L", file.Unnumbered)
	for i := range all {
		if anchor := sharedAnchor(b.line(all[i].ID)); !b.only && b.tells(anchor, all[i].What) {
			b.cited(list, i == 0, all[i].ID, anchor, all[i].What)
			continue
		}
		num, c, lbody := b.hung(list, shorten(b.line(all[i].ID), b.label, b.gutter-8))
		what := cut(b.said(all[i].What), b.body, b.measure, lines, more(b.only, words.LowerFirst(b.labelOf(all[i].Point))))
		c.set(lbody, run{text: what, st: b.body})
		b.put(b.listGap(i == 0), num, c)
	}
}

// wantedByNumber says in a line what there is no room for, and where it is.
func (b summing) wantedByNumber(all []report.Shared) {
	var ids []string
	for i := range all {
		ids = append(ids, b.line(all[i].ID))
	}
	what := strings.Join(words.NonEmpty(ids...), ", ")
	if what == "" {
		what = strconv.Itoa(len(all))
	}
	what = cut("Help wanted: "+what+", in the full report", b.smallInk, b.full, 1, "…")
	b.set(2*b.unit, b.across(), b.ours(b.s.el.Add("P")), run{text: what, st: b.smallInk})
}
