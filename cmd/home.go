package cmd

import (
	"errors"
	"fmt"

	"github.com/inconshreveable/mousetrap"
	"github.com/spf13/cobra"

	"standpoint/assess/gather"
)

// runHome is the program without a command: on a terminal it shows where
// things stand, elsewhere it prints the help. A double click on Windows opens
// the walk, for someone who may never have typed a command.
func runHome(e *env, c *cobra.Command) error {
	if mousetrap.StartedByExplorer() {
		return runAssess(e, assessOptions{}, nil)
	}
	if !e.outTerminal {
		return c.Help()
	}
	err := runStatus(e, statusOptions{}, nil)
	if errors.Is(err, gather.ErrNone) {
		fmt.Fprintln(e.out, "There is no assessment here yet.")
		fmt.Fprintln(e.out, "Next: start one with \"standpoint assess\",")
		fmt.Fprintln(e.out, "or look at a filled-in example with \"standpoint demo\".")
		return nil
	}
	return err
}

// stay keeps a window that a double click opened until a key closes it: it
// would take what was said last with it.
func stay(e *env) {
	if !mousetrap.StartedByExplorer() || e.ctx.Err() != nil {
		return
	}
	fmt.Fprint(e.err, "\nPress Enter to close this window.")
	_, _ = e.in.Read(make([]byte, 1))
}
