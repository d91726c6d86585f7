package cmd

import (
	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/templates"
	"standpoint/templates/json"
	"standpoint/templates/text"
)

type statusOptions struct {
	asOf    string
	json    bool
	against string
}

func newStatus(e *env) *cobra.Command {
	var opts statusOptions
	c := &cobra.Command{
		Use:   "status [FILE]",
		Short: "Show where an assessment stands and what to do next",
		Long: `Shows the rating of every point, what is still missing, and the next step. It
does not change anything. The exit status is 0 even if the assessment is
unfinished, because that is normal.`,
		Example: "  standpoint status\n  standpoint status assessments/lgdss-beta.yaml --json",
		Args:    arguments(0, 1, "at most one FILE"),
		RunE:    func(_ *cobra.Command, args []string) error { return runStatus(e, opts, args) },
	}
	c.Flags().StringVar(&opts.asOf, "as-of", "", asOfUsage)
	c.Flags().StringVar(&opts.against, "against", "", "show it under the points of this other `standard`")
	c.Flags().BoolVar(&opts.json, "json", false, "print it as JSON; docs/status-json explains the fields")
	return c
}

func runStatus(e *env, opts statusOptions, args []string) error {
	day, err := asOf(e, opts.asOf)
	if err != nil {
		return err
	}
	path, err := choose(e, args)
	if err != nil {
		return err
	}
	o, err := open(e, path)
	if err != nil {
		return err
	}
	sayNotes(e, o, "")
	if err := store.PassedOver(path); err != nil {
		say(e.err, err.Error(), problem.HintOf(err))
	}
	status := statusOf(o, path, day)
	status.Review, status.ReviewFile = decisions(e, o, path, "")
	if opts.json {
		status.File, status.ReviewFile = e.place(status.File), e.place(status.ReviewFile)
	}
	if opts.against != "" {
		return runAgainst(e, o, path, &status, opts)
	}
	if opts.json {
		return json.Status(e.out, &status)
	}
	text.Status(e.out, &status, e.speaks())
	return nil
}

func statusOf(o *gather.Opened, path string, day assess.Date) templates.Status {
	return templates.Status{File: path, Headline: o.Headline(), Assessment: o.Assessment, Standard: o.Standard,
		Progress: assess.ProgressOf(o.Standard, o.Assessment, day), AsOf: day}
}

// runAgainst shows the assessment through the points of another standard.
func runAgainst(e *env, o *gather.Opened, path string, status *templates.Status, opts statusOptions) error {
	m, err := mappingFrom(e, o, path, opts.against)
	if err != nil {
		return err
	}
	seen := templates.Against{File: status.File, Named: o.Assessment.Service.Named(), Title: o.Name(), Standard: m.From.FullID(), Other: m.To.FullID(), Mapping: text.Credit(m),
		AsOf: status.AsOf, Against: assess.AgainstOf(o.Assessment, m, status.Progress, status.AsOf)}
	if opts.json {
		return json.Against(e.out, &seen)
	}
	text.Against(e.out, &seen, m.To.ShortTitled(), e.speaks())
	return nil
}

// headline names the thing assessed, its phase and the standard, for a terminal.
func headline(o *gather.Opened) string { return text.Plain(o.Headline()) }
