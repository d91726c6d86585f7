package store

import (
	"fmt"
	"slices"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// ratings checks the rating of a point, and those that reasons were given for.
func (c *checker) ratings(p *assess.Point, i int) {
	for _, one := range [][2]string{{"rating", p.Rating}, {"reason_for", p.ReasonFor}, {"why_for", p.WhyFor}} {
		c.rating(one[1], "points", i, one[0])
	}
	c.allowed(p, i)
}

// allowed checks that a point has a value of those that the standard gives it, where
// that is not all of the scale.
func (c *checker) allowed(p *assess.Point, i int) {
	if c.standard == nil || assess.SetAside(p.Rating) {
		return
	}
	of, sp := c.standard, c.standard.Point(p.Number)
	if v, _ := of.Value(p.Rating); v == nil || sp == nil || len(sp.Values) == 0 || slices.Contains(sp.Values, p.Rating) {
		return
	}
	c.say(fmt.Sprintf("rating %q is not one that %s can have", p.Rating, of.PointName(p.Number)), "use "+words.Either(sp.Values)+"; nothing was changed", "points", i, "rating")
}

func (c *checker) answers(p *assess.Point, i int) {
	seen := map[string]int{}
	for j := range p.Answers {
		a, at := &p.Answers[j], []any{"points", i, "answers", j, "question"}
		first, twice := seen[a.Question]
		switch {
		case a.Question == "":
			c.say("this answer does not say which question it is about", "add a line \"question:\" with the question's id; nothing was changed", at...)
		case twice:
			line, _ := c.file.Position("points", i, "answers", first, "question")
			c.say(fmt.Sprintf("question %q has a second answer here, the first is on line %d", words.Short(a.Question), line),
				"keep one of the two, and put what both say into it; nothing was changed", at...)
		case a.Said(): // a place for an answer that is asked no more hurts nobody
			c.question(a.Question, p.Number, at)
		}
		if !twice {
			seen[a.Question] = j
		}
	}
}

func (c *judge) question(id string, number int, path []any) {
	if c.standard == nil {
		return
	}
	point := c.readable(number)
	if point == nil || point.Question(id) != nil {
		return
	}
	remedy := use(questions(point))
	if c.standard.Extends != "" {
		remedy += ". If the standard asked it once, put it back there with retired: and a date"
	}
	c.say(fmt.Sprintf("question %q is not one of %s", words.Short(id), c.standard.PointName(number)), remedy, path...)
}

func questions(p *standards.Point) []string {
	var ids []string
	for _, q := range p.Questions {
		if q.Retired == "" {
			ids = append(ids, q.ID)
		}
	}
	return ids
}
