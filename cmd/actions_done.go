package cmd

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/evidence"
	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/templates/text"
)

type actionsDoneOptions struct {
	evidence, title, shows, date, asOf string
}

func newActionsDone(e *env) *cobra.Command {
	var opts actionsDoneOptions
	c := &cobra.Command{
		Use:   "done ID [FILE]",
		Short: "Close an action, with what shows that it is done",
		Long: `Closes an action in its file. --evidence says what shows it: the id of evidence
that is there, or a link, which becomes evidence of the action's point. Without
FILE it looks through the assessments of the current folder.`,
		Example: "  standpoint actions done A4.2 --evidence supplier/requests.csv\n  standpoint actions done A7.1 --evidence E7.1 assessments/lgdss-beta.yaml",
		Args:    arguments(1, 2, "the action's ID, such as A4.2"),
		RunE:    func(_ *cobra.Command, args []string) error { return runActionsDone(e, opts, args[0], args[1:]) },
	}
	f := c.Flags()
	f.StringVar(&opts.evidence, "evidence", "", "what shows it, a `link` or the id of evidence that is there")
	f.StringVar(&opts.title, "title", "", "the `title` of new evidence; what the action says if left out")
	f.StringVar(&opts.shows, "shows", "", "what new evidence shows, in a `sentence`")
	f.StringVar(&opts.date, "date", "", "the `date` of new evidence; the day of closing if left out")
	f.StringVar(&opts.asOf, "as-of", "", "close it on this `date`; today if left out")
	return c
}

func runActionsDone(e *env, opts actionsDoneOptions, id string, args []string) error {
	kind, _, _, err := assess.ParseID(id)
	if err != nil || kind != 'A' {
		return usagef("use an id such as A4.2; standpoint actions lists them", "%q is not the id of an action", id)
	}
	day, err := asOf(e, opts.asOf)
	if err != nil {
		return err
	}
	shown := assess.Evidence{Title: assess.NormaliseLine(opts.title), Shows: assess.NormaliseLine(opts.shows), Date: day}
	if opts.date != "" {
		if shown.Date, err = e.dateIn("date", opts.date, assess.Past); err != nil {
			return err
		}
	}
	path, err := fileWithAction(e, strings.ToUpper(id), args)
	if err != nil {
		return err
	}
	c := assess.Closing{ID: strings.ToUpper(id), Link: assess.NormaliseLine(opts.evidence), Shown: shown}
	if link := evidence.ParseLink(c.Link); c.Link != "" && (link.State == evidence.Malformed || link.State == evidence.Outside) {
		return usagef("give an id such as E4.1, an address, or a path from the root of the repository", "--evidence: I cannot use %q: %s", c.Link, link.Why)
	}
	o, err := open(e, path)
	if err != nil {
		return err
	}
	if _, _, err := e.update(o.File, c.Apply); err != nil {
		return notClosed(err)
	}
	fmt.Fprintln(e.err, text.Fold(closedSentence(&c, path)))
	if c.Made {
		sayMissing(e, path, c.Link)
	}
	return nil
}

// fileWithAction is the file that has the action: the one named, or the only
// one here that has it.
func fileWithAction(e *env, id string, args []string) (string, error) {
	if len(args) > 0 {
		return args[0], openEach(e, args, func(string, *gather.Opened) error { return nil })
	}
	paths, err := every(e, nil)
	if err != nil {
		return "", err
	}
	var with []string
	err = openEach(e, paths, func(path string, o *gather.Opened) error {
		for i := range o.Assessment.Points {
			if o.Assessment.Points[i].Action(id) != nil {
				with = append(with, path)
				return nil
			}
		}
		return nil
	})
	switch {
	case len(with) == 1:
		return with[0], nil
	case len(with) > 1:
		return "", usagef("name one of them after the id:\n"+strings.Join(with, "\n"), "%d assessments here have an action %s", len(with), id)
	case err != nil:
		return "", err
	}
	return "", notClosed(assess.NoAction(id))
}

// notClosed says what of a Closing was asked for and is not there.
func notClosed(err error) error {
	switch {
	case errors.Is(err, assess.ErrNoAction):
		return usagef(problem.HintOf(err), "%s", err)
	case errors.Is(err, assess.ErrNoEvidence):
		return usagef(problem.HintOf(err), "--evidence: %s", err)
	}
	return err
}

func closedSentence(c *assess.Closing, path string) string {
	said := fmt.Sprintf("Closed %s in %s", c.ID, text.Plain(path))
	switch {
	case c.Evidence == "":
		return said + ". Nothing shows it yet: add that with --evidence, a link or an id."
	case c.Added:
		return fmt.Sprintf("%s was done; it now has %s as evidence, in %s.", c.ID, c.Evidence, text.Plain(path))
	case c.Made:
		return said + ", with new evidence " + c.Evidence + "."
	}
	return said + ", shown by " + c.Evidence + "."
}

// sayMissing says when a file that was named as evidence is not there.
func sayMissing(e *env, path, link string) {
	looking := gather.NewLooking()
	defer looking.Close()
	a := &assess.Assessment{Points: []assess.Point{{Evidence: []assess.Evidence{{Link: link}}}}}
	pieces, err := looking.Look(e.ctx, "", path, a)
	if err == nil && pieces[0].Has(evidence.Missing) {
		fmt.Fprintln(e.err, text.Fold(fmt.Sprintf("There is no file %s yet. Its path is looked for from the root of the repository.", text.Plain(link))))
	}
}
