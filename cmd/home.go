package cmd

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"
)

// runHome is the program without a command: on a terminal it shows where
// things stand, elsewhere it prints the help.
func runHome(e *env, c *cobra.Command) error {
	if !e.outTerminal {
		return c.Help()
	}
	err := runStatus(e, statusOptions{}, nil)
	if errors.Is(err, errNoAssessment) {
		fmt.Fprintln(e.out, "There is no assessment here yet.")
		fmt.Fprintln(e.out, "Next: start one with \"standpoint assess\",")
		fmt.Fprintln(e.out, "or look at a filled-in example with \"standpoint demo\".")
		return nil
	}
	return err
}
