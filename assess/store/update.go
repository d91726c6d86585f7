package store

import (
	"bytes"
	"errors"
	"io/fs"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/splice"
)

// errMoved says that the file changed between reading and writing it.
var errMoved = errors.New("the file changed meanwhile")

// tries is how often a save starts over when somebody else writes the file.
const tries = 5

// Update changes an assessment where it is: it reads the file under a lock,
// lets change work on a copy, and writes only the lines that are about what
// changed. Items without an id get one. Nothing is written when change returns
// an error or nothing differs; the bool says whether something was.
//
// When an editor saves the file in the middle of it, change is called again
// on what the editor wrote. At in lists says which item of the file one is,
// so change must leave it alone.
func Update(path string, change func(*assess.Assessment) error) (*File, bool, error) {
	unlock, err := lock(path)
	if err != nil {
		return nil, false, err
	}
	defer unlock()
	if target, err := resolve(path); err == nil {
		sweep(target)
	}
	for range tries {
		f, changed, err := update(path, change)
		if !errors.Is(err, errMoved) && !errors.Is(err, fs.ErrNotExist) || f == nil {
			return f, changed, err
		}
	}
	return nil, false, &problem.Error{
		File: path, What: "something else keeps writing this file", Err: errMoved,
		Hint: "save and close it in your editor, then try again; nothing was changed",
	}
}

func update(path string, change func(*assess.Assessment) error) (*File, bool, error) {
	f, err := Load(path)
	if err != nil {
		return nil, false, err
	}
	if err := f.validateAlone(); err != nil {
		return nil, false, err
	}
	wanted := clone(f.Assessment)
	wanted.FillIDs()
	if err := change(wanted); err != nil {
		return nil, false, err
	}
	settle(f.Assessment, wanted)
	wanted.FillIDs()
	if splice.Same(f.Assessment, wanted) {
		return f, false, nil
	}
	next, err := f.with(wanted)
	if err != nil {
		return nil, false, err
	}
	err = write(path, next.data, shared, func() error { return unmoved(path, f.data) })
	if err != nil {
		return f, false, err
	}
	return next, true, nil
}

// with gives the file as it will be, read back from its new bytes: whatever
// goes to disk has been seen to say what is wanted.
func (f *File) with(wanted *assess.Assessment) (*File, error) {
	data, err := splice.Change(f.data, f.root, f.Assessment, wanted, layout())
	if err != nil {
		return nil, f.unplaced(err)
	}
	next, err := parse(data, f.Path)
	if err != nil {
		return nil, f.unplaced(err)
	}
	if err := next.validateAlone(); err != nil {
		return nil, f.unplaced(err)
	}
	if !splice.Same(next.Assessment, wanted) {
		return nil, f.unplaced(errors.New("read back, it says something else"))
	}
	return next, nil
}

func (f *File) unplaced(err error) error {
	hint := "write the change by hand, and please tell the makers of standpoint"
	var found problem.Errors
	if errors.As(err, &found) {
		err = errors.New(found[0].What)
	} else if known := problem.HintOf(err); known != "" {
		hint = known
	}
	return &problem.Error{File: f.Path, What: "I found no way to write this change into the file: " + err.Error(), Hint: hint + "; nothing was changed", Err: err}
}

// unmoved says whether the file still is what was read.
func unmoved(path string, data []byte) error {
	now, err := readFile(path)
	if err != nil {
		return err
	}
	if !bytes.Equal(now, data) {
		return errMoved
	}
	return nil
}
