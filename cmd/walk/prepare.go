package walk

import (
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// prepare says and asks what comes before the points.
func (w *walk) prepare() error {
	w.Asker.Page(ask.Page{Title: w.headline()})
	if err := w.offerRenumbering(); err != nil {
		return err
	}
	if err := w.settle(); err != nil {
		return err
	}
	if w.Depth != "" {
		w.depth = w.Depth
		w.keepPlace()
	}
	return w.start()
}

// offerRenumbering offers to give the second of two items with one id the next
// free one, as happens when two branches each add an item.
func (w *walk) offerRenumbering() error {
	twins := w.a.Twins()
	if len(twins) == 0 {
		return nil
	}
	var said []string
	for _, t := range twins {
		said = append(said, fmt.Sprintf("There are two items called %s. The second could be %s.", t.ID, t.Next))
	}
	reply, err := w.Asker.Choose(ask.Choice{Ask: strings.Join(said, "\n") + "\nShall I change that?", Default: "yes", Aside: true,
		Options: []ask.Option{{ID: "yes", Label: "yes"}, {ID: "no", Label: "not now"}}})
	if err == nil && reply.Go == ask.Quit {
		return ErrLeft
	}
	if err != nil || reply.Go != "" || reply.Value != "yes" {
		return err
	}
	return w.save(func(a *assess.Assessment) error { a.Renumber(); return nil })
}

// start asks what has to be known before the points: about the service where
// the assessment is new, and how much to ask. One can go back in between.
func (w *walk) start() error {
	for from := 0; ; from = len(serviceQuestions(w.standard)) {
		if w.Fresh {
			if err := w.startService(from); err != nil {
				return err
			}
		}
		if w.depth != "" {
			return nil
		}
		w.Asker.Page(ask.Page{Title: w.headline()})
		back, err := w.askDepth()
		if err != nil || !back {
			return err
		}
		if !w.Fresh { // there is nothing before it, so it is what most take
			w.depth = quick
			w.keepPlace()
			return nil
		}
	}
}

// startService asks about the service until one goes on from it.
func (w *walk) startService(from int) error {
	for {
		back, err := w.askService(from)
		if err != nil || !back {
			return err
		}
		from = 0
		w.Asker.Say("This is the first question.")
	}
}
