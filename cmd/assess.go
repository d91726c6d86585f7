package cmd

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/find"
	"standpoint/assess/gather"
	"standpoint/assess/intake"
	"standpoint/assess/portfolio/types"
	"standpoint/assess/product"
	"standpoint/assess/store"
	"standpoint/cmd/ask"
	"standpoint/cmd/walk"
	"standpoint/standards"
	"standpoint/templates"
	"standpoint/templates/text"
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
		Long: `Walks you through the points of the standard, one question at a time. You can
start with any point and stop at any time. Every answer is saved before the
next question, and next time you carry on where you stopped. If there is no
assessment yet, it starts one.

In a terminal the questions fill the screen, with the keys you can use at the
bottom. With --accessible it asks its questions one line at a time, which suits
screen readers, and it takes answers from a pipe. You can type :help at any
question.

--present is for a workshop, with the screen on the wall. It shows in large
type what a point asks, takes a vote before anybody speaks, shows whose turn it
is, and keeps a list of anything else that comes up. Three or four points are
enough for an hour. Votes are not kept.`,
		Example: "  standpoint assess\n  standpoint assess --points 4-6\n  standpoint assess --present\n  standpoint assess --accessible < answers.txt",
		Args:    arguments(0, 1, "at most one FILE"),
		RunE:    func(_ *cobra.Command, args []string) error { return runAssess(e, opts, args) },
	}
	c.Flags().StringVar(&opts.points, "points", "", "ask about these `points` only, such as 4 or 4-6,9")
	c.Flags().BoolVar(&opts.open, "open", false, "ask only about points that still need something")
	c.Flags().StringVar(&opts.depth, "depth", "", "ask at this `depth` and remember it: first-look, quick or full")
	c.Flags().BoolVar(&opts.present, "present", false, "run a workshop on a shared screen, with votes and turns")
	return c
}

func runAssess(e *env, opts assessOptions, args []string) error {
	if !e.inTerminal && !e.speaks() {
		return usagef("with a pipe or a screen reader: standpoint assess --accessible\nfrom flags: standpoint answer FILE POINT --rating ...\nto look at an example: standpoint demo",
			"there is no terminal here to ask in")
	}
	if opts.depth != "" && !slices.ContainsFunc(walk.Depths, func(o ask.Option) bool { return o.ID == opts.depth }) {
		return usagef("use first-look, quick or full", "--depth: %q is not a depth", opts.depth)
	}
	if err := readWhole(e); err != nil {
		return err
	}
	var deck *walk.Deck
	if !e.inTerminal {
		deck = walk.NewDeck(e.in)
		e.in = deck
	}
	asker := e.asker(opts.present)
	defer asker.Close()
	if e.accessibleChosen && e.inTerminal && e.outTerminal {
		rememberAccessible(e)
	}
	came, err := sitting(e, opts, args, asker, deck)
	asker.Close()
	if came.CameTo != nil {
		fmt.Fprintln(e.out)
	}
	for _, line := range came.CameTo {
		fmt.Fprintln(e.out, folded(line))
	}
	for _, line := range came.Kept {
		fmt.Fprintln(e.err, text.Fold(text.Plain(line)))
	}
	switch {
	case errors.Is(err, walk.ErrLeft):
		return nil
	case errors.Is(err, walk.ErrUnsaved):
		return errStopped
	case errors.Is(err, ask.ErrStopped):
		fmt.Fprintln(e.err, stoppedWords(came))
		return errStopped
	}
	return err
}

// stoppedWords say what became of the answers of a walk that stopped.
func stoppedWords(came walk.Outcome) string {
	if len(came.Kept) > 0 {
		return "Stopped. Everything else is saved."
	}
	return "Stopped. Everything answered so far is saved."
}

// folded is a line of what a sitting came to, for a terminal; a command stays on
// one line, to be copied.
func folded(line string) string {
	if strings.HasPrefix(line, "standpoint ") {
		return text.Plain(line)
	}
	return text.Fold(text.Plain(line))
}

