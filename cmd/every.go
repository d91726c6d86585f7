package cmd

import (
	"os"
	"slices"

	"standpoint/assess/gather"
	"standpoint/assess/problem"
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
		return nil, problem.With(errNoAssessment, "start one with: standpoint assess\nor look at a filled-in one with: standpoint demo")
	}
	return found, nil
}

// assessmentsUnder is a file as it is, or the assessments in a folder, at any
// depth. Whoever reads a path that is not there says so.
func assessmentsUnder(path string) (found []string, err error) {
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return []string{path}, nil
	}
	err = store.Under(path, func(file string) error {
		found = append(found, file)
		return nil
	})
	return found, err
}

// openEach opens assessments one after another. One that cannot be read is
// said, and the others are still looked at; the error is that of the last one.
func openEach(e *env, paths []string, use func(path string, o *gather.Opened) error) error {
	var failed error
	for _, path := range paths {
		o, err := open(e, path)
		if err == nil {
			for _, note := range o.File.Notes {
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
