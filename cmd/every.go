package cmd

import (
	"errors"

	"standpoint/assess/gather"
	"standpoint/assess/problem"
)

// every lists the assessments that a command over many is about. With none it
// says how to start one.
func every(e *env, args []string) ([]string, error) {
	found, err := gather.List(e.dir, args)
	if errors.Is(err, gather.ErrNone) {
		err = noneYet()
	}
	return found, err
}

// noneYet says how to come by an assessment.
func noneYet() error {
	return problem.With(gather.ErrNone, "start one with: standpoint assess\nor look at a filled-in one with: standpoint demo")
}

// openEach opens assessments one after another. One that cannot be read is
// said, and the others are still looked at; the error is that of the last one.
func openEach(e *env, paths []string, use func(path string, o *gather.Opened) error) error {
	var failed error
	e.shelf().Each(paths, func(path string, o *gather.Opened, err error) {
		if err == nil {
			for _, note := range o.Notes() {
				say(e.err, note.Error(), note.Hint)
			}
			err = use(path, o)
		}
		if err != nil && failed != nil {
			explain(e.err, failed)
		}
		if err != nil {
			failed = err
		}
	})
	return failed
}
