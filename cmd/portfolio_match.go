package cmd

import (
	"cmp"
	"fmt"
	"math"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess/portfolio"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/templates/json"
	"standpoint/templates/text"
)

// listOptions say how a list out of a portfolio is printed.
type listOptions struct {
	format string
	json   bool
}

// addTo adds the flags of a command that prints a list out of a portfolio.
func (o *listOptions) addTo(c *cobra.Command, opts *portfolioOptions) *cobra.Command {
	opts.addTo(c.Flags())
	c.Flags().StringVar(&o.format, "format", "text", "print it in this `format`: text or json")
	c.Flags().BoolVar(&o.json, "json", false, "the same as --format json; docs/portfolio explains the fields")
	return c
}

// asJSON says whether programs read it.
func (o *listOptions) asJSON() (bool, error) {
	if o.format != "text" && o.format != "json" {
		return false, usagef("use text or json", "--format: %q is not one I know", o.format)
	}
	return o.json || o.format == "json", nil
}

func newPortfolioMatch(e *env, opts *portfolioOptions) *cobra.Command {
	own := &listOptions{}
	c := &cobra.Command{
		Use:   "match SERVICE [PATH...]",
		Short: "Write who can help one service, for a chat message or an email",
		Long: `Lists what a service asks for with the offers that fit, and what it offers with
the requests that fit. It is plain text that you can paste into a chat message
or an email. SERVICE is its organisation and id, such as ashford/garden-waste,
its name, or the path of its file. Each suggestion says why it is made:
docs/portfolio explains how.

A team is suggested as a helper because it offers something or says that it is
open to contact, never because of how it rates itself.`,
		Example: "  standpoint portfolio match ashford/garden-waste clones/\n  standpoint portfolio match garden-waste clones/ --for group",
		Args:    arguments(1, math.MaxInt, "SERVICE"),
		RunE:    func(_ *cobra.Command, args []string) error { return runPortfolioMatch(e, opts, own, args[0], args[1:]) },
	}
	return own.addTo(c, opts)
}

// listed rolls up what a list is taken from, and prints the list; the error is about
// files that could not be read, where nothing else went wrong.
func listed(e *env, opts *portfolioOptions, own *listOptions, paths []string, print func(p *portfolio.Portfolio, asJSON bool) error) error {
	asJSON, err := own.asJSON()
	if err != nil {
		return err
	}
	r, err := roll(e, opts, paths)
	if err != nil {
		return err
	}
	defer r.close()
	p, err := portfolio.New(r.in, r.options)
	if err == nil {
		err = print(p, asJSON)
	}
	if err != nil {
		_ = unread(e, r.in.Problems, opts.reader) // it may be why
		return err
	}
	return unread(e, r.in.Problems, opts.reader)
}

func runPortfolioMatch(e *env, opts *portfolioOptions, own *listOptions, service string, paths []string) error {
	return listed(e, opts, own, paths, func(p *portfolio.Portfolio, asJSON bool) error {
		ref, err := oneService(p, service)
		if err != nil {
			return err
		}
		if asJSON {
			return json.Match(e.out, p.MatchOf(ref), p.AsOf)
		}
		text.Match(e.out, p.MatchOf(ref), p.AsOf, e.speaks())
		return nil
	})
}

func newPortfolioProduct(e *env, opts *portfolioOptions) *cobra.Command {
	own, output := &listOptions{}, ""
	c := &cobra.Command{
		Use:   "product NAME [PATH...]",
		Short: "See who else uses a product, or works with a supplier",
		Long: `Lists the services that run on a product or work with a supplier: what they
know about it, what they offer and ask for, who to contact, and when their
contracts end. After that come the product sheets, which say what councils have
found out about it, each in its own words. NAME is the name of the product or
the supplier, or its first few words. Ratings are not compared, because how a
team rates its own service says nothing about a product.

With --output, the product sheet that NAME leads to is saved as a file, so that
you can use it in an assessment.`,
		Example: "  standpoint portfolio product \"Example Software Ltd\" clones/\n  standpoint portfolio product example clones/ --json\n  standpoint portfolio product \"Leafround 4.2\" \\\n    --from-jsonl ashford.jsonl -o products/leafround.yaml",
		Args:    arguments(1, math.MaxInt, "NAME"),
		RunE: func(_ *cobra.Command, args []string) error {
			return runPortfolioProduct(e, opts, own, output, args[0], args[1:])
		},
	}
	c.Flags().StringVarP(&output, "output", "o", "", "write the product sheet to this `file`, such as products/leafround.yaml")
	return own.addTo(c, opts)
}

