package words

import (
	"fmt"
	"strconv"
	"time"
)

// What joins the items of a list, and the ends of a run of numbers.
const (
	and = " and "
	or  = " or "
	to  = " to "
)

// Words for where a point stands, beside those of the standard's scale.
const (
	NotLookedAt   = "not looked at"
	Begun         = "begun" // something is written, and there is no rating
	NotApplicable = "not applicable"
	CarriedOver   = "carried over"
)

// Words for an answer to yes or no.
const (
	Yes      = "yes"
	No       = "no"
	NotKnown = "not known"
)

// TheRule says how a rating is suggested where every question is asked; reports
// and the walk print it.
const TheRule = "The best rating needs an answer to every question of the phase, something done, and evidence " +
	"from the last year. If anything is planned, unknown, set aside without a reason or without evidence, the suggestion " +
	"is one step lower. " + UndoneLowest + " There is no suggestion until every question has an answer. " +
	"A team may choose a lower rating. For a higher one, the report shows the reason."

// UndoneLowest is what the rule says of a point where nothing is done, and UndoneNone
// where the scale has a word of its own for that.
const (
	UndoneLowest = "If nothing is done, the lowest rating is suggested."
	UndoneNone   = "If nothing is done, there is no suggestion."
)

// TheRuleQuick says the same where the team set out to say what is done and
// planned, and TheRuleFirstLook where it set out to rate alone.
const (
	TheRuleQuick = "This is a quick assessment: questions do not have to be answered one by one, and what is written under " +
		"done counts. The best rating needs something done, and evidence from the last year. Without such evidence the suggested " +
		"rating is one step lower, and also if any question was answered as planned or unknown, or set aside without a reason. " +
		UndoneLowest + " A team may choose a lower rating. For a higher one, the report shows the reason."
	TheRuleFirstLook = "This assessment is a first look: each point has a rating and a sentence, as the team sees it, " +
		"and no rating is suggested."
)

// TheRuleSheets is said after either where the service builds on products with sheets.
const TheRuleSheets = "An answer taken from a product sheet counts as what the supplier says: the suggested rating is one step lower until " +
	"the team has checked it and says so in its own words. If a sheet leaves something to each council, the question stays open until " +
	"the team says what it does about it."

// Sentences about a suggested rating that need no value.
const (
	NoneAtFirstLook = "No suggestion at a first look."
	NothingAsked    = "No suggestion: there are no questions here in this phase."
	NoEvidence      = "There is no evidence yet."
	NoEvidenceDated = "No evidence has a date yet."
)

