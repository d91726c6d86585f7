package cmd

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/templates"
)

// The exit statuses, in one table. The help prints it.
const (
	exitDone    = 0
	exitCould   = 1   // could not
	exitUsage   = 2   // called wrongly
	exitToDo    = 3   // looked, and something is still to do
	exitStopped = 130 // stopped before the end
)

const exitTable = `Exit status:
  0    done
  1    could not: a file does not read or fit, or cannot be written
  2    called differently than expected: a flag, a value, or no terminal to ask on
  3    looked, and something is still to do by policy
  130  stopped by Ctrl+C, a closed window or the end of input; answers are kept`

// errStopped says that the person, or the end of the input, stopped the walk.
var errStopped = errors.New("stopped")

// errToDo says that something is still to do, errUnread that a file did not
// read, and errHungUp that the pipe written to is closed: nothing is to be said
// about them, or the command has said so already.
var (
	errToDo   = errors.New("something is still to do")
	errUnread = errors.New("a file could not be read")
	errHungUp = errors.New("nobody reads what is written")
)

// errUsage says that the program was called wrongly.
var errUsage = errors.New("called wrongly")

// usagef is a mistake in how the program was called, and how to call it.
func usagef(hint, format string, args ...any) error {
	return &problem.Error{What: fmt.Sprintf(format, args...), Hint: hint, Err: errUsage}
}

// status maps an error to the table above.
func status(err error) int {
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errStopped):
		return exitStopped
	case errors.Is(err, errToDo):
		return exitToDo
	case errors.Is(err, errUsage), errors.Is(err, store.ErrSignIn):
		return exitUsage
	}
	return exitCould
}

// mostSaid is how many mistakes of one file are said at once.
const mostSaid = 20

// explain prints what could not be done and, on the next line, what to do.
// Names and values in it come from files and flags, so escapes are dropped.
func explain(w io.Writer, err error) {
	var many problem.Errors
	if errors.As(err, &many) {
		for i, one := range many {
			if i == mostSaid {
				say(w, fmt.Sprintf("and %d more", len(many)-i), "")
				break
			}
			say(w, one.Error(), one.Hint)
		}
		return
	}
	say(w, err.Error(), problem.HintOf(err))
}

func say(w io.Writer, what, hint string) {
	fmt.Fprintln(w, templates.Printable(what))
	if hint != "" {
		for _, line := range strings.Split(templates.Printable(hint), "\n") {
			fmt.Fprintln(w, "  "+line)
		}
	}
}
