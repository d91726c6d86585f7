package walk

import (
	"errors"
	"fmt"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// reach is the asker of a sitting. What can be done at every question it does:
// it undoes a save, after which the question is asked again (errAgain), and it
// searches, which may lead elsewhere.
type reach struct {
	ask.Asker
	c *course
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

func (r *reach) Line(q ask.Line) (ask.Reply, error)         { return r.done(r.Asker.Line(q)) }
func (r *reach) Text(q ask.Text) (ask.Reply, error)         { return r.done(r.Asker.Text(q)) }
func (r *reach) Choose(q ask.Choice) (ask.Reply, error)     { return r.done(r.Asker.Choose(q)) }
func (r *reach) Pick(q *ask.TaskList) (ask.Reply, error)    { return r.done(r.Asker.Pick(q)) }
func (r *reach) Items(q ask.Items) (ask.Reply, error)       { return r.done(r.Asker.Items(q)) }
func (r *reach) Sheet(q *ask.Sheet) (ask.Reply, error)      { return r.done(r.Asker.Sheet(q)) }
func (r *reach) Overview(q ask.Overview) (ask.Reply, error) { return r.done(r.Asker.Overview(q)) }

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
	if sought == "" {
		reply, err := r.Asker.Line(ask.Line{Ask: "Search for which words?", Note: "In questions and answers.", Aside: true})
		if err != nil || reply.Go != "" || reply.Value == "" {
			return left(reply, err)
		}
		sought = reply.Value
	}
	all := assess.Search(r.c.standard, r.c.a, sought)
	if len(all) == 0 {
		r.Asker.Say(fmt.Sprintf("Nothing was found for %q.", sought))
		return nil
	}
	choice := ask.Choice{Ask: words.Say(len(all), "%d place has", "%d places have") + fmt.Sprintf(" %q. Which one?", sought), None: "none; back to the question", Aside: true}
	for i, one := range all {
		more := one.Around
		if one.Asked != "" {
			more += " To: " + one.Asked
		}
		choice.Options = append(choice.Options, ask.Option{ID: fmt.Sprintf("found %d", i+1), Label: one.String(), More: more})
	}
	reply, err := r.Asker.Choose(choice)
	for i, o := range choice.Options {
		if err == nil && reply.Go == "" && reply.Value == o.ID {
			return elsewhere{place{all[i].Point, all[i].Key}}
		}
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
