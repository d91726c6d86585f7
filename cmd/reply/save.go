package reply

import (
	"errors"

	"standpoint/assess"
	"standpoint/assess/followup"
	"standpoint/assess/merge"
	"standpoint/cmd/ask"
)

// Files is where a response and the team's assessment are changed. An error of change
// comes back as it is, and the file stays.
type Files interface {
	Respond(change func(*assess.Response) error) error
	Act(change func(*assess.Assessment) error) error
}

// Keep saves what is said to a recommendation: the action first, which says where it
// is from, so that it is found again when the response cannot be saved.
func Keep(files Files, now func() *followup.FollowUp, said *followup.Said) error {
	if said.Acts() {
		err := files.Act(func(a *assess.Assessment) error {
			again := *said
			err := again.Act(now(), a)
			*said = again
			return err
		})
		if err != nil {
			return err
		}
	}
	return files.Respond(func(r *assess.Response) error {
		said.Into(r)
		return nil
	})
}

// ofWhole is what a save is about that is of no recommendation.
const ofWhole = "your response to the report as a whole"

// errInTheWay says that somebody else changed since what a save had changed.
var errInTheWay = errors.New("changed by somebody else")

// saving is one save of this sitting: what the files said before and after it; nil
// for a file that it did not change.
type saving struct {
	what               string
	response, answered *assess.Response
	before, after      *assess.Assessment
}

// noting are files that note what a save changes in them.
type noting struct {
	Files
	saving
}

func (n *noting) Respond(change func(*assess.Response) error) error {
	return n.Files.Respond(func(r *assess.Response) error {
		before := copyOf(r)
		err := change(r)
		if err == nil {
			assess.Untear(r, before)
			n.response, n.answered = before, copyOf(r)
		}
		return err
	})
}

func (n *noting) Act(change func(*assess.Assessment) error) error {
	return n.Files.Act(func(a *assess.Assessment) error {
		before := merge.Copy(a)
		err := change(a)
		if err == nil {
			assess.Untear(a, before)
			n.before, n.after = before, merge.Copy(a)
		}
		return err
	})
}

func copyOf(r *assess.Response) *assess.Response {
	copied, _ := merge.Responses(r, r, r)
	return copied
}

// save changes the files, as often as it takes, or until somebody gives up. It can be
// undone.
func (s *sitting) save(what string, change func(Files) error) error {
	for {
		err := s.saveOnce(what, change)
		if err == nil {
			return nil
		}
		s.Asker.Say(s.Explain(err))
		reply, err := s.Asker.Line(ask.Line{Ask: "This is not saved yet, and nothing is lost. Put the file right, then press Enter to save again", Spoken: ", or :quit.", Bare: true, Aside: true})
		if err != nil || reply.Go != "" {
			return stopped(reply, err)
		}
	}
}

func (s *sitting) saveOnce(what string, change func(Files) error) error {
	n := &noting{s.Files, saving{what: what}}
	err := change(n)
	if err == nil {
		s.saves = append(s.saves, n.saving)
	}
	return err
}

// undo takes back the last save of this sitting that is not taken back yet. What
// others wrote since stays; where they changed the same, nothing is undone.
func (s *sitting) undo() (undone saving) {
	if len(s.saves) == 0 {
		s.Asker.Say("There is nothing to undo: nothing has changed since you started.")
		return saving{}
	}
	last := s.saves[len(s.saves)-1]
	err := last.takeBack(s.Files)
	if err != nil && !errors.Is(err, errInTheWay) {
		s.Asker.Say(s.Explain(err))
		return saving{}
	}
	s.saves = s.saves[:len(s.saves)-1]
	if err != nil {
		s.Asker.Say("Not undone: somebody else has changed " + last.what + " since you saved it. Undo again to go back to what you saved before that.")
		return saving{}
	}
	s.Asker.Say("Undone. This is back as it was: " + last.what + ".")
	s.Asker.Saved("")
	return last
}

// takeBack puts both files back: first it looks whether either is in the way.
func (one saving) takeBack(files Files) error {
	if one.before == nil {
		return one.takeBackResponse(files)
	}
	return files.Act(func(a *assess.Assessment) error {
		m := merge.Three(one.after, a, one.before)
		if m.Conflicts > 0 {
			return errInTheWay
		}
		if err := one.takeBackResponse(files); err != nil {
			return err
		}
		*a = *m.Assessment
		return nil
	})
}

func (one saving) takeBackResponse(files Files) error {
	if one.response == nil {
		return nil
	}
	return files.Respond(func(r *assess.Response) error {
		merged, m := merge.Responses(one.answered, r, one.response)
		if m.Conflicts > 0 {
			return errInTheWay
		}
		*r = *merged
		return nil
	})
}
