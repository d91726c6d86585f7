package store

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"standpoint/assess/problem"
)

// unwritable says why a file could not be written, and what to do.
func unwritable(path string, err error) error {
	if known := (*problem.Error)(nil); errors.As(err, &known) || errors.Is(err, errMoved) {
		return err // what was to be written is the matter, not where
	}
	e := &problem.Error{File: path, What: "could not be written: " + reason(err), Hint: "nothing was changed", Err: err}
	switch {
	case inUse(err):
		e.What = "another program has this file open"
		e.Hint = fmt.Sprintf("close %s there and try again; nothing was changed", filepath.Base(path))
	case full(err):
		e.What = "there is no room left on the disk"
		e.Hint = "free some space and try again; nothing was changed"
	case errors.Is(err, fs.ErrNotExist):
		e.What = "the folder it should go to is not there"
		e.Hint = "make the folder, or give another name"
	case errors.Is(err, fs.ErrPermission):
		e.What = "you may not write here"
		e.Hint = "ask the person who looks after the folder for access, or give another name; nothing was changed"
	}
	return e
}
