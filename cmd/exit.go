package cmd

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/assess/report"
	"standpoint/assess/store"
	"standpoint/assess/words"
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
  1    failed: a file could not be read or written, or is not valid
  2    called wrongly: a wrong flag or value, or no terminal to ask questions in
  3    checked, and something is still to do under your policy
  130  stopped by Ctrl+C, a closed window or the end of input; answers are kept`

// errStopped says that the person, or the end of the input, stopped the walk.
var errStopped = errors.New("stopped")

// errToDo says that something is still to do, errUnread that a file did not
// read, and errHungUp that the pipe written to is closed: nothing is to be said
// about them, or the command has said so already.
var (
	errToDo   = errors.New("something is still to do")
	errUnread = errors.New("a file could not be read")
	errHungUp = errors.New("nobody is reading what is written")
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

// discreet keeps the paths and values of files out of an error where those who
// read what is made may read the error too, as in the log of a public build.
func discreet(err error, seesFiles bool) error {
	var one *problem.Error
	var many problem.Errors
	switch {
	case seesFiles, !errors.As(err, &many) && !errors.As(err, &one), errors.Is(err, errUsage):
		return err
	case len(many) == 0 && one.File == "":
		return err
	}
	return problem.With(errors.New("a file could not be read; for this reader its name and what it says are not printed"), "\"standpoint check\" says what is wrong in it")
}

// sayUnnamed counts the files that could not be read, and names none.
func sayUnnamed(e *env, problems problem.Errors) {
	files := map[string]bool{}
	for _, p := range problems {
		files[p.File] = true
	}
	say(e.err, words.Say(len(files), "%d file could not be read; for this reader it is not named", "%d files could not be read; for this reader they are not named"), "leave out --for to see which")
}

// sayNotes says what is odd about a file and in order all the same.
func sayNotes(e *env, o *gather.Opened, reader string) {
	notes := o.Notes()
	if len(notes) > 0 && reader == report.ForPublic {
		say(e.err, words.Say(len(notes), "%d thing about the file is worth a look; for this reader it is not printed.", "%d things about the file are worth a look; for this reader they are not printed."), "\"standpoint status\" says what")
		return
	}
	for _, note := range notes {
		say(e.err, note.Error(), note.Hint)
	}
}
