package store

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"standpoint/assess/problem"
)

// beside writes a file next to the target and gives its name. It gets the
// mode, the owner and the access list of the old file, if there is one. On any
// trouble nothing is left.
func (w *writing) beside(target string, old fs.FileInfo) (string, error) {
	f, err := w.temporary(target, old)
	if err != nil {
		return "", err
	}
	if err = filled(f, w.fill); err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(f.Name())
		return "", err
	}
	if w.mark == "" {
		return f.Name(), nil
	}
	marked := tempName(target, w.mark)
	if err := rename(f.Name(), marked); err != nil {
		os.Remove(f.Name())
		return "", err
	}
	return marked, nil
}

// temporary makes the file beside the target. It is made here, not with
// os.CreateTemp, so that new files get the mode the user's umask gives.
func (w *writing) temporary(target string, old fs.FileInfo) (*os.File, error) {
	name, mode := tempName(target, mark()), w.mode
	if old != nil {
		mode = private // until it has the old one's access
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err == nil && old != nil {
		w.lost = keepAccess(f, target, old)
	}
	return f, err
}

// filled writes a file in large pieces.
func filled(f *os.File, fill func(io.Writer) error) error {
	out := bufio.NewWriterSize(f, 1<<16)
	if err := fill(out); err != nil {
		return err
	}
	return out.Flush()
}

// mayReplace says why a file that is there should not be replaced without the
// person knowing.
func mayReplace(path, target string, info fs.FileInfo) error {
	if n := namesOf(target, info); n > 1 {
		return &problem.Error{
			File: path, What: fmt.Sprintf("this file has %d names (hard links), and a save would separate this one from the others", n),
			Hint: "copy it, delete this name, and give the copy this name; nothing was changed",
		}
	}
	if info.Mode().Perm()&0o222 == 0 {
		return &problem.Error{
			File: path, What: "this file is read-only",
			Hint: "if you want to change it, make it writable (" + writableBy(path) + ") and try again; nothing was changed",
		}
	}
	if !mayWrite(target) {
		return &problem.Error{
			File: path, What: "you may read this file, but not change it", Err: fs.ErrPermission,
			Hint: "ask the person who looks after it for access; nothing was changed",
		}
	}
	return nil
}
