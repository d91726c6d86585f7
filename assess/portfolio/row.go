package portfolio

import (
	"slices"

	"standpoint/assess"
	"standpoint/standards"
)

// row is how an assessment stands; way is nil where the map is of its own
// standard.
func (d *drawing) row(s *standards.Standard, e *Entry, whose *Whose, way *standards.Mapping) Row {
	looked, _ := e.rated()
	r := Row{Ref: Ref{Whose: whose}, Round: e.Round, Looked: looked, Of: len(s.Points)}
	for _, head := range d.Points {
		if way != nil {
			c := through(s, e, way, head.Number)
			r.Cells = append(r.Cells, &c)
			continue
		}
		r.Cells = append(r.Cells, d.alike(cellOf(s, e, head.Number)))
	}
	return r
}

// alike gives one cell for all that say the same.
func (d *drawing) alike(c Cell) *Cell {
	key := [2]string{c.Rating, c.Before}
	if d.cells[key] == nil {
		d.cells[key] = &c
	}
	return d.cells[key]
}

func cellOf(s *standards.Standard, e *Entry, number int) Cell {
	rating, before := "", e.Before[number].Rating
	if p := e.Point(number); p != nil {
		rating = p.Rating
	}
	c := Cell{Rating: rating, Label: assess.RatingLabel(s, rating), Mark: assess.RatingShape(s, rating), Hue: assess.RatingHue(s, rating)}
	if before != "" && before != rating {
		c.Before = assess.RatingLabel(s, before)
	}
	return c
}

// through shows which of an entry's own points speak to a point of another
// standard, and how those stand. No rating is turned into one of another scale.
func through(s *standards.Standard, e *Entry, way *standards.Mapping, number int) Cell {
	var c Cell
	for _, also := range []bool{false, true} {
		for _, p := range way.Points {
			to := p.Main
			if also {
				to = p.Also
			}
			if slices.Contains(to, number) {
				own := cellOf(s, e, p.From)
				c.Parts = append(c.Parts, Part{p.From, also, own.Label, own.Mark, own.Hue})
			}
		}
	}
	return c
}
