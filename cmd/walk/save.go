package walk

import (
	"errors"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// errTheirs says that a value was changed by someone else since it was shown.
var errTheirs = errors.New("changed meanwhile")

// errAgain says that the person went back to the question instead of saving.
// What was shown there stays what was shown: saving asks again which to keep.
var errAgain = errors.New("asked again")

// slot is one value of an assessment.
type slot struct {
	of   func(*assess.Assessment) *string
	long bool                // some lines, where both versions can stay
	word func(string) string // how people read it; nil for as it is
	none string              // how people read nothing; "nothing" when empty
	tidy func(*assess.Assessment)
}

// inPoint is a value of one point.
func (w *walk) inPoint(n int, field func(*assess.Point) *string) slot {
	return slot{
		of: func(a *assess.Assessment) *string { return field(a.EnsurePoint(w.standard, n)) },
		tidy: func(a *assess.Assessment) {
			p := a.EnsurePoint(w.standard, n)
			p.Carried = "" // somebody looked at it
			p.DropEmpty()
		},
	}
}

// textIn is a value of some lines in one point.
func (w *walk) textIn(n int, field func(*assess.Point) *string) slot {
	s := w.inPoint(n, field)
	s.long = true
	return s
}

// save changes the file and takes over what is in it now.
func (w *walk) save(change func(*assess.Assessment) error) error {
	for {
		a, err := w.Update(change)
		if err == nil {
			w.a = a
			return nil
		}
		if errors.Is(err, errTheirs) {
			return err
		}
		w.Asker.Say(w.Explain(err))
		reply, err := w.Asker.Line(ask.Line{
			Ask:    "This is not saved yet, and nothing is lost. Put the file right, then press Enter to save again",
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

// put writes one value over the one that was shown. When someone changed it
// since then, it asks which of the two to keep.
func (w *walk) put(s slot, shown, value string, also func(*assess.Assessment)) error {
	for {
		theirs := ""
		err := w.save(func(a *assess.Assessment) error {
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
			return nil
		})
		if err == nil {
			w.Asker.Saved("")
		}
		if !errors.Is(err, errTheirs) {
			return err
		}
		if value, err = w.theirsOrYours(s, theirs, value); err != nil {
			return err
		}
		shown = theirs
	}
}

// theirsOrYours asks which of two versions of a value to keep. Both can stay
// only where they are texts.
func (w *walk) theirsOrYours(s slot, theirs, yours string) (string, error) {
	choice := ask.Choice{
		Before: "While you were writing, this changed in the file.",
		Beside: []ask.Block{{Name: "Theirs", Text: s.read(theirs)}, {Name: "Yours", Text: s.read(yours)}},
		Ask:    "Which one should stay?", Default: "yours", Aside: true,
		Options: []ask.Option{{ID: "theirs", Label: "theirs"}, {ID: "yours", Label: "yours"}},
	}
	if s.long && theirs != "" && yours != "" {
		choice.Default = "both"
		choice.Options = append([]ask.Option{{ID: "both", Label: "both, theirs first"}}, choice.Options...)
	}
	reply, err := w.Asker.Choose(choice)
	switch {
	case err != nil:
		return "", err
	case reply.Go == ask.Quit:
		return "", ErrLeft
	case reply.Go != "":
		return "", errAgain
	case reply.Value == "theirs":
		return theirs, nil
	case reply.Value == "both":
		return theirs + "\n\n" + yours, nil
	}
	return yours, nil
}

func (s slot) read(value string) string {
	switch {
	case value == "" && s.none != "":
		return s.none
	case value == "":
		return "nothing"
	case s.word != nil:
		return s.word(value)
	}
	return value
}

// refresh takes over what others wrote into the file meanwhile, so that one is
// shown what is there. A file that does not read now is met at the next save.
func (w *walk) refresh() {
	if a, standard, err := w.Load(); err == nil {
		w.a, w.standard = a, standard
	}
}
