package store

import (
	"fmt"
	"slices"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/standards"
	"standpoint/standards/strict"
)

// Validate checks that a file says only what its standard and the format
// know. The error is problem.Errors, in the order of the file.
func Validate(f *File, s *standards.Standard) error { return validate(&f.Doc, s) }

// validate leaves out what a standard decides where there is none.
func validate(d *Doc[assess.Assessment], s *standards.Standard) error {
	c := &checker{file: d, standard: s}
	c.all()
	return problem.In(c.found.Err(), d.Path)
}

type checker struct {
	file     *Doc[assess.Assessment]
	standard *standards.Standard // nil to leave out what it decides
	found    problem.Errors
}

func (c *checker) say(what, hint string, path ...any) {
	c.found = append(c.found, c.file.at(what, hint, path...))
}

// among checks a value against those that are allowed; empty is unknown and
// always is.
func (c *checker) among(value string, allowed []string, whose string, path ...any) {
	c.meant(value, assess.Meant(value, allowed), allowed, whose, path...)
}

// meant does the same where it is known which of them was meant, if any.
func (c *checker) meant(value, meant string, allowed []string, whose string, path ...any) {
	if value == "" || slices.Contains(allowed, value) {
		return
	}
	hint := use(allowed)
	if meant != "" {
		hint = "write " + meant + "; nothing was changed"
	}
	c.say(fmt.Sprintf("%s %q is not one of %s", path[len(path)-1], words.Short(value), whose), hint, path...)
}

const known = "the values known here"

func use(allowed []string) string { return "use " + words.Either(allowed) + "; nothing was changed" }

func (c *checker) all() {
	a := c.file.Value
	c.phase(a)
	if n := strict.Child(c.file.root, "round"); n != nil && n.Tag != "!!null" && a.Round < 1 {
		c.say(fmt.Sprintf("round %d is less than 1", a.Round), "write 1 for the first round; nothing was changed", "round")
	}
	assess.Each(a, c.value)
	seen := map[int]int{}
	for i := range a.Points {
		c.number(&a.Points[i], i, seen)
		c.ratings(&a.Points[i], i)
		c.answers(&a.Points[i], i)
	}
}

func (c *checker) phase(a *assess.Assessment) {
	if c.standard == nil || a.Phase == "" || c.standard.Phase(a.Phase) != nil {
		return
	}
	if len(c.standard.Phases) == 0 {
		c.say(fmt.Sprintf("phase %q is given, and this standard has no phases", words.Short(a.Phase)), "leave phase empty; nothing was changed", "phase")
		return
	}
	var phases []string
	for _, p := range c.standard.Phases {
		phases = append(phases, p.ID)
	}
	c.meant(a.Phase, assess.MeantPhase(c.standard, a.Phase), phases, "this standard's phases", "phase")
}

// number checks that the point exists in the standard, and once in the file.
func (c *checker) number(p *assess.Point, i int, seen map[int]int) {
	line, _ := c.file.Position("points", i)
	if first, twice := seen[p.Number]; twice && p.Number > 0 {
		c.say(fmt.Sprintf("point %d is here a second time, first on line %d", p.Number, first),
			"keep one of the two, with what both say; nothing was changed", "points", i, "point")
		return
	}
	seen[p.Number] = line
	switch {
	case p.Number < 1:
		c.say("this point has no number", "begin it with \"point: 1\"; nothing was changed", "points", i, "point")
	case c.standard != nil && c.readable(p.Number) == nil:
		c.say(fmt.Sprintf("point %d is not one of this standard's", p.Number), c.numbers(), "points", i, "point")
	}
}

// readable is a point of the standard, or one that was dropped from it: what
// was answered once stays.
func (c *checker) readable(number int) *standards.Point {
	if p := c.standard.Point(number); p != nil {
		return p
	}
	return c.standard.DroppedPoint(number)
}

// numbers says which points there are: "it has the points 1 to 11 and 13".
func (c *checker) numbers() string {
	return "it has the points " + words.Runs(c.standard.PointNumbers()) + "; nothing was changed"
}
