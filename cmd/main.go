// Package cmd is the command line: one file for each verb, and the only place
// that puts the other packages together.
package cmd

import (
	"context"
	"errors"
	"os"
)

// Main runs the program and gives its exit status.
func Main() int {
	outlive()
	e := systemEnv(context.Background())
	code := run(e, os.Args[1:])
	stay(e)
	return code
}

// run builds the command tree, runs it and explains what went wrong, if
// anything did.
func run(e *env, args []string) int {
	out := &output{to: e.out}
	e.out = out
	root := newRoot(e)
	root.SetArgs(args)
	err := out.outcome(root.ExecuteContext(e.ctx))
	if err != nil && !errors.Is(err, errStopped) && !errors.Is(err, errToDo) && !errors.Is(err, errUnread) && !errors.Is(err, errKept) && !errors.Is(err, errHungUp) {
		explain(e.err, err)
	}
	return status(err)
}
