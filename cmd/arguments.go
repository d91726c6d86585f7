package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// flagError turns cobra's words into ours, with the next step.
func flagError(c *cobra.Command, err error) error {
	return usagef("see "+c.CommandPath()+" --help", "%s", strings.TrimSuffix(err.Error(), "."))
}

func noArguments(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	hint := "see " + c.Root().CommandPath() + " --help"
	if near := c.SuggestionsFor(args[0]); len(near) > 0 && !c.HasParent() {
		hint = fmt.Sprintf("did you mean %q? All of them: %s --help", near[0], c.Root().CommandPath())
	}
	if !c.HasParent() {
		return usagef(hint, "%q is not a command", args[0])
	}
	return usagef("see "+c.CommandPath()+" --help", "%q is one word too many", args[0])
}

// arguments wants between least and most words, and names them when they are
// missing.
func arguments(least, most int, names string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return usagef("see "+c.CommandPath()+" --help", "%s wants %s", c.CommandPath(), names)
		case len(args) > most:
			return usagef("see "+c.CommandPath()+" --help", "%q is one word too many", args[most])
		}
		return nil
	}
}
