package store

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/standards/strict"
)

// Most is how many bytes the file of one assessment may have. The largest that
// people write by hand have a tenth of it.
const Most = 2 << 20

var assessments = &Kind[assess.Assessment]{
	Head: strict.Head{
		Kind: "assessment", Newest: assess.Format, Most: Most,
		Empty:  "restore it from a copy or from git, or delete it and begin with \"standpoint init\"",
		Newer:  "install a newer standpoint",
		Older:  fmt.Sprintf("write standpoint: %d; nothing was changed", assess.Format),
		Unsaid: problem.Error{Line: 1, Column: 1, What: "this file does not say what it is", Hint: "begin it with \"kind: assessment\""},
		Other:  problem.Error{What: "kind %q is not \"assessment\"", Hint: "give a file that begins with kind: assessment"},
	},
	Check: func(d *Doc[assess.Assessment]) error { return validate(d, nil) },
	Fill: func(a *assess.Assessment) {
		a.FillIDs()
		a.RaiseFormat()
	},
	Order:  order,
	Layout: layout,
	Mend:   func(name string) string { return "merge the two: standpoint merge " + words.Argument(name) },
}

// File is an assessment as it is on disk.
type File struct {
	Doc[assess.Assessment]
	Assessment *assess.Assessment // the Value of Doc
}

func fileOf(d *Doc[assess.Assessment], err error) (*File, error) {
	if d == nil {
		return nil, err
	}
	return &File{*d, d.Value}, err
}

// Load reads the assessment at a path. The error is problem.Errors, or a
// *problem.Error when there is nothing to read.
func Load(path string) (*File, error) { return fileOf(assessments.Load(path)) }

// Read does the same from bytes, which must not change afterwards, under the
// name they have in messages.
func Read(data []byte, name string) (*File, error) { return fileOf(assessments.Read(data, name)) }

// Update changes the assessment where it is, as Doc.Update does. An address with a
// user or a password in it that is not there yet is refused, with ErrSignIn.
func (f *File) Update(change func(*assess.Assessment) error) (*File, bool, error) {
	d, changed, err := f.Doc.Update(guarded(change))
	next, err := fileOf(d, err)
	return next, changed, err
}

// Try gives the file as Update would leave it, and writes nothing.
func (f *File) Try(change func(*assess.Assessment) error) (*File, error) {
	now, err := f.Afresh()
	if err != nil {
		return nil, err
	}
	next, _, err := now.changed(guarded(change))
	return fileOf(next, err)
}

// Afresh is the same file, with an assessment that is the caller's to write in.
func (f *File) Afresh() (*File, error) { return fileOf(f.afresh()) }

// Is says whether these are the bytes of the file as it was read.
func (f *File) Is(data []byte) bool { return bytes.Equal(f.data, data) }

// Rewrite puts the file in the place of one that holds these bytes still.
func (f *File) Rewrite(was []byte) error {
	_, err := Replace(f.Path, was, f.data)
	return err
}

// guarded is a change that keeps reasons with their ratings, confirms what was carried
// over and is changed, makes what is changed the team's own word where it came from a
// product sheet, and brings in no address that signs in.
func guarded(change func(*assess.Assessment) error) func(*assess.Assessment) error {
	return func(a *assess.Assessment) error {
		before, reasons, carrying := signIns(a), a.Reasons(), a.Carrying()
		if err := change(a); err != nil {
			return err
		}
		a.BindReasons(reasons)
		a.Touched(carrying)
		a.OwnWords()
		for _, one := range signIns(a) {
			if !slices.Contains(before, one) {
				return &problem.Error{What: fmt.Sprintf("the address %q has a user or a password in it", words.Short(one)), Err: ErrSignIn,
					Hint: "write it without them, and say in words who may sign in; nothing was changed"}
			}
		}
		return nil
	}
}

// Notes are what loads and should be said all the same: ids that two items
// share, as when two branches each made an E1.1, copies that lie beside it, and
// words that were lost.
func (f *File) Notes() []*problem.Error {
	var notes []*problem.Error
	for _, t := range f.Assessment.Twins() {
		note := f.at(fmt.Sprintf("%q appears twice", t.ID), "the next free id is "+t.Next, "points", t.Point, t.List, t.Place, "id")
		note.File = f.Path
		notes = append(notes, note)
	}
	notes = append(notes, f.CopyNotes()...)
	if lost := f.schemaLost(); lost != nil {
		notes = append(notes, lost)
	}
	return append(notes, f.Lost()...)
}

// ErrSignIn says that an address has a user or a password in it.
var ErrSignIn = errors.New("an address that signs in")

// signIns are the words of an assessment that are such addresses.
func signIns(a *assess.Assessment) []string {
	var all []string
	assess.Each(a, func(s assess.Spot) {
		if k := s.Field.Kind(); k != assess.KindLine && k != assess.KindText {
			return
		}
		for _, word := range strings.Fields(*s.Field.TextIn(s.Of)) {
			if words.SignsIn(word) {
				all = append(all, word)
			}
		}
	})
	return all
}
