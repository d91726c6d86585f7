package store

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"standpoint/assess/problem"
	"standpoint/standards/strict"
)

// Bytes reads a whole file. It looks before it reads: a folder, a device or a
// huge file would otherwise cost the reader time and give a riddle for an
// answer. The error is a *problem.Error.
func Bytes(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	switch {
	case info.IsDir():
		return nil, &problem.Error{File: path, What: "this is a folder", Hint: "give the assessment's file in it"}
	case !info.Mode().IsRegular():
		return nil, &problem.Error{File: path, What: "this is not an ordinary file", Hint: "give an assessment's file"}
	case info.Size() > strict.Largest:
		return nil, &problem.Error{File: path, What: fmt.Sprintf("this file is %d MB, and the limit is %d MB", info.Size()>>20, strict.Largest>>20), Hint: "check that it is the file you meant"}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	return data, nil
}

func unreadable(path string, err error) error {
	e := &problem.Error{File: path, What: "could not be read: " + reason(err), Err: err}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.What, e.Hint = "there is no such file", cmp.Or(otherAccents(path), "check the name, or start one with \"standpoint init\"")
	case errors.Is(err, fs.ErrPermission):
		e.What, e.Hint = "you may not read this file", "ask the person who looks after it for access"
	}
	return e
}

// reason is what the system said, without the path it repeats.
func reason(err error) string {
	var pathError *fs.PathError
	var linkError *os.LinkError
	switch {
	case errors.As(err, &pathError):
		return pathError.Err.Error()
	case errors.As(err, &linkError):
		return linkError.Err.Error()
	}
	return err.Error()
}
