package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/form"
	"standpoint/assess/portfolio"
	"standpoint/assess/store"
	"standpoint/standards"
	"standpoint/standards/holidays"
	"standpoint/templates/text"
)

type completion = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective)

// completedFlag is a flag with what may stand in it.
type completedFlag struct {
	command, flag string
	values        completion
}

// demoStandards are the standards that there is an example of.
var demoStandards = []string{"govuk", "lgdss"}

// completed are the flags with what may stand in them, where that is not any file.
// A flag that is named alone means the same in every command.
func (e *env) completed() []completedFlag {
	phases := oneOf([]string{"discovery", "alpha", "beta", "live"})
	flags := []completedFlag{
		{"report", "for", oneOf(reportReaders())}, {"report", "by", oneOf([]string{"profession"})}, {"report", "paper", oneOf(papers)},
		{"report", "heading-level", oneOf([]string{"1", "2", "3", "4", "5", "6"})}, {"actions", "by", oneOf([]string{"date", "owner"})},
		{"portfolio", "for", oneOf(portfolio.Readers)}, {"portfolio", "by", oneOf(portfolio.Groupings)},
		{"respond", "answer", oneOf(assess.ResponseAnswers)}, {"respond", "action", e.idsOf("actions")}, {"check", "explain", codes},
		{"compare", "fail-on", oneOf([]string{"worse"})}, {"collect", "take", oneOf([]string{form.Theirs, form.Yours, form.Both})},
		{"product new", "share", oneOf(assess.AnswerShares[1:])}, {"product use", "take", e.questions}, {"init", "share", oneOf(assess.Shares)},
		{"answer", "rating", e.ratings}, {"answer", "decision", e.decisions}, {"answer", "question", e.questions}, {"answer", "remove", e.idsOf("")}, {"answer", "kind", e.said(kindsOf)},
		{"answer", "evidence", e.idsOf("evidence")}, {"answer", "action", e.idsOf("actions")}, {"answer", "offer", e.idsOf("offers")}, {"answer", "ask", e.idsOf("asks")},
		{"answer", "see", e.idsOf("evidence")}, {"answer", "action-evidence", e.idsOf("evidence")}, {"actions done", "evidence", e.idsOf("evidence")},
		{"", "keep", oneOf([]string{form.Theirs, "ours", form.Both})}, {"answer", "open-to-contact", oneOf([]string{"yes", "no"})}, {"", "uses-ai", oneOf([]string{"yes", "no"})},
		{"answer", "answered-by", e.said(rolesOf)}, {"answer", "reused-from", e.said(fromOf)},
		{"demo", "standard", oneOf(demoStandards)}, {"", "standard", e.standardNames}, {"", "to", e.standardNames}, {"", "against", e.standardNames}, {"", "through", e.standardNames},
		{"", "phase", phases}, {"", "delivery", oneOf(assess.Deliveries)}, {"", "depth", oneOf(assess.Depths)}, {"", "nation", nations},
		{"", "points", e.points}, {"", "point", e.points}, {"", "profession", e.professions},
	}
	for _, under := range []string{"match", "product", "spread", "declaration"} {
		flags = append(flags, completedFlag{"portfolio " + under, "for", oneOf(portfolio.Readers)})
	}
	for _, role := range []string{"owner", "role", "said-by", "reviewed-by", "agreed-by", "action-owner", "contact"} {
		flags = append(flags, completedFlag{"", role, e.said(rolesOf)})
	}
	return append(flags, answerFlags()...)
}

// complete tells shells what may stand in the flags and behind the commands of a tree.
func complete(e *env, root *cobra.Command) {
	e.completeUnder(root, e.completed())
	words := map[string]completion{
		"schema": first(oneOf(allKinds())), "answer": e.pointsOf, "respond": e.recommendationsOf, "actions done": first(e.idsOf("actions")),
		"standards show": first(e.standardNames), "standards map": e.standardNames, "portfolio match": first(e.services),
	}
	for command, known := range words {
		if c, _, err := root.Find(strings.Fields(command)); err == nil {
			c.ValidArgsFunction = known
		}
	}
}

func (e *env) completeUnder(c *cobra.Command, flags []completedFlag) {
	for _, f := range flags {
		if (f.command == "" || f.command == called(c)) && c.Flag(f.flag) != nil {
			_ = c.RegisterFlagCompletionFunc(f.flag, f.values) // fails for one that is known by now
		}
	}
	if c.Flag("format") != nil {
		_ = c.RegisterFlagCompletionFunc("format", oneOf(formatsOf(c)))
	}
	for _, child := range c.Commands() {
		e.completeUnder(child, flags)
	}
}

// answerFlags are those of answer that write a field with a list of values.
func answerFlags() []completedFlag {
	var flags []completedFlag
	for _, r := range assess.Records() {
		for _, f := range r.Flags() {
			if f.Values != nil {
				flags = append(flags, completedFlag{"answer", f.Flag, oneOf(f.Values)})
			}
		}
	}
	return flags
}

func oneOf(values []string) completion {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return values, cobra.ShellCompDirectiveNoFileComp
	}
}

// first offers something for the first word only.
func first(words completion) completion {
	return func(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return words(c, args, typed)
	}
}

func (e *env) standardNames(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	names, _ := e.library("").Names()
	return names, cobra.ShellCompDirectiveNoFileComp
}

// nations are those whose bank holidays are known: read when they are asked for.
func nations(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return holidays.Known().IDs(), cobra.ShellCompDirectiveNoFileComp
}

// recommendationsOf offers files first, then the recommendations of the review
// with what they ask.
func (e *env) recommendationsOf(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	switch len(args) {
	case 0:
		return nil, cobra.ShellCompDirectiveDefault
	case 1:
	default:
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	of, err := e.shelf().Followed(args[0])
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var all []string
	for _, p := range of.Review.Value.Points {
		for _, one := range p.Recommendations {
			all = append(all, one.ID+"\t"+text.Plain(one.What))
		}
	}
	return all, cobra.ShellCompDirectiveNoFileComp
}

// pointsOf offers files first, then the points of the file with their titles.
func (e *env) pointsOf(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	switch len(args) {
	case 0:
		return nil, cobra.ShellCompDirectiveDefault
	case 1:
		if r, err := e.shelf().OpenReview(args[0]); err == nil && r.Standard != nil {
			return titles(r.Standard), cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
		}
		if o, err := open(e, args[0]); err == nil {
			return titles(o.Standard), cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
		}
		f, err := store.Load(args[0])
		if err != nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		var points []string
		for _, p := range f.Assessment.Points {
			points = append(points, offered(fmt.Sprint(p.Number), p.Title))
		}
		return points, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
	}
	return nil, cobra.ShellCompDirectiveNoFileComp
}

// titles are the numbers or labels of a standard's points with their titles.
func titles(s *standards.Standard) (points []string) {
	for i := range s.Points {
		points = append(points, offeredPoint(&s.Points[i], ""))
	}
	return points
}
