package store

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"

	"standpoint/assess"
	"standpoint/assess/splice"
	"standpoint/standards/strict"
)

// State is what one person's program remembers about one assessment. It is
// never part of the assessment's file, and losing it loses no answer.
type State struct{ folder string }

// Place is where somebody stopped in the walk through an assessment.
type Place struct {
	Point int    `json:"point,omitempty"`
	Step  string `json:"step,omitempty"`
	Depth string `json:"depth,omitempty"` // how much to ask, as last chosen
	Me    string `json:"me,omitempty"`    // the role that somebody said is theirs
}

// Preferences hold for every assessment of a person.
type Preferences struct {
	Accessible bool `json:"accessible,omitempty"`
	Short      bool `json:"short,omitempty"` // in lines, without what ends an answer
}

// StateOf gives the state that belongs to the assessment at a path, whichever
// way the path reaches it. It writes nothing there.
func StateOf(path string) (*State, error) {
	real, err := realPath(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	folder, err := stateFolder()
	if err != nil {
		return nil, err
	}
	return &State{filepath.Join(folder, "files", folderName(real))}, nil
}

func (s *State) file(name string) string { return filepath.Join(s.folder, name) }

// Place tells where one stopped; the zero Place when nothing is remembered.
func (s *State) Place() Place {
	var p Place
	readJSON(s.file("place.json"), &p)
	return p
}

// SetPlace remembers where one stops.
func (s *State) SetPlace(p Place) error { return writeJSON(s.file("place.json"), p) }

// LoadPreferences gives what is remembered, or the zero Preferences.
func LoadPreferences() Preferences {
	var p Preferences
	if folder, err := stateFolder(); err == nil {
		readJSON(filepath.Join(folder, "preferences.json"), &p)
	}
	return p
}

// Save remembers the preferences.
func (p Preferences) Save() error {
	folder, err := stateFolder()
	if err != nil {
		return err
	}
	return writeJSON(filepath.Join(folder, "preferences.json"), p)
}

// readJSON leaves the value as it is when the file is not there or damaged:
// what is remembered is a convenience.
func readJSON(path string, into any) {
	if data, err := os.ReadFile(path); err == nil {
		_ = json.Unmarshal(data, into)
	}
}

func writeJSON(path string, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return remember(path, append(data, '\n'))
}

// remember writes a file of the state, for its owner's eyes only.
func remember(path string, data []byte) error {
	err := os.MkdirAll(filepath.Dir(path), 0o700)
	if err == nil {
		_, err = (&writing{path: path, fill: whole(data), mode: private}).run()
	}
	if err != nil {
		return stateError(path, err)
	}
	return nil
}

// Looking tells which points somebody chose to look at; none for all of them.
func (s *State) Looking() []int {
	var numbers []int
	readJSON(s.file("looking.json"), &numbers)
	return numbers
}

// SetLooking remembers them.
func (s *State) SetLooking(numbers []int) error { return writeJSON(s.file("looking.json"), numbers) }

// Source tells which file a review was last written about.
func (s *State) Source() string {
	var path string
	readJSON(s.file("source.json"), &path)
	return path
}

// SetSource remembers it, from whichever folder it is looked for.
func (s *State) SetSource(path string) error {
	full, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	return writeJSON(s.file("source.json"), full)
}

// Read gives a team's point as somebody read it, by its fingerprint, or nil.
func (s *State) Read(seen string) *assess.Point {
	if seen == "" || filepath.Base(seen) != seen {
		return nil
	}
	data, err := os.ReadFile(s.file(filepath.Join("read", seen+".yaml")))
	if err != nil {
		return nil
	}
	root, err := strict.Parse(data)
	p := &assess.Point{}
	if err != nil || strict.Decode(root, p) != nil {
		return nil
	}
	return p
}

// SetRead keeps a point as it is read.
func (s *State) SetRead(seen string, p *assess.Point) error {
	return remember(s.file(filepath.Join("read", seen+".yaml")), splice.Print(p, nil))
}

// Room is what a workshop leaves for the next one: the roles in the room, and what
// came up and waits to be decided on. How anybody voted is not in it.
type Room struct {
	People []string `json:"people,omitempty"` // whoever leads the room is the last
	Parked []Parked `json:"parked,omitempty"`
}

// Parked is something that came up at a point, or at none (0).
type Parked struct {
	Point int    `json:"point,omitempty"`
	Text  string `json:"text"`
}

// Room tells what the last workshop left; the zero Room when nothing is kept.
func (s *State) Room() Room {
	var r Room
	readJSON(s.file("room.json"), &r)
	return r
}

// SetRoom keeps what a workshop leaves.
func (s *State) SetRoom(r Room) error { return writeJSON(s.file("room.json"), r) }

// Reviewed is what somebody looked at before it was published: who, by role,
// and a fingerprint of each text, so that only new and changed ones have to be
// looked at again. The texts themselves are not kept.
type Reviewed struct {
	By    string   `json:"by,omitempty"`
	Texts []string `json:"texts,omitempty"`
}

// Reviewed tells what was looked at; the zero value when nothing was.
func (s *State) Reviewed() Reviewed {
	var r Reviewed
	readJSON(s.file("reviewed.json"), &r)
	return r
}

// SetReviewed remembers what was looked at.
func (s *State) SetReviewed(r Reviewed) error { return writeJSON(s.file("reviewed.json"), r) }

// Fingerprint is the same for the same text in the same place, and tells
// nothing else about it.
func Fingerprint(where, text string) string {
	sum := sha256.Sum256([]byte(where + "\x00" + text))
	return hex.EncodeToString(sum[:])
}
