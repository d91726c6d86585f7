package standards

import "fmt"

// gathers judges which points of this standard something speaks to.
func (c *checker) gathers() {
	for i, from := range c.s.Gathers.From {
		c.required(from.Standard, "gathers", "from", i, "standard")
		for j, p := range from.Points {
			if c.s.Point(p.Point) == nil {
				c.fail("use the number of a point of this standard", fmt.Sprintf("point %d is not in %s", p.Point, c.s.FullID()), "gathers", "from", i, "points", j, "point")
			}
		}
	}
	for key, at := range map[string]int{"sharing": c.s.Gathers.Sharing, "assessed": c.s.Gathers.Assessed} {
		if at != 0 && c.s.Point(at) == nil {
			c.fail("use the number of a point of this standard", fmt.Sprintf("point %d is not in %s", at, c.s.FullID()), "gathers", key)
		}
	}
}

// commitments judges the questions that speak to what is promised.
func (c *checker) commitments() {
	for i, one := range c.s.Commitments {
		c.required(one.Says, "commitments", i, "says")
		if q := c.s.QuestionOf(one.Question); q == nil || q.Retired != "" {
			c.fail("name a question of this standard that is asked", fmt.Sprintf("question %q is not there to speak to a commitment", one.Question), "commitments", i, "question")
		}
	}
	if p := c.s.Promise; p.Says != "" {
		c.required(c.s.Signing, "signing")
		c.required(p.Ask, "promise", "ask")
	}
}

// maps judges where points are said to go from; where they go to is another
// standard's to know, and MapBetween keeps what that one has.
func (c *checker) maps() {
	known := map[string]bool{}
	if len(c.s.Maps) > 0 {
		known = c.s.questionIDs()
	}
	for i, m := range c.s.Maps {
		c.required(m.To, "maps", i, "to")
		for j, p := range m.Points {
			if c.s.Point(p.From) == nil && c.s.DroppedPoint(p.From) == nil {
				c.fail("use the number of a point of this standard", fmt.Sprintf("point %d is not in %s", p.From, c.s.FullID()), "maps", i, "points", j, "from")
			}
		}
		for question := range m.Questions {
			if !known[question] {
				c.fail("use the id of a question of this standard", fmt.Sprintf("question %q is not in %s", question, c.s.FullID()), "maps", i, "questions", question)
			}
		}
		for rating := range m.Ratings {
			if v, _ := c.s.Value(rating); v == nil {
				c.fail("use a value of this standard's scale", fmt.Sprintf("rating %q is not defined", rating), "maps", i, "ratings", rating)
			}
		}
	}
}
