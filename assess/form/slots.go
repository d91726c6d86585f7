package form

import (
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/text"
	"standpoint/assess/words"
)

// point is the point that a place is about, which is added where the file lacks it.
func (t *Target) point(p *Place) *assess.Point {
	return t.Assessment.EnsurePoint(t.Standard, p.Point)
}

// answered fills the answer to a question.
var answered = slot{long: true,
	now: func(t *Target, p *Place) string {
		a := t.answer(p)
		return said{a.State, a.Text, a.Why}.typed()
	},
	put: func(t *Target, p *Place, value string) {
		a, s := t.point(p).EnsureAnswer(p.question), parseSaid(value)
		a.State, a.Why, a.Carried = s.state, s.why, ""
		if s.state != assess.DoesNotApply {
			a.Text = s.text
		}
		if a.SaidBy = t.by; t.share != "" {
			a.Share = t.share
			if a.HeldBy != "shared" {
				a.HeldBy = "supplier"
			}
		}
	},
}

// answer is the answer that a place holds; an empty one where there is none.
func (t *Target) answer(p *Place) *assess.Answer {
	if point := t.Assessment.Point(p.Point); point != nil {
		if a := point.Answer(p.question); a != nil {
			return a
		}
	}
	return &assess.Answer{}
}

// texts fills a text of the point.
func texts(of func(*assess.Point) *string) slot {
	return slot{long: true,
		now: func(t *Target, p *Place) string {
			if point := t.Assessment.Point(p.Point); point != nil {
				return *of(point)
			}
			return ""
		},
		put: func(t *Target, p *Place, value string) { *of(t.point(p)) = value },
	}
}

// rated fills the rating.
var rated = slot{
	now: func(t *Target, p *Place) string {
		if point := t.Assessment.Point(p.Point); point != nil && point.Rating != "" {
			return p.label(point.Rating)
		}
		return ""
	},
	put: func(t *Target, p *Place, value string) {
		point := t.point(p)
		point.Rating, point.RatedOn, point.Carried = p.meant(value), t.Today, ""
	},
}

// added fills a list of items: a line each, and only what is not there yet.
func added(of any, parts func(item any, part string)) slot {
	return slot{
		now: func(*Target, *Place) string { return "" },
		add: func(t *Target, p *Place, value string) int {
			r, point, n := record(of), t.point(p), 0
			for _, line := range linesOf(value) {
				first, others := partsOf(line)
				if first == "" || known(point.Items(r), r, first) {
					continue
				}
				item := point.AddItem(r, first)
				for _, part := range others {
					parts(item, part)
				}
				n++
			}
			return n
		},
	}
}

// known says whether an item says the same of what it is, in other capitals or not.
func known(items []any, r *assess.Record, what string) bool {
	return slices.ContainsFunc(items, func(item any) bool { return words.Fold(*r.Field(r.Words).TextIn(item)) == words.Fold(what) })
}

// partsOf divides a line about an item at its |.
func partsOf(line string) (first string, others []string) {
	parts := strings.Split(line, "|")
	for i := range parts {
		parts[i] = assess.NormaliseLine(parts[i])
	}
	return parts[0], words.NonEmpty(parts[1:]...)
}

// evidencePart is what stands behind what a piece of evidence is: where it is,
// from when, or what it shows.
func evidencePart(item any, part string) {
	e := item.(*assess.Evidence)
	date, err := assess.ParseDate(part)
	switch {
	case err == nil && e.Date == "":
		e.Date = date
	case e.Link == "" && (text.Address(part) != "" || !strings.Contains(part, " ") && strings.ContainsAny(part, "./")):
		e.Link = part
	default:
		e.Shows = strings.TrimSpace(e.Shows + " " + part)
	}
}

// actionPart is what stands behind what is to be done: by when, or who.
func actionPart(item any, part string) {
	a := item.(*assess.Action)
	if date, err := assess.ParseDate(part); err == nil && a.Due == "" {
		a.Due = date
		return
	}
	a.Owner = strings.TrimSpace(a.Owner + " " + part)
}

// linesOf are the lines of a text, whether they are paragraphs, items of lists or
// rows of a table.
func linesOf(said string) []string {
	var lines []string
	for _, b := range text.Read(said) {
		lines = append(lines, linesIn(b)...)
	}
	return lines
}

func linesIn(b text.Block) []string {
	lines := strings.Split(text.PlainLine(b.Runs), "\n")
	lines = append(lines, b.Lines...)
	for _, item := range b.Items {
		for _, inner := range item.Blocks {
			lines = append(lines, linesIn(inner)...)
		}
	}
	for _, row := range b.Rows {
		cells := make([]string, len(row))
		for i := range row {
			cells[i] = text.PlainLine(row[i])
		}
		lines = append(lines, strings.Join(cells, " | "))
	}
	return words.NonEmpty(lines...)
}
