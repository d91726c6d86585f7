package cmd

import (
	"io"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/store"
)

// write puts a file in its place, and says what of an old one is not kept.
func (e *env) write(path string, data []byte) error {
	return e.writeFrom(path, func(to io.Writer) error {
		_, err := to.Write(data)
		return err
	})
}

func (e *env) writeFrom(path string, fill func(io.Writer) error) error {
	notes, err := store.WriteFrom(path, fill)
	e.remark(notes)
	return err
}

// update changes an assessment, and says what of the old file is not kept.
func (e *env) update(f *store.File, change func(*assess.Assessment) error) (next *store.File, changed bool, err error) {
	next, changed, err = f.Update(change)
	if err == nil {
		e.remark(next.Remarks)
	}
	return next, changed, err
}

func (e *env) remark(notes []*problem.Error) {
	for _, note := range notes {
		say(e.err, note.Error(), note.Hint)
	}
}
