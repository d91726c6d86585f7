package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/evidence"
	"standpoint/assess/gather"
	"standpoint/assess/problem"
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
		if shown.Date, err = assess.ParseDate(opts.date); err != nil {
			return usagef("write it as 2027-02-01, 1/2/2027 or 1 February 2027", "--date: %s", err)
		}
	}
	path, err := fileWithAction(e, strings.ToUpper(id), args)
	if err != nil {
		return err
	}
	d := doneAction{id: strings.ToUpper(id), link: assess.NormaliseLine(opts.evidence), shown: shown}
	if err := d.checkLink(); err != nil {
		return err
	}
	o, err := open(e, path)
	if err != nil {
		return err
	}
	if _, _, err := o.Update(d.apply); err != nil {
		return err
	}
	fmt.Fprintln(e.err, fold(d.sentence(path)))
	if d.link != "" && d.made {
		sayMissing(e, path, d.link)
	}
	return nil
}

// fileWithAction is the file that has the action: the one named, or the only
// one here that has it.
func fileWithAction(e *env, id string, args []string) (string, error) {
	if len(args) > 0 {
		return args[0], nil
	}
	paths, err := every(e, nil)
	if err != nil {
		return "", err
	}
	var with []string
	err = openEach(e, paths, func(path string, o *gather.Opened) error {
		for i := range o.Assessment.Points {
			if actionOf(&o.Assessment.Points[i], id) != nil {
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
	return "", noAction(id)
}

func noAction(id string) error {
	return usagef("standpoint actions --all lists them", "there is no action %s here", id)
}

func actionOf(p *assess.Point, id string) *assess.Action {
	for i := range p.Actions {
		if strings.EqualFold(p.Actions[i].ID, id) {
			return &p.Actions[i]
		}
	}
	return nil
}

// doneAction closes an action in an assessment and notes what it did.
type doneAction struct {
	id, link string
	shown    assess.Evidence // as new evidence would be
	evidence string          // the id of what shows it, afterwards
	made     bool            // it is new
	added    bool            // the action was done already, and this was added to it
}

// checkLink refuses an address that cannot be opened, before anything is read.
func (d *doneAction) checkLink() error {
	if link := evidence.ParseLink(d.link); d.link != "" && (link.State == evidence.Malformed || link.State == evidence.Outside) {
		return usagef("give an id such as E4.1, an address, or a path from the root of the repository", "--evidence: I cannot use %q: %s", d.link, link.Why)
	}
	return nil
}

func (d *doneAction) apply(a *assess.Assessment) error {
	var point *assess.Point
	var action *assess.Action
	for i := range a.Points {
		found := actionOf(&a.Points[i], d.id)
		if found != nil && action != nil {
			return usagef("standpoint assess offers to renumber one of them", "2 actions here have the id %s", d.id)
		}
		if found != nil {
			point, action = &a.Points[i], found
		}
	}
	switch {
	case action == nil:
		return noAction(d.id)
	case action.State == assess.Done && (action.Evidence != "" || d.link == ""):
		return problem.With(fmt.Errorf("%s is done already", d.id), fmt.Sprintf("nothing was changed; to open it again: standpoint answer FILE %d --action %s --action-state open", point.Number, d.id))
	}
	d.added = action.State == assess.Done
	if err := d.show(a, point, action); err != nil {
		return err
	}
	action.State = assess.Done
	if d.evidence != "" {
		action.Evidence = d.evidence
	}
	d.evidence = action.Evidence
	return nil
}

// show finds the evidence, or makes it: a link that stands under the point
// already is not written twice.
func (d *doneAction) show(a *assess.Assessment, p *assess.Point, action *assess.Action) error {
	d.evidence, d.made = "", false
	if d.link == "" {
		return nil
	}
	if kind, _, _, err := assess.ParseID(d.link); err == nil && kind == 'E' {
		there := a.Evidence(d.link)
		if there == nil {
			return usagef("use the id of evidence that is in the file, or a link", "--evidence: there is no evidence %q", d.link)
		}
		d.evidence = there.ID
		return nil
	}
	for i := range p.Evidence {
		if p.Evidence[i].Link == d.link {
			d.evidence = p.Evidence[i].ID
			return nil
		}
	}
	shown := d.shown
	shown.ID, shown.Link = assess.NextID(p, 'E'), d.link
	if action.Visibility == assess.Restricted {
		shown.Visibility = assess.Restricted // nothing becomes public by itself
	}
	if shown.Title == "" {
		shown.Title = action.What
	}
	p.Evidence = append(p.Evidence, shown)
	d.evidence, d.made = shown.ID, true
	return nil
}

func (d *doneAction) sentence(path string) string {
	said := fmt.Sprintf("Closed %s in %s", d.id, plain(path))
	switch {
	case d.evidence == "":
		return said + ". Nothing shows it yet: add that with --evidence, a link or an id."
	case d.added:
		return fmt.Sprintf("%s was done; it now has %s as evidence, in %s.", d.id, d.evidence, plain(path))
	case d.made:
		return said + ", with new evidence " + d.evidence + "."
	}
	return said + ", shown by " + d.evidence + "."
}

// sayMissing says when a file that was named as evidence is not there.
func sayMissing(e *env, path, link string) {
	looking := gather.NewLooking()
	defer looking.Close()
	a := &assess.Assessment{Points: []assess.Point{{Evidence: []assess.Evidence{{Link: link}}}}}
	pieces, err := looking.Look(e.ctx, "", path, a)
	if err == nil && pieces[0].Has(evidence.Missing) {
		fmt.Fprintln(e.err, fold(fmt.Sprintf("There is no file %s yet. Its path is looked for from the root of the repository.", plain(link))))
	}
}
