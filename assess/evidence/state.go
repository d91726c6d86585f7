// Package evidence says what can be so about the evidence of an assessment, and
// what of that shows in the assessment itself. Package gather looks for the
// files, and package probe asks the addresses.
package evidence

// State is one thing that is so about a piece of evidence. The value stands in
// JSON.
type State string

// What can be so about a piece of evidence. Fine stands alone; of the others
// several can be so at once.
const (
	Fine        State = "fine"
	Missing     State = "missing"       // the file or folder it names is not there
	Outside     State = "outside"       // it leads outside the repository
	Malformed   State = "malformed"     // the address cannot be opened as it is written
	Unlinked    State = "unlinked"      // it names neither a file nor an address
	Dangling    State = "dangling"      // it refers to evidence that is not there
	Unreadable  State = "unreadable"    // the file is there and may not be read
	Uncommitted State = "not-committed" // never committed, or with changes that are not
	Changed     State = "changed"       // committed again after its point was rated
	Absent      State = "not-here"      // committed, and not checked out here
	Cut         State = "history-cut"   // whether it changed since its point was rated is not in this clone
	Accents     State = "accents"       // found under a name that writes accents in another way
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
	Absent: "not checked out here", Cut: "history not here", Accents: "accents written differently",
	Undated: "undated", Old: "more than a year old", Closed: "closed to the panel", Refers: "see", Unreachable: "not reachable",
	NeedsAccess: "needs access", Unsure: "not sure", NotAsked: "not asked",
}

// States are all of them, as lists go through them.
var States = []State{Fine, Refers, Missing, Outside, Malformed, Unlinked, Dangling, Unreadable, Unreachable, Uncommitted, Changed, Absent, Cut, Accents, Undated, Old,
	Closed, NeedsAccess, Unsure, NotAsked}

// Word is the state in a word or a few.
func (s State) Word() string { return words[s] }

// Good says whether nothing has to be done about the state. Evidence may be
// closed to the panel, need access or not be checked out for good reasons.
func (s State) Good() bool {
	return s == Fine || s == Refers || s == Absent || s == Closed || s == NeedsAccess || s == Unsure || s == NotAsked
}
