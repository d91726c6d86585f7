package cmd

import (
	"fmt"

	"github.com/spf13/cobra"

	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/standards"
	"standpoint/templates/text"
)

func newStandardsMap(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "map A B", Short: "Show which points of one standard correspond to those of another",
		Example: "  standpoint standards map lgdss@2016 govuk@2019",
		Args:    arguments(2, 2, "two standards"),
		RunE:    func(_ *cobra.Command, args []string) error { return runStandardsMap(e, args[0], args[1]) },
	}
}

func runStandardsMap(e *env, from, to string) error {
	m, err := mapping(e, from, to)
	if err != nil {
		return err
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
		err = problem.With(fmt.Errorf("nothing says how %s and %s correspond", from.FullID(), to.FullID()),
			"a standard of your own can say it under maps:; docs/standards-format.md shows how")
	}
	return m, err
}
