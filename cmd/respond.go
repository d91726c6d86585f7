package cmd

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"standpoint/assess"
	"standpoint/assess/followup"
	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
	"standpoint/cmd/reply"
	"standpoint/templates"
	"standpoint/templates/text"
)

type respondOptions struct {
	accept                    bool
	fact                      string
	point                     string
	answer, text              string
	action, what, owner, due  string
	later, agreedBy, agreedOn string
	keep                      string
	on                        string
}

func newRespond(e *env) *cobra.Command {
	var opts respondOptions
	c := &cobra.Command{
		Use:   "respond REVIEW [RECOMMENDATION]",
		Short: "Answer a review and its recommendations",
		Long: `Answers a review: first the report as a whole, then each recommendation. Your
answers go into a file beside the review, which has the same name with
"-response" added, so the review stays as it is. REVIEW can also be the
assessment.

If you do not use any flags, it asks you. If you accept a recommendation, it
becomes an action in your assessment that says where it came from. You decide
when it is done, and close the action with "standpoint actions done". The lead
of the review then has to agree.

To see where things stand, and what is overdue:
  standpoint report REVIEW --for follow-up`,
		Example: `  standpoint respond assessments/lgdss-beta-review.yaml
  standpoint respond assessments/lgdss-beta-review.yaml --accept
  standpoint respond assessments/lgdss-beta-review.yaml \
    --point 9 --fact "The outage lasted 40 minutes"
  standpoint respond assessments/lgdss-beta-review.yaml R4.1 \
    --answer accepted --owner "Service owner" --due 2027-03-03
  standpoint respond assessments/lgdss-beta-review.yaml R9.2 \
    --answer declined --text "The council has one"
  standpoint respond assessments/lgdss-beta-review.yaml R1.1 \
    --later 2027-03-20 --agreed-by "Lead assessor"`,
		Args: arguments(1, 2, "the REVIEW, and a RECOMMENDATION such as R4.1 if it is about one"),
		RunE: func(c *cobra.Command, args []string) error {
			return runRespond(e, opts, args, c.Flags().NFlag() > 0 && said(c))
		},
	}
	f := c.Flags()
	f.BoolVar(&opts.accept, "accept", false, "accept the report as a whole")
	f.StringVar(&opts.fact, "fact", "", "tell the panel about a mistake in the report: `what` is wrong, and what it should say")
	f.StringVar(&opts.point, "point", "", "with --fact: the `point` that it is about (default: the whole report)")
	f.StringVar(&opts.answer, "answer", "", "your `answer` to the recommendation: "+words.Either(assess.ResponseAnswers))
	f.StringVar(&opts.text, "text", "", "`how` you will do it, or why not; use @FILE or - to read it from a file or standard input")
	f.StringVar(&opts.action, "action", "", "the `id` of an existing action")
	f.StringVar(&opts.what, "what", "", "a `sentence` that says what the action is (default: the words of the recommendation)")
	f.StringVar(&opts.owner, "owner", "", "the `role` that will do the action")
	f.StringVar(&opts.due, "due", "", "the `date` to finish the action by (default: the date in the recommendation)")
	f.StringVar(&opts.later, "later", "", "a later `date` that has been agreed; the first date is kept too")
	f.StringVar(&opts.agreedBy, "agreed-by", "", "with --later: the `role` that agreed")
	f.StringVar(&opts.agreedOn, "agreed-on", "", "with --later: the `date` when it was agreed (default: the date in --as-of)")
	f.StringVar(&opts.keep, "keep", "", "settle a conflict that a merge left in your answer to the recommendation or to the whole report: keep `ours`, theirs or both")
	f.StringVar(&opts.on, "as-of", "", "the `date` to put on your answer (default: today)")
	return c
}

// said says whether a flag of the command itself was given.
func said(c *cobra.Command) bool {
	given := false
	c.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) { given = given || f.Changed && f.Name != "as-of" && !f.Hidden })
	return given
}

