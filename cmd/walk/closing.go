package walk

import (
	"cmp"
	"fmt"
	"slices"
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
	add("%s, %s", strings.ReplaceAll(c.headline(), " · ", ", "), c.Day.Long())
	if worked := c.workedOn(); worked != "" {
		add("Worked on today: %s.", worked)
	}
	if agreed := c.agreedActions(); len(agreed) > 0 {
		add("Agreed to do:")
		lines = append(lines, agreed...)
	}
	var left []int
	for _, p := range progress.Points {
		if p.Point.Rating == "" {
			left = append(left, p.Point.Number)
		}
	}
	switch {
	case len(left) == 0:
		add("Every point has a rating.")
	case len(left) == len(progress.Points):
		add("No point has a rating yet.")
	default:
		add("Without a rating: %s.", c.standard.PointNames(left))
	}
	what, command, _ := strings.Cut(c.Next(c.standard, c.a, progress), ": standpoint ")
	add("Next: %s", what)
	if command != "" {
		add("standpoint %s", command)
	}
	return lines
}

// workedOn names the points of which something was saved, with how they stand: one
// or two by their titles, more of them as ranges.
func (c *closing) workedOn() string {
	var said, ratings []string
	points := map[string][]int{}
	for _, n := range slices.Sorted(slices.Values(c.covered)) {
		rating := (&topic{c.course, n}).progress().Label(c.standard)
		said = append(said, c.standard.NameTitled(n, c.a.Lang)+": "+rating)
		if points[rating] = append(points[rating], n); len(points[rating]) == 1 {
			ratings = append(ratings, rating)
		}
	}
	if len(said) > 2 {
		said = nil
		for _, rating := range ratings {
			of := points[rating]
			said = append(said, c.standard.PointNames(of)+" "+rating)
		}
	}
	return strings.Join(said, "; ")
}

// kept is what this sitting leaves unfinished: the answer that could not be saved,
// and the texts that are half typed and wait for the next time.
func (c *closing) kept() []string {
	var lines []string
	if c.unsaved != "" {
		lines = append(lines, "Not saved in "+c.File+": "+c.unsaved+".")
	}
	drafts := c.State.Drafts()
	slices.SortStableFunc(drafts, func(x, y string) int { return pointOf(x) - pointOf(y) })
	if len(drafts) > 0 {
		lines = append(lines, "Not finished, and kept on this computer for your next walk:")
	}
	for _, key := range drafts {
		if line := words.UpperFirst(c.called(key)); !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	return append(lines, c.parked()...)
}

// pointOf is the point that a half typed text belongs to; 0 for the service.
func pointOf(key string) int {
	number, _, _ := strings.Cut(key, "/")
	return pointNumber(number)
}

// called is a half typed text as people would call it.
func (c *closing) called(key string) string {
	number := pointOf(key)
	_, rest, _ := strings.Cut(key, "/")
	if rest == "parked" && number == 0 {
		return "something to park"
	}
	if number == 0 || c.standard.Point(number) == nil {
		return "about the " + c.standard.Unit + ": " + rest
	}
	list, _, item := strings.Cut(rest, "/")
	name := c.standard.PointName(number)
	if id, is := strings.CutPrefix(rest, "answer/"); is {
		if q := c.standard.Point(number).Question(id); q != nil {
			return fmt.Sprintf("%s, the answer to %q", name, c.a.Worded(c.standard, q))
		}
	}
	t := &topic{c.course, number}
	if named := t.item(rest); item && named != "" {
		return name + ", " + named
	}
	for _, part := range t.parts() {
		if part.ID == rest || item && part.ID == list {
			return name + ", " + words.LowerFirst(part.Name)
		}
	}
	return name + ", " + map[string]string{"reason": "why it has this rating", "sentence": "why it has this rating", "why": "why it does not apply", "parked": "something to park"}[list]
}

func (c *closing) agreedActions() []string {
	var lines []string
	for i := range c.a.Points {
		for _, action := range c.a.Points[i].Actions {
			if slices.Contains(c.agreed, action.ID) {
				owner := cmp.Or(strings.Join(strings.Fields(action.Owner), " "), "no owner yet")
				lines = append(lines, fmt.Sprintf("%s %s (%s, %s)", action.ID, action.What, owner, cmp.Or(action.Due.Long(), "no date yet")))
			}
		}
	}
	return lines
}
