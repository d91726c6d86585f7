package cmd

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"standpoint/assess/store"
)

// every lists the assessments that a command over many is about: the files
// that are named, those under the folders that are named, or those that belong
// to the current folder. With none it says how to start one.
func every(e *env, args []string) ([]string, error) {
	var found []string
	if len(args) == 0 {
		here, err := store.Find(e.dir)
		if err != nil {
			return nil, err
		}
		for _, path := range here {
			found = append(found, near(e, path))
		}
	}
	for _, arg := range args {
		under, err := assessmentsUnder(arg)
		if err != nil {
			return nil, err
		}
		found = append(found, under...)
	}
	slices.Sort(found)
	found = slices.Compact(found)
	if len(found) == 0 {
		return nil, &hinted{errNoAssessment, "start one with: standpoint assess\nor look at a filled-in one with: standpoint demo"}
	}
	return found, nil
}

// assessmentsUnder is a file as it is, or what the folders called assessments
// in a folder hold, at any depth.
func assessmentsUnder(path string) ([]string, error) {
	var found []string
	err := filepath.WalkDir(path, func(at string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil && at != path:
			return nil // a folder we may not look into
		case err != nil || !entry.IsDir() && at == path:
			found = append(found, path) // whoever reads it says what is the matter
			return fs.SkipAll
		case !entry.IsDir():
			return nil
		case at != path && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "node_modules"):
			return fs.SkipDir
		case filepath.Base(at) != "assessments":
			return nil
		}
		here, err := store.Find(filepath.Dir(at))
		found = append(found, here...)
		if err == nil {
			err = fs.SkipDir
		}
		return err
	})
	return found, err
}

// openEach opens assessments one after another. One that cannot be read is
// said, and the others are still looked at; the error is that of the last one.
func openEach(e *env, paths []string, use func(path string, o *opened) error) error {
	var failed error
	for _, path := range paths {
		o, err := open(e, path)
		if err == nil {
			for _, note := range o.file.Notes {
				say(e.err, note.Error(), note.Hint)
			}
			err = use(path, o)
		}
		if err != nil {
			if failed != nil {
				explain(e.err, failed)
			}
			failed = err
		}
	}
	return failed
}
