package walk

import (
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// opening is what comes before the points.
type opening struct{ *course }

// prepare says and asks what comes before the points.
func (o *opening) prepare() error {
	o.Asker.Page(ask.Page{Title: o.headline()})
	if err := o.offerRenumbering(); err != nil {
		return err
	}
	if err := o.settle(); err != nil {
		return err
	}
	if err := o.start(); err != nil {
		return err
	}
	return (&carried{o.course}).offer()
}

// offerRenumbering offers to give the second of two items with one id the next
// free one, as happens when two branches each add an item.
func (o *opening) offerRenumbering() error {
	twins := o.a.Twins()
	if len(twins) == 0 {
		return nil
	}
	var said []string
	for _, t := range twins {
		said = append(said, fmt.Sprintf("There are two items called %s. The second could be %s.", t.ID, t.Next))
	}
	reply, err := o.Asker.Choose(ask.Choice{Ask: strings.Join(said, "\n") + "\nDo you want to change that?", Default: "yes", Aside: true,
		Options: []ask.Option{{ID: "yes", Label: "yes"}, {ID: "no", Label: "not now"}}})
	if err == nil && reply.Go == ask.Quit {
		return ErrLeft
	}
	if err != nil || reply.Go != "" || reply.Value != "yes" {
		return err
	}
	return o.save(func(a *assess.Assessment) error { a.Renumber(); return nil })
}

// start asks what has to be known before the points: about the service where
// the assessment is new, and how much to ask. One can go back in between.
func (o *opening) start() error {
	for from := 0; ; from = len(serviceQuestions(o.standard)) {
		if o.Fresh {
			if err := o.startService(from); err != nil {
				return err
			}
		}
		if o.depth() != "" {
			return nil
		}
		o.Asker.Page(ask.Page{Title: o.headline()})
		back, err := o.askDepth()
		if err != nil || !back {
			return err
		}
		if !o.Fresh { // there is nothing before it, so it is what most take
			return o.setDepth(assess.Quick)
		}
	}
}

// startService asks about the service until one goes on from it.
func (o *opening) startService(from int) error {
	for {
		back, err := (&aboutService{o.course}).ask(from)
		if err != nil || !back {
			return err
		}
		from = 0
		o.Asker.Say("This is the first question.")
	}
}
