package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"standpoint/assess/problem"
)

// pagesFile lists what WriteFolder put into a folder, so that the next time it
// can tell its own files from others.
const pagesFile = ".standpoint.json"

// WriteFolder makes a folder of files so that whoever looks finds the old one
// or the new one, whole. It calls fill with a function that writes one file,
// by its name from the top with slashes, and that may be called from several
// goroutines. A folder that is there already has to be empty or made by
// WriteFolder and unchanged in what it holds; nothing of it stays.
func WriteFolder(path string, fill func(write func(name string, data []byte) error) error) error {
	target, err := resolve(path)
	if err == nil {
		target, err = filepath.Abs(target)
	}
	if err != nil {
		return unwritable(path, err)
	}
	putBack(target)
	if err := replaceable(path, target); err != nil {
		return err
	}
	temp, err := temporaryPages(target)
	if err != nil {
		return unwritable(path, err)
	}
	defer os.RemoveAll(temp) // nothing is there any more once it is renamed
	if err := fillFolder(temp, fill); err != nil {
		var system *fs.PathError
		if errors.As(err, &system) {
			return unwritable(path, system.Err)
		}
		return err
	}
	if err := swapFolder(temp, target); err != nil {
		return unwritable(path, err)
	}
	if err := flush(filepath.Dir(target)); err != nil {
		return unsure(path, err)
	}
	return nil
}

func temporaryPages(target string) (string, error) {
	if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
		return "", err
	}
	name := tempName(target, mark())
	return name, os.Mkdir(name, 0o777)
}

func fillFolder(folder string, fill func(write func(name string, data []byte) error) error) error {
	var mu sync.Mutex
	names, folders := []string{}, map[string]bool{folder: true}
	err := fill(func(name string, data []byte) error {
		if !fs.ValidPath(name) || name == pagesFile {
			return fmt.Errorf("%q cannot be the name of a page", name)
		}
		at := filepath.Join(folder, filepath.FromSlash(name))
		mu.Lock()
		names = append(names, name)
		var err error
		if within := filepath.Dir(at); !folders[within] {
			folders[within], err = true, os.MkdirAll(within, 0o777)
		}
		mu.Unlock()
		if err != nil {
			return err
		}
		return os.WriteFile(at, data, shared)
	})
	if err != nil {
		return err
	}
	slices.Sort(names)
	list, err := json.MarshalIndent(map[string]any{"made_by": "standpoint portfolio --format html", "files": names}, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, pagesFile), append(list, '\n'), shared)
}

// replaceable says why a folder may not be replaced: it holds something that
// WriteFolder did not put there.
func replaceable(path, target string) error {
	if here, err := os.Getwd(); err == nil && (here == target || strings.HasPrefix(here, target+string(filepath.Separator))) {
		return &problem.Error{File: path, What: "you are in this folder", Hint: "give the name of a new folder in it; nothing was changed"}
	}
	info, err := os.Stat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return unwritable(path, err)
	case !info.IsDir():
		return &problem.Error{File: path, What: "this is a file, but a site needs a folder", Hint: "give the name of a folder; nothing was changed"}
	}
	ours := map[string]bool{}
	var list struct {
		Files []string `json:"files"`
	}
	if data, err := os.ReadFile(filepath.Join(target, pagesFile)); err == nil && json.Unmarshal(data, &list) == nil {
		ours[pagesFile] = true
		for _, name := range list.Files {
			ours[name] = true
		}
	}
	foreign := ""
	err = filepath.WalkDir(target, func(at string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if name, err := filepath.Rel(target, at); err != nil || !ours[filepath.ToSlash(name)] {
			foreign = name
			return fs.SkipAll
		}
		return nil
	})
	switch {
	case err != nil:
		return unwritable(path, err)
	case foreign != "":
		return &problem.Error{File: path, What: fmt.Sprintf("this folder has %q in it, which is not one of my pages", foreign), Hint: "give the name of a new folder, or of one that only I have written to; nothing was changed"}
	}
	return nil
}

// aside is where the old folder waits while the new one takes its place.
func aside(target string) string {
	return filepath.Join(filepath.Dir(target), "."+filepath.Base(target)+".standpoint-old")
}

// swapFolder puts one folder in the place of another, or leaves the old one.
func swapFolder(temp, target string) error {
	if _, err := os.Stat(target); errors.Is(err, fs.ErrNotExist) {
		return rename(temp, target)
	}
	old := aside(target)
	if err := os.RemoveAll(old); err != nil {
		return err
	}
	if err := rename(target, old); err != nil {
		return err
	}
	if err := rename(temp, target); err != nil {
		return errors.Join(err, rename(old, target))
	}
	os.RemoveAll(old) // what stays of it is taken away the next time
	return nil
}

// putBack brings the old folder back where a run was killed between taking it
// away and putting the new one in its place, and sweeps up what such runs left.
func putBack(target string) {
	if _, err := os.Lstat(target); errors.Is(err, fs.ErrNotExist) {
		_ = rename(aside(target), target)
	}
	sweep(target)
}
