// Package ask puts questions to a person and brings back what they said. It
// knows how to ask, in lines or on a screen, and nothing of what is asked.
package ask

import (
	"errors"

	"standpoint/assess/problem"
)

// ErrStopped says that the input ended or the person stopped: nothing was
// answered, and what was typed so far is in the draft.
var ErrStopped = errors.New("stopped")

// ErrAgain says that a question is to be asked again: the person went back to it, or
// took back a save meanwhile.
var ErrAgain = errors.New("asked again")

// Asker is a way of asking. Every question can be left (Reply.Go) and none is
// answered by the end of the input.
type Asker interface {
	// Page says where the questions that follow belong.
	Page(p Page)
	// Step says which of so many steps of the page comes next.
	Step(at, of int)
	// Say shows something that wants no answer: paragraphs, divided by "\n".
	Say(text string)
	// Saved says that something is in the file now, in words such as "Saved.",
	// or in none where that would be too much to hear.
	Saved(words string)
	// Show gives something to read and comes back when it was read.
	Show(title, text string) error

	Line(q Line) (Reply, error)
	Text(q Text) (Reply, error)
	Choose(q Choice) (Reply, error)
	// Pick shows all points and asks which one to open.
	Pick(q *TaskList) (Reply, error)
	// Items shows a short list and asks what to add, change or remove.
	Items(q Items) (Reply, error)
	// Sheet asks for several things that belong together, and keeps them in it.
	Sheet(q *Sheet) (Reply, error)
	// Together says whether a sheet is one page here.
	Together() bool
	// Overview shows a point part by part and asks which to open, or where to go.
	Overview(q Overview) (Reply, error)
	// Workshop shows a point to a room of people and asks what they do next.
	Workshop(q Workshop) (Reply, error)
	// Ballot takes a round of votes and counts them in it, or asks for slips.
	Ballot(q *Ballot) (Reply, error)

	// Close gives the terminal back. The next question takes it again.
	Close()
}

// Reply is what a person said to a question. One of its parts counts: Go when
// it is set (with Value where one searches), else Do, else nothing when Kept is, else Value.
type Reply struct {
	Value string // the text, or the id of what was chosen; empty to clear
	Kept  bool   // leave what there was
	Go    string // go elsewhere instead: one of the Go constants
	Do    string // what to do with a list: Add, Change or Remove; or what a room does
	Kind  string // with Add, of which kind
}

// Where a person can go instead of answering.
const (
	Back    = "back"
	Skip    = "skip"
	List    = "list"
	Quit    = "quit"
	Depth   = "depth"
	Resume  = "resume"  // from the list, to where one stopped
	Service = "service" // from the list, to the questions about the service
	Report  = "report"  // from the list, and so on
	Covered = "covered"
	Undo    = "undo"   // take back the last save
	Search  = "search" // look for words: those in Value, or asked for
	Point   = "point"  // to the point on one page
	Mine    = "mine"   // from the list, to what one role has to do; it asks which while that is not known
)

// What can be done with a list.
const (
	Add    = "add"    // Value holds the words of the new item, or nothing yet
	Change = "change" // Value is the item's id
	Remove = "remove"
	Reason = "reason" // with a choice: a reason for it is wanted too
)

// Line asks for one line.
type Line struct {
	Topic  string // what the line is a part of, where a screen has room to say so
	Ask    string
	Spoken string // the end of Ask where one answers with words: ":quit stops."
	Note   string // what an answer may look like, or what Enter does
	Now    string // what there is already
	Guide  string // shown when asked for
	// Check says in words what is not right yet, or is empty. It advises: the
	// answer waits until it is.
	Check func(string) string
	// Read says how a value is understood: a date written out.
	Read func(string) string
	// Bare waits for Enter alone: there is nothing to write.
	Bare bool
	// Breaks says that it may go on in further lines, where there is a page to see
	// them on.
	Breaks bool
	// Aside stands beside the questions: there is nothing to skip, and no list.
	Aside bool
	Draft Draft // nil for a line not worth keeping
	// Offers are lines it may begin with, such as what was answered before; with
	// Begun the first stands there already.
	Offers []string
	Begun  bool
}

// Text asks for some lines.
type Text struct {
	Ask   string
	Note  string
	Now   string
	Guide string
	Draft Draft
	// Stated says that how it is put is asked next, by a choice that Follows.
	Stated bool
	About  []Block // what was said just before, where a screen has room
	Offer  string  // a text made of that, which may be taken over
	// Offered says what it is, after the way to take it: "your 3 answers".
	Offered string
}

// Choice asks to choose one of some options.
type Choice struct {
	Topic   string  // what it is a part of, where a screen has room to say so
	Before  string  // what is to be known first, such as how a rule judges
	Beside  []Block // texts to choose between
	About   []Block // texts it is about, said or written before
	Ask     string
	Spoken  string // the end of Ask where one answers with words
	Note    string // the same thing where one presses keys
	Options []Option
	Now     string // id of the option that stands; the default when it is one
	Default string // id of the option that Enter takes; empty leaves it open
	None    string // the words for choosing nothing, where one can
	Guide   string
	// Reasons says that a reason may be asked for with it: then Do is Reason.
	Reasons bool
	// Follows says that the default follows from the text before. In lines it is
	// taken, and said, unless somebody asks for the choice.
	Follows bool
	// Aside stands beside the points: one chooses, goes back or stops, and
	// there is nothing to skip.
	Aside bool
}

// Option is one thing to choose: its id, the words for it, a word more, the
// mark that a screen draws before it, and another name that may be typed for it.
type Option struct{ ID, Label, More, Mark, Also string }

// Block is a text with its name.
type Block struct{ Name, Text string }

// Draft keeps a text that is being written where a crash does not reach it.
type Draft interface {
	Load() (string, error)    // what was kept; empty for nothing
	Append(line string) error // one more line, on disk when it returns
	Set(text string) error    // all of it anew
	Remove() error            // the text is safe elsewhere, or not wanted
}

// NoEditor says in words how to choose an editor, where none is chosen.
type NoEditor string

func (n NoEditor) Error() string { return string(n) }

// editorTrouble says why nothing came from the editor and what to do: the
// problem's own remedy, where what was saved there could not be read.
func editorTrouble(err error, otherwise string) string {
	if none := NoEditor(""); errors.As(err, &none) {
		return string(none)
	}
	if hint := problem.HintOf(err); hint != "" {
		return "What you saved in the editor could not be read, so nothing was changed: " + err.Error() + ". It is still there: " + hint + "."
	}
	return "The editor did not work: " + err.Error() + ". " + otherwise
}
