package form

import (
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
