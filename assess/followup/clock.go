package followup

import (
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards/holidays"
)

// The clocks that a standard's rules can start.
const (
	Answer = "answer" // the team answers the report
	Mend   = "mend"   // what the panel found not quite right is put right
)

// Clock is a limit that a standard's rule sets. There is none without a rule.
type Clock struct {
	ID     string
	Name   string      // "Time to answer"
	Rule   string      // "10 working days to answer a panel's report"
	Source string      // who says so, a sentence; may be empty
	First  assess.Date // the day it runs from; empty where that is not known
	From   string      // what that day is: "the report was finished"
	Last   assess.Date // the last day in time; empty without a first
	Gap    string      // what the bank holidays that are known do not cover, a sentence
	Met    assess.Date // when what it is about was done; empty while it is not
	Over   bool        // nothing is left for it to run for
}

// clock finds one of them, or gives nil.
func (f *FollowUp) clock(id string) *Clock {
	for i := range f.Clocks {
		if f.Clocks[i].ID == id {
			return &f.Clocks[i]
		}
	}
	return nil
}

// clocks are those that the standard has a rule for.
func (f *FollowUp) clocks() (all []Clock) {
	if c := f.answerClock(); c != nil {
		all = append(all, *c)
	}
	if c := f.mendClock(); c != nil {
		all = append(all, *c)
	}
	return all
}

// answerClock runs from the day the report was finished, which does not count.
func (f *FollowUp) answerClock() *Clock {
	rules := f.Standard.Rules
	c := &Clock{ID: Answer, Name: "Time to answer", Source: rules.AnswerCredit, First: f.Review.Finished, From: "the review was finished"}
	switch {
	case rules.AnswerWithinWorking > 0:
		c.Rule = words.Count(rules.AnswerWithinWorking, "working day", "working days") + " to answer a panel's report"
		f.workingDays(c, rules.AnswerWithinWorking)
	case rules.AnswerWithin > 0:
		c.Rule = words.Count(rules.AnswerWithin, "day", "days") + " to answer a panel's report"
		if c.First != "" {
			c.Last = assess.On(c.First.Time().AddDate(0, 0, rules.AnswerWithin))
		}
	default:
		return nil
	}
	if f.Response != nil {
		c.Met = f.Response.Accepted
		for _, fact := range f.Response.Facts {
			if fact.On != "" && (c.Met == "" || fact.On < c.Met) {
				c.Met = fact.On
			}
		}
	}
	c.Over = c.Met != ""
	return c
}

// workingDays finds the last day by the bank holidays that are known.
func (f *FollowUp) workingDays(c *Clock, days int) {
	if c.First == "" {
		return
	}
	known := holidays.Known()
	last, sure := known.Add(f.Nation, c.First.Time(), days)
	c.Last = assess.On(last)
	c.Rule += ", by the bank holidays of " + nationName(f.Nation)
	if !sure {
		c.Gap = fmt.Sprintf("Bank holidays are known from %s to %s only, so the real date may be later.", assess.Date(known.From).Long(), assess.Date(known.Until).Long())
	}
}

func nationName(id string) string {
	if name := holidays.Known().Name(id); name != "" {
		return name
	}
	return id
}

// mendClock runs from the session.
func (f *FollowUp) mendClock() *Clock {
	rules := f.Standard.Rules
	points := f.toMend()
	if rules.MendWithin == 0 || len(points) == 0 {
		return nil
	}
	label := assess.RatingLabel(f.Standard, rules.Mend)
	c := &Clock{ID: Mend, Name: "Time to put things right", Source: rules.MendCredit, First: f.Review.Session, From: "the panel met",
		Rule: fmt.Sprintf("%s for a point that is %s: %s", words.Count(rules.MendWithin, "month", "months"), label, points)}
	if c.First != "" {
		c.Last = c.First.AddMonths(rules.MendWithin)
	}
	c.Over = true
	for i := range f.Review.Points {
		p := &f.Review.Points[i]
		for j := range p.Recommendations {
			if p.Decision == rules.Mend && p.Recommendations[j].Kind == "must" && p.Recommendations[j].Closed == "" {
				c.Over = false
			}
		}
	}
	return c
}

// toMend are the points that have so long, in words.
func (f *FollowUp) toMend() string {
	var numbers []int
	for i := range f.Review.Points {
		if p := &f.Review.Points[i]; f.Standard.Rules.Mend != "" && p.Decision == f.Standard.Rules.Mend {
			numbers = append(numbers, p.Number)
		}
	}
	if len(numbers) == 0 {
		return ""
	}
	return f.Standard.EachPointName(numbers)
}

// Passed says whether the last day is over and something is left to do.
func (c *Clock) Passed(day assess.Date) bool { return !c.Over && c.Last != "" && c.Last < day }

// Says is where the clock stands on a day, in sentences: rule, first day and last,
// and the source.
func (c *Clock) Says(day assess.Date) string {
	out := []string{c.Rule + "."}
	switch {
	case c.First == "":
		out = append(out, "The review does not say when "+c.From+", so there is no date yet.")
	case c.Met != "" && c.Met > c.Last:
		out = append(out, c.runs(), fmt.Sprintf("Answered on %s, %s late.", c.Met.Long(), words.Count(daysBetween(c.Last, c.Met), "day", "days")))
	case c.Met != "":
		out = append(out, c.runs(), "Answered on "+c.Met.Long()+", in time.")
	case c.Over:
		out = append(out, c.runs(), "There is nothing left to answer or put right.")
	case c.Passed(day):
		out = append(out, c.runs(), "That was "+words.Count(daysBetween(c.Last, day), "day", "days")+" ago.")
	default:
		out = append(out, c.runs())
	}
	return strings.Join(words.NonEmpty(append(out, c.Gap, ended(c.Source))...), " ")
}

func (c *Clock) runs() string {
	return fmt.Sprintf("It runs from %s, when %s, to %s.", c.First.Long(), c.From, c.Last.Long())
}

func ended(text string) string {
	if text == "" {
		return ""
	}
	return words.Ended(text)
}
