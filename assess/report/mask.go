package report

import (
	"standpoint/assess"
	"standpoint/assess/mask"
)

// ToReview is a text that the public would read, for somebody to look at before
// it goes out: what was taken out of it and why, and what stays and resembles it.
type ToReview struct {
	Pair
	Masked, Resembling []mask.Found
}

// masked is a copy of an assessment without what the public never reads in any of
// its texts.
func masked(a *assess.Assessment, m *mask.Masker) *assess.Assessment {
	clean := clone(a)
	for i := range clean.People {
		clean.People[i].Name = ""
	}
	eachText(clean, m.Text)
	return clean
}
