package store

import (
	"fmt"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// value checks what the table of fields knows of a value without its standard.
func (c *checker) value(v assess.Spot) {
	text, ok := v.Value.(*string)
	switch f := v.Field; {
	case !ok || *text == "":
	case f.Values != nil:
		c.among(*text, f.Values, known, v.At...)
	case f.Names != 0 && !f.Loosely:
		c.reference(*text, f.Names, v.At)
	case f.Key == "id" && v.Record.Letter != 0:
		c.id(*text, v.Record.Letter, v.At)
	}
}

// ratings checks the rating of a point, and those that reasons were given for.
func (c *checker) ratings(p *assess.Point, i int) {
	if c.standard == nil {
		return
	}
	for _, one := range [][2]string{{"rating", p.Rating}, {"reason_for", p.ReasonFor}, {"why_for", p.WhyFor}} {
		c.meant(one[1], assess.MeantRating(c.standard, one[1]), assess.RatingIDs(c.standard), "this standard's values", "points", i, one[0])
	}
}

func (c *checker) answers(p *assess.Point, i int) {
	seen := map[string]int{}
	for j, a := range p.Answers {
		at := []any{"points", i, "answers", j, "question"}
		first, twice := seen[a.Question]
		switch {
		case a.Question == "":
			c.say("this answer does not say to which question", "give it a line \"question:\" with the question's id; nothing was changed", at...)
		case twice:
			c.say(fmt.Sprintf("question %q has a second answer here, the first is on line %d", words.Short(a.Question), first),
				"keep one of the two, with what both say; nothing was changed", at...)
		case a.Said(): // a place for an answer that is asked no more hurts nobody
			c.question(a.Question, p.Number, at)
		}
		seen[a.Question], _ = c.file.Position(at...)
	}
}

func (c *checker) question(id string, number int, path []any) {
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
	c.say(fmt.Sprintf("question %q is not one of point %d", words.Short(id), number), remedy, path...)
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

// id checks that an item's id is of its list and its point.
func (c *checker) id(id string, letter byte, path []any) {
	number := c.file.Value.Points[path[1].(int)].Number
	k, point, _, err := assess.ParseID(id)
	if err == nil && k == letter && point == number {
		return
	}
	c.say(fmt.Sprintf("id %q is not one of this list", words.Short(id)),
		fmt.Sprintf("here they look like %c%d.1; leave it empty and it is filled at the next save; nothing was changed", letter, number), path...)
}

func (c *checker) reference(id string, letter byte, path []any) {
	if kind, _, _, err := assess.ParseID(id); err != nil || kind != letter {
		c.say(fmt.Sprintf("see %q is not the id of a piece of evidence", words.Short(id)),
			fmt.Sprintf("they look like %c5.1; nothing was changed", letter), path...)
	}
}
