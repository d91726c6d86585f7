package cmd

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess/gather"
	"standpoint/assess/words"
	"standpoint/templates/csv"
	"standpoint/templates/json"
	"standpoint/templates/text"
)

type historyOptions struct {
	format, output string
	rounds         bool
}

var historyFormats = []string{"text", "json", "csv", "jsonl"}

func newHistory(e *env) *cobra.Command {
	var opts historyOptions
	c := &cobra.Command{
		Use:   "history [FILE]",
		Short: "Show how each point has been rated since the first round",
		Long: `Shows the ratings of each point over time: after each commit, in each round
(from "previous" in the file), and in finished reviews. If a file has been
renamed, its history goes on under the old name. This is for the team. Reports
show only rounds and finished reviews, and so does --rounds, which also works
without git.`,
		Example: "  standpoint history\n  standpoint history --rounds\n  standpoint history assessments/lgdss-beta.yaml -o history.csv",
		Args:    arguments(0, 1, "at most one FILE"),
		RunE:    func(_ *cobra.Command, args []string) error { return runHistory(e, opts, args) },
	}
	f := c.Flags()
	f.BoolVar(&opts.rounds, "rounds", false, "show only rounds and finished reviews, without the commits in between")
	f.StringVar(&opts.format, "format", "", "write this `format`: "+words.Either(historyFormats)+" (default: taken from the name in --output, or text)")
	f.StringVarP(&opts.output, "output", "o", "", outputUsage)
	return c
}

func runHistory(e *env, opts historyOptions, args []string) error {
	format := formatOf(opts.format, opts.output, "text", map[string]string{"txt": "text"})
	if !slices.Contains(historyFormats, format) {
		return usagef("use one of "+strings.Join(historyFormats, ", "), "%q is not a format this command can write", format)
	}
	path, err := choose(e, args)
	if err != nil {
		return err
	}
	versions := gather.NewVersions(e.shelf())
	defer versions.Close()
	h, err := versions.History(e.ctx, path, !opts.rounds)
	if err != nil {
		return err
	}
	e.remark(h.Notes)
	var out bytes.Buffer
	switch format {
	case "csv":
		err = csv.History(&out, h.History)
	case "json":
		err = json.HistoryWhole(&out, h.History)
	case "jsonl":
		err = json.History(&out, h.History)
	default:
		text.History(&out, h.History, e.speaks())
	}
	if err != nil {
		return err
	}
	return deliver(e, cmp.Or(opts.output, "-"), out.Bytes(), nil)
}
