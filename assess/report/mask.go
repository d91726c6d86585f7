package report

import (
	"standpoint/assess"
	"standpoint/assess/mask"
	"standpoint/assess/words"
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
	for i := range clean.Points {
		keepContacts(&clean.Points[i], &a.Points[i])
	}
	return clean
}

// keepContacts leaves what a team gives for everybody to get in touch by.
func keepContacts(clean, p *assess.Point) {
	for j := range clean.Offers {
		clean.Offers[j].PublicContact = p.Offers[j].PublicContact
	}
	for j := range clean.Asks {
		clean.Asks[j].PublicContact = p.Asks[j].PublicContact
	}
}

// withoutSignIn is a copy of an assessment in which no address can be signed in
// with: no reader of a report needs that.
func withoutSignIn(a *assess.Assessment) *assess.Assessment {
	found := false
	eachField(nil, a, func(_, _, text string) { found = found || words.SignsIn(text) })
	if !found {
		return a
	}
	clean := clone(a)
	eachText(clean, words.WithoutSignIn)
	return clean
}
