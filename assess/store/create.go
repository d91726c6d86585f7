package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/splice"
	"standpoint/standards"
)

// ErrExists says that there is a file already where a new one should go.
var ErrExists = errors.New("there already")

// Create writes a new assessment, with the folders it needs and, above all
// else in it, these comments, a line each. It never writes over anything: the
// error is an *problem.Error around ErrExists when something is there.
func Create(path string, a *assess.Assessment, s *standards.Standard, comments ...string) error {
	wanted := complete(a, s)
	data := render(wanted, s)
	for _, comment := range slices.Backward(comments) {
		data = append([]byte("# "+assess.NormaliseLine(comment)+"\n"), data...)
	}
	f, err := parse(data, path)
	if err == nil {
		err = Validate(f, s)
	}
	if err != nil {
		return err
	}
	if !splice.Same(f.Assessment, wanted) {
		return f.unplaced(errors.New("read back, it says something else"))
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return unwritable(path, err)
	}
	unlock, err := lock(path)
	if err != nil {
		return err
	}
	defer unlock()
	return writeNew(path, data)
}

// writeNew gives the file its name by a link, which cannot replace another
// file; where drives have no links, the lock has to do.
func writeNew(path string, data []byte) error {
	if _, err := os.Lstat(path); err == nil {
		return &problem.Error{File: path, What: "there is a file already", Hint: "give another name, or go on with that one; nothing was changed", Err: ErrExists}
	}
	temp, err := beside(path, data, shared, nil)
	if err != nil {
		return unwritable(path, err)
	}
	defer os.Remove(temp)
	err = os.Link(temp, path)
	switch {
	case errors.Is(err, fs.ErrExist):
		return writeNew(path, data) // says so
	case err != nil:
		err = rename(temp, path)
	}
	if err == nil {
		err = syncFolder(filepath.Dir(path))
	}
	if err != nil {
		return unwritable(path, err)
	}
	return nil
}
