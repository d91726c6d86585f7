package followup

import (
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
)

// State is how a recommendation stands.
type State string

// The states. "Done" is the team's word until the lead closes it.
const (
	Unanswered      State = "not-answered"
	NoAction        State = "no-action" // accepted, or another way, and nobody does it
	InHand          State = "in-hand"
	OtherWay        State = "another-way" // without an action: the team says how
	SaidDone        State = "done-says-the-team"
	Closed          State = "closed"
	Declined        State = "declined"
	NoLongerApplies State = "no-longer-applies"
	Challenged      State = "challenged"
)

// States are all of them, what wants looking at first.
var States = []State{Unanswered, NoAction, Challenged, InHand, OtherWay, SaidDone, Closed, Declined, NoLongerApplies}

// Open says whether something is still to come from the team.
func (s State) Open() bool {
	return s == Unanswered || s == NoAction || s == InHand || s == Challenged
}

// Settled says whether nobody has to look at it again: the lead agrees that it is
// done, or the team gave a reason why it is not to be.
func (s State) Settled() bool { return s == Closed || s == Declined || s == NoLongerApplies }

// Says is the state in words.
func (s State) Says() string {
	return map[State]string{
		Unanswered: "not answered yet", NoAction: "no action yet", InHand: "in hand", OtherWay: "another way", SaidDone: "done, says the team", Closed: "done and agreed",
		Declined: "declined", NoLongerApplies: "no longer applies", Challenged: "challenged",
	}[s]
}

// Means says when it is so.
func (s State) Means() string {
	return map[State]string{
		Unanswered: "The team has not answered it.", NoAction: "The team accepts it, but has no action for it or has dropped the one it had.",
		InHand: "The team has an open action for it.", OtherWay: "The team says how it will achieve the same in another way, without an action.", SaidDone: "The team's action is done. The lead of the review has not agreed yet.",
		Closed: "The lead of the review agrees that it is done.", Declined: "The team does not accept it, and says why.",
		NoLongerApplies: "The team says that it no longer applies, and why.", Challenged: "The team asks the panel to look at it again.",
	}[s]
}

// Shape is the mark beside it.
func (s State) Shape() string {
	return map[State]string{
		Unanswered: "dot", NoAction: "dot", InHand: "quarter", OtherWay: "half", SaidDone: "half", Closed: "full", Declined: "dash", NoLongerApplies: "dash", Challenged: "ring",
	}[s]
}

// stateOf is how a recommendation stands, and since when where that is known.
func stateOf(it *Item) (State, assess.Date) {
	r := it.Response
	switch {
	case it.Recommendation.Closed != "":
		return Closed, it.Recommendation.Closed
	case r == nil || r.Answer == "":
		return Unanswered, ""
	case r.Answer == assess.Declined:
		return Declined, r.On
	case r.Answer == assess.NoLongerApplies:
		return NoLongerApplies, r.On
	case r.Answer == assess.Challenged:
		return Challenged, r.On
	case r.Answer == assess.AnotherWay && it.Action == nil:
		return OtherWay, r.On
	case it.Action == nil || it.Action.State == assess.Dropped:
		return NoAction, r.On
	case it.Action.State == assess.Done:
		return SaidDone, latest(it.Evidence)
	}
	return InHand, r.On
}

// latest is the date of the newest evidence: there is no other trace of when
// something was done.
func latest(all []*assess.Evidence) (day assess.Date) {
	for _, e := range all {
		day = max(day, e.Date)
	}
	return day
}

// Says is how the recommendation stands, in a few words: "in hand, overdue by 12
// days".
func (it *Item) Says() string {
	if it.Late > 0 {
		return it.State.Says() + ", overdue by " + words.Count(it.Late, "day", "days")
	}
	return it.State.Says()
}

// When says by when it has to be done: "due 3 March 2027".
func (it *Item) When() string {
	switch {
	case it.Due == "":
		return "no date"
	case it.DueBy != "":
		return fmt.Sprintf("due %s, %s", it.Due.Long(), it.DueBy)
	}
	return "due " + it.Due.Long()
}

// Moved says that the date was moved, and who agreed; empty where it was not.
func (it *Item) Moved() string {
	if it.Response == nil || it.Response.Later.Due == "" {
		return ""
	}
	later := it.Response.Later
	parts := []string{"a later date"}
	if it.First != "" {
		parts = []string{"first due " + it.First.Long()}
	}
	agreed := "it does not say who agreed to the later date"
	if later.AgreedBy != "" {
		agreed = "the later date was agreed by " + later.AgreedBy
	}
	if later.On != "" {
		agreed += " on " + later.On.Long()
	}
	return strings.Join(append(parts, agreed), "; ")
}

// said are the answers as the team says them.
var said = map[string]string{
	assess.Accepted: "We accept this", assess.AnotherWay: "We are doing this another way", assess.Declined: "We do not accept this",
	assess.NoLongerApplies: "This no longer applies", assess.Challenged: "We challenge this",
}

// Answered is what the team answers, and when: "We accept this (8 December 2026)."
func (it *Item) Answered() string {
	if it.Response == nil || it.Response.Answer == "" {
		return ""
	}
	if it.Response.On == "" {
		return said[it.Response.Answer] + "."
	}
	return fmt.Sprintf("%s (%s).", said[it.Response.Answer], it.Response.On.Long())
}
