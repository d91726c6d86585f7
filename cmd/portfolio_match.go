package cmd

import (
	"fmt"
	"math"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess/portfolio"
	"standpoint/assess/problem"
	"standpoint/templates/text"
)

func newPortfolioMatch(e *env, opts *portfolioOptions) *cobra.Command {
	return &cobra.Command{
		Use:   "match SERVICE [PATH...]",
		Short: "Write who can help one service, for a chat or an email",
		Long: `Writes what one service asks for with the offers that fit, and what it offers
with the asks that fit, as plain text to paste into a chat or an email. SERVICE
is its id or its name. A team appears as a possible helper because it offers
something or says it is open to contact, never because of how it rates itself.`,
		Example: "  standpoint portfolio match garden-waste clones/\n  standpoint portfolio match garden-waste clones/ --for group",
		Args:    arguments(1, math.MaxInt, "SERVICE"),
		RunE:    func(_ *cobra.Command, args []string) error { return runPortfolioMatch(e, opts, args[0], args[1:]) },
	}
}

func runPortfolioMatch(e *env, opts *portfolioOptions, service string, paths []string) error {
	r, err := roll(e, opts, paths)
	if err != nil {
		return err
	}
	defer r.close()
	p, err := portfolio.New(r.in, r.options)
	if err != nil {
		return err
	}
	m, there := p.MatchOf(service)
	if !there {
		return problem.With(fmt.Errorf("no service %q is here", service), alternatives("services here: ", p.ServiceNames()))
	}
	text.Match(e.out, m, r.options.AsOf, e.speaks())
	return unread(e, r.in.Problems, opts.reader)
}

// alternatives names what there is, as far as a person reads.
func alternatives(what string, names []string) string {
	if len(names) == 0 {
		return "no assessment was found that may be shown"
	}
	if len(names) > 20 {
		return what + strings.Join(names[:20], ", ") + fmt.Sprintf(" and %d more", len(names)-20)
	}
	return what + strings.Join(names, ", ")
}
