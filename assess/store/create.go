package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/splice"
	"standpoint/standards"
)

// ErrExists says that this file already exists where a new one should go.
var ErrExists = errors.New("there already")

// Create writes a new assessment, with the folders it needs and, above all
// else in it, these comments, a line each. It never writes over anything: the
// error is a *problem.Error around ErrExists when something is there.
func Create(path string, a *assess.Assessment, s *standards.Standard, comments ...string) error {
	wanted := complete(a, s)
	data := render(wanted, s)
	for _, comment := range slices.Backward(comments) {
		data = append([]byte("# "+assess.NormaliseLine(comment)+"\n"), data...)
	}
	return assessments.Create(path, wanted, data, func(d *Doc[assess.Assessment]) error { return validate(d, s) })
}

// Create writes the bytes of a new file that says what is wanted, once it has
// seen that they do and judge is content. It makes the folders that are needed
// and never writes over anything.
func (k *Kind[T]) Create(path string, wanted *T, data []byte, judge func(*Doc[T]) error) error {
	d, err := k.Read(data, path)
	if err == nil {
		err = judge(d)
	}
	switch {
	case err != nil:
		return err
	case !splice.Same(d.Value, wanted):
		return unplaced(path, errOther)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return unwritable(path, err)
	}
	h, err := lock(path)
	if err != nil {
		return err
	}
	defer h.release()
	return writeNew(path, data)
}

// writeNew gives the file its name by a link, which cannot replace another
// file; where drives have no links, the lock has to do.
func writeNew(path string, data []byte) error {
	if _, err := os.Lstat(path); err == nil {
		return &problem.Error{File: path, What: "this file already exists", Hint: "give another name, or continue with that file; nothing was changed", Err: ErrExists}
	}
	temp, err := (&writing{fill: whole(data), mode: shared}).beside(path, nil)
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
	if err != nil {
		return unwritable(path, err)
	}
	if err := flush(filepath.Dir(path)); err != nil {
		return unsure(path, err)
	}
	return nil
}

// FreeName is a name for a file beside another one that nothing has yet, or whose
// file says the same already, which is told. With nothing else free it counts on.
func FreeName(stem, ending string, data []byte) (name string, there bool) {
	for n := 1; ; n++ {
		name = stem + ending
		if n > 1 {
			name = fmt.Sprintf("%s-%d%s", stem, n, ending)
		}
		old, err := os.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) || err == nil && bytes.Equal(old, data) {
			return name, err == nil
		}
	}
}
