package text

import (
	"fmt"
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/assess/compare"
	"standpoint/assess/words"
	"standpoint/templates"
)

// Compare says what differs between two versions, for a terminal: words that are
// gone stand in [- -], and new ones in {+ +}; in sentences they are named.
func Compare(w io.Writer, c *compare.Comparison, spoken bool) {
	p := compared{printer{w, spoken}}
	p.say("%s", strings.Join(words.NonEmpty(c.ServiceName, c.Titled), " · "))
	p.side("Before", c.Before)
	p.side("Now", c.Now)
	if c.Nothing() {
		p.gap()
		p.line("Nothing differs. " + asOf(c.AsOf))
		return
	}
	if !c.About.None() {
		p.gap()
		p.line("The service and the assessment")
		p.differences(&c.About)
	}
	for i := range c.Points {
		p.point(&c.Points[i])
	}
	p.gap()
	p.line(Fold(templates.Unchanged(c)))
	p.worse(c)
	p.line(asOf(c.AsOf))
}

// asOf says by which day things are judged.
func asOf(day assess.Date) string { return "As of " + day.Long() + "." }

// ComparePoint says what differs in one point.
func ComparePoint(w io.Writer, p *compare.Point, spoken bool) {
	to := compared{printer{w, spoken}}
	to.rating(p.Rating)
	to.differences(&p.Differences)
}

type compared struct{ printer }

func (p compared) side(name string, s compare.Side) {
	p.line(words.Hang(name+": "+Plain(templates.Side(s)), wide, 2))
}

func (p compared) point(one *compare.Point) {
	p.gap()
	p.line(Fold(Plain(words.UpperFirst(one.Of(one.Number)) + ". " + one.Title)))
	p.rating(one.Rating)
	p.differences(&one.Differences)
}

func (p compared) rating(r *compare.Rating) {
	switch {
	case r == nil:
	case p.spoken:
		p.say("The rating is %s now; it was %s: %s.", r.Now.Label, r.Before.Label, templates.Way(r))
	default:
		p.line(indented(fmt.Sprintf("Rating: %s %s, was %s %s: %s", templates.Sign(r.Now.Shape), Plain(r.Now.Label), templates.Sign(r.Before.Shape), Plain(r.Before.Label), templates.Way(r)), 2))
	}
}

func (p compared) differences(d *compare.Differences) {
	for i := range d.Values {
		p.value(&d.Values[i], 2)
	}
	for i := range d.Items {
		item := &d.Items[i]
		p.line(indented(Plain(words.Named(item.ID, item.What)+": "+item.Says), 2))
		for j := range item.Values {
			p.value(&item.Values[j], 6)
		}
	}
}

// value is one that differs: its words behind its name where they fit on a line.
func (p compared) value(v *compare.Value, in int) {
	said := p.said(v)
	if line := v.What + ": " + said; words.Width(line) <= wide-in {
		p.line(indented(line, in))
		return
	}
	p.line(indented(Plain(v.What), in))
	p.line(indented(said, in+4))
}

func (p compared) said(v *compare.Value) string {
	switch {
	case len(v.Words) == 0:
		return Plain(templates.Changed(v))
	case p.spoken:
		return p.spokenWords(v.Words)
	}
	var out []string
	for _, piece := range v.Words {
		switch said := Plain(piece.Text); piece.Is {
		case words.Left:
			out = append(out, "…")
		case words.Gone:
			out = append(out, "[-"+said+"-]")
		case words.New:
			out = append(out, "{+"+said+"+}")
		default:
			out = append(out, said)
		}
	}
	return strings.Join(words.NonEmpty(out...), " ")
}

// spokenWords names what is gone and what is new: brackets are not heard.
func (p compared) spokenWords(pieces []words.Piece) string {
	var out []string
	for _, piece := range pieces {
		switch said := Plain(piece.Text); piece.Is {
		case words.Gone:
			out = append(out, "Removed: "+said+". ")
		case words.New:
			out = append(out, "Added: "+said+". ")
		case words.Kept:
			out = append(out, "As before: "+said+". ")
		}
	}
	return strings.TrimSpace(strings.ReplaceAll(strings.Join(out, ""), "..", "."))
}

func (p compared) worse(c *compare.Comparison) {
	if len(c.Worse) == 0 {
		p.line("Nothing got worse.")
		return
	}
	p.line(words.Say(len(c.Worse), "%d thing got worse:", "%d things got worse:"))
	for _, one := range c.Worse {
		p.line("  " + words.Hang(Plain(one), wide-2, 4))
	}
}
