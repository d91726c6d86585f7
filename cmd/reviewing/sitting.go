// Package reviewing leads an assessor through what a team says, point by point, and
// takes down what they say to it. How it is asked is the asker's business.
package reviewing

import (
	"errors"

	"standpoint/assess"
	"standpoint/assess/store"
	"standpoint/cmd/ask"
	"standpoint/standards"
)

// ErrLeft ends a sitting because the person chose to: it is not a failure.
var ErrLeft = errors.New("left")

// ErrUnsaved ends a sitting because the person left it although the last answer
// could not be saved.
var ErrUnsaved = errors.New("left with an answer that is not saved")

// Sitting is one walk through an assessment by somebody who reviews it, and what it
// takes from outside.
type Sitting struct {
	Asker ask.Asker
	File  string // of the review, as people name it
	Day   assess.Date
	Only  []int  // the points to look at; empty for those chosen before, or all
	All   bool   // all points, whichever were chosen before
	Typed bool   // a review that somebody else wrote is typed in: the team is not shown
	Title string // what is reviewed, in a line

	Team     *assess.Assessment // as its panel has it before it
	Standard *standards.Standard
	Review   *assess.Review

	State *store.State
	// Place is where the review is kept, and its state, once it is there.
	Place func() (file string, state *store.State, err error)
	// Load reads the review anew, and Update changes its file and gives what is in it
	// then. An error of change comes back as it is, and the file stays.
	Load   func() (*assess.Review, error)
	Update func(change func(*assess.Review) error) (*assess.Review, error)
	// Explain says in lines what went wrong and what to do about it.
	Explain func(error) string
	// Mark draws the shape of a rating.
	Mark func(shape string) string
	// Changed says in lines what is different in a point since it was as before.
	Changed func(before, now *assess.Point) string
	// Before is a point as it was when it was read, where it is kept elsewhere, such as
	// in git; nil where it is not.
	Before func(number int, seen string) *assess.Point
	// Others are what assessors say about a point, shown while a panel decides; nil
	// where their reviews are not at hand.
	Others func(number int) []Other
}

// sitting is one while it goes on.
type sitting struct {
	Sitting
	r       *assess.Review
	saves   []saving // of this sitting, and not undone
	begun   bool     // the points are there to go to
	unsaved string   // what could not be saved, in words
	covered []int
	at      place
	me      string // the profession whose points are shown as theirs
}

// place is a point and a part of it.
type place struct {
	point int
	part  string
}

// Outcome is what a sitting leaves behind, in lines.
type Outcome struct {
	CameTo []string
	Kept   []string // what is not finished or not saved
}

// Run is the sitting from its first question to its last.
func (s Sitting) Run() (Outcome, error) {
	w := &sitting{Sitting: s, r: s.Review}
	w.Asker = newReach(s.Asker, w)
	err := w.begin()
	if err == nil {
		err = w.points()
	}
	return Outcome{w.cameTo(), w.kept()}, err
}

// points goes from the list to a point and back, until somebody leaves. A search may
// lead from anywhere to a point.
func (w *sitting) points() error {
	w.begun = true
	next, stopped := 0, w.at.point
	for {
		var err error
		listed := next == 0
		if listed {
			next, err = w.list(stopped)
		} else {
			next, err = w.visit(next)
		}
		stopped = 0
		if to, ok := found(err); ok {
			w.at, next = to, to.point
			continue
		}
		if err != nil || listed && next == 0 {
			return err
		}
	}
}
