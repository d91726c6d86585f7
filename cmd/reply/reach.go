package reply

import (
	"errors"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// errAgain says that the question is to be asked again, and errWhole that it is to be
// asked again what the team says to the report as a whole.
var (
	errAgain = ask.ErrAgain
	errWhole = errors.New("the report as a whole, again")
)

// elsewhere leads to another recommendation, past whatever was asked. It is no failure.
type elsewhere struct{ id string }

func (e elsewhere) Error() string { return "on to " + e.id }

// reach is the asker of a sitting: at any question it undoes a save and searches.
type reach struct {
	ask.After
	s *sitting
}

func newReach(asker ask.Asker, s *sitting) *reach {
	r := &reach{s: s}
	r.After = ask.After{Asker: asker, Then: r.done}
	return r
}

func (r *reach) done(reply ask.Reply, err error) (ask.Reply, error) {
	if err != nil {
		return reply, err
	}
	switch reply.Go {
	case ask.Undo:
		if undone := r.s.undo(); undone.what == ofWhole {
			err = errWhole
		}
	case ask.Search:
		err = r.search(reply.Value)
	case ask.Depth:
		r.Asker.Say("You cannot change the depth here: you are always asked the same questions.")
	default:
		return reply, nil
	}
	if err == nil {
		err = errAgain
	}
	return reply, err
}

// search shows which recommendations and responses have some words, and leads there.
func (r *reach) search(sought string) error {
	reply, err := ask.Find(r.Asker, sought, "In recommendations and responses.", r.s.having)
	switch {
	case err != nil:
		return err
	case reply.Go == ask.Quit:
		return ErrLeft
	case reply.Value != "":
		return elsewhere{reply.Value}
	}
	return nil
}

// having are the recommendations that have some words, or whose response has.
func (s *sitting) having(sought string) (places []ask.Option) {
	f := s.Now()
	for i := range f.Items {
		it := &f.Items[i]
		id := it.Recommendation.ID
		said := ""
		if it.Response != nil {
			said = it.Response.Text
		}
		if it.Action != nil {
			said = strings.Join(words.NonEmpty(said, it.Action.What, it.Action.Owner), ", ")
		}
		if around := assess.Around(id+" "+it.Recommendation.What, sought); around != "" {
			places = append(places, ask.Option{ID: id, Label: id + ", recommendation", More: around})
		}
		if around := assess.Around(said, sought); around != "" {
			places = append(places, ask.Option{ID: id, Label: id + ", response", More: around})
		}
	}
	return places
}
