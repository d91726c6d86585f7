// Package evidence looks whether the evidence of an assessment is really there:
// files in the repository, committed and as they were rated, and addresses that
// can be opened. It reads files and asks git; only package probe uses the network.
package evidence

import "standpoint/assess"

// State is one thing that is so about a piece of evidence. The value stands in
// JSON.
type State string

// What can be so about a piece of evidence. Fine stands alone; of the others
// several can be so at once.
const (
	Fine        State = "fine"
	Missing     State = "missing"       // the file or folder it names is not there
	Outside     State = "outside"       // it leads out of the repository
	Malformed   State = "malformed"     // the address cannot be opened as it is written
	Unlinked    State = "unlinked"      // it names neither a file nor an address
	Dangling    State = "dangling"      // it refers to evidence that is not there
	Unreadable  State = "unreadable"    // the file is there and may not be read
	Uncommitted State = "not-committed" // never committed, or with changes that are not
	Changed     State = "changed"       // committed again after its point was rated
	Undated     State = "undated"
	Old         State = "old"          // dated more than a year ago
	Closed      State = "closed"       // restricted: the panel may not see it
	Refers      State = "see"          // fine, and what it shows stands elsewhere
	Unreachable State = "unreachable"  // nothing answers at the address, or it says gone
	NeedsAccess State = "needs-access" // somebody has to sign in to see it
	Unsure      State = "unsure"       // the address could not be asked to the end; it may be there
	NotAsked    State = "not-asked"    // the address is not to be asked: private, or skipped
)

// words say each state to a person.
var words = map[State]string{
	Fine: "fine", Missing: "missing", Outside: "outside the repository", Malformed: "address not usable", Unlinked: "no link",
	Dangling: "refers to nothing", Unreadable: "not readable", Uncommitted: "not committed", Changed: "changed since it was rated",
	Undated: "undated", Old: "more than a year old", Closed: "closed to the panel", Refers: "see", Unreachable: "not reachable",
	NeedsAccess: "needs access", Unsure: "not sure", NotAsked: "not asked",
}

// States are all of them, as lists go through them.
var States = []State{Fine, Refers, Missing, Outside, Malformed, Unlinked, Dangling, Unreadable, Unreachable, Uncommitted, Changed, Undated, Old,
	Closed, NeedsAccess, Unsure, NotAsked}

// Word is the state in a word or a few.
func (s State) Word() string { return words[s] }

// Good says whether nothing has to be done about the state. Evidence may be
// closed to the panel or need access for good reasons.
func (s State) Good() bool {
	return s == Fine || s == Refers || s == Closed || s == NeedsAccess || s == Unsure || s == NotAsked
}

// Note is a state with what is behind it, as a sentence without its full stop.
type Note struct {
	State State
	Why   string
}

// Piece is one piece of evidence and what is so about it.
type Piece struct {
	Point    int // number of the point
	At       int // its place under the point, from 0
	Evidence *assess.Evidence
	Link     Link
	Notes    []Note // the gravest first; one that says Fine when nothing is to be said
	Commit   string // the last one that changed the file; empty when not known
	Date     string // the day of that commit
}

// Has says whether a state is among those of the piece.
func (p *Piece) Has(s State) bool { return p.Note(s) != nil }

// Note gives what is behind a state, or nil when it is not so.
func (p *Piece) Note(s State) *Note {
	for i := range p.Notes {
		if p.Notes[i].State == s {
			return &p.Notes[i]
		}
	}
	return nil
}

// Good says whether nothing has to be done about the piece.
func (p *Piece) Good() bool {
	for _, n := range p.Notes {
		if !n.State.Good() {
			return false
		}
	}
	return true
}

// Add puts a state to the piece, in place of Fine.
func (p *Piece) Add(s State, why string) {
	if len(p.Notes) == 1 && p.Notes[0].State == Fine {
		p.Notes = nil
	}
	p.Notes = append(p.Notes, Note{s, why})
}
