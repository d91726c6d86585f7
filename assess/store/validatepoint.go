package store

import (
	"fmt"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

func (c *checker) point(p *assess.Point, i int) {
	at := func(path ...any) []any { return append([]any{"points", i}, path...) }
	c.rating(p, at("rating"))
	c.among(p.Visibility, assess.Visibilities, known, at("visibility")...)
	c.answers(p, i)
	for j, e := range p.Evidence {
		c.among(e.Visibility, assess.Visibilities, known, at("evidence", j, "visibility")...)
		c.id(e.ID, p, 'E', at("evidence", j, "id"))
		c.reference(e.See, at("evidence", j, "see"))
	}
	for j, a := range p.Actions {
		c.among(a.State, assess.ActionStates, known, at("actions", j, "state")...)
		c.among(a.Visibility, assess.Visibilities, known, at("actions", j, "visibility")...)
		c.id(a.ID, p, 'A', at("actions", j, "id"))
	}
	for j, o := range p.Offers {
		c.id(o.ID, p, 'O', at("offers", j, "id"))
	}
	for j, h := range p.Asks {
		c.id(h.ID, p, 'H', at("asks", j, "id"))
	}
}

func (c *checker) rating(p *assess.Point, path []any) {
	if c.standard != nil {
		c.among(p.Rating, assess.RatingIDs(c.standard), "this standard's values", path...)
	}
}

func (c *checker) answers(p *assess.Point, i int) {
	seen := map[string]int{}
	for j, a := range p.Answers {
		at := func(key string) []any { return []any{"points", i, "answers", j, key} }
		c.among(a.State, assess.AnswerStates, known, at("state")...)
		c.among(a.HeldBy, assess.Holders, known, at("held_by")...)
		c.among(a.Visibility, assess.Visibilities, known, at("visibility")...)
		first, twice := seen[a.Question]
		switch {
		case a.Question == "":
			c.say("this answer does not say to which question", "give it a line \"question:\" with the question's id; nothing was changed", at("question")...)
		case twice:
			c.say(fmt.Sprintf("question %q has a second answer here, the first is on line %d", words.Short(a.Question), first),
				"keep one of the two, with what both say; nothing was changed", at("question")...)
		default:
			c.question(a.Question, p.Number, at("question"))
		}
		seen[a.Question], _ = c.file.Position(at("question")...)
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

// id checks that an item's id is of its list and its point. An id left out is
// given at the next save.
func (c *checker) id(id string, p *assess.Point, kind byte, path []any) {
	if id == "" {
		return
	}
	k, point, _, err := assess.ParseID(id)
	if err == nil && k == kind && point == p.Number {
		return
	}
	c.say(fmt.Sprintf("id %q is not one of this list", words.Short(id)),
		fmt.Sprintf("here they look like %c%d.1; leave it empty and it is filled at the next save; nothing was changed", kind, p.Number), path...)
}

func (c *checker) reference(id string, path []any) {
	if id == "" {
		return
	}
	if kind, _, _, err := assess.ParseID(id); err != nil || kind != 'E' {
		c.say(fmt.Sprintf("see %q is not the id of a piece of evidence", words.Short(id)), "they look like E5.1; nothing was changed", path...)
	}
}
