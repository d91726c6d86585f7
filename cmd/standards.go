package cmd

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/standards"
	"standpoint/templates/json"
	"standpoint/templates/text"
)

func newStandards(e *env) *cobra.Command {
	c := &cobra.Command{
		Use:   "standards",
		Short: "List, show, compare and write standards",
		Long: `Lists, shows, compares and checks the standards that you can assess against:
those that come with the program, and your own in the folder standards/ beside
assessments/.`,
		Example: "  standpoint standards list\n  standpoint standards show lgdss@2016",
		Args:    noArguments,
		RunE:    func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(newStandardsList(e), newStandardsShow(e), newStandardsMap(e), newStandardsNew(e), newStandardsCheck(e))
	return c
}

type standardsListOptions struct{ json bool }

func newStandardsList(e *env) *cobra.Command {
	var opts standardsListOptions
	c := &cobra.Command{
		Use: "list", Short: "List the standards you can assess against",
		Long:    "Lists the standards that you can assess against, including your own.",
		Example: "  standpoint standards list --json",
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return runStandardsList(e, opts) },
	}
	c.Flags().BoolVar(&opts.json, "json", false, "print it as JSON")
	return c
}

func runStandardsList(e *env, opts standardsListOptions) error {
	all, wrong := e.library("").All()
	if !opts.json {
		text.Standards(e.out, all)
	} else if err := json.Standards(e.out, all); err != nil {
		return err
	}
	return together(wrong)
}

// together is what is wrong with several files, to be told at once.
func together(wrong []error) error {
	var all problem.Errors
	for _, err := range wrong {
		var one problem.Errors
		if !errors.As(err, &one) {
			return err
		}
		all = append(all, one...)
	}
	if len(all) == 0 {
		return nil
	}
	return all
}

// lookup reads the standard that an argument names.
func lookup(e *env, name string) (*standards.Standard, error) { return lookupFrom(e, "", name) }

// lookupFrom does the same for one who works on an assessment's file.
func lookupFrom(e *env, file, name string) (*standards.Standard, error) {
	s, err := e.library(file).Lookup(name)
	if errors.Is(err, standards.ErrUnknown) {
		return nil, usagef(problem.HintOf(err), "%q is not a standard I know", name)
	}
	return s, err
}

func newStandardsShow(e *env) *cobra.Command {
	asJSON := false
	c := &cobra.Command{
		Use: "show STANDARD", Short: "Show a standard's points, questions and sources",
		Long:    "Shows a standard's points and questions, and the sources they come from.",
		Example: "  standpoint standards show govuk@2019",
		Args:    arguments(1, 1, "STANDARD"),
		RunE:    func(_ *cobra.Command, args []string) error { return runStandardsShow(e, args[0], asJSON) },
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print it as JSON; docs/standards-format explains the fields")
	return c
}

func runStandardsShow(e *env, name string, asJSON bool) error {
	s, err := lookup(e, name)
	if err != nil {
		return err
	}
	if asJSON {
		return json.Standard(e.out, s)
	}
	text.Standard(e.out, s)
	return nil
}

func newStandardsMap(e *env) *cobra.Command {
	asJSON := false
	c := &cobra.Command{
		Use: "map A B", Short: "Show which points of one standard match those of another",
		Long:    "Shows which points of standard A match which points of standard B.",
		Example: "  standpoint standards map lgdss@2016 govuk@2019",
		Args:    arguments(2, 2, "two standards"),
		RunE:    func(_ *cobra.Command, args []string) error { return runStandardsMap(e, args[0], args[1], asJSON) },
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print it as JSON; docs/standards-format explains the fields")
	return c
}

func runStandardsMap(e *env, from, to string, asJSON bool) error {
	m, err := mapping(e, from, to)
	if err != nil {
		return err
	}
	if asJSON {
		return json.Mapping(e.out, m)
	}
	text.Mapping(e.out, m)
	return nil
}

// mapping reads two standards and how they correspond.
func mapping(e *env, from, to string) (*standards.Mapping, error) {
	a, err := lookup(e, from)
	if err != nil {
		return nil, err
	}
	b, err := lookup(e, to)
	if err != nil {
		return nil, err
	}
	return mapIn(e.library(""), a, b)
}

// mapIn is how two standards of a library correspond.
func mapIn(library *gather.Library, from, to *standards.Standard) (*standards.Mapping, error) {
	m, err := library.Map(from, to)
	if err == nil && m == nil {
		err = problem.With(fmt.Errorf("there is no map between %s and %s", from.FullID(), to.FullID()),
			"a standard of your own can have one under maps:; docs/standards-format shows how")
	}
	return m, err
}
