package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"

	"standpoint/assess/problem"
	"standpoint/assess/splice"
)

// errMoved says that the file changed between reading and writing it.
var errMoved = errors.New("the file changed meanwhile")

// tries is how often a save starts over when somebody else writes the file.
const tries = 5

// Update changes a file where it is, which need not be as it was when d was
// read: it reads the file under a lock, lets change work on a copy, and writes
// only the lines that are about what changed. Items without an id get one. Nothing is written when change returns an error
// or nothing differs; the bool says whether something was.
//
// When an editor saves the file in the middle of it, change is called again
// on what the editor wrote. At in lists says which item of the file one is,
// so change must leave it alone.
func (d *Doc[T]) Update(change func(*T) error) (*Doc[T], bool, error) {
	for range tries {
		next, changed, err := d.once(change)
		if !errors.Is(err, errMoved) && !errors.Is(err, fs.ErrNotExist) || next == nil {
			return next, changed, err
		}
	}
	return nil, false, &problem.Error{
		File: d.Path, What: "something else keeps writing this file", Err: errMoved,
		Hint: "save and close it in your editor, then try again; nothing was changed",
	}
}

// once tries it under the lock, from reading the file to having it in place.
func (d *Doc[T]) once(change func(*T) error) (*Doc[T], bool, error) {
	h, err := lock(d.Path)
	if err != nil {
		return nil, false, err
	}
	defer h.release()
	next, changed, err := d.update(change, h)
	reached("done")
	return next, changed, err
}

func (d *Doc[T]) update(change func(*T) error, h *hold) (*Doc[T], bool, error) {
	now, err := d.again()
	if err == nil {
		err = now.kind.Check(now)
	}
	if err != nil {
		return nil, false, err
	}
	reached("read")
	next, changed, err := now.changed(change)
	if err != nil || !changed {
		return next, false, err
	}
	next.Remarks, err = (&saving{d.Path, now.data, next.data, h}).run()
	if err != nil {
		return now, false, err
	}
	return next, true, nil
}

// changed gives the file as a change makes it, and whether it differs.
func (d *Doc[T]) changed(change func(*T) error) (*Doc[T], bool, error) {
	wanted := clone(d.Value)
	d.kind.Fill(wanted)
	if err := change(wanted); err != nil {
		return nil, false, err
	}
	settle(d.Value, wanted)
	d.kind.Order(wanted)
	d.kind.Fill(wanted)
	if splice.Same(d.Value, wanted) {
		return d, false, nil
	}
	next, err := d.with(wanted)
	if err != nil {
		return nil, false, err
	}
	return next, true, nil
}

// saving is a change on its way into a file that others may write too.
type saving struct {
	path    string
	was, is []byte
	hold    *hold
}

func (s *saving) run() ([]*problem.Error, error) {
	return (&writing{path: s.path, fill: whole(s.is), mode: shared, mark: versionsMark(s.was, s.is), leave: s.unmoved, swap: s.swap}).run()
}

// unmoved says whether the file still is what was read, and the lock ours.
func (s *saving) unmoved() error {
	if !s.hold.held() {
		return errNotHeld
	}
	now, err := Bytes(s.path)
	if err == nil && !bytes.Equal(now, s.was) {
		return errMoved
	}
	return err
}

// with gives the file as it will be, read back from its new bytes: whatever
// goes to disk has been seen to say what is wanted.
func (d *Doc[T]) with(wanted *T) (*Doc[T], error) {
	data, err := splice.Change(d.data, d.root, d.Value, wanted, d.kind.Layout())
	if err != nil {
		return nil, unplaced(d.Path, err)
	}
	if most := d.kind.Most; most > 0 && len(data) > most {
		return nil, &problem.Error{File: d.Path, What: fmt.Sprintf("this would make the file larger than %d MB, which is the limit", most>>20),
			Hint: "shorten it, or move the long parts into separate files and name those as evidence; nothing was changed"}
	}
	next, err := d.kind.Read(data, d.Path)
	if err == nil {
		err = d.kind.Check(next)
	}
	if err != nil {
		return nil, unplaced(d.Path, err)
	}
	if !splice.Same(next.Value, wanted) {
		return nil, unplaced(d.Path, errOther)
	}
	return next, nil
}

// errOther says that what was to be written reads as something else.
var errOther = errors.New("the file did not say the same when it was read back")

func unplaced(path string, err error) error {
	hint := "write the change by hand, and please tell the makers of standpoint"
	var found problem.Errors
	if errors.As(err, &found) {
		err = errors.New(found[0].What)
	} else if known := problem.HintOf(err); known != "" {
		hint = known
	}
	return &problem.Error{File: path, What: "I could not find a way to write this change into the file: " + err.Error(), Hint: hint + "; nothing was changed", Err: err}
}
