package portfolio

import (
	"slices"

	"standpoint/assess"
	"standpoint/assess/words"
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
			for _, part := range c.Parts {
				d.explain(part.Label, part.Mark, part.Hue)
			}
			r.Cells = append(r.Cells, &c)
			continue
		}
		r.Cells = append(r.Cells, d.alike(cellOf(s, e, head.Number)))
	}
	return r
}

// alike gives one cell for all that say the same.
func (d *drawing) alike(c Cell) *Cell {
	key := [3]string{c.Rating, c.Label, c.Before}
	if d.cells[key] == nil {
		d.explain(c.Label, c.Mark, c.Hue)
		d.cells[key] = &c
	}
	return d.cells[key]
}

// explain puts a word into the legend that is not one of the standard's own.
func (d *drawing) explain(label, mark, hue string) {
	known := func(l Legend) bool { return l.Label == label }
	if label == words.Begun && !slices.ContainsFunc(d.Legend, known) {
		d.Legend = append(d.Legend, Legend{Mark: mark, Hue: hue, Label: label})
	}
}

func cellOf(s *standards.Standard, e *Entry, number int) Cell {
	rating, before := "", e.Before[number].Rating
	if p := e.Point(number); p != nil {
		rating = p.Rating
	}
	c := ratedCell(s, rating)
	if rating == "" && slices.Contains(e.Begun, number) {
		c.Label = words.Begun
	}
	if before != "" && before != rating {
		c.Before = assess.RatingLabel(s, before)
	}
	return c
}

// ratedCell is a rating as it is shown.
func ratedCell(s *standards.Standard, rating string) Cell {
	return Cell{Rating: rating, Label: assess.RatingLabel(s, rating), Mark: assess.RatingShape(s, rating), Hue: assess.RatingHue(s, rating)}
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
				c.Parts = append(c.Parts, Part{p.From, s.PointCalled(p.From), also, own.Label, own.Mark, own.Hue})
			}
		}
	}
	return c
}
