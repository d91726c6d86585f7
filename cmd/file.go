package cmd

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"standpoint/assess"
	"standpoint/assess/store"
	"standpoint/standards"
	"standpoint/standards/strict"
)

// errNoAssessment says that there is nothing to work on yet.
var errNoAssessment = errors.New("there is no assessment here yet")

// opened is an assessment that fits its standard.
type opened struct {
	file     *store.File
	a        *assess.Assessment
	standard *standards.Standard
}

// choose gives the assessment that a command works on: the one named, or the
// only one under assessments/. With several, it lists them.
func choose(e *env, args []string) (string, error) {
	if len(args) > 0 {
		return args[0], nil
	}
	found, err := store.Find(e.dir)
	switch {
	case err != nil:
		return "", err
	case len(found) == 0:
		return "", &hinted{errNoAssessment, "start one with: standpoint assess\nor look at a filled-in one with: standpoint demo"}
	case len(found) > 1:
		var names []string
		for _, path := range found {
			names = append(names, near(e, path))
		}
		return "", usagef("name one of them:\n"+strings.Join(names, "\n"), "there are %d assessments here", len(found))
	}
	return near(e, found[0]), nil
}

// near is a path as seen from the current folder, where that is shorter.
func near(e *env, path string) string {
	if !filepath.IsAbs(path) {
		return path
	}
	if short, err := filepath.Rel(e.dir, path); err == nil && len(short) < len(path) {
		return short
	}
	return path
}

// open reads an assessment and its standard and judges that they fit.
func open(e *env, path string) (*opened, error) {
	file, err := store.Load(path)
	if err != nil {
		return nil, err
	}
	return fit(e.library(path), file)
}

func fit(library *standards.Library, file *store.File) (*opened, error) {
	return fitBy(library.Lookup, file)
}

// fitBy does the same with whatever finds a standard by its name.
func fitBy(lookup func(name string) (*standards.Standard, error), file *store.File) (*opened, error) {
	standard, err := standardOf(lookup, file)
	if err != nil {
		return nil, err
	}
	if err := store.Validate(file, standard); err != nil {
		return nil, err
	}
	return &opened{file: file, a: file.Assessment, standard: standard}, nil
}

// standardOf looks the file's standard up; one that is not known is a mistake
// with a place in the file.
func standardOf(lookup func(name string) (*standards.Standard, error), file *store.File) (*standards.Standard, error) {
	standard, err := lookup(file.Assessment.Standard)
	var unknown *standards.UnknownError
	if !errors.As(err, &unknown) {
		return standard, err
	}
	line, column := file.Position("standard")
	return nil, strict.Errors{{File: file.Path, Line: line, Column: column,
		Problem: fmt.Sprintf("standard %q is not one I know", file.Assessment.Standard), Hint: unknown.Hint() + "; nothing was changed"}}
}

// name is what the assessment is about.
func (o *opened) name() string {
	if o.standard.Unit == "organisation" && o.a.Service.Organisation != "" {
		return o.a.Service.Organisation
	}
	if o.a.Service.Name != "" {
		return o.a.Service.Name
	}
	return "A " + o.standard.Unit + " without a name yet"
}

// phase is the phase's name as it stands in a sentence, or empty.
func (o *opened) phase() string {
	if p := o.standard.Phase(o.a.Phase); p != nil {
		return strings.ToLower(p.Name)
	}
	return ""
}

// asOf reads the --as-of flag; left out, it is today.
func asOf(e *env, typed string) (assess.Date, error) {
	if typed == "" {
		return e.today(), nil
	}
	date, err := assess.ParseDate(typed)
	if err != nil || date == "" {
		return "", usagef("write it as 2026-12-01", "--as-of: %q is not a date that exists", typed)
	}
	return date, nil
}

const asOfUsage = "judge what is overdue or old as on this `date`; today if left out"
