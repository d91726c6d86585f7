// Package cmd is the command line: one file for each verb, and the only place
// that puts the other packages together.
package cmd

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"
)

// Main runs the program and gives its exit status.
func Main() int {
	outlive()
	e := systemEnv(context.Background())
	code := run(e, os.Args[1:])
	stay(e)
	return code
}

// listen makes Ctrl+C, a closed window and a request to end stop the questions
// instead of the program, so that it ends by itself with everything kept. What
// asks nothing may simply be ended: files are written whole or not at all.
func (e *env) listen() context.Context {
	if !e.listening {
		e.listening = true
		ctx, stop := signal.NotifyContext(e.ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
		context.AfterFunc(ctx, stop) // the second time ends the program
		e.ctx = ctx
	}
	return e.ctx
}

// run builds the command tree, runs it and explains what went wrong, if
// anything did.
func run(e *env, args []string) int {
	out := &output{to: e.out}
	e.out = out
	root := newRoot(e)
	root.SetArgs(args)
	err := out.outcome(root.ExecuteContext(e.ctx))
	if err != nil && !errors.Is(err, errStopped) && !errors.Is(err, errToDo) && !errors.Is(err, errUnread) && !errors.Is(err, errHungUp) {
		explain(e.err, err)
	}
	return status(err)
}
