package store

import (
	"fmt"
	"slices"

	"gopkg.in/yaml.v3"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/standards"
	"standpoint/standards/strict"
)

// judge says what is not right in a file of any kind that is about the points of
// a standard, each with its place.
type judge struct {
	at       func(what, hint string, path ...any) *problem.Error
	numberAt func(i int) int     // of the point in a place of the file's list
	standard *standards.Standard // nil to leave out what it decides
	found    problem.Errors
}

func (c *judge) say(what, hint string, path ...any) {
	c.found = append(c.found, c.at(what, hint, path...))
}

// among checks a value against those that are allowed; empty is unknown and
// always is.
func (c *judge) among(value string, allowed []string, whose string, path ...any) {
	c.meant(value, assess.Meant(value, allowed), allowed, whose, path...)
}

// meant does the same where it is known which of them was meant, if any.
func (c *judge) meant(value, meant string, allowed []string, whose string, path ...any) {
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

// rating checks a value of the standard's scale.
func (c *judge) rating(value string, path ...any) {
	switch s := c.standard; {
	case s == nil || slices.Contains(assess.RatingIDs(s), value):
	case value != "" && assess.MeantRating(s, value) == "" && assess.MeansUnrated(s, value):
		c.say(fmt.Sprintf("%s %q is not one of this standard's values", path[len(path)-1], words.Short(value)),
			"leave it empty; nothing was changed", path...)
	default:
		c.meant(value, assess.MeantRating(s, value), assess.RatingChoices(s, assess.RatingIDs(s)), "this standard's values", path...)
	}
}

func (c *judge) phase(phase string) {
	if c.standard == nil || phase == "" || c.standard.Phase(phase) != nil {
		return
	}
	if len(c.standard.Phases) == 0 {
		c.say(fmt.Sprintf("phase %q is given, and this standard has no phases", words.Short(phase)), "leave phase empty; nothing was changed", "phase")
		return
	}
	var phases []string
	for _, p := range c.standard.Phases {
		phases = append(phases, p.ID)
	}
	c.meant(phase, assess.MeantPhase(c.standard, phase), phases, "this standard's phases", "phase")
}

// round checks a number that counts from 1.
func (c *judge) round(root *yaml.Node, key string, value int) {
	if n := strict.Child(root, key); n != nil && n.Tag != "!!null" && value < 1 {
		c.say(fmt.Sprintf("%s %d is less than 1", key, value), fmt.Sprintf("write 1 for the first %s; nothing was changed", key), key)
	}
}

// number checks that the point exists in the standard, and once in the file.
func (c *judge) number(number, i int, seen map[int]int) {
	line := c.at("", "", "points", i).Line
	if first, twice := seen[number]; twice && number > 0 {
		c.say(fmt.Sprintf("point %d appears twice, first on line %d", number, first),
			"keep one of the two, and put what both say into it; nothing was changed", "points", i, "point")
		return
	}
	seen[number] = line
	switch {
	case number < 1:
		c.say("this point has no number", "begin it with \"point: 1\"; nothing was changed", "points", i, "point")
	case c.standard != nil && c.readable(number) == nil:
		c.say(fmt.Sprintf("point %d is not one of this standard's", number), c.numbers(), "points", i, "point")
	}
}

// about checks the number of a point that something is about; 0 is about none.
func (c *judge) about(number int, path ...any) {
	switch {
	case number < 0, number > 0 && c.standard != nil && c.readable(number) == nil:
		hint := "leave it empty if it is about the whole; nothing was changed"
		if c.standard != nil {
			hint = c.numbers()
		}
		c.say(fmt.Sprintf("point %d is not one of this standard's", number), hint, path...)
	}
}

// readable is a point of the standard, or one that was dropped from it: what
// was answered once stays.
func (c *judge) readable(number int) *standards.Point {
	if p := c.standard.Point(number); p != nil {
		return p
	}
	return c.standard.DroppedPoint(number)
}

// numbers says which points there are: "it has the points 1 to 11 and 13".
func (c *judge) numbers() string {
	return "it has the points " + words.Runs(c.standard.PointNumbers()) + "; nothing was changed"
}

// value checks what the table of fields knows of a value without its standard.
func (c *judge) value(v assess.Spot) {
	text, ok := v.Value.(*string)
	switch f := v.Field; {
	case !ok || *text == "":
	case f.Values != nil:
		c.among(*text, f.Values, known, v.At...)
	case f.Names != 0 && !f.Loosely:
		c.reference(f, *text, v.At)
	case f.Key == "id" && v.Record.Letter != 0:
		c.id(*text, v.Record.Letter, v.At)
	}
}

// id checks that an item's id is of its list and its point.
func (c *judge) id(id string, letter byte, path []any) {
	number := c.numberAt(path[1].(int))
	k, point, _, err := assess.ParseID(id)
	if err == nil && k == letter && point == number {
		return
	}
	c.say(fmt.Sprintf("id %q is not one of this list", words.Short(id)),
		fmt.Sprintf("here they look like %c%d.1; leave the id empty, and the next save fills it in; nothing was changed", letter, number), path...)
}

// called is what the ids that begin with a letter are ids of.
var called = map[byte]string{'E': "a piece of evidence", 'A': "an action", 'R': "a recommendation"}

func (c *judge) reference(f *assess.Field, id string, path []any) {
	if kind, _, _, err := assess.ParseID(id); err != nil || kind != f.Names {
		c.say(fmt.Sprintf("%s %q is not the id of %s", f.Key, words.Short(id), called[f.Names]),
			fmt.Sprintf("they look like %c5.1; nothing was changed", f.Names), path...)
	}
}
