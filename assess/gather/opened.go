// Package gather reads many files for one command: it finds those that are
// meant, reads several at a time by one shelf of standards, and hands over what
// each came to, in order. It reads files and asks git, and prints nothing.
package gather

import (
	"errors"
	"strings"

	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/standards"
)

// Opened is an assessment's file and the standard it names, which it fits.
type Opened struct {
	*store.File
	Standard *standards.Standard
}

// Fit finds the standard of a file by its name and judges that the two fit. The
// error is problem.Errors where the file is at fault.
func Fit(file *store.File, lookup func(name string) (*standards.Standard, error)) (*Opened, error) {
	standard, err := lookup(file.Assessment.Standard)
	if errors.Is(err, standards.ErrUnknown) {
		line, column := file.Position("standard")
		return nil, problem.Errors{{File: file.Path, Line: line, Column: column,
			What: err.Error(), Hint: problem.HintOf(err) + "; nothing was changed"}}
	}
	if err == nil {
		err = store.Validate(file, standard)
	}
	if err != nil {
		return nil, err
	}
	return &Opened{file, standard}, nil
}

// Name is what the assessment is about.
func (o *Opened) Name() string {
	service := &o.Assessment.Service
	switch {
	case o.Standard.Unit == "organisation" && service.Organisation != "":
		return service.Organisation
	case service.Name != "":
		return service.Name
	}
	return "A " + o.Standard.Unit + " with no name yet"
}

// Phase is the phase's name as it stands in a sentence, or empty.
func (o *Opened) Phase() string {
	return strings.ToLower(o.Standard.PhaseName(o.Assessment.Phase))
}

// Headline names what is assessed, its phase and the standard.
func (o *Opened) Headline() string {
	parts := []string{o.Name()}
	if phase := o.Phase(); phase != "" {
		parts = append(parts, phase)
	}
	return strings.Join(append(parts, o.Standard.ShortTitled()), " · ")
}
