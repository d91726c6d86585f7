package reviewing

import (
	"cmp"
	"fmt"
	"slices"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
	"standpoint/standards"
)

// ofPanel says whether the review is what several people agree on.
func (w *sitting) ofPanel() bool { return w.r.By == "panel" || w.r.By == "peers" }

// outcome is the result of a whole review, and why where it is not the rule's.
type outcome struct{ result, reason string }

// askOutcome asks a panel for the result of the whole, where the standard has a rule
// for one and every point has a decision. Without it, the rule decides.
func (w *sitting) askOutcome() (outcome, ask.Reply, error) {
	byRule := w.r.Overall(w.Standard)
	if !w.ofPanel() || !byRule.Final || w.Standard.Rules.Overall != standards.OverallWorst {
		return outcome{w.r.Result, w.r.ResultReason}, ask.Reply{}, nil
	}
	choice := ask.Choice{Before: byRule.Sentence(w.Standard), Ask: "What is the result as a whole?", Default: byRule.Value, Now: w.r.Result, Aside: true}
	for _, one := range w.Standard.Scale.Values {
		option := ask.Option{ID: one.ID, Label: one.Label, Mark: w.Mark(one.Mark)}
		if one.ID == byRule.Value {
			option.More = "as the standard's rule has it"
		} else {
			option.More = "asks for a reason, which is printed"
		}
		choice.Options = append(choice.Options, option)
	}
	reply, err := w.Asker.Choose(choice)
	chosen := cmp.Or(reply.Value, w.r.Result, byRule.Value)
	if err != nil || reply.Go != "" || chosen == byRule.Value {
		return outcome{}, reply, err // the rule's is not written: it follows from the points
	}
	why, err := w.Asker.Line(ask.Line{Ask: fmt.Sprintf("Why is it %s, and not %s?", assess.RatingLabel(w.Standard, chosen), assess.RatingLabel(w.Standard, byRule.Value)),
		Now: w.r.ResultReason, Aside: true})
	reason := cmp.Or(assess.NormaliseLine(why.Value), w.r.ResultReason)
	if err == nil && why.Go == "" && reason == "" {
		w.Asker.Say("It is not finished yet: a result other than the rule's needs a reason.")
		why.Go = ask.Back
	}
	return outcome{chosen, reason}, why, err
}

// What can be done with a review that a panel has finished.
const (
	openAgain = "again"
	factsDone = "facts"
	agreement = "agreed"
)

// finishedOptions are what can be done with a finished review.
func (w *sitting) finishedOptions() []ask.Option {
	options := []ask.Option{{ID: openAgain, Label: "open it again", More: "It becomes a draft again, and is not joined with others."}}
	if w.ofPanel() {
		options = []ask.Option{
			{ID: factsDone, Label: "the team has checked the facts", More: fmt.Sprintf("It becomes version %d, dated today. Correct what was wrong first.", w.version()+1)},
			{ID: agreement, Label: "who may read it, and who agreed", More: "It is only published if both sides agree."},
			{ID: openAgain, Label: "open it again", More: "It becomes a draft again, and does not count anywhere."},
		}
	}
	return append(options, ask.Option{ID: "no", Label: "leave it finished"})
}

func (w *sitting) version() int { return max(w.r.Version, 1) }

// checked makes the review its next version, as of today.
func (w *sitting) checked() error {
	next := w.version() + 1
	err := w.save("the fact check", func(r *assess.Review) error {
		r.Version, r.Finished = next, w.Day
		return nil
	})
	if err == nil {
		w.Asker.Saved(fmt.Sprintf("Saved: this is version %d, after the team checked the facts.", next))
	}
	return err
}

// readers say how far a review may go, in words.
var readers = map[string]string{
	"team": "the team and the panel", "council": "the team's own council", "group": "a group of councils", "public": "everybody",
}

// agree asks how far the review may go, and which roles agreed to it.
func (w *sitting) agree() error {
	role := func(body string) string {
		for _, one := range w.r.AgreedBy {
			if one.Body == body {
				return one.Role
			}
		}
		return ""
	}
	public := func(said ask.Said) bool { return said(0) == "public" }
	q := &ask.Sheet{Topic: "Who may read this review", Guide: agreeGuide, Blanks: []*ask.Blank{
		{Name: "Readers", Ask: "Who may read it?", Value: w.r.Share, Options: func(ask.Said) ([]ask.Option, string) {
			var options []ask.Option
			for _, id := range assess.Shares {
				options = append(options, ask.Option{ID: id, Label: readers[id]})
			}
			return options, assess.Shares[0]
		}},
		{Ask: "Which role agreed for the panel? Leave it empty if nobody has yet.", Value: role("panel"), Take: assess.NormaliseLine, When: public},
		{Ask: "Which role agreed for the team? Leave it empty if nobody has yet.", Value: role("team"), Take: assess.NormaliseLine, When: public},
	}}
	reply, err := w.Asker.Sheet(q)
	switch {
	case err != nil:
		return err
	case reply.Go == ask.Quit:
		return ErrLeft
	case reply.Go != "" || reply.Kept:
		return nil
	}
	err = w.save("who may read it", func(r *assess.Review) error {
		r.Share = q.Blanks[0].Value
		if r.Share == "public" {
			agreedBy(r, "panel", q.Blanks[1].Value, w.Day)
			agreedBy(r, "team", q.Blanks[2].Value, w.Day)
		}
		return nil
	})
	if err == nil {
		w.Asker.Saved("Saved: it is for " + readers[cmp.Or(w.r.Share, assess.Shares[0])] + "." + w.missing())
	}
	return err
}

const agreeGuide = `Everybody means it can be published: "standpoint report FILE --for public" shows you every text first.
Both the panel and the team have to agree to that. Roles are enough; no names.`

// agreedBy writes which role of a body agreed, and takes it back where none did. The
// day of one that is there already stays.
func agreedBy(r *assess.Review, body, role string, day assess.Date) {
	at := slices.IndexFunc(r.AgreedBy, func(one assess.Agreement) bool { return one.Body == body })
	switch {
	case at < 0 && role != "":
		r.AgreedBy = append(r.AgreedBy, assess.Agreement{Role: role, Body: body, On: day})
	case at >= 0 && role == "":
		r.AgreedBy = slices.Delete(r.AgreedBy, at, at+1)
	case at >= 0 && r.AgreedBy[at].Role != role:
		r.AgreedBy[at].Role, r.AgreedBy[at].On = role, day
	}
}

// missing says which side has yet to agree before it can be published.
func (w *sitting) missing() string {
	var open []string
	for _, body := range assess.Bodies {
		if !slices.ContainsFunc(w.r.AgreedBy, func(one assess.Agreement) bool { return one.Body == body }) {
			open = append(open, "the "+body)
		}
	}
	if w.r.Share != "public" || len(open) == 0 {
		return ""
	}
	return " " + words.UpperFirst(words.List(open)) + words.Choose(len(open), " has", " have") + " yet to agree."
}
