package cmd

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"runtime"
	"syscall"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/store"
)

// output is standard output that remembers when it could not be written: no
// command has to look, and none can end as if all were well.
type output struct {
	to  io.Writer
	err error
}

// Write does not try again once it has failed: what follows would have a gap
// before it.
func (o *output) Write(data []byte) (int, error) {
	if o.err != nil {
		return 0, o.err
	}
	n, err := o.to.Write(data)
	if err == nil && n < len(data) {
		err = io.ErrShortWrite
	}
	o.err = err
	return n, err
}

// outcome is how a command ended, its output taken into account. One who has
// read enough and closed a pipe is told nothing.
func (o *output) outcome(err error) error {
	failed := errors.Is(err, o.err)
	switch {
	case o.err == nil, errors.Is(err, errStopped), errors.Is(err, errUsage):
		return err
	case closedPipe(o.err) && (err == nil || failed || errors.Is(err, errToDo) || errors.Is(err, errUnread)):
		return errHungUp
	case err == nil || failed || errors.Is(err, errToDo) || errors.Is(err, errUnread):
		return problem.With(errors.New("could not write to standard output: "+problem.Cause(o.err)), "free some space, or send it somewhere else")
	}
	return err
}

// closedPipe says whether nobody reads any more.
func closedPipe(err error) bool {
	const noData, noPipe = syscall.Errno(232), syscall.Errno(109) // as Windows says it
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe) || errors.Is(err, fs.ErrClosed) ||
		runtime.GOOS == "windows" && (errors.Is(err, noData) || errors.Is(err, noPipe))
}

// file is the file behind standard output, where there is one.
func (e *env) file() (*os.File, bool) {
	to := e.out
	if o, is := to.(*output); is {
		to = o.to
	}
	f, is := to.(*os.File)
	return f, is
}

// outlive lets a write to a closed pipe fail as any other does, instead of
// ending the program without a word to what it started.
func outlive() { signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE) }

// write puts a file in its place, and says what of an old one is not kept.
func (e *env) write(path string, data []byte) error {
	return e.writeFrom(path, func(to io.Writer) error {
		_, err := to.Write(data)
		return err
	})
}

func (e *env) writeFrom(path string, fill func(io.Writer) error) error {
	notes, err := store.WriteFrom(path, fill)
	e.remark(notes)
	return err
}

// update changes an assessment, and says what of the old file is not kept.
func (e *env) update(f *store.File, change func(*assess.Assessment) error) (next *store.File, changed bool, err error) {
	next, changed, err = f.Update(change)
	if err == nil {
		e.remark(next.Remarks)
	}
	return next, changed, err
}

func (e *env) remark(notes []*problem.Error) {
	for _, note := range notes {
		say(e.err, note.Error(), note.Hint)
	}
}
