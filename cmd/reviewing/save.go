package reviewing

import (
	"errors"
	"fmt"
	"slices"

	"standpoint/assess"
	"standpoint/assess/merge"
	"standpoint/assess/store"
	"standpoint/cmd/ask"
	"standpoint/cmd/settle"
)

// errTheirs says that a value was changed by someone else since it was shown.
var errTheirs = errors.New("changed meanwhile")

// errAgain says that the question is to be asked again.
var errAgain = ask.ErrAgain

// errInTheWay says that somebody else changed since what a save had changed.
var errInTheWay = errors.New("changed by somebody else")

// saving is one save of this sitting: what the file said before and after it, and
// what it was about.
type saving struct {
	before, after *assess.Review
	what          string
}

// save changes the file and takes over what is in it now. It can be undone.
func (w *sitting) save(what string, change func(*assess.Review) error) error {
	var before *assess.Review
	err := w.change(func(r *assess.Review) error {
		before = copyOf(r)
		if err := change(r); err != nil {
			return err
		}
		assess.Untear(r, before)
		return nil
	})
	if err == nil {
		w.saves = append(w.saves, saving{before, copyOf(w.r), what})
	}
	return err
}

func copyOf(r *assess.Review) *assess.Review {
	copied, _ := merge.Reviews(r, r, r)
	return copied
}

// change changes the file, as often as it takes.
func (w *sitting) change(change func(*assess.Review) error) error {
	for {
		r, err := w.Update(change)
		if err == nil {
			w.r = r
			return nil
		}
		if errors.Is(err, errTheirs) || errors.Is(err, errInTheWay) {
			return err
		}
		w.Asker.Say(w.Explain(err))
		if errors.Is(err, store.ErrSignIn) {
			return errAgain
		}
		reply, err := w.Asker.Line(ask.Line{Ask: "This is not saved yet, and nothing is lost. Put the file right, then press Enter to save again", Spoken: ", or :quit.", Bare: true})
		if err != nil {
			return err
		}
		if reply.Go == ask.Quit {
			return ErrUnsaved
		}
	}
}

// value is one text of a review.
type value struct {
	what  string // as people say it: "Done well of point 4"
	point int    // 0 for none
	of    func(*assess.Review) *string
	long  bool
	read  func(string) string // how people read it; nil for as it is
}

func (v value) shown(text string) string {
	switch {
	case text == "":
		return "nothing"
	case v.read != nil:
		return v.read(text)
	}
	return text
}

// put writes one value over the one that was shown. When someone changed it since
// then, it asks which of the two to keep.
func (w *sitting) put(v value, shown, said string) error {
	for {
		theirs := ""
		err := w.save(v.what, func(r *assess.Review) error {
			into := v.of(r)
			if theirs = *into; theirs != shown && theirs != said {
				return errTheirs
			}
			*into = said
			w.sawIn(r, v.point)
			return nil
		})
		if err == nil {
			w.cover(v.point)
			w.Asker.Saved("Saved.")
		}
		if !errors.Is(err, errTheirs) {
			if errors.Is(err, ErrUnsaved) || errors.Is(err, ask.ErrStopped) {
				w.unsaved = fmt.Sprintf("%q", v.shown(said))
			}
			return err
		}
		stopped := false
		if said, stopped, err = settle.Meanwhile(w.Asker, theirs, said, v.shown, v.long); err != nil {
			return err
		}
		if stopped {
			return ErrLeft
		}
		shown = theirs
	}
}

func (w *sitting) cover(point int) {
	if point > 0 && !slices.Contains(w.covered, point) {
		w.covered = append(w.covered, point)
	}
}

// refresh takes over what is in the file now. A file that does not read now is met
// at the next save.
func (w *sitting) refresh() {
	if r, err := w.Load(); err == nil && r != nil {
		w.r = r
	}
}

// undo takes back the last save of this sitting that is not taken back yet.
func (w *sitting) undo() error {
	if len(w.saves) == 0 {
		w.Asker.Say("There is nothing to undo: nothing has changed since you started.")
		return nil
	}
	last := w.saves[len(w.saves)-1]
	err := w.change(func(r *assess.Review) error {
		merged, m := merge.Reviews(last.after, r, last.before)
		if m.Conflicts > 0 {
			return errInTheWay
		}
		*r = *merged
		return nil
	})
	if err != nil && !errors.Is(err, errInTheWay) {
		return err
	}
	w.saves = w.saves[:len(w.saves)-1]
	if err != nil {
		w.Asker.Say("Not undone: somebody else has changed " + last.what + " since you saved it. Undo again to go back to what you saved before that.")
		return nil
	}
	w.Asker.Say("Undone. This is back as it was: " + last.what + ".")
	w.Asker.Saved("")
	return nil
}
