package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"standpoint/assess"
)

// Tape is what a walk that was answered through a pipe began with, and the lines
// that it took. After it was cut off, the same answers given again are known by it.
type Tape struct {
	Day     assess.Date `json:"day"`
	Options string      `json:"options"`         // how it was called
	File    []byte      `json:"file"`            // the assessment as it was then
	Fresh   bool        `json:"fresh,omitempty"` // the walk had started it just before
	Lines   []string    `json:"-"`

	State map[string][]byte `json:"state"` // where one had stopped, and what was half typed
}

// Tape gives the tape of the last walk through a pipe; nil when there is none,
// or none that can be read.
func (s *State) Tape() *Tape {
	data, err := os.ReadFile(s.file("tape.json"))
	lines, noLines := os.ReadFile(s.file("tape.txt"))
	t := &Tape{}
	if err != nil || noLines != nil || json.Unmarshal(data, t) != nil {
		return nil
	}
	t.Lines = strings.Split(string(lines), "\n")
	t.Lines = t.Lines[:len(t.Lines)-1] // behind the last one, or half a line
	return t
}

// Record begins a tape with what is remembered now.
func (s *State) Record(t Tape) error {
	s.Erase()
	t.State = s.contents()
	if err := s.TakeAnew(t.Lines); err != nil {
		return err
	}
	return writeJSON(s.file("tape.json"), t)
}

// Take puts one more line on the tape.
func (s *State) Take(line string) error {
	f, err := os.OpenFile(s.file("tape.txt"), os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	_, err = f.WriteString(line + "\n")
	return errors.Join(err, f.Close())
}

// TakeAnew puts these lines on the tape and no others.
func (s *State) TakeAnew(lines []string) error {
	var all bytes.Buffer
	for _, line := range lines {
		all.WriteString(line + "\n")
	}
	return remember(s.file("tape.txt"), all.Bytes())
}

// Erase takes the tape away: the walk came to its end, or another one began.
func (s *State) Erase() {
	_ = os.Remove(s.file("tape.json"))
	_ = os.Remove(s.file("tape.txt"))
	_ = os.RemoveAll(s.file("again"))
}

// Scratch is what was remembered when a tape began, to try out what follows.
func (s *State) Scratch(t *Tape) (*State, error) {
	try := &State{s.file("again")}
	err := os.RemoveAll(try.folder)
	for name, data := range t.State {
		if err == nil && filepath.IsLocal(name) {
			err = remember(try.file(name), data)
		}
	}
	return try, err
}

// Become takes over what a scratch remembers. From then on the two are one.
func (s *State) Become(scratch *State) error {
	was, is := s.contents(), scratch.contents()
	for name := range was {
		if _, stays := is[name]; !stays {
			_ = os.Remove(s.file(name))
		}
	}
	var err error
	for name, data := range is {
		if !bytes.Equal(data, was[name]) {
			err = errors.Join(err, remember(s.file(name), data))
		}
	}
	_ = os.RemoveAll(scratch.folder)
	scratch.folder = s.folder
	return err
}

// contents are the files of what is remembered about a walk.
func (s *State) contents() map[string][]byte {
	all := map[string][]byte{}
	keep := func(name string) {
		if data, err := os.ReadFile(s.file(name)); err == nil {
			all[filepath.ToSlash(name)] = data
		}
	}
	keep("place.json")
	for _, folder := range []string{"drafts", "over"} {
		entries, _ := os.ReadDir(s.file(folder))
		for _, e := range entries {
			keep(filepath.Join(folder, e.Name()))
		}
	}
	return all
}
