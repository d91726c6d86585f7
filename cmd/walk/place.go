package walk

import (
	"fmt"
	"slices"

	"standpoint/assess/store"
)

// course is how a sitting goes: where it is, and what it came to so far.
type course struct {
	*record
	at     place
	agreed []string // ids of actions added
	// passedAI says that somebody was asked whether the service uses artificial
	// intelligence, and said so or left it for later.
	passedAI bool
	// unwanted is what was said elsewhere and somebody did not want here: it is not
	// offered again in this sitting.
	unwanted []Earlier
	me       string // the role of whoever is asked, once they said
}

// place names where one is inside a point, for coming back to it.
type place struct {
	point int
	step  string
}

// nextPoint is the one after this: in a chosen set the next of the set, else
// the next without a rating, beginning again at the top. 0 when none is left.
func (c *course) nextPoint(number int) int {
	if len(c.Only) > 0 {
		for _, n := range c.Only {
			if n > number {
				return n
			}
		}
		return 0
	}
	first := 0
	for i := range c.standard.Points {
		n := c.standard.Points[i].Number
		if n == number || c.point(n).Rating != "" {
			continue
		}
		if n > number {
			return n
		}
		if first == 0 {
			first = n
		}
	}
	return first
}

// among says whether this walk is about a point.
func (c *course) among(number int) bool { return len(c.Only) == 0 || slices.Contains(c.Only, number) }

// keepPlace writes place and depth. Where that cannot be written, the next
// sitting begins at the list: no answer hangs on it.
func (c *course) keepPlace() {
	_ = c.State.SetPlace(store.Place{Point: c.at.point, Step: c.at.step, Depth: c.depth(), Me: c.me})
}

// remember keeps where one is, so that the next sitting begins there.
func (c *course) remember(at place) {
	c.at = at
	c.keepPlace()
}

// pointNamed is the number of the point that a person names; 0 for none.
func (c *course) pointNamed(typed string) int {
	if p := c.standard.PointNamed(typed); p != nil {
		return p.Number
	}
	return 0
}

// checkPoint says what is not right about a point's number, or nothing.
func (c *course) checkPoint(typed string) string {
	switch number := c.pointNamed(typed); {
	case number > 0 && !c.among(number):
		return fmt.Sprintf("This walk is about %s only. Without --points it is about all.", c.standard.PointNames(c.Only))
	case number == 0:
		return fmt.Sprintf("%q is not a point here. Type a number %s.", typed, c.standard.Numbers())
	}
	return ""
}
