package cmd

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/store"
	"standpoint/cmd/ask"
)

type assessOptions struct {
	points  string
	open    bool
	depth   string
	present bool
}

func newAssess(e *env) *cobra.Command {
	var opts assessOptions
	c := &cobra.Command{
		Use:   "assess [FILE]",
		Short: "Walk through the points and answer them",
		Long: `Walks through the points of the standard, one question at a time. Begin with any
point, stop at any time: every answer is saved before the next question, and
the next walk begins where this one stopped. If there is no assessment yet, it
starts one.

On a terminal it asks on a screen and shows its keys at the foot. With
--accessible it asks in plain lines, for screen readers, and takes answers from
a pipe; type :help at any question.`,
		Example: "  standpoint assess\n  standpoint assess --points 4-6\n  standpoint assess --present\n  standpoint assess --accessible < answers.txt",
		Args:    arguments(0, 1, "at most one FILE"),
		RunE:    func(_ *cobra.Command, args []string) error { return runAssess(e, opts, args) },
	}
	c.Flags().StringVar(&opts.points, "points", "", "only these `points`, such as 4 or 4-6,9")
	c.Flags().BoolVar(&opts.open, "open", false, "only points where something is missing")
	c.Flags().StringVar(&opts.depth, "depth", "", "how much to ask, `depth`: first-look, quick or full; remembered")
	c.Flags().BoolVar(&opts.present, "present", false, "for a meeting: fewer things on the screen, further apart")
	return c
}

// errLeave ends a walk because the person chose to: it is not a failure.
var errLeave = errors.New("left")

func runAssess(e *env, opts assessOptions, args []string) error {
	if !e.inTerminal && !e.speaks() {
		return usagef("with a pipe or a screen reader: standpoint assess --accessible\nfrom flags: standpoint answer FILE POINT --rating ...\nto look at an example: standpoint demo",
			"there is no terminal here to ask on")
	}
	if opts.depth != "" && !slices.ContainsFunc(depths, func(o ask.Option) bool { return o.ID == opts.depth }) {
		return usagef("use first-look, quick or full", "--depth: %q is not a depth", opts.depth)
	}
	asker := e.asker(opts.present)
	defer asker.Close()
	if e.accessibleChosen {
		rememberAccessible(e)
	}
	err := sitting(e, opts, args, asker)
	asker.Close()
	switch {
	case errors.Is(err, errLeave):
		return nil
	case errors.Is(err, ask.ErrStopped):
		fmt.Fprintln(e.err, "Stopped. Everything answered so far is saved.")
		return errStopped
	}
	return err
}

// sitting opens or starts the assessment and walks.
func sitting(e *env, opts assessOptions, args []string, asker ask.Asker) error {
	path, fresh, err := findOrStart(e, args, asker)
	if err != nil {
		return err
	}
	o, err := open(e, path)
	if err != nil {
		return err
	}
	only, err := selection(o, opts, e.today())
	if err != nil {
		return err
	}
	state, err := store.StateOf(path)
	if err != nil {
		return err
	}
	last := state.Place()
	w := &walk{e: e, asker: asker, path: path, o: o, state: state, day: e.today(), only: only,
		depth: last.Depth, at: place{last.Point, last.Step}}
	if err := w.prepare(opts, fresh); err != nil {
		return err
	}
	return w.run()
}

// prepare says what is to be said at the start of a sitting.
func (w *walk) prepare(opts assessOptions, fresh bool) error {
	w.asker.Page(ask.Page{Title: headline(w.o)})
	if err := w.offerRenumbering(); err != nil {
		return err
	}
	if opts.depth != "" {
		w.depth = opts.depth
		w.keepPlace()
	}
	return w.start(fresh)
}

// start asks what has to be known before the points: about the service where
// the assessment is new, and how much to ask. One can go back in between.
func (w *walk) start(fresh bool) error {
	for from := 0; ; from = len(serviceQuestions(w.o.Standard)) {
		if fresh {
			if err := w.startService(from); err != nil {
				return err
			}
		}
		if w.depth != "" {
			return nil
		}
		w.asker.Page(ask.Page{Title: headline(w.o)})
		back, err := w.askDepth()
		if err != nil || !back {
			return err
		}
		if !fresh { // there is nothing before it, so it is what most take
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
		w.asker.Say("This is the first question.")
	}
}

// offerRenumbering offers to give the second of two items with one id the next
// free one, as happens when two branches each add an item.
func (w *walk) offerRenumbering() error {
	twins := w.o.Assessment.Twins()
	if len(twins) == 0 {
		return nil
	}
	var said []string
	for _, t := range twins {
		said = append(said, fmt.Sprintf("There are two items called %s. The second could be %s.", t.ID, t.Next))
	}
	reply, err := w.asker.Choose(ask.Choice{Ask: strings.Join(said, "\n") + "\nShall I change that?", Default: "yes", Aside: true,
		Options: []ask.Option{{ID: "yes", Label: "yes"}, {ID: "no", Label: "not now"}}})
	if err != nil || reply.Go != "" || reply.Value != "yes" {
		return leaving(reply, err)
	}
	return w.save(func(a *assess.Assessment) error { a.Renumber(); return nil })
}

// findOrStart gives the assessment to walk through, and whether it was started
// just now.
func findOrStart(e *env, args []string, asker ask.Asker) (path string, fresh bool, err error) {
	path, err = choose(e, args)
	var usage *usageError
	switch {
	case errors.Is(err, errNoAssessment):
		path, err = startAsking(e, initOptions{}, asker)
		return path, true, err
	case errors.As(err, &usage) && e.inTerminal:
		path, err = chooseAsking(e, asker)
		return path, false, err
	}
	return path, false, err
}

// chooseAsking asks which of several assessments is meant.
func chooseAsking(e *env, asker ask.Asker) (string, error) {
	found, err := store.Find(e.dir)
	if err != nil {
		return "", err
	}
	var options []ask.Option
	for _, path := range found {
		options = append(options, ask.Option{ID: near(e, path), Label: near(e, path)})
	}
	reply, err := asker.Choose(ask.Choice{Ask: "Which assessment?", Options: options, Default: options[0].ID, Aside: true})
	if err == nil && (reply.Go != "" || reply.Value == "") {
		return "", errLeave
	}
	return reply.Value, err
}

// rememberAccessible keeps the choice of --accessible for the next time.
func rememberAccessible(e *env) {
	prefs := store.LoadPreferences()
	if prefs.Accessible == e.accessible {
		return
	}
	prefs.Accessible = e.accessible
	if prefs.Save() == nil && e.accessible && e.inTerminal {
		fmt.Fprintln(e.err, "I will speak like this from now on; --accessible=false turns it off.")
	}
}
