package assess

import (
	"fmt"
	"slices"

	"standpoint/assess/words"
)

// AsideNotes say in sentences which questions are put aside in the whole
// assessment, and why: one for each reason.
func (p Progress) AsideNotes() []string {
	type reason struct{ profile, why string }
	var order []reason
	questions, points := map[reason]int{}, map[reason][]string{}
	for _, one := range p.Points {
		number := fmt.Sprint(one.Point.Number)
		for _, away := range one.Aside {
			r := reason{away.Profile, away.Why}
			if questions[r] == 0 {
				order = append(order, r)
			}
			questions[r]++
			if !slices.Contains(points[r], number) {
				points[r] = append(points[r], number)
			}
		}
	}
	var notes []string
	for _, r := range order {
		notes = append(notes, fmt.Sprintf("Put aside for %s: %s of %s %s. %s", r.profile, words.Count(questions[r], "question", "questions"),
			words.Choose(len(points[r]), "point", "points"), words.List(points[r]), r.why))
	}
	return notes
}