func runPortfolioProduct(e *env, opts *portfolioOptions, own *listOptions, output, name string, paths []string) error {
	return listed(e, opts, own, paths, func(p *portfolio.Portfolio, asJSON bool) error {
		product, err := p.ProductOf(name)
		switch {
		case err != nil:
			return err
		case len(product.Services)+len(product.Sheets) == 0:
			hint := "assessments say it under service: product and supplier"
			if names := p.Products(); len(names) > 0 {
				hint = alternatives("products and suppliers here: ", names)
			}
			return problem.With(fmt.Errorf("no service here runs on %q, or works with a supplier of that name", name), hint)
		case output != "":
			return writeSheet(e, product, output)
		case asJSON:
			return json.Product(e.out, product, p.AsOf)
		}
		text.Product(e.out, product, p.AsOf, e.speaks())
		return nil
	})
}

// writeSheet makes a file of what a council saw of a product, to build on.
func writeSheet(e *env, p *portfolio.Product, output string) error {
	if len(p.Sheets) != 1 {
		var found []string
		for i := range p.Sheets {
			found = append(found, strings.Join(words.NonEmpty(p.Sheets[i].Named(), p.Sheets[i].Organisation), ", "))
		}
		hint := "a council shares one with: standpoint portfolio publish"
		if len(found) > 0 {
			hint = "name the version as well, or only the file of one council: " + strings.Join(found, "; ")
		}
		return problem.With(fmt.Errorf("%q leads to %s, and --output writes one", p.Said, words.Count(len(p.Sheets), "product sheet", "product sheets")), hint)
	}
	if _, err := os.Lstat(output); err == nil {
		return &problem.Error{File: output, What: "this file already exists", Hint: "give another name; nothing was changed", Err: store.ErrExists}
	}
	s := p.AsFile(0)
	if err := store.CreateSheet(output, s); err != nil {
		return err
	}
	fmt.Fprintln(e.err, text.Fold(text.Plain(fmt.Sprintf("Wrote %s: %s, in the words of %s. To use it in an assessment: standpoint product use %s", output, s.Named(), s.From(), words.Argument(output)))))
	return nil
}

func newPortfolioSpread(e *env, opts *portfolioOptions) *cobra.Command {
	own := &listOptions{}
	c := &cobra.Command{
		Use:   "spread [PATH...]",
		Short: "Count how the services of a group are rated, point by point",
		Long: `Counts how the services of a group are rated, point by point, without naming
any of them. It shows nothing for fewer than 10 services or 3 organisations, no
count under 5, and no count that somebody could work out from the others. It
shows what a group finds hard. It is not for setting targets.

Publish it for one whole group only. If you published it for two groups,
one inside the other, people could work out the services in between.`,
		Example: "  standpoint portfolio spread clones/\n  standpoint portfolio spread --from-jsonl */portfolio.jsonl --json",
		Args:    anything,
		RunE: func(_ *cobra.Command, args []string) error {
			return runPortfolioSpread(e, opts, own, args)
		},
	}
	return own.addTo(c, opts)
}

func runPortfolioSpread(e *env, opts *portfolioOptions, own *listOptions, paths []string) error {
	asJSON, err := own.asJSON()
	if err != nil {
		return err
	}
	r, err := roll(e, opts, paths)
	if err != nil {
		return err
	}
	defer r.close()
	all, err := portfolio.SpreadOf(r.in, r.options)
	switch {
	case err != nil:
		return err
	case asJSON:
		err = json.Spread(e.out, all, r.options.AsOf)
	default:
		text.Spread(e.out, all, r.options.AsOf, e.speaks())
	}
	return cmp.Or(err, unread(e, r.in.Problems, opts.reader))
}

// oneService settles which service somebody means.
func oneService(p *portfolio.Portfolio, said string) (*portfolio.Ref, error) {
	found := p.Named(said)
	switch len(found) {
	case 0:
		return nil, problem.With(fmt.Errorf("there is no service %q here", said), alternatives("services here: ", p.ServiceNames()))
	case 1:
		return found[0], nil
	}
	var names []string
	for _, r := range found {
		names = append(names, fmt.Sprintf("%s (%s)", r.Handle(), r.Says()))
	}
	return nil, problem.With(fmt.Errorf("%q is the name of %d services here", said, len(found)), alternatives("name one of them: ", names))
}

// alternatives names what there is, as far as a person reads.
func alternatives(what string, names []string) string {
	if len(names) == 0 {
		return "there is no assessment that may be shown"
	}
	if len(names) > 20 {
		return what + strings.Join(names[:20], ", ") + fmt.Sprintf(" and %d more", len(names)-20)
	}
	return what + strings.Join(names, ", ")
}