// readWhole reads the answers before the first question where they are in a
// file, so that nothing is changed when they are not text.
func readWhole(e *env) error {
	file, ok := e.in.(*os.File)
	if !ok {
		return nil
	}
	if info, err := file.Stat(); err != nil || !info.Mode().IsRegular() {
		return nil
	}
	text, err := intake.Read(file)
	e.in = strings.NewReader(text)
	return notText(err, "standard input")
}

// sitting opens or starts the assessment and walks through it. It gives what
// that came to. With a deck the answers come through a pipe.
func sitting(e *env, opts assessOptions, args []string, asker ask.Asker, deck *walk.Deck) (came walk.Outcome, err error) {
	if deck != nil && !opts.present {
		if came, did, err := sitAgain(e, opts, args, asker, deck); did {
			return came, err
		}
	}
	path, fresh, err := findOrStart(e, args, asker)
	if err != nil {
		return came, err
	}
	o, err := open(e, path)
	if err != nil {
		return came, err
	}
	for _, note := range o.Lost() { // ids that two items share, the walk asks about
		say(e.err, note.Error(), note.Hint)
	}
	s, err := seated(e, opts, o, asker)
	if err != nil {
		return came, err
	}
	s.Fresh = fresh
	if deck == nil || opts.present { // how a room votes is kept nowhere, so nothing of it is on a tape
		s.State.Erase()
	} else if began, err := store.Bytes(path); err == nil {
		deck.Record(s.State, store.Tape{Day: s.Day, Options: opts.said(), File: began, Fresh: fresh})
	}
	came, err = s.Run()
	return came, ended(s.State, err)
}

// said is how the walk was called, to be compared.
func (opts assessOptions) said() string { return fmt.Sprintf("%+v", opts) }

// ended forgets the tape of a walk that was not cut off.
func ended(state *store.State, err error) error {
	if err == nil || errors.Is(err, walk.ErrLeft) {
		state.Erase()
	}
	return err
}

// sitAgain walks through the same answers as a walk that was cut off, where
// there was one and they are. It says whether it did.
func sitAgain(e *env, opts assessOptions, args []string, asker ask.Asker, deck *walk.Deck) (came walk.Outcome, did bool, err error) {
	again := cutOff(e, opts, args, asker)
	if again == nil {
		return came, false, nil
	}
	again.Deck = deck
	if came, did, err = again.Run(); did {
		err = ended(again.State, err)
	}
	return came, did, err
}

// cutOff is the walk that was cut off while a pipe answered it, as it began; nil
// where there is none that was called like this.
func cutOff(e *env, opts assessOptions, args []string, asker ask.Asker) *walk.Again {
	path, err := choose(e, args)
	if err != nil {
		return nil
	}
	state, err := store.StateOf(path)
	if err != nil {
		return nil
	}
	tape := state.Tape()
	if tape == nil || tape.Options != opts.said() {
		return nil
	}
	began, o, err := asItWas(e, path, tape.File)
	if err != nil {
		return nil
	}
	s, err := seated(e, opts, o, asker)
	if err != nil {
		return nil
	}
	s.Fresh = tape.Fresh
	return &walk.Again{
		Sitting: s, Tape: tape, Began: began,
		Start: func(asker ask.Asker) error {
			_, err := startAsking(e, initOptions{there: true}, asker)
			return err
		},
		Open: func(file *store.File) (*standards.Standard, error) {
			o, err := gather.Fit(file, e.library(path).Lookup)
			if err != nil {
				return nil, err
			}
			return o.Standard, nil
		},
	}
}

