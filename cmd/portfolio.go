package cmd

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"standpoint/assess/gather"
	"standpoint/assess/mask"
	"standpoint/assess/portfolio"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/templates/text"
)

type portfolioOptions struct {
	asOf     string
	since    string
	by       string
	reader   string
	minGroup int
	through  string
	format   string
	output   string
	theme    string
	join     bool
}

// errSomeUnread says that the rest was rolled up; what could not be read has
// been said already.
var errSomeUnread = errors.New("some files could not be read")

func newPortfolio(e *env) *cobra.Command {
	opts := &portfolioOptions{}
	c := &cobra.Command{
		Use:   "portfolio [PATH...]",
		Short: "See many services at once, and which teams can help each other",
		Long: `Finds the assessments in folders, clones and bare repositories, and shows them
together: a heat map, the most common gaps, what is overdue, who has not
started, and which offers fit which requests. A portfolio.yaml lists the
services you expect: see docs/portfolio.

It can print text, write a static site into a folder, draw the heat maps as a
picture, or write all of it as data. Services are in alphabetical order.
Nothing ranks teams, and nothing is averaged. If you leave out PATH, it looks
in the current folder.`,
		Example: "  standpoint portfolio clones/\n  standpoint portfolio portfolio.yaml --for public --by group\n" +
			"  standpoint portfolio clones/ --format html -o site\n  standpoint portfolio clones/ -o portfolio.csv\n  standpoint portfolio --from-jsonl */portfolio.jsonl",
		Args: anything,
		RunE: func(_ *cobra.Command, args []string) error { return runPortfolio(e, opts, args) },
	}
	own := c.Flags()
	opts.addTo(own)
	own.StringVar(&opts.by, "by", "organisation", "group services under this `heading`: "+words.Either(portfolio.Groupings))
	own.IntVar(&opts.minGroup, "min-group", 0, "show counts only, and none for fewer than this `number` of services")
	own.StringVar(&opts.through, "through", "", "show every assessment under the points of this `standard`")
	own.StringVar(&opts.format, "format", "", "write this `format`: "+words.Either(portfolioFormats)+" (default: taken from the name in --output, or text)")
	own.StringVarP(&opts.output, "output", "o", "", "write to this `file`, or into this folder if the format is html; use - for standard output")
	own.StringVar(&opts.theme, "theme", "", "give the pages the look in this `file`, which can set organisation, logo, logo_alt, accent and tint")
	c.AddCommand(newPortfolioMatch(e, opts), newPortfolioProduct(e, opts), newPortfolioSpread(e, opts), newPortfolioDeclaration(e, opts), newPortfolioPublish(e, opts))
	return c
}

// addTo adds the flags that every command has that rolls assessments up.
func (o *portfolioOptions) addTo(f *pflag.FlagSet) {
	f.StringVar(&o.asOf, "as-of", "", asOfUsage)
	f.StringVar(&o.since, "since", "", "if an assessment does not name a previous one, show what has changed since `when`: a date, or a revision in git")
	f.StringVar(&o.reader, "for", "", "leave out anything that is not shared with this `reader`: "+words.Either(portfolio.Readers))
	f.BoolVar(&o.join, "from-jsonl", false, "read the PATHs as JSON Lines that Standpoint wrote, and join them")
}

// rolled is what was read and for whom it is rolled up.
type rolled struct {
	in      portfolio.Input
	options portfolio.Options
	close   func() // lets go of the input
}

