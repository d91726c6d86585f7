package cmd

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"standpoint/standards/strict"
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

// errToDo says that something is still to do, and errUnread that a file did
// not read; the command has said so already.
var (
	errToDo   = errors.New("something is still to do")
	errUnread = errors.New("a file could not be read")
)

// usageError is a mistake in how the program was called.
type usageError struct {
	problem, hint string
}

func (e *usageError) Error() string { return e.problem }
func (e *usageError) Hint() string  { return e.hint }

func usagef(hint, format string, args ...any) error {
	return &usageError{problem: fmt.Sprintf(format, args...), hint: hint}
}

// hinted is any other problem with a next step.
type hinted struct {
	err  error
	hint string
}

func (e *hinted) Error() string { return e.err.Error() }
func (e *hinted) Unwrap() error { return e.err }
func (e *hinted) Hint() string  { return e.hint }

// status maps an error to the table above.
func status(err error) int {
	var usage *usageError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errStopped):
		return exitStopped
	case errors.Is(err, errToDo):
		return exitToDo
	case errors.As(err, &usage):
		return exitUsage
	}
	return exitCould
}

// mostSaid is how many mistakes of one file are said at once.
const mostSaid = 20

// explain prints what could not be done and, on the next line, what to do.
// Names and values in it come from files and flags, so escapes are dropped.
func explain(w io.Writer, err error) {
	var many strict.Errors
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
	var one *strict.Error
	if errors.As(err, &one) {
		say(w, err.Error(), one.Hint)
		return
	}
	hint := ""
	var next interface{ Hint() string }
	if errors.As(err, &next) {
		hint = next.Hint()
	}
	say(w, err.Error(), hint)
}

func say(w io.Writer, problem, hint string) {
	fmt.Fprintln(w, templates.Printable(problem))
	if hint != "" {
		for _, line := range strings.Split(templates.Printable(hint), "\n") {
			fmt.Fprintln(w, "  "+line)
		}
	}
}
