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
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	e := systemEnv(ctx)
	finished := make(chan int, 1)
	go func() {
		code := run(e, os.Args[1:])
		stay(e)
		finished <- code
	}()
	select {
	case code := <-finished:
		return code
	case <-ctx.Done():
	}
	if e.listening.Load() {
		return <-finished
	}
	return exitStopped
}

// run builds the command tree, runs it and explains what went wrong, if
// anything did.
func run(e *env, args []string) int {
	root := newRoot(e)
	root.SetArgs(args)
	root.SetIn(e.in)
	root.SetOut(e.out)
	root.SetErr(e.err)
	err := root.ExecuteContext(e.ctx)
	if err != nil && !errors.Is(err, errStopped) {
		explain(e.err, err)
	}
	return status(err)
}
