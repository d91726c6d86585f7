package store

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"standpoint/assess/problem"
	"standpoint/assess/words"
)

// Write puts data at a path so that whoever looks finds the old file or the
// new one, whole, whatever happens meanwhile. The mode, the owner and the access
// list of a file that is there are kept, and a symbolic link stays one. The
// notes say what could not be kept.
func Write(path string, data []byte) ([]*problem.Error, error) {
	return WriteFrom(path, whole(data))
}

// WriteFrom does the same with what fill writes, which need not be in memory at
// once. The error is that of fill, or says why the file cannot be written.
func WriteFrom(path string, fill func(io.Writer) error) ([]*problem.Error, error) {
	return (&writing{path: path, fill: fill, mode: shared}).run()
}

// whole writes data that is there already.
func whole(data []byte) func(io.Writer) error {
	return func(to io.Writer) error {
		_, err := to.Write(data)
		return err
	}
}

// Modes of new files: the user's umask takes from them what it takes.
const (
	shared  fs.FileMode = 0o644
	private fs.FileMode = 0o600
)

// writing is one file on its way to the disk.
type writing struct {
	path string
	fill func(io.Writer) error
	mode fs.FileMode

	// For a file that others may write at the same time: mark is in the name of
	// the new one from when it is whole, leave is asked just before the old one is
	// replaced, and swap replaces it; otherwise it is renamed over.
	mark  string
	leave func() error
	swap  func(temp, target string) error

	lost   []string // what of the old file could not be kept
	others []string // where versions are that others saved and a killed run caught
}

func (w *writing) run() ([]*problem.Error, error) {
	target, err := resolve(w.path)
	if err != nil {
		return nil, unwritable(w.path, err)
	}
	info, err := os.Stat(target)
	switch {
	case err == nil && info.IsDir():
		return nil, &problem.Error{File: w.path, What: "this is a folder", Hint: "give the name of a file in it"}
	case err == nil && !info.Mode().IsRegular():
		return nil, writeThrough(w.path, w.fill)
	case err == nil:
		err = mayReplace(w.path, target, info)
	case errors.Is(err, fs.ErrNotExist):
		err = nil
	}
	if err != nil {
		return nil, unwritable(w.path, err)
	}
	w.others = sweep(target)
	temp, err := w.beside(target, info)
	if err != nil {
		return nil, unwritable(w.path, err)
	}
	defer os.Remove(temp) // nothing is there any more once it is renamed
	if err := w.replace(temp, target); err != nil {
		return nil, unwritable(w.path, err)
	}
	return w.notes(flush(filepath.Dir(target))), nil
}

func (w *writing) replace(temp, target string) error {
	reached("written beside")
	if w.leave != nil {
		if err := w.leave(); err != nil {
			return err
		}
		reached("asked")
	}
	if w.swap != nil {
		return w.swap(temp, target)
	}
	return rename(temp, target)
}

// flush is syncFolder, which the tests let fail.
var flush = syncFolder

// notes are what to say of a file that is in its place.
func (w *writing) notes(unflushed error) (notes []*problem.Error) {
	for _, name := range w.others {
		notes = append(notes, &problem.Error{
			File: w.path, What: "this is saved; an earlier save was cut off just as somebody else wrote the file",
			Hint: "what they wrote is kept in " + name + ": check that the file has it, then delete that",
		})
	}
	if len(w.lost) > 0 {
		notes = append(notes, &problem.Error{
			File: w.path, What: "this is saved, but I could not keep " + words.List(w.lost),
			Hint: "check who may read and change the file now",
		})
	}
	if unflushed != nil {
		notes = append(notes, unsure(w.path, unflushed))
	}
	return notes
}

// unsure tells of a file that is in its place, when the system could not say
// whether its name is on the disk for good.
func unsure(path string, err error) *problem.Error {
	return &problem.Error{
		File: path, What: "this is saved, but it might be lost in a power cut just now: " + reason(err), Err: err,
		Hint: "save again once the drive is well; the file is whole either way",
	}
}

// writeThrough serves what cannot be replaced, such as /dev/stdout.
func writeThrough(path string, fill func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return unwritable(path, err)
	}
	if err := errors.Join(filled(f, fill), f.Close()); err != nil {
		return unwritable(path, err)
	}
	return nil
}

// resolve follows symbolic links, also one whose target is not there yet.
func resolve(path string) (string, error) {
	for range 40 {
		link, err := os.Readlink(path)
		if err != nil {
			return path, nil // not a link
		}
		if !filepath.IsAbs(link) {
			link = filepath.Join(filepath.Dir(path), link)
		}
		path = link
	}
	return "", errors.New("too many symbolic links, one behind the other")
}