func runRespond(e *env, opts respondOptions, args []string, flags bool) error {
	day, err := onDay(e, opts.on)
	if err != nil {
		return err
	}
	of, err := e.shelf().Followed(args[0])
	if err != nil {
		return err
	}
	if of.Review.Value.Draft() {
		say(e.err, "The review is still a draft, so what it asks may change.", "")
	}
	id := ""
	if len(args) > 1 {
		it := of.On(day, "").Item(args[1])
		if it == nil {
			return usagef(of.On(day, "").Has(), "recommendation %q is not in the review", words.Short(args[1]))
		}
		id = it.Recommendation.ID
	}
	if !flags {
		return respondAsking(e, of, day, id)
	}
	return respondSaid(e, opts, of, day, id)
}

// onDay is when something is said, by the flag --as-of.
func onDay(e *env, typed string) (assess.Date, error) {
	if typed == "" {
		return e.today(), nil
	}
	return e.dateIn("as-of", typed, assess.Past)
}

// respondSaid writes what flags say.
func respondSaid(e *env, opts respondOptions, of *gather.Followed, day assess.Date, id string) error {
	whole := opts.accept || opts.fact != ""
	switch {
	case opts.keep != "":
		return respondKeeping(e, opts, of, id)
	case whole && id != "":
		return usagef("leave "+id+" out", "--accept and --fact are about the report as a whole")
	case whole:
		return respondWhole(e, opts, of, day)
	case id == "":
		return usagef("name it after the review, such as R4.1", "these flags are about one recommendation")
	}
	one, err := opts.said(e, day, id)
	if err != nil {
		return err
	}
	if err := one.Check(of.On(day, "")); err != nil {
		return usagef(problem.HintOf(err), "%s", err)
	}
	if err := reply.Keep(of, func() *followup.FollowUp { return of.On(day, "") }, one); err != nil {
		return err
	}
	it := of.On(day, "").Item(id)
	done := fmt.Sprintf("%s is %s, %s; saved in %s", id, it.Says(), it.When(), text.Plain(near(e, of.ResponsePath)))
	if one.Made {
		done += fmt.Sprintf(", with action %s in %s", one.Action, text.Plain(near(e, of.Path)))
	}
	fmt.Fprintln(e.err, text.Fold(done+"."))
	return nil
}

// respondKeeping settles what a merge left twice.
func respondKeeping(e *env, opts respondOptions, of *gather.Followed, id string) error {
	alone := respondOptions{keep: opts.keep, on: opts.on}
	switch {
	case opts != alone:
		return usagef("settle it first, then answer", "--keep goes with no other flag")
	case !slices.Contains(assess.Versions, opts.keep):
		return usagef("use "+words.Either(assess.Versions), "--keep: %q is not one of the values you can use", words.Short(opts.keep))
	case of.Response == nil || !slices.ContainsFunc(assess.TornIn(of.Response.Value, of.Standard), func(t assess.Torn) bool { return t.Item == id }):
		return usagef("standpoint check names where it is", "--keep: there is nothing under conflict there")
	}
	err := of.Respond(func(r *assess.Response) error {
		assess.SettleAll(r, opts.keep, func(t assess.Torn) bool { return t.Item == id })
		return nil
	})
	if err != nil {
		return err
	}
	fmt.Fprintln(e.err, text.Fold(fmt.Sprintf("Settled; saved in %s.", text.Plain(near(e, of.ResponsePath)))))
	return nil
}

// said is what the flags say of one recommendation.
func (o *respondOptions) said(e *env, day assess.Date, id string) (*followup.Said, error) {
	if o.answer != "" && !slices.Contains(assess.ResponseAnswers, o.answer) {
		return nil, usagef("use one of "+strings.Join(assess.ResponseAnswers, ", "), "--answer: %q is not an answer I know", o.answer)
	}
	if o.later == "" && o.agreedBy+o.agreedOn != "" {
		return nil, usagef("add --later with the date", "--agreed-by and --agreed-on are about a later date")
	}
	g := given{flag: "text", value: o.text}
	if err := (&textReader{e: e}).read(&g); err != nil {
		return nil, err
	}
	one := &followup.Said{To: id, Answer: o.answer, Text: assess.Normalise(g.value), On: day, Action: strings.ToUpper(o.action), What: assess.NormaliseLine(o.what), Owner: assess.NormaliseLine(o.owner)}
	one.Later.AgreedBy = assess.NormaliseLine(o.agreedBy)
	for _, date := range []struct {
		flag, typed string
		tense       assess.Tense
		into        *assess.Date
	}{{"due", o.due, assess.Ahead, &one.Due}, {"later", o.later, assess.Ahead, &one.Later.Due}, {"agreed-on", o.agreedOn, assess.Past, &one.Later.On}} {
		if date.typed == "" {
			continue
		}
		meant, err := e.dateIn(date.flag, date.typed, date.tense)
		if err != nil {
			return nil, err
		}
		*date.into = meant
	}
	return one, nil
}