// Choose gives the word that goes with a number: "point" or "points", "has" or
// "have".
func Choose(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// Say fills the sentence in the form that goes with a number, which is the first
// of its values.
func Say(n int, one, many string, others ...any) string {
	return fmt.Sprintf(Choose(n, one, many), append([]any{n}, others...)...)
}

// Day is a day as people write it: "1 December 2026".
func Day(day time.Time) string { return day.Format("2 January 2006") }

// Unanswered says why there is no suggestion while some of the questions that
// are asked are open.
func Unanswered(open, asked int) string {
	switch {
	case asked == 1:
		return "No suggestion yet: 1 of 1 question has no answer."
	case open == 1:
		return fmt.Sprintf("No suggestion yet: 1 of %d questions has no answer.", asked)
	}
	return fmt.Sprintf("No suggestion yet: %d of %d questions have no answer.", open, asked)
}

// UpTo names the best rating that the rule allows.
func UpTo(rating string) string { return fmt.Sprintf("Up to %q by the rule.", rating) }

// NoneUndone says why there is no suggestion where a point of which nothing is said has
// a name of its own: "not checked".
func NoneUndone(empty string) string {
	return fmt.Sprintf("No suggestion: nothing is under \"done\" yet, so the rule counts it as %s.", empty)
}

// UpToUndone names the rating that the rule allows where nothing is done.
func UpToUndone(rating string) string {
	return fmt.Sprintf("Up to %q by the rule: nothing is under \"done\" yet.", rating)
}

// Answers are how many of the questions that are asked have an answer of which
// kind. Sheets are those of Answered that are as a product sheet has them.
type Answers struct{ Asked, Answered, Planned, Unknown, Aside, AsideUnsaid, Open, Sheets int }

// Answered says how many answers there are of which kind. Only the first item of
// its list has a verb.
func Answered(a Answers) string {
	if a.Sheets > 0 {
		sheets := a.Sheets
		a.Sheets = 0
		return Answered(a) + " " + Say(sheets, "%d answer comes from a product sheet: it is what the supplier says, and was not checked here.", "%d answers come from a product sheet: they are what the supplier says, and were not checked here.")
	}
	switch {
	case a.Answered == a.Asked && a.Asked == 1:
		return "The 1 question is answered."
	case a.Answered == a.Asked:
		return fmt.Sprintf("All %d questions are answered.", a.Asked)
	}
	var kinds []string
	for _, kind := range []struct {
		n    int
		says string
	}{
		{a.Answered, "answered"},
		{a.Planned, "planned"},
		{a.Unknown, "not known yet"},
		{a.Aside, "set aside with a reason"},
		{a.AsideUnsaid, "set aside without a reason"},
	} {
		switch {
		case kind.n == 0:
		case kinds == nil:
			kinds = append(kinds, Say(kind.n, "%d is %s", "%d are %s", kind.says))
		default:
			kinds = append(kinds, fmt.Sprintf("%d %s", kind.n, kind.says))
		}
	}
	return Say(a.Asked, "Of %d question, %s.", "Of %d questions, %s.", List(kinds))
}

// NewestEvidence says from when the newest evidence is.
func NewestEvidence(day string) string { return fmt.Sprintf("The newest evidence is from %s.", day) }

// OldEvidence says that the newest evidence is over a year old.
func OldEvidence(day string) string {
	return fmt.Sprintf("The newest evidence is from %s, more than a year ago.", day)
}

// Overall says the result of the whole.
func Overall(rating string) string {
	return fmt.Sprintf("Overall: %s. The worst point decides.", rating)
}

// LookedAt says how many points have a rating, and how many are begun, in few
// words: "9 of 15 looked at, 2 begun".
func LookedAt(looked, of, begun int) string {
	return fmt.Sprintf("%d of %d looked at", looked, of) + alsoBegun(begun)
}

// PointsLookedAt says the same in a sentence.
func PointsLookedAt(looked, of, begun int) string {
	return fmt.Sprintf(Choose(of, "%d of %d point looked at", "%d of %d points looked at"), looked, of) + alsoBegun(begun) + "."
}

func alsoBegun(begun int) string {
	if begun == 0 {
		return ""
	}
	return fmt.Sprintf(", %d begun", begun)
}

// WorstSoFar says what the result would be, were the points left no worse.
func WorstSoFar(rating string, left int) string {
	return fmt.Sprintf(Choose(left,
		"Worst so far: %s. %d point has no rating, so there is no overall result yet.",
		"Worst so far: %s. %d points have no rating, so there is no overall result yet."), rating, left)
}

// Wanted is what a point still wants, in a word or two: in English by the name it
// has in JSON, but for the questions, which are counted.
func Wanted(what string, questions int) string {
	if what == "questions" {
		return Count(questions, "question", "questions")
	}
	return what
}

// PutAside says which questions are not put to a service like this one.
func PutAside(profile string, questions int, points, why string) string {
	return fmt.Sprintf("Not asked of %s: %s of %s. %s", profile, Count(questions, "question", "questions"), points, why)
}

// ItemOf names what stood in an assessment by another standard.
func ItemOf(id, standard string) string { return fmt.Sprintf("%s of %s", id, standard) }

// LookedAfter notes who had another point, which is now part of one.
func LookedAfter(points, owner string) string {
	return fmt.Sprintf("Who looked after %s: %s.", points, owner)
}

// AskedAt notes a question that is asked no more, and what was said.
func AskedAt(points, question, said string) string {
	return fmt.Sprintf("Asked under %s: %s\n%s", points, question, said)
}

// SaidBy is what was said, and in which role.
func SaidBy(said, role string) string { return fmt.Sprintf("%s\n(Said by: %s)", said, role) }

// AboutRating notes what was written before there was a rating.
func AboutRating(points, reason, why string) string {
	return fmt.Sprintf("About a rating of %s: %s\n\n%s", points, reason, why)
}

// AboutOther notes what was said of a rating that a point no longer had.
func AboutOther(points, rating, reason string) string {
	return fmt.Sprintf("About an earlier rating of %s, %s: %s", points, rating, reason)
}

// RatedAt notes a rating that did not come over.
func RatedAt(points, rating, reason string) string {
	return fmt.Sprintf("The rating of %s was %s. %s", points, rating, reason)
}

// Count says how many there are: "1 point", "3 points".
func Count(n int, one, many string) string {
	return strconv.Itoa(n) + " " + Choose(n, one, many)
}

// mostNamed is how many letters of a thing's words stand beside its id.
const mostNamed = 80

// Named is a thing by its id and what it is in words: E4.1 "Findings, round 3".
func Named(id, what string) string {
	if what == "" {
		return id
	}
	if id == "" {
		return fmt.Sprintf("%q", Shorten(what, mostNamed))
	}
	return fmt.Sprintf("%s %q", id, Shorten(what, mostNamed))
}

// Round names a phase and which time it is: "beta, round 2". The first time goes
// without saying where there is a phase.
func Round(phase string, round int) string {
	switch {
	case phase == "":
		return fmt.Sprintf("round %d", max(round, 1))
	case round <= 1:
		return phase
	}
	return fmt.Sprintf("%s, round %d", phase, round)
}

// RoundIn names the round that something came from: "beta, round 2".
func RoundIn(phase string, round int) string {
	if phase == "" {
		return Round("", round)
	}
	return fmt.Sprintf("%s, round %d", phase, max(round, 1))
}

// FoundBest says why a rating is carried over.
func FoundBest(rating, day, review string) string {
	said := fmt.Sprintf("The review found it %s on %s", rating, day)
	if review == "" {
		return said + "."
	}
	return fmt.Sprintf("%s (%s).", said, review)
}

// Carried says of a part of an assessment where it came from, and how much of it
// somebody has confirmed.
func Carried(from string, all, open int) string {
	said := fmt.Sprintf("Carried over from %s. ", from)
	switch {
	case open == 0:
		return said + "It has been confirmed since."
	case open == all:
		return said + "Nobody has confirmed it yet."
	}
	return said + fmt.Sprintf("%d of %d items here are confirmed.", all-open, all)
}

// CameOver says the same of a whole assessment.
func CameOver(from string, all, open int) string {
	said := Say(all, "%d thing was carried over from %[2]s", "%d things were carried over from %[2]s", from)
	switch {
	case open == 0:
		return said + Choose(all, ", and it was confirmed", ", and all of them were confirmed")
	case open == all:
		return said + Choose(all, ", and nobody has confirmed it yet", ", and nobody has confirmed them yet")
	}
	return said + fmt.Sprintf(", and %d of them are confirmed", all-open)
}

// EarlierRound says how an earlier round ended, or what its review decided.
func EarlierRound(phase string, round int, review bool, day, found string) string {
	said := UpperFirst(Round(phase, round))
	if review {
		said = "Review of the " + Round(phase, round)
	}
	if day != "" {
		said += ", " + day
	}
	return said + ": " + found + "."
}
