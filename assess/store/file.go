// Package store reads and writes the user's files, and nothing else does.
package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/standards/strict"
)

// File is an assessment as it is on disk.
type File struct {
	Path       string // as given
	Assessment *assess.Assessment
	Notes      []*problem.Error // what loads and should be said all the same

	data []byte
	root *yaml.Node
}

// Load reads the assessment at a path. The error is problem.Errors, or an
// *problem.Error when there is nothing to read.
func Load(path string) (*File, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, err
	}
	return parse(data, path)
}

// LoadApart reads as Load does, for a command that goes through many files and
// reads each once: it keeps nothing of them, and any number can be read at once.
func LoadApart(path string) (*File, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, err
	}
	return parseNew(data, path)
}

// ReadApart does the same from bytes, under the name they have in messages.
func ReadApart(data []byte, name string) (*File, error) { return parseNew(data, name) }

// Read does as Load from a stream, under the name it has in messages.
func Read(r io.Reader, name string) (*File, error) {
	data, err := io.ReadAll(io.LimitReader(r, strict.Largest+1))
	if err != nil {
		return nil, unreadable(name, err)
	}
	return parse(data, name)
}

// readFile looks before it reads: a folder, a device or a huge file would
// otherwise cost the reader time and give a riddle for an answer.
func readFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	switch {
	case info.IsDir():
		return nil, &problem.Error{File: path, What: "this is a folder", Hint: "give the assessment's file in it"}
	case !info.Mode().IsRegular():
		return nil, &problem.Error{File: path, What: "this is not an ordinary file", Hint: "give an assessment's file"}
	case info.Size() > strict.Largest:
		return nil, &problem.Error{File: path, What: fmt.Sprintf("this file is %d MB, and one of ours is at most %d MB", info.Size()>>20, strict.Largest>>20), Hint: "check that it is the file you meant"}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	return data, nil
}

func unreadable(path string, err error) error {
	e := &problem.Error{File: path, What: "could not be read: " + reason(err), Err: err}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.What, e.Hint = "there is no such file", "check the name, or start one with \"standpoint init\""
	case errors.Is(err, fs.ErrPermission):
		e.What, e.Hint = "you may not read this file", "ask whoever keeps it for access"
	}
	return e
}

// reason is what the system said, without the path it repeats.
func reason(err error) string {
	var pathError *fs.PathError
	var linkError *os.LinkError
	switch {
	case errors.As(err, &pathError):
		return pathError.Err.Error()
	case errors.As(err, &linkError):
		return linkError.Err.Error()
	}
	return err.Error()
}

// lately is the file read or written last. A command reads a file, changes it
// and reads it again, and parsing is most of what each of these costs.
var lately struct {
	sync.Mutex
	file *File
}

// parse reads an assessment from its bytes.
func parse(data []byte, name string) (*File, error) {
	lately.Lock()
	defer lately.Unlock()
	f := lately.file
	if f == nil || f.Path != name || !bytes.Equal(f.data, data) {
		var err error
		if f, err = parseNew(bytes.Clone(data), name); err != nil {
			return nil, err
		}
		lately.file = f
	}
	given := *f // what is kept is never handed out: callers may write in theirs
	given.Assessment = clone(f.Assessment)
	given.Notes = given.twins()
	return &given, nil
}

// parseNew asks what the file is before it judges what is in it: a newer version
// has keys we do not know, and they are not the user's mistake.
func parseNew(data []byte, name string) (*File, error) {
	root, err := strict.Parse(data)
	if err != nil {
		return nil, problem.In(err, name)
	}
	f := &File{Path: name, Assessment: &assess.Assessment{}, data: data, root: root}
	if err := f.identify(); err != nil {
		return nil, problem.In(problem.Errors{err}, name)
	}
	if err := strict.Decode(root, f.Assessment); err != nil {
		return nil, problem.In(err, name)
	}
	return f, nil
}

// identify checks the kind and the version of the file.
func (f *File) identify() *problem.Error {
	if f.root == nil {
		return &problem.Error{Line: 1, Column: 1, What: "this file is empty", Hint: "\"standpoint init\" starts an assessment"}
	}
	if f.root.Kind != yaml.MappingNode {
		return nil // Decode says what it should be
	}
	if n := strict.Child(f.root, "standpoint"); n != nil {
		if version, err := strconv.Atoi(n.Value); err == nil && version > assess.Format {
			return f.at(fmt.Sprintf("this file is of format %d, and this program reads %d", version, assess.Format),
				"install a newer standpoint", "standpoint")
		} else if err == nil && version < 1 {
			return f.at(fmt.Sprintf("there is no format %d", version), fmt.Sprintf("write standpoint: %d; nothing was changed", assess.Format), "standpoint")
		}
	}
	kind := ""
	if n := strict.Child(f.root, "kind"); n != nil {
		kind = strings.TrimSpace(n.Value)
	}
	switch kind {
	case "assessment":
		return nil
	case "":
		return &problem.Error{Line: 1, Column: 1, What: "this file does not say what it is", Hint: "begin it with \"kind: assessment\""}
	}
	return f.at(fmt.Sprintf("kind %q is not \"assessment\"", words.Short(kind)), "give a file that begins with kind: assessment", "kind")
}

// twins are the notes about ids that two items share, as when two branches
// each made an E1.1.
func (f *File) twins() []*problem.Error {
	var notes []*problem.Error
	for _, t := range f.Assessment.Twins() {
		note := f.at(fmt.Sprintf("%q is here a second time", t.ID), "the next free id is "+t.Next, "points", t.Point, t.List, t.Place, "id")
		note.File = f.Path
		notes = append(notes, note)
	}
	return notes
}
