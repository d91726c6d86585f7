package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"

	"standpoint/standards/strict"
)

// Draft is a text half typed.
type Draft struct {
	key   string
	state *State
	shown string // the text that it would replace, for a draft that begins now
}

// Draft gives the draft of one text, such as "7/done" or
// "7/answer/who-and-where". It need not be there yet; shown is the text that
// one sees before typing, and is kept with what is typed.
func (s *State) Draft(key, shown string) *Draft {
	return &Draft{key: key, state: s, shown: shown}
}

func (d *Draft) path() string { return filepath.Join(d.state.folder, "drafts", fileName(d.key)) }

// over is the file with the text that the draft would replace.
func (d *Draft) over() string { return filepath.Join(d.state.folder, "over", fileName(d.key)) }

// Over gives the text that was shown when the draft began, which may not be
// the one that is shown now; the latter when there is no draft.
func (d *Draft) Over() string {
	if _, err := os.Stat(d.path()); err != nil {
		return d.shown
	}
	over, err := os.ReadFile(d.over())
	if err != nil {
		return d.shown
	}
	return string(over)
}

// begin keeps what was shown, before the first letter is kept.
func (d *Draft) begin() error {
	if _, err := os.Stat(d.path()); err == nil {
		return nil
	}
	return remember(d.over(), []byte(d.shown))
}

// Drafts lists the keys of the texts that are half typed.
func (s *State) Drafts() []string {
	entries, _ := os.ReadDir(s.file("drafts"))
	var keys []string
	for _, e := range entries {
		key, err := firstLine(filepath.Join(s.folder, "drafts", e.Name()))
		if err == nil && e.Name() == fileName(key) { // and not left behind by a write that was cut off
			keys = append(keys, key)
		}
	}
	sort.Strings(keys)
	return keys
}

// Append adds a line. It is on the disk when Append returns, so that whatever
// happens costs the line being typed at most.
func (d *Draft) Append(line string) error {
	if err := d.begin(); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(d.path()), 0o700); err != nil {
		return stateError(d.path(), err)
	}
	f, err := os.OpenFile(d.path(), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return stateError(d.path(), err)
	}
	defer f.Close()
	text := line + "\n"
	if info, err := f.Stat(); err == nil && info.Size() == 0 {
		text = d.key + "\n" + text // the file's first line says what it is of
	}
	if _, err := f.WriteString(text); err != nil {
		return stateError(d.path(), err)
	}
	if err := f.Sync(); err != nil {
		return stateError(d.path(), err)
	}
	return nil
}

// Load gives what was typed, and an empty text when there is no draft.
func (d *Draft) Load() (string, error) {
	data, err := os.ReadFile(d.path())
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", stateError(d.path(), err)
	}
	_, text, _ := strings.Cut(string(data), "\n")
	return strings.TrimSuffix(text, "\n"), nil
}

// Set replaces what was typed, for a text that was edited as a whole.
func (d *Draft) Set(text string) error {
	if err := d.begin(); err != nil {
		return err
	}
	return remember(d.path(), []byte(d.key+"\n"+text+"\n"))
}

// Remove forgets the draft, once its text is in the assessment.
func (d *Draft) Remove() error {
	if err := os.Remove(d.path()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return stateError(d.path(), err)
	}
	_ = os.Remove(d.over()) // without a draft it means nothing
	return nil
}

// The parts of an item of a list that is new and half typed are kept under a slot,
// as "4/evidence/new2/link".
const firstSlot = "new"

// IsSlot says whether a word is a slot, and not the name of an item that is saved.
func IsSlot(item string) bool {
	number, is := strings.CutPrefix(item, firstSlot)
	_, err := strconv.Atoi(number)
	return is && (number == "" || err == nil)
}

// Slots are those of a list, such as "4/evidence", that hold something.
func (s *State) Slots(list string) (slots []string) {
	for _, key := range s.Drafts() {
		rest, is := strings.CutPrefix(key, list+"/")
		if slot, _, _ := strings.Cut(rest, "/"); is && IsSlot(slot) && !slices.Contains(slots, slot) {
			slots = append(slots, slot)
		}
	}
	return slots
}

// FreeSlot is one that holds nothing.
func (s *State) FreeSlot(list string) string {
	taken, slot := s.Slots(list), firstSlot
	for n := 2; slices.Contains(taken, slot); n++ {
		slot = firstSlot + strconv.Itoa(n)
	}
	return slot
}

func firstLine(path string) (string, error) {
	info, err := os.Stat(path)
	if err != nil || info.Size() > strict.Largest {
		return "", errors.New("not a draft")
	}
	data, err := os.ReadFile(path)
	line, _, _ := strings.Cut(string(data), "\n")
	return line, err
}
