package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"standpoint/assess"
	"standpoint/assess/form"
	"standpoint/assess/gather"
	"standpoint/assess/intake"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/cmd/ask"
	"standpoint/cmd/walk"
	"standpoint/templates/docx"
	"standpoint/templates/md"
)

// choose gives the assessment that a command works on: the one named, or the
// only one under assessments/. With several, it lists them.
func choose(e *env, args []string) (string, error) {
	if len(args) > 0 {
		return args[0], nil
	}
	found, err := store.Find(e.dir)
	if len(found) > 1 {
		found = store.WithoutCopies(found)
	}
	switch {
	case err != nil:
		return "", err
	case len(found) == 0:
		return "", noneYet()
	case len(found) > 1:
		names := []string{"name one of them:"}
		for _, path := range found {
			names = append(names, near(e, path))
		}
		for _, path := range found { // that is why there are several
			if err := store.PassedOver(path); err != nil {
				names = append(names, near(e, path)+": "+err.Error(), problem.HintOf(err))
			}
		}
		return "", usagef(strings.Join(names, "\n"), "there are %d assessments here", len(found))
	}
	return near(e, found[0]), nil
}

// findOrStart gives the assessment to walk through, and whether it was started
// just now.
func findOrStart(e *env, args []string, asker ask.Asker) (path string, fresh bool, err error) {
	path, err = choose(e, args)
	switch {
	case errors.Is(err, gather.ErrNone):
		path, err = startAsking(e, initOptions{}, asker)
		return path, true, err
	case errors.Is(err, errUsage) && e.inTerminal:
		path, err = chooseAsking(e, asker)
		return path, false, err
	}
	return path, false, err
}

// chooseAsking asks which of several assessments is meant.
func chooseAsking(e *env, asker ask.Asker) (string, error) {
	found, err := store.Find(e.dir)
	if err != nil {
		return "", err
	}
	found = store.WithoutCopies(found)
	for i := range found {
		found[i] = near(e, found[i])
	}
	return walk.AskFile(asker, found)
}

// near is a path as seen from the current folder, where that is shorter.
func near(e *env, path string) string { return gather.Near(e.dir, path) }

// place is a path as programs are told it, from the root of the repository.
func (e *env) place(path string) string {
	if path == "" {
		return ""
	}
	return gather.FromRoot(e.dir, path)
}

// open reads an assessment and its standard and judges that they fit.
func open(e *env, path string) (*gather.Opened, error) { return e.shelf().Open(path) }

// asItWas opens what a file held once.
func asItWas(e *env, path string, data []byte) (*store.File, *gather.Opened, error) {
	file, err := store.Read(data, path)
	if err != nil {
		return nil, nil, err
	}
	o, err := gather.Fit(file, e.library(path).Lookup)
	return file, o, err
}

// asOf reads the --as-of flag; left out, it is today.
func asOf(e *env, typed string) (assess.Date, error) {
	if typed == "" {
		return e.today(), nil
	}
	return e.dateIn("as-of", typed, assess.Ahead)
}

// dateIn reads a date as it was typed behind a flag, and says how it was understood.
func (e *env) dateIn(flag, typed string, tense assess.Tense) (assess.Date, error) {
	date, note, err := meantDate(flag, typed, e.today(), tense)
	if err == nil && date == "" {
		err = usagef(assess.DatesUnderstood, "--%s: %q is not a date that exists", flag, typed)
	}
	if note != nil {
		say(e.err, note.Error(), "")
	}
	return date, err
}

// meantDate reads a date behind a flag. The note says how it was understood, where
// it was not written as files have it.
func meantDate(flag, typed string, today assess.Date, tense assess.Tense) (date assess.Date, note *problem.Error, err error) {
	date, err = assess.MeantDate(typed, today, tense)
	if err != nil {
		return "", nil, usagef(problem.HintOf(err), "--%s: %s", flag, err)
	}
	if date != "" && string(date) != strings.TrimSpace(typed) {
		note = problem.New(fmt.Sprintf("--%s: %q is understood as %s", flag, typed, date.Long()), "")
	}
	return date, note, nil
}

// What flags that several commands have say in the help.
const (
	asOfUsage   = "work out what is overdue or old as of this `date` (default: today)"
	depthUsage  = "the `depth` of detail that the team wants: first-look, quick or full"
	outputUsage = "write to this `file`; use - for standard output"
	schemaUsage = "do not write a schema for editors"
	meetUsage   = "the `date` when the panel or your peers meet"
)

// every lists the assessments that a command over many is about. With none it
// says how to start one.
func every(e *env, args []string) ([]string, error) {
	found, err := gather.List(e.dir, args)
	if errors.Is(err, gather.ErrNone) {
		err = noneYet()
	}
	return found, err
}

// noneYet says how to come by an assessment.
func noneYet() error {
	return problem.With(gather.ErrNone, "start one with: standpoint assess\nor look at a filled-in one with: standpoint demo")
}

// openEach opens assessments one after another. One that cannot be read is
// said, and the others are still looked at; the error is that of the last one.
func openEach(e *env, paths []string, use func(path string, o *gather.Opened) error) error {
	var failed error
	e.shelf().Each(paths, func(path string, o *gather.Opened, err error) {
		if err == nil {
			for _, note := range o.Notes() {
				say(e.err, note.Error(), note.Hint)
			}
			err = use(path, o)
		}
		if err != nil && failed != nil {
			explain(e.err, failed)
		}
		if err != nil {
			failed = err
		}
	})
	return failed
}

// shelf is where this run finds standards, once flags are read.
func (e *env) shelf() *gather.Shelf {
	if e.books == nil {
		e.books = gather.NewShelf(e.dir, e.standardsDir)
	}
	return e.books
}

// library is the embedded standards and a project's own: those of --standards,
// or of the folder standards/ beside the assessments/ that holds the file. With
// no file it looks in the current folder.
func (e *env) library(file string) *gather.Library { return e.shelf().Library(file) }

// largestForm is how much of a file is read at most: docx says the rest.
const largestForm = 100 << 20

// readForm reads a form by what its file is.
func readForm(path string) (*form.Document, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, problem.With(errors.New("could not be read: "+problem.Cause(err)), "check the name")
	case info.IsDir():
		return nil, problem.New("this is a folder", "name the forms in it, such as "+filepath.Join(path, "*.docx"))
	case info.Size() > largestForm:
		return nil, problem.New(fmt.Sprintf("the file is %d MB, and the most that can be read is %d MB", info.Size()>>20, largestForm>>20), "remove large pictures from it, or copy the text into a new document; nothing was changed")
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, problem.With(errors.New("could not be read: "+problem.Cause(err)), "close it in the word processor, and check that you may read it")
	}
	name := filepath.Base(path)
	switch strings.ToLower(filepath.Ext(path)) {
	case ".md", ".markdown", ".txt":
		said, err := intake.Read(bytes.NewReader(raw))
		if err != nil {
			return nil, err
		}
		return md.ReadForm([]byte(said), name), nil
	}
	return docx.ReadForm(raw, name)
}
