package cmd

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/evidence"
	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/templates"
	"standpoint/templates/calendar"
	"standpoint/templates/csv"
	"standpoint/templates/json"
	"standpoint/templates/md"
	"standpoint/templates/text"
)

type actionsOptions struct {
	asOf, format, output, owner, by string
	open, all                       bool
}

var actionFormats = []string{"text", "json", "csv", "ics", "md", "jira-csv", "azure-csv", "gh"}

// trackers are the formats that go into one: of what is open, and others may read.
var trackers = map[string]func(io.Writer, *templates.Actions) error{"jira-csv": csv.Jira, "azure-csv": csv.Azure, "gh": md.GH}

func newActions(e *env) *cobra.Command {
	var opts actionsOptions
	c := &cobra.Command{
		Use:   "actions [PATH...]",
		Short: "List what there is to do, who will do it and by when",
		Long: `Lists the actions in one assessment or many: overdue ones first, then by date,
then those without a date. PATH is an assessment, or a folder with assessments
in it.

The formats are text, json, csv for a spreadsheet, ics for a calendar (with an
entry on the day each action is due) and md for a list of tasks to tick off.

Three more formats are for the tools that you work in: you can import
jira-csv into Jira and azure-csv into Azure Boards, and gh is a script for
GitHub that you read before you run it. They include only actions that are
open, are not restricted and do not have an issue yet: see docs/actions.`,
		Example: "  standpoint actions\n  standpoint actions --owner \"Service owner\" -o actions.ics\n  standpoint actions --by owner --format md\n  standpoint actions --format gh -o actions.sh",
		Args:    cobra.ArbitraryArgs,
		RunE:    func(_ *cobra.Command, args []string) error { return runActions(e, opts, args) },
	}
	f := c.Flags()
	f.StringVar(&opts.owner, "owner", "", "list only actions for this `role`")
	f.StringVar(&opts.by, "by", "date", "sort in this `order`: date or owner")
	f.BoolVar(&opts.open, "open", false, "list only actions that are still open (the default)")
	f.BoolVar(&opts.all, "all", false, "include actions that are done or dropped")
	f.StringVar(&opts.format, "format", "", "write this `format`: "+words.Either(actionFormats)+" (default: taken from the name in --output, or text)")
	f.StringVarP(&opts.output, "output", "o", "", outputUsage)
	f.StringVar(&opts.asOf, "as-of", "", asOfUsage)
	c.AddCommand(newActionsDone(e))
	return c
}

// settle finds the format, and checks what does not go together.
func (o *actionsOptions) settle() error {
	o.format = formatOf(o.format, o.output, "text", map[string]string{"txt": "text", "sh": "gh"})
	switch {
	case !slices.Contains(actionFormats, o.format):
		return usagef("use one of "+strings.Join(actionFormats, ", "), "%q is not a format this command can write", o.format)
	case o.by != "date" && o.by != "owner":
		return usagef("use date or owner", "--by: %q is not an order I know", o.by)
	case o.open && o.all:
		return usagef("leave one of them out", "--open and --all do not go together")
	case o.all && trackers[o.format] != nil:
		return usagef("leave --all out", "--format %s takes only what is open", o.format)
	}
	return nil
}

func runActions(e *env, opts actionsOptions, args []string) error {
	day, err := asOf(e, opts.asOf)
	if err != nil {
		return err
	}
	if err := opts.settle(); err != nil {
		return err
	}
	paths, err := every(e, args)
	if err != nil {
		return err
	}
	list := templates.Actions{AsOf: string(day)}
	place := filepath.ToSlash
	if opts.format == "json" || opts.format == "csv" || trackers[opts.format] != nil {
		place = e.place
	}
	failed := openEach(e, paths, func(path string, o *gather.Opened) error {
		list.Add(place(path), o.Assessment, o.Standard)
		return nil
	})
	list.Pick(opts.all || opts.format == "ics", opts.owner) // a calendar has to be told what is over
	list.Sort(opts.by == "owner")
	var out bytes.Buffer
	if err := writeActions(e, &out, &list, opts, len(paths) > 1); err != nil {
		return err
	}
	if err := deliver(e, cmp.Or(opts.output, "-"), out.Bytes(), nil); err != nil {
		return err
	}
	return failed
}

func writeActions(e *env, w io.Writer, list *templates.Actions, opts actionsOptions, many bool) error {
	if write := trackers[opts.format]; write != nil {
		sayLeftOut(e, list)
		return write(w, list)
	}
	switch opts.format {
	case "json":
		return json.Actions(w, list)
	case "csv":
		return csv.Actions(w, list)
	case "md":
		return md.Actions(w, list, opts.by == "owner")
	case "ics":
		undated, err := calendar.Actions(w, list)
		if undated > 0 {
			fmt.Fprintln(e.err, words.Say(undated, "%d action without a date is not in the calendar.", "%d actions without a date are not in the calendar."))
		}
		return err
	}
	text.Actions(w, list, text.How{ByOwner: opts.by == "owner", Owner: opts.owner, Many: many, Spoken: e.speaks()})
	return nil
}

// sayLeftOut leaves what goes into a tracker, and says what does not.
func sayLeftOut(e *env, list *templates.Actions) {
	restricted, ticketed := list.ForTrackers()
	if restricted > 0 {
		fmt.Fprintln(e.err, words.Say(restricted, "%d restricted action is left out: others can read a tracker.", "%d restricted actions are left out: others can read a tracker."))
	}
	if ticketed > 0 {
		fmt.Fprintln(e.err, words.Say(ticketed, "%d action is left out because it has an issue already.", "%d actions are left out because they have an issue already."))
	}
}

type actionsDoneOptions struct {
	evidence, title, shows, date, asOf string
}

func newActionsDone(e *env) *cobra.Command {
	var opts actionsDoneOptions
	c := &cobra.Command{
		Use:   "done ID [FILE]",
		Short: "Close an action, and say what shows that it is done",
		Long: `Closes an action in its file. --evidence says what shows that it is done: the
id of existing evidence, or a link, which is added to the evidence for the
action's point. If you leave out FILE, it looks in the assessments in the
current folder.`,
		Example: "  standpoint actions done A4.2 --evidence supplier/requests.csv\n  standpoint actions done A7.1 --evidence E7.1 assessments/lgdss-beta.yaml",
		Args:    arguments(1, 2, "the action's ID, such as A4.2"),
		RunE:    func(_ *cobra.Command, args []string) error { return runActionsDone(e, opts, args[0], args[1:]) },
	}
	f := c.Flags()
	f.StringVar(&opts.evidence, "evidence", "", "what shows that it is done: a `link`, or the id of existing evidence")
	f.StringVar(&opts.title, "title", "", "the `title` of the new evidence (default: the words of the action)")
	f.StringVar(&opts.shows, "shows", "", "a `sentence` about what the new evidence shows")
	f.StringVar(&opts.date, "date", "", "the `date` of the new evidence (default: the day you close the action)")
	f.StringVar(&opts.asOf, "as-of", "", "the `date` to close it on (default: today)")
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
		return said + ". Nothing shows that it is done yet: add a link or an id with --evidence."
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
		fmt.Fprintln(e.err, text.Fold(fmt.Sprintf("There is no file %s yet. Write paths from the root of the repository.", text.Plain(link))))
	}
}
