package walk

import (
	"errors"
	"fmt"
	"strconv"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// reach is the asker of a sitting. What can be done at every question it does:
// it undoes a save, after which the question is asked again (errAgain), and it
// searches, which may lead elsewhere.
type reach struct {
	ask.After
	c *course
}

func newReach(asker ask.Asker, c *course) *reach {
	r := &reach{c: c}
	r.After = ask.After{Asker: asker, Then: r.done}
	return r
}

// elsewhere leads to another place, past whatever was asked. It is no failure.
type elsewhere struct{ to place }

func (e elsewhere) Error() string { return fmt.Sprintf("on to point %d", e.to.point) }

// found gives the place that somebody chose to go to, if that is what ended the
// questions.
func found(err error) (place, bool) {
	to := elsewhere{}
	return to.to, errors.As(err, &to)
}

// done handles what a person asked for instead of answering.
func (r *reach) done(reply ask.Reply, err error) (ask.Reply, error) {
	switch {
	case err != nil:
	case reply.Go == ask.Undo:
		if err = r.c.undo(); err == nil {
			err = errAgain
		}
	case reply.Go == ask.Search:
		if err = r.search(reply.Value); err == nil {
			err = errAgain
		}
	}
	return reply, err
}

// search asks for words, where they were not said with it, shows where they
// stand, and leads there.
func (r *reach) search(sought string) error {
	var all []assess.Found
	reply, err := ask.Find(r.Asker, sought, "In questions and answers.", func(sought string) (places []ask.Option) {
		all = assess.Search(r.c.standard, r.c.a, sought)
		for i, one := range all {
			more := one.Around
			if one.Asked != "" {
				more += " To: " + one.Asked
			}
			places = append(places, ask.Option{ID: strconv.Itoa(i), Label: one.String(), More: more})
		}
		return places
	})
	if i, wrong := strconv.Atoi(reply.Value); err == nil && wrong == nil {
		return elsewhere{place{all[i].Point, all[i].Key}}
	}
	return left(reply, err)
}

// left ends the sitting where somebody chose to stop.
func left(reply ask.Reply, err error) error {
	if err == nil && reply.Go == ask.Quit {
		return ErrLeft
	}
	return err
}
