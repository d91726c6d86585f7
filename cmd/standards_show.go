package cmd

import (
	"github.com/spf13/cobra"

	"standpoint/templates/text"
)

func newStandardsShow(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "show STANDARD", Short: "Show a standard's points, questions and sources",
		Example: "  standpoint standards show govuk@2019",
		Args:    arguments(1, 1, "STANDARD"),
		RunE:    func(_ *cobra.Command, args []string) error { return runStandardsShow(e, args[0]) },
	}
}

func runStandardsShow(e *env, name string) error {
	s, err := lookup(e, name)
	if err != nil {
		return err
	}
	text.Standard(e.out, s)
	return nil
}
