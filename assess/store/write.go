package store

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"standpoint/assess/problem"
)

// Write puts data at a path so that whoever looks finds the old file or the
// new one, whole, whatever happens meanwhile. The mode of a file that is there
// is kept and a symbolic link stays one.
func Write(path string, data []byte) error {
	return write(path, whole(data), shared, nil)
}

// WriteFrom does the same with what fill writes, which need not be in memory at
// once. The error is that of fill, or says why the file cannot be written.
func WriteFrom(path string, fill func(io.Writer) error) error {
	return write(path, fill, shared, nil)
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

// write does it, and asks for leave just before the old file goes.
func write(path string, fill func(io.Writer) error, mode fs.FileMode, leave func() error) error {
	target, err := resolve(path)
	if err != nil {
		return unwritable(path, err)
	}
	info, err := os.Stat(target)
	switch {
	case err == nil && info.IsDir():
		return &problem.Error{File: path, What: "this is a folder", Hint: "give the name of a file in it"}
	case err == nil && !info.Mode().IsRegular():
		return writeThrough(path, fill)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return unwritable(path, err)
	}
	temp, err := beside(target, fill, mode, info)
	if err != nil {
		return unwritable(path, err)
	}
	defer os.Remove(temp) // nothing is there any more once it is renamed
	if leave != nil {
		if err := leave(); err != nil {
			return err
		}
	}
	if err := rename(temp, target); err != nil {
		return unwritable(path, err)
	}
	if err := syncFolder(filepath.Dir(target)); err != nil {
		return unwritable(path, err)
	}
	return nil
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

// beside writes a file next to the target and gives its name. It gets the
// mode and owner of the old file, if there is one. On any trouble nothing is
// left.
func beside(target string, fill func(io.Writer) error, mode fs.FileMode, old fs.FileInfo) (string, error) {
	f, err := temporary(target, mode)
	if err != nil {
		return "", err
	}
	if old != nil {
		keepOwner(f, old)
		err = f.Chmod(old.Mode().Perm())
	}
	if err == nil {
		err = filled(f, fill)
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}

// filled writes a file in large pieces.
func filled(f *os.File, fill func(io.Writer) error) error {
	out := bufio.NewWriterSize(f, 1<<16)
	if err := fill(out); err != nil {
		return err
	}
	return out.Flush()
}

// temporary makes a file beside the target. It is made here, not with
// os.CreateTemp, so that new files get the mode the user's umask gives.
func temporary(target string, mode fs.FileMode) (*os.File, error) {
	for try := range 100 {
		name := tempName(target, strconv.FormatInt(time.Now().UnixNano()+int64(try), 36)+strconv.Itoa(os.Getpid()))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
	return nil, errors.New("found no free name beside it")
}

func tempName(target, mark string) string {
	return filepath.Join(filepath.Dir(target), "."+filepath.Base(target)+".standpoint-"+mark+".tmp")
}

// sweep removes what saves that were killed left beside a file. It is called
// under the file's lock.
func sweep(target string) {
	entries, err := os.ReadDir(filepath.Dir(target))
	if err != nil {
		return
	}
	for _, e := range entries {
		if stale, _ := filepath.Match("."+escape(filepath.Base(target))+".standpoint-*.tmp", e.Name()); stale {
			os.Remove(filepath.Join(filepath.Dir(target), e.Name()))
		}
	}
}

// escape makes a name match only itself in filepath.Match.
func escape(name string) string {
	escaped := make([]byte, 0, len(name))
	for i := range len(name) {
		if c := name[i]; c == '*' || c == '?' || c == '[' || c == '\\' {
			escaped = append(escaped, '?')
			continue
		}
		escaped = append(escaped, name[i])
	}
	return string(escaped)
}

func unwritable(path string, err error) error {
	if known := (*problem.Error)(nil); errors.As(err, &known) {
		return err // what was to be written is the matter, not where
	}
	e := &problem.Error{File: path, What: "could not be written: " + reason(err), Hint: "nothing was changed", Err: err}
	switch {
	case inUse(err):
		e.What = "another program has this file open"
		e.Hint = fmt.Sprintf("close %s there and try again; nothing was changed", filepath.Base(path))
	case full(err):
		e.What = "there is no room left on the disk"
		e.Hint = "make some room and try again; nothing was changed"
	case errors.Is(err, fs.ErrNotExist):
		e.What = "the folder it should go to is not there"
		e.Hint = "make the folder, or give another name"
	case errors.Is(err, fs.ErrPermission):
		e.What = "you may not write here"
		e.Hint = "ask whoever keeps the folder for access, or give another name; nothing was changed"
	}
	return e
}
