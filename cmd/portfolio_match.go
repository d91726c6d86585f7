package cmd

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/assess/problem"
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
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("see "+c.CommandPath()+" --help", "%s wants SERVICE", c.CommandPath())
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return runPortfolioMatch(e, opts, args[0], args[1:]) },
	}
}

func runPortfolioMatch(e *env, opts *portfolioOptions, service string, paths []string) error {
	opts.lists = true
	r, err := roll(e, opts, paths)
	if err != nil {
		return err
	}
	p := portfolio.New(r.in, r.options)
	m, there := p.MatchOf(service)
	if !there {
		return problem.With(fmt.Errorf("no service %q is here", service), alternatives("services here: ", p.ServiceNames()))
	}
	writeMatch(e.out, m, r.options.AsOf, e.speaks())
	return unread(e, r.in.Problems)
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

// writeMatch writes for a chat, with marks before the lines of a list, or in
// sentences.
func writeMatch(w io.Writer, m portfolio.Match, asOf assess.Date, spoken bool) {
	line := func(before, format string, args ...any) {
		text := plain(fmt.Sprintf(format, args...))
		if spoken {
			before, text = "", strings.TrimSuffix(text, ".")+"."
		}
		fmt.Fprintln(w, before+text)
	}
	p := func(format string, args ...any) { line("", format, args...) }
	item := func(format string, args ...any) { line("* ", format, args...) }
	sub := func(format string, args ...any) { line("  - ", format, args...) }
	p("%s: who can help whom, as of %s", at(m.Ref), asOf.Long())
	fmt.Fprintln(w, "\nWhat you ask for")
	if len(m.Asks) == 0 {
		p("Nothing is written down. Asks go under a point, in the assessment.")
	}
	for i := range m.Asks {
		a := &m.Asks[i]
		item("%s, point %d: %s%s", a.ID, a.Point, a.What, details(bracket("kind", a.Kind), bracket("wanted by", a.By.Long()), onlyIf(a.Stale, "its date has passed")))
		for _, fit := range a.Fits {
			sub("%s [%s]", offerText(fit.OfferOf), fit.Words())
		}
		for _, c := range a.Contacts {
			sub("%s is open to contact: ask the %s", at(c.Ref), cmp.Or(c.Role, "team"))
		}
		if a.More > 0 {
			sub("and %d more", a.More)
		}
		if len(a.Fits)+len(a.Contacts) == 0 {
			sub("nothing fits yet")
		}
	}
	fmt.Fprintln(w, "\nWhat you offer")
	if len(m.Offers) == 0 {
		p("Nothing is written down. Offers go under a point, in the assessment.")
	}
	for i := range m.Offers {
		o := &m.Offers[i]
		item("%s, point %d: %s%s", o.ID, o.Point, o.What, details(bracket("kind", o.Kind), o.Licence, o.Conditions, onlyIf(o.Stale, "stale: it was until "+o.Until.Long()), o.Link))
		for _, a := range o.Asks {
			sub("%s asks: %s%s", at(a.Ref), a.What, details(bracket("wanted by", a.By.Long()), bracket("contact", a.Contact)))
		}
		for _, user := range o.Used {
			sub("used by %s", user)
		}
		if len(o.Asks)+len(o.Used) == 0 {
			sub("nobody asks for it yet")
		}
	}
}
