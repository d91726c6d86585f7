package report

import (
	"cmp"
	"fmt"

	"standpoint/assess/words"
)

// Headings are what stands over the sections of a part, and beside what is said
// in them: the same in every format.
var Headings = struct {
	Done, Planned, Questions, Evidence, Actions, Closed, Reused, Offers, Asks, Answered string // of a point

	People, Service, Assessing, Here                     string // on the front
	Aim, Baseline, Current, Ratings, Groups, Moved, Next string // of the summary
	NoGroup                                              string // in place of a group's name
	Standard, Scale, Rules, Made                         string // of the sources

	TeamSays, WorthAsking, DoneWell, ToExplore, MustDo, Recommended string // of a workbook
	IsDone, IsPlanned, Shown, ToDo, SoFar                           string // of a worksheet
	LooksFor, LedBy, Owner, Rated, Retired                          string // before or after something about a point
	Duty, Own, OpenDuty                                             string // of an answer from a product sheet
	NothingToAsk                                                    string // in place of questions
}{
	Done: "Done", Planned: "Planned", Questions: "Questions", Evidence: "Evidence", Actions: "To do", Closed: "Done or dropped",
	Reused: "Reused from others", Offers: "Can be shared", Asks: "We would like help with", Answered: "Asked for, and answered or withdrawn",
	People: "People", Service: "The service", Assessing: "Who is assessing", Here: "Who is here",
	Aim: "What we want", Baseline: "Before", Current: "Now", Ratings: "Ratings", Groups: "Ratings by group", Moved: "What moved", Next: "Next",
	NoGroup:  "Without a group",
	Standard: "The standard", Scale: "What the ratings mean", Rules: "How ratings and results come about", Made: "How this report was made",
	TeamSays: "The team says", WorthAsking: "Worth asking", DoneWell: "Done well", ToExplore: "To explore", MustDo: "Must do before next time", Recommended: "Recommendations",
	IsDone: "What is done", IsPlanned: "What is planned", Shown: "What shows it", ToDo: "To do, by whom, by when", SoFar: "Rated so far",
	LooksFor: "What a panel looks for", LedBy: "Usually led by", Owner: "Looked after by", Rated: "Rated on", Retired: "no longer asked",
	Duty: "Left to us", Own: "What we do about it", OpenDuty: "Left to us, and still to answer",
	NothingToAsk: "There is nothing to ask: the supplier holds no answer, and none is unknown.",
}

// Present is the heading over who is there, on a front sheet.
func (r *Report) Present() string {
	if r.For == ForWorkbook {
		return Headings.Assessing
	}
	return Headings.Here
}

// Decision is the heading over an assessor's decision on the point.
func (p *Point) Decision() string { return "Our decision on " + p.called() }

// Standing asks a team for the point's rating.
func (p *Point) Standing() string { return "How does " + p.called() + " stand?" }

// called is what the point is called inside a sentence.
func (p *Point) called() string {
	return words.LowerFirst(cmp.Or(p.Label, fmt.Sprintf("Point %d", p.Number)))
}
