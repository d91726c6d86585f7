package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/form"
	"standpoint/assess/portfolio"
	"standpoint/assess/store"
	"standpoint/standards/holidays"
	"standpoint/templates/text"
)

type completion = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective)

// completedFlag is a flag with what may stand in it.
type completedFlag struct {
	command, flag string
	values        completion
}

// complete tells shells what may stand in a flag or after a command, where that
// is not any file.
func complete(e *env, root *cobra.Command) {
	flags := []completedFlag{
		{"init", "standard", e.standardNames}, {"schema", "standard", e.standardNames}, {"upgrade", "to", e.standardNames},
		{"init", "phase", oneOf([]string{"discovery", "alpha", "beta", "live"})}, {"init", "delivery", oneOf(assess.Deliveries)},
		{"init", "depth", oneOf(assess.Depths)}, {"assess", "depth", oneOf(assess.Depths)}, {"answer", "depth", oneOf(assess.Depths)},
		{"new-round", "phase", oneOf([]string{"discovery", "alpha", "beta", "live"})},
		{"report", "format", oneOf(reportFormats)}, {"report", "for", oneOf(reportReaders())},
		{"report", "nation", nations}, {"respond", "answer", oneOf(assess.ResponseAnswers)},
		{"check", "format", oneOf(checkFormats)}, {"actions", "format", oneOf(actionFormats)},
		{"history", "format", oneOf(historyFormats)}, {"compare", "format", oneOf(compareFormats)}, {"compare", "fail-on", oneOf([]string{"worse"})},
		{"collect", "take", oneOf([]string{form.Theirs, form.Yours, form.Both})},
		{"portfolio", "format", oneOf(portfolioFormats)}, {"portfolio", "for", oneOf(portfolio.Readers)},
	}
	flags = append(flags, completedFlag{"product new", "share", oneOf(assess.AnswerShares[1:])}, completedFlag{"product check", "format", oneOf(checkFormats)})
	flags = append(flags, answerFlags()...)
	for _, f := range flags {
		if c, _, err := root.Find(strings.Fields(f.command)); err == nil && c.Flags().Lookup(f.flag) != nil {
			_ = c.RegisterFlagCompletionFunc(f.flag, f.values) // fails for a flag that is not there
		}
	}
	for command, words := range map[string]completion{"schema": first(oneOf(schemaKinds)), "answer": e.pointsOf, "respond": e.recommendationsOf} {
		if c, _, err := root.Find([]string{command}); err == nil {
			c.ValidArgsFunction = words
		}
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
		f, err := store.Load(args[0])
		if err != nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		var points []string
		for _, p := range f.Assessment.Points {
			points = append(points, fmt.Sprintf("%d\t%s", p.Number, text.Plain(p.Title)))
		}
		return points, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
	}
	return nil, cobra.ShellCompDirectiveNoFileComp
}
