package walk

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"standpoint/assess"
	"standpoint/assess/merge"
	"standpoint/assess/store"
	"standpoint/cmd/ask"
	"standpoint/cmd/settle"
	"standpoint/standards"
)

// record is what is assessed, as it stands in the file of a sitting: it reads it,
// and saves what is said.
type record struct {
	Sitting
	a        *assess.Assessment
	standard *standards.Standard
	saves    []saving // of this sitting, and not undone
	// sets is a depth that the file does not say yet: asked for by a flag, or chosen
	// by this person before files said it. It goes there with the first answer.
	sets    string
	settled bool   // it went there; only a file that says none gets it again
	unsaved string // what could not be saved, and is kept nowhere, in words
	covered []int  // the points of which something was saved, in that order
}

// cover notes that something of a point was saved.
func (r *record) cover(point int) {
	if point > 0 && !slices.Contains(r.covered, point) {
		r.covered = append(r.covered, point)
	}
}

func (r *record) headline() string { return r.Headline(r.a, r.standard) }

// point is the team's point, or an empty one of that number.
func (r *record) point(number int) *assess.Point {
	if p := r.a.Point(number); p != nil {
		return p
	}
	return &assess.Point{Number: number}
}

// errTheirs says that a value was changed by someone else since it was shown.
var errTheirs = errors.New("changed meanwhile")

// errAgain says that the person went back to the question instead of saving.
// What was shown there stays what was shown: saving asks again which to keep.
var errAgain = ask.ErrAgain

// take goes on with what is in the file.
func (r *record) take(a *assess.Assessment) {
	if depth := r.depthFor(a); depth != a.Depth {
		own := *a
		own.Depth = depth
		a = &own
	}
	r.a = a
}

// depthFor is the depth of the assessment in this sitting.
func (r *record) depthFor(a *assess.Assessment) string {
	if a.Depth != "" && (r.settled || r.sets == "") {
		return a.Depth
	}
	return r.sets
}

// save changes the file and takes over what is in it now. It can be undone.
func (r *record) save(change func(*assess.Assessment) error) error {
	var before *assess.Assessment
	err := r.change(func(a *assess.Assessment) error {
		before = merge.Copy(a)
		a.Depth = r.depthFor(a)
		return change(a)
	})
	if err == nil {
		r.settled = true
		r.note(before, r.a)
	}
	return err
}

// change changes the file, as often as it takes.
func (r *record) change(change func(*assess.Assessment) error) error {
	for {
		a, err := r.Update(change)
		if err == nil {
			r.take(a)
			return nil
		}
		if errors.Is(err, errTheirs) || errors.Is(err, errInTheWay) {
			return err
		}
		r.Asker.Say(r.Explain(err))
		if errors.Is(err, store.ErrSignIn) {
			return errAgain
		}
		again := "This is not saved yet, and nothing is lost. Put the file right, then press Enter to save again"
		if errors.Is(err, store.ErrUnsure) {
			again = "Nothing is lost. Press Enter to save again"
		}
		reply, err := r.Asker.Line(ask.Line{
			Ask:    again,
			Spoken: ", or :quit.", Bare: true,
		})
		if err != nil {
			return err
		}
		if reply.Go == ask.Quit {
			return ErrUnsaved
		}
	}
}

// write asks for a value, of which there is now something already, and saves
// what was said. What was half typed is kept under a key until then.
func (r *record) write(key, now string, s slot, asking func(*store.Draft) (ask.Reply, error)) (ask.Reply, error) {
	draft := r.State.Draft(key, now)
	shown := draft.Over()
	reply, err := asking(draft)
	if err != nil || reply.Go != "" || reply.Kept {
		return reply, err
	}
	value := r.valueOf(s.form, reply.Value)
	if err := r.put(s, shown, value, nil); err != nil {
		return reply, r.keep(err, draft, s, value)
	}
	return reply, draft.Remove()
}

// keep keeps a text that could not be saved for the next time. What is chosen or
// short is said at the end.
func (r *record) keep(err error, draft *store.Draft, s slot, value string) error {
	switch {
	case !ends(err):
	case s.long && draft.Set(value) == nil:
		r.unsaved = ""
	default:
		_ = draft.Remove()
		r.unsaved = fmt.Sprintf("%q", s.shown(value))
	}
	return err
}

// ends says of an error of a save that the sitting ends with it.
func ends(err error) bool { return errors.Is(err, ErrUnsaved) || errors.Is(err, ask.ErrStopped) }

// put writes one value over the one that was shown. When someone changed it
// since then, it asks which of the two to keep.
func (r *record) put(s slot, shown, value string, also func(*assess.Assessment)) error {
	for {
		theirs := ""
		err := r.save(func(a *assess.Assessment) error {
			into := s.of(a)
			if theirs = *into; theirs != shown && theirs != value {
				return errTheirs
			}
			*into = value
			if also != nil {
				also(a)
			}
			if s.tidy != nil {
				s.tidy(a)
			}
			assess.Untear(a, r.a)
			return nil
		})
		if err == nil {
			r.cover(s.point)
			r.Asker.Saved("")
		}
		if !errors.Is(err, errTheirs) {
			if ends(err) {
				r.unsaved = fmt.Sprintf("%q", s.shown(value))
			}
			return err
		}
		if value, err = r.theirsOrYours(s, theirs, value); err != nil {
			return err
		}
		shown = theirs
	}
}

// theirsOrYours asks which of two versions of a value to keep.
func (r *record) theirsOrYours(s slot, theirs, yours string) (string, error) {
	kept, stopped, err := settle.Meanwhile(r.Asker, theirs, yours, s.shown, s.long)
	if stopped {
		return "", ErrLeft
	}
	return kept, err
}

func (s slot) shown(value string) string {
	if value == "" {
		return cmp.Or(s.none, "nothing")
	}
	return s.read(value)
}

// refresh takes over what others wrote into the file meanwhile, so that one is
// shown what is there. A file that does not read now is met at the next save.
func (r *record) refresh() {
	if a, standard, err := r.Load(); err == nil {
		r.take(a)
		r.standard = standard
	}
}