// roll reads the flags that all of portfolio share, and everything the paths
// lead to. The error is nil when files could not be read: they are in the
// input, as problems.
func roll(e *env, opts *portfolioOptions, paths []string) (*rolled, error) {
	day, err := asOf(e, opts.asOf)
	if err != nil {
		return nil, err
	}
	if opts.reader != "" && !slices.Contains(portfolio.Readers, opts.reader) {
		return nil, usagef("use "+strings.Join(portfolio.Readers, ", ")+", or leave it out to see everything", "--for: %q is not a reader", opts.reader)
	}
	r := &rolled{options: portfolio.Options{AsOf: day, For: opts.reader, By: opts.by, MinGroup: opts.minGroup}}
	if opts.through != "" {
		if r.options.Through, err = lookup(e, opts.through); err != nil {
			return nil, err
		}
	}
	if err := r.read(e, opts, paths); err != nil {
		return nil, discreet(err, portfolio.SeesFiles(opts.reader))
	}
	r.in.Mask = maskEntry
	if r.options.Through != nil {
		r.in.Standards[r.options.Through.FullID()] = r.options.Through
	}
	return r, nil
}

func (r *rolled) read(e *env, opts *portfolioOptions, paths []string) (err error) {
	if opts.join {
		if len(paths) == 0 {
			return usagef("name the files, or - for standard input", "--from-jsonl needs FILE...")
		}
		r.in, r.close = gather.Join(e.shelf(), e.in, paths), func() {}
		sayProblems(e, r.in.Notes)
		return nil
	}
	progress := newProgressLine(e, "files looked at")
	defer progress.end()
	base, since := e.since(opts.since)
	many := &gather.Portfolio{Shelf: e.shelf(), Since: since, Base: base, Step: progress.step}
	r.close = many.Close
	if r.in, err = many.Read(e.ctx, paths); err == nil {
		progress.end()
		sayRead(e, &r.in, opts.reader)
		return nil
	}
	many.Close()
	var revision *gather.RevisionError
	switch {
	case e.ctx.Err() != nil:
		return errStopped
	case errors.As(err, &revision):
		return usagef("name a date such as 2026-09-01, or a branch, a tag or a commit", "--since: %s", err)
	}
	return err
}

// sayRead says which folders a list led to, and what was not followed or not
// compared, and what is odd about files. Where nobody is told of files, neither are their paths said.
func sayRead(e *env, in *portfolio.Input, reader string) {
	if !portfolio.SeesFiles(reader) {
		if len(in.Passed) > 0 {
			say(e.err, fmt.Sprintf("%s ignored.", words.Count(len(in.Passed), "thing that a file names was", "things that files name were")), "leave out --for to see which")
		}
		return
	}
	for _, one := range in.Read {
		if len(one.Places) > 0 {
			fmt.Fprintln(e.err, text.Fold(text.Plain(fmt.Sprintf("%s leads to %s: %s.", one.List, words.Count(len(one.Places), "place", "places"), strings.Join(one.Places, ", ")))))
		}
	}
	sayProblems(e, in.Passed)
	sayProblems(e, in.Notes)
}

// maskEntry masks as public reports do.
func maskEntry(x *portfolio.Entry) func(string) string {
	return mask.For(&x.Assessment).Text
}

// unread says on standard error what could not be read, and gives the error
// that makes the exit status 1.
func unread(e *env, problems problem.Errors, reader string) error {
	if len(problems) > 0 && !portfolio.SeesFiles(reader) {
		sayUnnamed(e, problems)
		return problem.With(errSomeUnread, "the rest is in the file")
	}
	sayProblems(e, problems)
	if len(problems) > 0 {
		return problem.With(errSomeUnread, "the rest is in the file")
	}
	return nil
}

func sayProblems(e *env, problems problem.Errors) {
	for i, p := range problems {
		if i == mostSaid {
			say(e.err, words.Count(len(problems)-i, "more problem", "more problems"), "")
			break
		}
		say(e.err, p.Error(), p.Hint)
	}
}

func (o *portfolioOptions) check() error {
	switch {
	case !slices.Contains(portfolio.Groupings, o.by):
		return usagef("use "+strings.Join(portfolio.Groupings, ", "), "--by: %q is not a heading", o.by)
	case o.minGroup < 0:
		return usagef("write a number such as 5", "--min-group: %d is less than 0", o.minGroup)
	}
	return nil
}
