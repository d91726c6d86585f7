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

// cameTo is what this sitting came to, ready to paste into a chat or an email.
func (w *walk) cameTo() []string {
	progress := assess.ProgressOf(w.standard, w.a, w.Day)
	var lines []string
	add := func(format string, args ...any) { lines = append(lines, fmt.Sprintf(format, args...)) }
	add("%s, %s", w.headline(), w.Day.Long())
	if len(w.covered) > 0 {
		add("Looked at today:")
		for _, n := range w.covered {
			add("- point %d, %s: %s", n, w.standard.Point(n).Title, assess.RatingLabel(w.standard, w.point(n).Rating))
		}
	}
	if agreed := w.agreedActions(); len(agreed) > 0 {
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
	add("Next: %s", w.Next(w.a, progress))
	return lines
}

func (w *walk) agreedActions() []string {
	var lines []string
	for i := range w.a.Points {
		for _, action := range w.a.Points[i].Actions {
			if slices.Contains(w.agreed, action.ID) {
				owner := cmp.Or(strings.Join(strings.Fields(action.Owner), " "), "no owner yet")
				lines = append(lines, fmt.Sprintf("- %s %s (%s, %s)", action.ID, action.What, owner, cmp.Or(action.Due.Long(), "no date yet")))
			}
		}
	}
	return lines
}
