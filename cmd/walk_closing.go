package cmd

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"standpoint/assess"
)

// closing says what this sitting came to. It is data, so it goes to standard
// output.
func (w *walk) closing() {
	fmt.Fprintln(w.e.out)
	for _, line := range w.cameTo() {
		fmt.Fprintln(w.e.out, fold(plain(line)))
	}
}

// cameTo is what this sitting came to, ready to paste into a chat or an email.
func (w *walk) cameTo() []string {
	progress := assess.ProgressOf(w.o.Standard, w.o.Assessment, w.day)
	var lines []string
	add := func(format string, args ...any) { lines = append(lines, fmt.Sprintf(format, args...)) }
	add("%s, %s", headline(w.o), w.day.Long())
	if len(w.covered) > 0 {
		add("Looked at today:")
		for _, n := range w.covered {
			add("- point %d, %s: %s", n, w.o.Standard.Point(n).Title, assess.RatingLabel(w.o.Standard, w.point(n).Rating))
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
		add("Left: %s (%s).", plural(len(left), "point", "points"), strings.Join(left, ", "))
	}
	add("Next: %s", nextStep(w.o, progress))
	return lines
}

func (w *walk) agreedActions() []string {
	var lines []string
	for i := range w.o.Assessment.Points {
		for _, action := range w.o.Assessment.Points[i].Actions {
			if slices.Contains(w.agreed, action.ID) {
				due := "no date yet"
				if action.Due != "" {
					due = action.Due.Long()
				}
				lines = append(lines, fmt.Sprintf("- %s %s (%s, %s)", action.ID, action.What, ownerOf(&action), due))
			}
		}
	}
	return lines
}
