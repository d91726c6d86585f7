package gather

import (
	"errors"
	"os"
	"path/filepath"
	"slices"

	"standpoint/assess/problem"
	"standpoint/assess/store"
)

// ErrNone says that there is nothing to work on yet.
var ErrNone = errors.New("there is no assessment here yet")

// Files calls visit with each assessment that the arguments of a command mean,
// once, in the order of the arguments and of the folders: files as they are
// named, those in and below folders, and without arguments those that the folder
// here is about. The error is that of visit, ErrNone, or about a folder in which
// there is none.
func Files(here string, args []string, visit func(path string) error) error {
	return files(here, args, nil, visit)
}

// files visits those of other kinds in folders too.
func files(here string, args, kinds []string, visit func(path string) error) error {
	seen := map[string]bool{}
	once := func(path string) error {
		if key := filepath.Clean(path); len(args) > 1 {
			if seen[key] {
				return nil
			}
			seen[key] = true
		}
		return visit(path)
	}
	if len(args) == 0 {
		return own(here, kinds, visit)
	}
	for _, arg := range args {
		info, err := os.Stat(arg)
		if err == nil && info.IsDir() {
			err = below(here, arg, kinds, once)
		} else {
			err = once(arg) // whoever reads it says what is the matter
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// own are the assessments that commands without arguments are about.
func own(here string, kinds []string, visit func(path string) error) error {
	found, err := store.FindWith(here, kinds)
	if err == nil && len(found) == 0 {
		err = ErrNone
	}
	for i := 0; err == nil && i < len(found); i++ {
		err = visit(Near(here, found[i]))
	}
	return err
}

// below are the assessments in a folder and below it.
func below(here, folder string, kinds []string, visit func(path string) error) error {
	found := false
	err := store.Under(folder, kinds, func(path string) error {
		found = true
		return visit(Near(here, path))
	})
	if err == nil && !found {
		err = &problem.Error{File: folder, What: "there is no assessment in this folder or below it", Hint: "name the folder that holds assessments/, or a file"}
	}
	return err
}

// List is what Files visits, in alphabetical order.
func List(here string, args []string) ([]string, error) {
	var found []string
	err := Files(here, args, func(path string) error {
		found = append(found, path)
		return nil
	})
	slices.Sort(found)
	return slices.Compact(found), err
}

// FromRoot is a path as programs are told it: from the root of the repository that
// the folder here is in, wherever in it one stands, with slashes. A path that is
// in no repository, or in another, stays as it is.
func FromRoot(here, path string) string {
	root := store.Repository(here)
	full, err := filepath.Abs(path)
	if !filepath.IsAbs(path) {
		full, err = filepath.Abs(filepath.Join(here, path))
	}
	if root == "" || err != nil {
		return filepath.ToSlash(path)
	}
	if below, err := filepath.Rel(root, full); err == nil && filepath.IsLocal(below) {
		return filepath.ToSlash(below)
	}
	return filepath.ToSlash(path)
}

// Near is a path as seen from the folder here, where that is shorter.
func Near(here, path string) string {
	if !filepath.IsAbs(path) {
		return path
	}
	if short, err := filepath.Rel(here, path); err == nil && len(short) < len(path) {
		return short
	}
	return path
}