// seated is a sitting with an assessment that is open.
func seated(e *env, opts assessOptions, o *gather.Opened, asker ask.Asker) (s walk.Sitting, err error) {
	path := o.Path
	only, err := selection(o, opts, e.today())
	if err != nil {
		return s, err
	}
	state, err := store.StateOf(path)
	if err != nil {
		return s, err
	}
	s = walk.Sitting{
		Asker: asker, File: path, Day: e.today(), Depth: opts.depth, Only: only,
		Assessment: o.Assessment, Standard: o.Standard, State: state,
		Load: func() (*assess.Assessment, *standards.Standard, error) { return reopen(e, path) },
		Update: func(change func(*assess.Assessment) error) (*assess.Assessment, error) {
			return save(asker, &o.File, change)
		},
		Explain: explained, Report: func() string { return reported(e, path) }, Mark: templates.Sign,
		Headline: func(a *assess.Assessment, s *standards.Standard) string { return headline(inMemory(a, s)) },
		Next:     templates.Next,
		Places:   func(typed string) []string { return lookedUp(path, typed, (*gather.Looking).Beginning) },
		Missing:  func(link string) string { return lookedUp(path, link, (*gather.Looking).Missing) },
		Kinds:    find.Kinds(), Sheets: o.Sheets(), Types: typesLike,
		Sheeted: func() []product.Known {
			if o, err := open(e, path); err == nil {
				return o.Sheets()
			}
			return nil
		},
		There: o.SheetsThere,
	}
	s.Earlier = earlier(e, o)
	if opts.present {
		s.Clock = e.clock
	}
	return s, nil
}

// earlier gives what other assessments of the same service say, where a standard's
// file says how the two standards correspond. They are read when first asked for.
func earlier(e *env, o *gather.Opened) func(int, string) []walk.Earlier {
	others := sync.OnceValue(func() (others []*gather.Opened) {
		found, _ := store.Find(e.dir)
		for _, path := range found {
			other, err := open(e, path)
			if err == nil && other.Assessment.Service.ID != "" && other.Assessment.Service.ID == o.Assessment.Service.ID && other.Standard.ID != o.Standard.ID {
				others = append(others, other)
			}
		}
		return others
	})
	return func(point int, question string) (said []walk.Earlier) {
		for _, other := range others() {
			if m := standards.MapBetween(other.Standard, o.Standard); m != nil {
				said = append(said, walk.EarlierIn(other.Assessment, m, point, question)...)
			}
		}
		return said
	}
}

// typesLike are names of kinds of services that are like some words.
func typesLike(typed string) (names []string) {
	for _, t := range types.Like(typed, 5) {
		names = append(names, t.Name)
	}
	return names
}

// lookedUp asks the repository of a file something, and lets go of it again: a
// sitting is long.
func lookedUp[T any](path, typed string, at func(*gather.Looking, string, string) T) T {
	looking := gather.NewLooking()
	defer looking.Close()
	return at(looking, path, typed)
}

// reopen reads the assessment anew, and its standard: a sitting is long, and
// others may change both.
func reopen(e *env, path string) (*assess.Assessment, *standards.Standard, error) {
	e.books = nil
	o, err := open(e, path)
	if err != nil {
		return nil, nil, err
	}
	return o.Assessment, o.Standard, nil
}

// inMemory is an assessment as it stands in a sitting.
func inMemory(a *assess.Assessment, s *standards.Standard) *gather.Opened {
	return &gather.Opened{File: &store.File{Assessment: a}, Standard: s}
}

// save changes the file, and keeps hold of it as it is then: the next save need
// not find its way through it anew.
func save(asker ask.Asker, file **store.File, change func(*assess.Assessment) error) (*assess.Assessment, error) {
	next, _, err := (*file).Update(change)
	if err != nil {
		return nil, err
	}
	for _, note := range next.Remarks {
		asker.Say(explained(note))
	}
	*file = next
	return next.Assessment, nil
}

// reported makes the report, as the command of that name does, and gives what
// it says.
func reported(e *env, path string) string {
	var said strings.Builder
	if err := runReport(e.aside(&said), reportOptions{}, []string{path}); err != nil {
		explain(&said, err)
	}
	return strings.TrimSpace(said.String())
}

func explained(err error) string {
	var said strings.Builder
	explain(&said, err)
	return strings.TrimRight(said.String(), "\n")
}
