// Package walk leads a team through an assessment, a question at a time. What
// is asked and in which order is decided here; how it is asked is the asker's
// business, and where things are kept is its caller's.
package walk

import (
	"cmp"
	"errors"
	"time"

	"standpoint/assess"
	"standpoint/assess/product"
	"standpoint/assess/store"
	"standpoint/cmd/ask"
	"standpoint/standards"
)

// ErrLeft ends a walk because the person chose to: it is not a failure.
var ErrLeft = errors.New("left")

// ErrUnsaved ends a walk because the person left it although the last answer
// could not be saved.
var ErrUnsaved = errors.New("left with an answer that is not saved")

// Sitting is one walk through an assessment, and what it takes from outside.
type Sitting struct {
	Asker ask.Asker
	File  string // as people name it
	Day   assess.Date
	Depth string // how much to ask; empty for as it was the last time
	Only  []int  // the points of this sitting; empty for all
	Fresh bool   // the assessment was started just now

	Assessment *assess.Assessment
	Standard   *standards.Standard // the one that it fits

	// State keeps drafts, and where one stopped, for the person who is asked.
	State *store.State
	// Load reads both anew, so that one is shown what others wrote meanwhile.
	Load func() (*assess.Assessment, *standards.Standard, error)
	// Update changes the file and gives what is in it then. An error of change
	// comes back as it is, and the file stays.
	Update func(change func(*assess.Assessment) error) (*assess.Assessment, error)
	// Explain says in lines what went wrong and what to do about it.
	Explain func(error) string
	// Report makes the report and says in lines where it is.
	Report func() string
	// Headline names the assessment in a line.
	Headline func(*assess.Assessment, *standards.Standard) string
	// Next says what to do first, with the command for it.
	Next func(*standards.Standard, *assess.Assessment, assess.Progress) string
	// Places gives the paths that begin as typed, and Missing says in words that
	// nothing is where a link leads. Either may be nil.
	Places  func(typed string) []string
	Missing func(link string) string
	Kinds   []string        // that evidence usually is of
	Sheets  []product.Known // of the products that the service builds on
	// Sheeted reads the sheets anew, where the team named others; nil where it cannot.
	Sheeted func() []product.Known
	// There are the sheets that the team could name, found when asked for; nil where
	// there is no looking.
	There func() []product.Known
	// Types gives the names of kinds of services that are like some words; none where
	// the words are one already. It may be nil.
	Types func(typed string) []string
	// Earlier gives what the service says in its assessments against other standards to
	// a question of a point, or with none as what is in place. It may be nil.
	Earlier func(point int, question string) []Earlier
	// Mark draws the shape of a rating.
	Mark func(shape string) string
	// Clock is set where a room of people sits together: how long they talk about a
	// point is counted by it.
	Clock func() time.Time
}

// walk is a sitting while it goes on: from point to point.
type walk struct {
	*course
	room *room // nil where nobody presents it to one
}

// Outcome is what a sitting leaves behind, in lines.
type Outcome struct {
	CameTo []string // to paste into a chat or an email; none where it came to no point
	Kept   []string // what is not finished or not saved, and where it is
}

// Run is the sitting from its first question to its last.
func (s Sitting) Run() (Outcome, error) {
	last := s.State.Place()
	c := &course{record: &record{Sitting: s, standard: s.Standard, sets: s.Depth}, at: place{last.Point, last.Step}, me: last.Me}
	if s.Assessment.Depth == "" {
		c.sets = cmp.Or(s.Depth, last.Depth)
	}
	c.take(s.Assessment)
	c.Asker = newReach(s.Asker, c)
	end := &closing{c}
	err := (&opening{c}).prepare()
	to, going := found(err)
	if err != nil && !going {
		return Outcome{Kept: end.kept()}, err
	}
	w := &walk{c, nil}
	if s.Clock != nil {
		w.room = newRoom(c)
	}
	err = w.sit(to)
	return Outcome{end.cameTo(), end.kept()}, err
}

// sit goes through the points. A room says first who is there, and decides at the
// end on what it parked.
func (w *walk) sit(to place) error {
	if w.room == nil {
		return w.points(to)
	}
	if err := w.room.begin(); err != nil {
		return err
	}
	if err := w.points(to); err != nil {
		return err
	}
	return w.room.clear()
}

// points goes from point to point. It begins where somebody wants to go already,
// or where the last sitting stopped.
func (w *walk) points(next place) (err error) {
	if next.point == 0 {
		next, err = w.begin()
	}
	for {
		if to, going := found(err); going {
			next, err = to, nil
		}
		if err != nil || next.point == 0 {
			return err
		}
		next, err = w.visit(next)
	}
}

func (w *walk) overview() *overview { return &overview{w.course, w.room} }