// respondWhole writes what is said to the report as a whole.
func respondWhole(e *env, opts respondOptions, of *gather.Followed, day assess.Date) error {
	number, point := 0, of.Standard.PointNamed(opts.point)
	switch {
	case opts.accept && opts.fact != "":
		return usagef("send the point of fact first, and accept the report once it is settled", "--accept and --fact do not go together")
	case point != nil:
		number = point.Number
	case opts.point != "" && opts.point != "0":
		return usagef("use a number "+of.Standard.Numbers(), "--point: there is no point %q", words.Short(opts.point))
	}
	g := given{flag: "text", value: opts.fact}
	if err := (&textReader{e: e}).read(&g); err != nil {
		return err
	}
	err := of.Respond(func(r *assess.Response) error {
		if opts.accept {
			r.Accepted = day
		} else {
			r.Facts = append(r.Facts, assess.Fact{Point: number, Text: assess.Normalise(g.value), On: day})
		}
		return nil
	})
	if err != nil {
		return err
	}
	what := map[bool]string{true: "The report is accepted,", false: "The point of fact is"}[opts.accept]
	fmt.Fprintln(e.err, text.Fold(what+" saved in "+text.Plain(near(e, of.ResponsePath))+"."))
	return nil
}

// respondAsking asks what flags do not say.
func respondAsking(e *env, of *gather.Followed, day assess.Date, id string) error {
	if !e.inTerminal && !e.speaks() {
		return usagef("from flags: standpoint respond REVIEW R4.1 --answer accepted --owner ROLE --due DATE\nwith a pipe or a screen reader: standpoint respond REVIEW --accessible",
			"there is no terminal here to ask in")
	}
	if err := readWhole(e); err != nil {
		return err
	}
	state, err := store.StateOf(of.ResponsePath)
	if err != nil {
		return err
	}
	asker := e.asker(false)
	defer asker.Close()
	err = responding(of, day, id, asker, state).Run()
	asker.Close()
	switch {
	case err == nil, errors.Is(err, reply.ErrLeft):
		fmt.Fprintln(e.err, text.Fold("What you said is in "+text.Plain(near(e, of.ResponsePath))+". To see how it stands: standpoint report "+text.Plain(words.Argument(near(e, of.Path)))+" --for follow-up"))
		return nil
	case errors.Is(err, ask.ErrStopped):
		return cutOffAt(e, respondNext(of.On(day, "")))
	}
	return err
}

// cutOffAt says that a sitting ended in its middle and, where a pipe answers, where it
// goes on: the same answers once more would go to other questions.
func cutOffAt(e *env, next string) error {
	fmt.Fprintln(e.err, "Stopped. Everything answered so far is saved.")
	if !e.inTerminal {
		fmt.Fprintln(e.err, text.Fold("Next time it begins with "+next+". Give only the answers that come after: those that were given already would go to other questions."))
	}
	return errStopped
}

// respondNext is what is asked first when a response goes on.
func respondNext(f *followup.FollowUp) string {
	if f.Response == nil || f.Response.Accepted == "" {
		return "your response to the report as a whole"
	}
	answered := 0
	for i := range f.Items {
		if r := f.Items[i].Response; r != nil && r.Answer != "" {
			answered++
		}
	}
	return fmt.Sprintf("the list of recommendations, %d of %d answered", answered, len(f.Items))
}

// responding is a sitting with a review that is open.
func responding(of *gather.Followed, day assess.Date, id string, asker ask.Asker, state *store.State) reply.Sitting {
	return reply.Sitting{
		Asker: asker, Title: of.Name(), Day: day, Only: id, State: state, Explain: explained, Mark: templates.Sign,
		Now:   func() *followup.FollowUp { return of.On(day, "") },
		Files: of,
	}
}
