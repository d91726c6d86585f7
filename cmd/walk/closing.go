package walk

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
)

// closing is what is said of a sitting at its end.
type closing struct{ *course }

// cameTo is what this sitting came to, ready to paste into a chat or an email.
func (c *closing) cameTo() []string {
	progress := assess.ProgressOf(c.standard, c.a, c.Day)
	var lines []string
	add := func(format string, args ...any) { lines = append(lines, fmt.Sprintf(format, args...)) }
	add("%s, %s", c.headline(), c.Day.Long())
	if len(c.covered) > 0 {
		add("Looked at today:")
		for _, n := range c.covered {
			add("- point %d, %s: %s", n, c.standard.Point(n).Title, assess.RatingLabel(c.standard, c.point(n).Rating))
		}
	}
	if agreed := c.agreedActions(); len(agreed) > 0 {
		add("Agreed to do:")
		lines = append(lines, agreed...)
	}
	var left []string
	for _, p := range progress.Points {
		if p.Point.Rating == "" {
			left = append(left, strconv.Itoa(p.Point.Number))
		}
	}
	switch len(left) {
	case 0:
		add("Every point has a rating.")
	default:
		add("Left: %s (%s).", words.Count(len(left), "point", "points"), strings.Join(left, ", "))
	}
	add("Next: %s", c.Next(c.a, progress))
	return lines
}

func (c *closing) agreedActions() []string {
	var lines []string
	for i := range c.a.Points {
		for _, action := range c.a.Points[i].Actions {
			if slices.Contains(c.agreed, action.ID) {
				owner := cmp.Or(strings.Join(strings.Fields(action.Owner), " "), "no owner yet")
				lines = append(lines, fmt.Sprintf("- %s %s (%s, %s)", action.ID, action.What, owner, cmp.Or(action.Due.Long(), "no date yet")))
			}
		}
	}
	return lines
}
