package compare

import (
	"fmt"
	"slices"

	"standpoint/assess/words"
)

// WorseIs says what counts as worse, for those who are told that something is.
const WorseIs = "Something has got worse if a rating is lower or is no longer there, if evidence is gone or is now more than a year old, " +
	"or if an open action is gone or is due later. If the files are from two rounds, what is missing from the newer one does not count: only a lower rating, older evidence or a later action does."

// worse says what got worse in a point. In a later round nothing has to be rated
// or shown again to be as good.
func worse(p *Point, later bool) []string {
	var all []string
	say := func(format string, args ...any) {
		all = append(all, words.UpperFirst(p.Of(p.Number))+": "+fmt.Sprintf(format, args...)+".")
	}
	if r := p.Rating; r != nil && (r.Way == "lower" || r.Way == "gone" && !later) {
		say("%s, was %s", r.Now.Label, r.Before.Label)
	}
	for i := range p.Items {
		item := &p.Items[i]
		is := func(what string) bool { return slices.Contains(item.Is, what) }
		switch {
		case item.List == "evidence" && is(isGone) && !later, item.List == "evidence" && is(isOlder),
			item.List == "actions" && is(isGone) && item.Says != "gone" && !later, is(isLater):
			say("%s, %s", words.Named(item.ID, item.What), item.Says)
		}
	}
	return all
}
