package report

import (
	"strings"

	"standpoint/assess/words"
)

// aboveSays begins what is said of a rating above the suggestion.
const aboveSays = "Rated above the suggestion. "

// What is said where the team could have said something.
const (
	noReason      = "No reason is given yet."
	heldReason    = "The reason is held, not shown here."
	heldEvidence  = "Held, not shown here"
	notPublished  = "Held, not published"
	notLookedAt   = "Nobody has looked at this point yet."
	withoutAName  = "A service without a name yet"
	nobodySpecial = "nobody in particular"
)

// english notes a text that stands where the team's stand, and is this program's
// or the standard's.
func (b builder) english(text string) string {
	b.own[text] = true
	return text
}

// ownWords are all of them from the start: the titles that the standard does not
// have in the team's language, and what is always said in the same words.
func (b builder) ownWords() {
	for _, fixed := range []string{strings.TrimSpace(aboveSays), noReason, notLookedAt, aboveSays + noReason, aboveSays + heldReason, b.s.GroupName("-", b.a.Lang)} {
		b.english(fixed)
	}
	for i := range b.s.Points {
		if p := &b.s.Points[i]; p.Titles[b.a.Lang] == "" {
			b.english(p.Title)
		}
	}
	for i := range b.s.Groups {
		if g := &b.s.Groups[i]; g.Names[b.a.Lang] == "" {
			b.english(g.Name)
		}
	}
}

// Ours says whether a text that stands where the team's stand is this program's
// or the standard's, and so in English, whatever the report's language.
func (r *Report) Ours(text string) bool { return r.English[text] }

// Why is what is said for a point's rating. Where the team's words follow ours in
// another language, each is by itself.
func (r *Report) Why(p *Point) []string {
	theirs, above := strings.CutPrefix(p.Above, aboveSays)
	if above && !r.Ours(p.Above) && r.Lang != "en" && !strings.HasPrefix(r.Lang, "en-") {
		return words.NonEmpty(p.Reason, strings.TrimSpace(aboveSays), theirs)
	}
	return words.NonEmpty(p.Reason, p.Above)
}
