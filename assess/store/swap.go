package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"standpoint/assess/problem"
)

// ErrUnsure says that a save may be in the file, or not, or be there in the
// place of somebody else's.
var ErrUnsure = errors.New("not sure")

// errNotHeld says that the lock was lost before anything was written.
var errNotHeld = fmt.Errorf("%w: somebody else took the lock", errMoved)

// swap puts what was written beside a file in its place, and makes sure that
// what stood there was what was read: where the drive can exchange 2 files, the
// old one is looked at before it goes, and comes back if it is another. On other
// drives, whoever still holds the lock afterwards was alone.
func (s *saving) swap(temp, target string) error {
	switch err := exchange(temp, target); {
	case errors.Is(err, os.ErrNotExist):
		return errMoved
	case err != nil:
		return s.renamed(temp, target)
	}
	reached("exchanged")
	if was, err := os.ReadFile(temp); err == nil && bytes.Equal(was, s.was) {
		return nil
	}
	if err := exchange(temp, target); err != nil {
		return s.unsure(temp)
	}
	if back, err := os.ReadFile(temp); err == nil && bytes.Equal(back, s.is) {
		return errMoved
	}
	_ = exchange(temp, target) // somebody went on from ours meanwhile: theirs stays
	return s.unsure(temp)
}

func (s *saving) renamed(temp, target string) error {
	if err := rename(temp, target); err != nil {
		return err
	}
	reached("renamed")
	if !s.hold.held() {
		return s.unsure("")
	}
	return nil
}

// unsure keeps what was to be saved, and what it may have taken the place of.
func (s *saving) unsure(replaced string) error {
	before := ""
	if replaced != "" { // first, since it may be all that is left of it
		if kept := keepBeside(replaced, s.path); kept != "" {
			before = ", and the version before it in " + kept
		}
	}
	hint := "check that your words are there"
	if kept := keep(s.path, s.is); kept != "" {
		hint += "; they are kept in " + kept
	}
	return &problem.Error{
		File: s.path, What: "I cannot be sure that this is saved: somebody else wrote the file at the same moment",
		Hint: hint + before, Err: ErrUnsure,
	}
}

// keep puts a version of a file into the folder of state, and says where.
func keep(path string, data []byte) string {
	state, err := StateOf(path)
	if err != nil {
		return ""
	}
	name := filepath.Join(state.folder, "kept", mark()+filepath.Ext(path))
	if remember(name, data) != nil {
		return ""
	}
	return name
}
