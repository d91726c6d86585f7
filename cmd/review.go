package cmd

import "github.com/spf13/cobra"

func newReview(e *env) *cobra.Command {
	c := &cobra.Command{
		Use:   "review",
		Short: "Put together what assessors say, as a panel or as peers",
		Long: `What an assessor, a panel or peers say about an assessment is a file of its own,
never an edit of the team's. docs/panel.md says who does what, and when.`,
		Example: "  standpoint review join ur.yaml design.yaml -o assessments/lgdss-beta-review.yaml",
		Args:    noArguments,
		RunE:    func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(newReviewJoin(e))
	return c
}
