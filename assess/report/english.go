package report

import (
	"strings"

	"standpoint/assess/words"
)

// aboveSays begins what is said of a rating above the suggestion.
const aboveSays = "Rated higher than suggested. "

// What is said where the team could have said something.
const (
	noReason      = "No reason has been given yet."
	heldReason    = "The reason is not shown here."
	heldEvidence  = "Not shown here"
	notPublished  = "Not published"
	notLookedAt   = "Nobody has looked at this point yet."
	withoutAName  = "A service with no name yet"
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
	if above && !r.Ours(p.Above) && r.Foreign() {
		return words.NonEmpty(p.Reason, strings.TrimSpace(aboveSays), theirs)
	}
	return words.NonEmpty(p.Reason, p.Above)
}

// Titled divides the report's title into the service's name, which is the team's, and
// the rest, which is ours. The first is empty where the service has none.
func (r *Report) Titled() (theirs, ours string) {
	if rest, found := strings.CutPrefix(r.Title, r.Cover.Service); found && r.Cover.Service != "" && !r.Ours(r.Cover.Service) {
		return r.Cover.Service, rest
	}
	return "", r.Title
}

// Foreign says whether the report is in another language than ours, so that what we
// say has to be marked.
func (r *Report) Foreign() bool {
	return r.Lang != "" && r.Lang != "en" && !strings.HasPrefix(r.Lang, "en-")
}

// Named is the title in one language, for where none can be said of a part: in a
// report that is not in English the service's name and whose it is, where there is
// one. Ours says that it is in English.
func (r *Report) Named() (title string, ours bool) {
	theirs, _ := r.Titled()
	if !r.Foreign() || theirs == "" {
		return r.Title, true
	}
	return strings.Join(words.NonEmpty(theirs, r.Cover.Organisation), ", "), false
}
