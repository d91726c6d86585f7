package cmd

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/compare"
	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/templates"
	"standpoint/templates/html"
	"standpoint/templates/json"
	"standpoint/templates/md"
	"standpoint/templates/text"
)

type compareOptions struct{ since, asOf, format, output, failOn string }

var compareFormats = []string{"text", "md", "html", "json"}

func newCompare(e *env) *cobra.Command {
	var opts compareOptions
	c := &cobra.Command{
		Use:   "compare OLD NEW",
		Short: "Show what has changed between two versions or rounds",
		Long: `Shows what has changed in an assessment, point by point: ratings, words that
were added or removed, evidence that is new, gone or now more than a year old,
and actions that were opened, closed or put off. Anything that has not changed
is only counted.

OLD and NEW are files, or REVISION:FILE for a file as it was in git. With
--since you only name FILE, and it is compared with how it was on a date, or at
the point where you branched off, even if it had another name then.

` + words.Wrap(compare.WorseIs, 79),
		Example: "  standpoint compare assessments/lgdss-alpha.yaml assessments/lgdss-beta.yaml\n  standpoint compare HEAD~3:lgdss-beta.yaml lgdss-beta.yaml\n" +
			"  standpoint compare --since main --format md\n  standpoint compare --since 2026-09-01 -o changes.html",
		Args: func(c *cobra.Command, args []string) error {
			switch {
			case opts.since != "":
				return arguments(0, 1, "")(c, args)
			case len(args) == 1:
				return usagef("name the older one first: standpoint compare OLD "+words.Argument(args[0])+"\nor say since when: standpoint compare --since main "+words.Argument(args[0]), "compare needs two, OLD and NEW")
			}
			return arguments(2, 2, "OLD and NEW, or --since")(c, args)
		},
		RunE: func(_ *cobra.Command, args []string) error { return runCompare(e, opts, args) },
	}
	f := c.Flags()
	f.StringVar(&opts.since, "since", "", "show what has changed in FILE since `when`: a date, or the point where you branched off, such as main")
	f.StringVar(&opts.asOf, "as-of", "", asOfUsage)
	f.StringVar(&opts.format, "format", "", "write this `format`: "+words.Either(compareFormats)+"; you can paste md into a comment on a pull request (default: taken from the name in --output, or text)")
	f.StringVarP(&opts.output, "output", "o", "", outputUsage)
	f.StringVar(&opts.failOn, "fail-on", "", "set the exit status to 3 if something has got `worse`")
	return c
}

func runCompare(e *env, opts compareOptions, args []string) error {
	day, err := asOf(e, opts.asOf)
	if err != nil {
		return err
	}
	format := formatOf(opts.format, opts.output, "text", map[string]string{"txt": "text", "markdown": "md", "htm": "html"})
	switch {
	case !slices.Contains(compareFormats, format):
		return usagef("use one of "+strings.Join(compareFormats, ", "), "%q is not a format this command can write", format)
	case opts.failOn != "" && opts.failOn != "worse":
		return usagef("use --fail-on worse, or leave it out", "--fail-on: %q is not a condition I know", opts.failOn)
	}
	versions := gather.NewVersions(e.shelf())
	defer versions.Close()
	before, now, err := twoVersions(e, versions, opts, args)
	if err == nil {
		err = gather.Comparable(before, now)
	}
	if err != nil {
		return err
	}
	c := compare.New(side(before), side(now), day)
	var out bytes.Buffer
	if err := writeCompared(e, &out, c, format); err != nil {
		return err
	}
	if err := deliver(e, cmp.Or(opts.output, "-"), out.Bytes(), nil); err != nil {
		return err
	}
	if opts.failOn != "" && len(c.Worse) > 0 {
		return errToDo
	}
	return nil
}

// twoVersions are those that are meant.
func twoVersions(e *env, versions *gather.Versions, opts compareOptions, args []string) (before, now *gather.Version, err error) {
	if opts.since != "" {
		return versionSince(e, versions, opts, args)
	}
	if sameFile(args[0], args[1]) {
		return nil, nil, usagef("to see what changed in it: standpoint compare --since main "+words.Argument(args[0]), "%q and %q are the same file", args[0], args[1])
	}
	before, now, err = versions.Two(e.ctx, args[0], args[1])
	if errors.Is(err, gather.ErrRevision) {
		return nil, nil, usagef(problem.HintOf(err), "%s", err)
	}
	return before, now, err
}

// versionSince is a file, and the same as it was at a revision or on a date.
func versionSince(e *env, versions *gather.Versions, opts compareOptions, args []string) (before, now *gather.Version, err error) {
	path, err := choose(e, args)
	if err != nil {
		return nil, nil, err
	}
	if now, err = versions.Named(e.ctx, path); err != nil {
		return nil, nil, err
	}
	revision, day := e.since(opts.since)
	before, err = versions.Since(e.ctx, now, revision, day)
	var wrong *gather.RevisionError
	if errors.As(err, &wrong) {
		return nil, nil, usagef(cmp.Or(problem.HintOf(wrong.Err), "name a branch, a tag, a commit or a date such as 2026-09-01"), "--since: %s", err)
	}
	return before, now, err
}

// since reads --since, which is a date or else a revision, and says how a date is
// understood.
func (e *env) since(typed string) (revision string, day assess.Date) {
	day, note, noDate := meantDate("since", typed, e.today(), assess.Past)
	switch {
	case typed == "" || noDate != nil:
		return typed, ""
	case note != nil:
		say(e.err, note.Error(), "")
	}
	return "", day
}

// sameFile says whether two names mean one file on disk.
func sameFile(one, other string) bool {
	a, err := os.Stat(one)
	b, err2 := os.Stat(other)
	return one == other || err == nil && err2 == nil && os.SameFile(a, b)
}

func side(v *gather.Version) compare.Side {
	return compare.Side{Name: v.Name, Commit: v.Commit, Day: v.Day, Assessment: v.Assessment, Standard: v.Standard}
}

func writeCompared(e *env, w io.Writer, c *compare.Comparison, format string) error {
	switch format {
	case "md":
		return md.Compare(w, c)
	case "html":
		return html.Compare(w, c, templates.Theme{})
	case "json":
		return json.Compare(w, c)
	}
	text.Compare(w, c, e.speaks())
	return nil
}
