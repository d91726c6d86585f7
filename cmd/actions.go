package cmd

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess/gather"
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

var actionFormats = []string{"text", "json", "csv", "ics", "md"}

func newActions(e *env) *cobra.Command {
	var opts actionsOptions
	c := &cobra.Command{
		Use:   "actions [PATH...]",
		Short: "List what is to be done, by whom and by when",
		Long: `Lists the actions of one assessment or many: the overdue first, then by date,
then those without one. PATH is an assessment or a folder with some in it.

The formats are text, json, csv for a spreadsheet, ics for a calendar (an entry
on the day each action is due) and md for a list of tasks to tick.`,
		Example: "  standpoint actions\n  standpoint actions --owner \"Service owner\" -o actions.ics\n  standpoint actions --by owner --format md",
		Args:    cobra.ArbitraryArgs,
		RunE:    func(_ *cobra.Command, args []string) error { return runActions(e, opts, args) },
	}
	f := c.Flags()
	f.StringVar(&opts.owner, "owner", "", "only those of this `role`")
	f.StringVar(&opts.by, "by", "date", "in this `order`: date, or owner")
	f.BoolVar(&opts.open, "open", false, "only what is still open, as when it is left out")
	f.BoolVar(&opts.all, "all", false, "what is done or dropped as well")
	f.StringVar(&opts.format, "format", "", "write this `format`: "+strings.Join(actionFormats, ", "))
	f.StringVarP(&opts.output, "output", "o", "", "write to this `file`; - for standard output")
	f.StringVar(&opts.asOf, "as-of", "", asOfUsage)
	c.AddCommand(newActionsDone(e))
	return c
}

// settle finds the format, and checks what does not go together.
func (o *actionsOptions) settle() error {
	o.format = formatOf(o.format, o.output, "text", map[string]string{"txt": "text"})
	switch {
	case !slices.Contains(actionFormats, o.format):
		return usagef("use one of "+strings.Join(actionFormats, ", "), "%q is not a format I can write", o.format)
	case o.by != "date" && o.by != "owner":
		return usagef("use date or owner", "--by: %q is not an order I know", o.by)
	case o.open && o.all:
		return usagef("leave one of them out", "--open and --all do not go together")
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
	failed := openEach(e, paths, func(path string, o *gather.Opened) error {
		list.Add(filepath.ToSlash(path), o.Assessment, o.Standard)
		return nil
	})
	list.Pick(opts.all, opts.owner)
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
