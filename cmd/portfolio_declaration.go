package cmd

import (
	"fmt"
	"math"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/standards"
	"standpoint/templates/text"
)

// theDeclaration is the standard about an organisation that evidence is
// gathered for.
const theDeclaration = "local-digital-declaration"

type declarationOptions struct {
	into   string
	accept string
}

func newPortfolioDeclaration(e *env, opts *portfolioOptions) *cobra.Command {
	var own declarationOptions
	c := &cobra.Command{
		Use:   "declaration ORGANISATION [PATH...]",
		Short: "Gather evidence for the Local Digital Declaration",
		Long: `Gathers what an organisation's services say about each principle of the Local
Digital Declaration, with everything listed once: what they offer, what they
have reused, their public evidence, and the standard that each service was
assessed against. We decided ourselves which principle each point belongs to.

Look through the list. Then use --file and --accept to add the items you want
to the organisation's own assessment against the Declaration.`,
		Example: "  standpoint portfolio declaration \"Example Borough Council\" clones/\n" +
			"  standpoint portfolio declaration \"Example Borough Council\" clones/ \\\n    --file assessments/declaration.yaml --accept 1.1,5.2",
		Args: arguments(1, math.MaxInt, "ORGANISATION"),
		RunE: func(_ *cobra.Command, args []string) error {
			return runPortfolioDeclaration(e, opts, own, args[0], args[1:])
		},
	}
	opts.addTo(c.Flags())
	c.Flags().StringVar(&own.into, "file", "", "the `file` of the organisation's own assessment against the Declaration")
	c.Flags().StringVar(&own.accept, "accept", "", "add the items with these `numbers` in the list to --file, such as 1.1,5.2, or all")
	return c
}

func runPortfolioDeclaration(e *env, opts *portfolioOptions, own declarationOptions, organisation string, paths []string) error {
	if (own.into == "") != (own.accept == "") {
		return usagef("give both: --file assessments/declaration.yaml --accept 1.1,5.2", "--file and --accept go together")
	}
	r, err := roll(e, opts, paths)
	if err != nil {
		return err
	}
	defer r.close()
	declaration, err := lookup(e, theDeclaration)
	if err != nil {
		return err
	}
	d, err := declarationOf(r, declaration, organisation)
	if err != nil {
		return err
	}
	if own.into != "" {
		if err := acceptInto(e, own, d, declaration); err != nil {
			return err
		}
	} else {
		text.Declaration(e.out, d, r.options.AsOf)
	}
	return unread(e, r.in.Problems, opts.reader)
}

// declarationOf settles which organisation somebody means, and gathers what it has.
func declarationOf(r *rolled, declaration *standards.Standard, said string) (*portfolio.Declaration, error) {
	p, err := portfolio.New(r.in, r.options)
	if err != nil {
		return nil, err
	}
	names := portfolio.OrganisationNamed(p.Organisations(), said)
	switch len(names) {
	case 0:
		return nil, problem.With(fmt.Errorf("there is no service of %q here", said), alternatives("organisations here: ", p.Organisations()))
	case 1:
		d, err := portfolio.DeclarationOf(r.in, r.options, declaration, names[0])
		if err == nil && d == nil {
			err = problem.With(fmt.Errorf("%q has no service here, only an assessment of its own", names[0]), "name the folder with the assessments of its services")
		}
		return d, err
	}
	return nil, problem.With(fmt.Errorf("%q is the name of %d organisations here", said, len(names)), alternatives("name one of them: ", names))
}

// acceptInto adds what was chosen to the organisation's own assessment.
func acceptInto(e *env, own declarationOptions, d *portfolio.Declaration, declaration *standards.Standard) error {
	o, err := open(e, own.into)
	if err != nil {
		return err
	}
	sayNotes(e, o, "")
	if o.Standard.ID != declaration.ID {
		return usagef("start one with: standpoint init --standard "+declaration.FullID(), "%s is an assessment against %s, not the declaration", own.into, o.Standard.FullID())
	}
	ids := strings.Split(own.accept, ",")
	if own.accept == "all" {
		ids = d.IDs()
	}
	added := 0
	_, _, err = e.update(o.File, func(a *assess.Assessment) (err error) {
		if added, err = d.Accept(a, ids); err != nil {
			return usagef("leave --accept out to see the list with its numbers", "--accept: %v", err)
		}
		return nil
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(e.err, "Added %s to %s.\n", words.Count(added, "item", "items"), text.Plain(own.into))
	return nil
}
