package git

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"standpoint/assess/problem"
)

// Limits of what is copied. No honest repository comes near.
const (
	mostHead = 1 << 20   // bytes of a small file, such as HEAD
	mostRefs = 256 << 20 // bytes of packed-refs, refs and reftable together
)

// small reads a small ordinary file.
func small(file string) (string, error) {
	f, err := os.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, mostHead))
	return string(data), err
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// notAllowed says what of a repository may not be read, such as one that another
// person keeps.
func notAllowed(what string) error {
	return problem.New(fmt.Sprintf("git could not open the repository: you may not read %q", what), "ask the person who looks after it for access")
}

// copier copies files and folders, up to a number of bytes. What is not there,
// and what is neither, is passed over.
type copier struct {
	left int64
	err  error
}

func (c *copier) copy(from, to string) {
	err := filepath.WalkDir(from, func(at string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrPermission):
			return notAllowed(at)
		case err != nil || !entry.Type().IsRegular() || strings.HasSuffix(at, ".lock"):
			return nil
		}
		below, err := filepath.Rel(from, at)
		if err != nil {
			return err
		}
		f, err := os.Open(at)
		switch {
		case errors.Is(err, fs.ErrPermission):
			return notAllowed(at)
		case err != nil:
			return nil
		}
		defer f.Close()
		data, err := io.ReadAll(io.LimitReader(bufio.NewReader(f), c.left+1))
		if c.left -= int64(len(data)); err != nil || c.left < 0 {
			return couldNot("open the repository", fmt.Sprintf("%q is too large or cannot be read", from))
		}
		c.write(filepath.Join(to, below), string(data))
		return c.err
	})
	if c.err == nil {
		c.err = err
	}
}

func (c *copier) write(to, text string) {
	c.mkdir(filepath.Dir(to))
	if c.err == nil {
		c.err = os.WriteFile(to, []byte(text), 0o600)
	}
}

func (c *copier) mkdir(dir string) {
	if c.err == nil {
		c.err = os.MkdirAll(dir, 0o700)
	}
}
