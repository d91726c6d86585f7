package walk

import (
	"errors"
	"slices"

	"standpoint/assess"
	"standpoint/assess/merge"
	"standpoint/assess/words"
)

// saving is one save of this sitting: what the file said before and after it.
type saving struct{ before, after *assess.Assessment }

// errInTheWay says that somebody else changed since what a save had changed.
var errInTheWay = errors.New("changed by somebody else")

// note keeps a save, so that it can be undone, where it changed anything.
func (r *record) note(before, after *assess.Assessment) {
	if len(assess.Changes(r.standard, before, after)) > 0 {
		r.saves = append(r.saves, saving{before, merge.Copy(after)})
	}
}

// said is what a save changed, in words. That the depth went into the file with it
// is worth no word.
func (r *record) said(one saving) []string {
	was := *one.before
	was.Depth = one.after.Depth
	if changes := assess.Changes(r.standard, &was, one.after); len(changes) > 0 {
		return changes
	}
	return assess.Changes(r.standard, one.before, one.after)
}

// undo takes back the last save of this sitting that is not taken back yet. What
// others wrote since stays; where they changed the same, nothing is undone.
func (r *record) undo() error {
	if len(r.saves) == 0 {
		r.Asker.Say("There is nothing to undo: nothing has changed since you started.")
		return nil
	}
	last := r.saves[len(r.saves)-1]
	ours := r.said(last)
	var blocked []string
	err := r.change(func(a *assess.Assessment) error {
		m := merge.Three(last.after, a, last.before)
		if m.Conflicts > 0 {
			blocked = common(ours, assess.Changes(r.standard, last.after, a))
			return errInTheWay
		}
		*a = *m.Assessment
		return nil
	})
	if err != nil && !errors.Is(err, errInTheWay) {
		return err
	}
	r.saves = r.saves[:len(r.saves)-1]
	if err != nil {
		r.Asker.Say("Not undone: somebody else has changed " + words.List(blocked) + " since you saved it. Undo again to go back to what you saved before that.")
		return nil
	}
	r.Asker.Say("Undone. This is back as it was: " + words.List(ours) + ".")
	r.Asker.Saved("")
	return nil
}

// common are the texts that are in two lists.
func common(some, others []string) []string {
	return slices.DeleteFunc(slices.Clone(some), func(one string) bool { return !slices.Contains(others, one) })
}
