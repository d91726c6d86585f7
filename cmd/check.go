package cmd

import (
	"cmp"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/evidence"
	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/templates/findings"
	"standpoint/templates/json"
	"standpoint/templates/md"
	"standpoint/templates/text"
)

type checkOptions struct {
	asOf    string
	format  string
	explain string
	since   string
	links   linkOptions
}

// checkFormats are the values of --format.
var checkFormats = []string{"text", "json", "sarif", "junit", "github", "codequality", "md"}

func newCheck(e *env) *cobra.Command {
	var opts checkOptions
	c := &cobra.Command{
		Use:   "check [PATH...]",
		Short: "Say what is still to do, where it is and how to put it right",
		Long: `Reads assessments and says what is still to do, where it is and how to put it
right. PATH is a file, or a folder with any number of repositories in it. If
you leave it out, it checks the assessments here. Reviews, responses to reviews
and the product sheets in products/ are checked just as strictly. If there is a
standpoint.yaml beside assessments/, or further up in the same repository, it
can say what counts and what is excused: see docs/policy.

The exit status is 3 if something is still to do, and 1 if a file cannot be
read.`,
		Example: "  standpoint check\n  standpoint check ~/repositories --format json\n  standpoint check --since main --format github\n  standpoint check --explain SP012",
		Args:    anything,
		RunE:    func(_ *cobra.Command, args []string) error { return runCheck(e, opts, args) },
	}
	c.Flags().StringVar(&opts.asOf, "as-of", "", asOfUsage)
	c.Flags().StringVar(&opts.format, "format", "text", "print it in this `format`: "+words.Either(checkFormats))
	c.Flags().StringVar(&opts.since, "since", "", "report only what has got worse since `when`: a date, or the point where you branched off, such as main")
	c.Flags().StringVar(&opts.explain, "explain", "", "explain a `code` such as SP012, or all of them with \"all\"")
	opts.links.addTo(c.Flags())
	return c
}

// anything takes any number of words; a command that works on files can say of
// each what is the matter with it.
func anything(*cobra.Command, []string) error { return nil }

func runCheck(e *env, opts checkOptions, args []string) error {
	if opts.explain != "" {
		return explainCode(e, opts.explain)
	}
	if !slices.Contains(checkFormats, opts.format) {
		return usagef("use "+strings.Join(checkFormats, ", "), "--format: %q is not one I know", opts.format)
	}
	day, err := asOf(e, opts.asOf)
	if err != nil {
		return err
	}
	if err := opts.links.check(); err != nil {
		return err
	}
	_, from := e.since(opts.since)
	c := gather.Checker{Shelf: e.shelf(), Day: day, Since: opts.since, From: from}
	if opts.links.ask {
		c.Ask = func(pieces []*evidence.Piece) error { return probeLinks(e, opts.links, pieces) }
	}
	// Each file leaves much behind that is soon of no use to anybody. Cleared away
	// less often, 100 files take 1.1 times what decoding them does, and not 1.5;
	// memory still does not grow with their number.
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	out, sum := newCheckWriter(e, opts.format, day), check.Summary{Since: opts.since}
	err = c.Each(e.ctx, args, func(f *check.File) error {
		sum.Add(f)
		return out.File(f)
	})
	if said := c.WithoutGit(); said != "" {
		fmt.Fprintln(e.err, text.Fold(text.Plain(said)))
	}
	if err == nil || wholeAnyway(opts.format, err) {
		err = cmp.Or(err, out.End(&sum))
	}
	return checkOutcome(&sum, err)
}

// wholeAnyway says whether programs get a whole document of what was read, although
// not all could be: half of one reads nowhere.
func wholeAnyway(format string, err error) bool {
	var revision *gather.RevisionError
	return format != "text" && !errors.As(err, &revision)
}

// checkOutcome is the exit status: a file that does not read beats what is to do.
func checkOutcome(sum *check.Summary, err error) error {
	var revision *gather.RevisionError
	switch {
	case errors.As(err, &revision):
		return usagef(cmp.Or(problem.HintOf(revision.Err), "name a branch, a tag or a commit that is in this clone; in a shallow clone, fetch it first"), "--since: %s", err)
	case errors.Is(err, gather.ErrNone):
		return problem.With(err, "start one with: standpoint assess\nor name a folder: standpoint check PATH")
	case err != nil:
		return err
	case sum.Unread > 0:
		return errUnread
	case sum.Weighs:
		return errToDo
	}
	return nil
}

// checkWriter prints what was found, file by file, so that any number of files
// takes no more memory than one.
type checkWriter interface {
	File(*check.File) error
	End(*check.Summary) error
}

func newCheckWriter(e *env, format string, day assess.Date) checkWriter {
	switch format {
	case "json":
		return json.NewCheck(e.out, day)
	case "sarif":
		return findings.NewSARIF(e.out, ownVersion())
	case "junit":
		return findings.NewJUnit(e.out)
	case "github":
		return findings.NewGitHub(e.out, day)
	case "codequality":
		return findings.NewCodeQuality(e.out)
	case "md":
		return md.NewCheck(e.out, day)
	}
	return text.NewCheck(e.out, day, e.speaks())
}

// explainCode prints what a code is about; "all" prints a line for each.
func explainCode(e *env, word string) error {
	if strings.EqualFold(word, "all") {
		for _, r := range check.Rules() {
			text.RuleInShort(e.out, r)
		}
		return nil
	}
	r, known := check.Lookup(word)
	if !known {
		return usagef("\"standpoint check --explain all\" lists them", "--explain: %q is not the code of a finding", word)
	}
	text.Rule(e.out, r)
	return nil
}
