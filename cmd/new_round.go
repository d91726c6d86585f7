package cmd

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/gather"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
	"standpoint/cmd/walk"
	"standpoint/standards"
	"standpoint/templates/text"
)

type newRoundOptions struct {
	phase, due, file   string
	onlyOpen, noSchema bool
}

func newNewRound(e *env) *cobra.Command {
	var opts newRoundOptions
	c := &cobra.Command{
		Use:   "new-round [FILE]",
		Short: "Start the next round of an assessment, or the next phase",
		Long: `Writes the file for the next round beside FILE, and names FILE in it as the
previous round. Text, answers and evidence come over and wait for somebody to
confirm that they are still true: "standpoint assess" asks about them, and each
takes one key. Open actions come over too. If a recommendation from a review is
still open, you are asked about it again. Ratings do not come over, because
each round has its own. You get a list of what came over and what did not, and
FILE stays as it is.

With --only-open it is a re-assessment. Points that the review gave the best
rating are carried over, with the review as the reason, and you look at the
others again.`,
		Example: "  standpoint new-round --phase live\n  standpoint new-round assessments/lgdss-beta.yaml \\\n    --only-open --due \"3 March 2027\"",
		Args:    arguments(0, 1, "at most one FILE"),
		RunE:    func(_ *cobra.Command, args []string) error { return runNewRound(e, opts, args) },
	}
	f := c.Flags()
	f.StringVar(&opts.phase, "phase", "", "the `phase` of the next round (default: the same phase)")
	f.StringVar(&opts.due, "due", "", meetUsage)
	f.BoolVar(&opts.onlyOpen, "only-open", false, "look again only at points that the review did not give the best rating")
	f.StringVar(&opts.file, "file", "", "write to this `file` instead of STANDARD-PHASE-ROUND.yaml beside FILE")
	f.BoolVar(&opts.noSchema, "no-schema", false, schemaUsage)
	return c
}

func runNewRound(e *env, opts newRoundOptions, args []string) error {
	path, err := choose(e, args)
	if err != nil {
		return err
	}
	due := assess.Date("")
	if opts.due != "" {
		if due, err = e.dateIn("due", opts.due, assess.Ahead); err != nil {
			return err
		}
	}
	to, err := beginRound(e, opts, path, due)
	if err == nil {
		fmt.Fprintf(e.err, "Next: standpoint assess %s\n", words.Argument(to))
	}
	return err
}

// beginRound writes the file of the round after one, and gives its name.
func beginRound(e *env, opts newRoundOptions, path string, due assess.Date) (string, error) {
	before, err := e.shelf().Before(path)
	if err != nil {
		return "", err
	}
	sayNotes(e, before.Opened, "")
	round, err := roundAfter(before, opts)
	if err != nil {
		return "", err
	}
	round.Due = due
	to := cmp.Or(opts.file, gather.RoundPath(path, before.Standard.ID, round.Phase, round.Number))
	if round.Previous, err = filepath.Rel(filepath.Dir(to), path); err != nil {
		round.Previous = path
	}
	round.Previous = filepath.ToSlash(round.Previous)
	begun := assess.NextRound(before.Assessment, before.Standard, round)
	note, err := create(to, begun.Assessment, before.Standard, !opts.noSchema)
	if err != nil {
		return "", notCreated(to, err)
	}
	if note != "" {
		fmt.Fprintln(e.err, text.Plain(note))
	}
	text.Begun(e.out, &begun, before.Standard, path)
	fmt.Fprintf(e.err, "Started %s; %s stays as it is.\n", text.Plain(to), text.Plain(path))
	return to, nil
}

// roundAfter says which round follows one: the next in its phase, or the first in
// another.
func roundAfter(before *gather.Before, opts newRoundOptions) (assess.Round, error) {
	a, s := before.Assessment, before.Standard
	r := assess.Round{Phase: a.Phase, Number: max(a.Round, 1) + 1, Review: before.Review, Asked: before.Asked, OnlyOpen: opts.onlyOpen}
	if opts.phase != "" {
		known := make([]string, len(s.Phases))
		for i, p := range s.Phases {
			known[i] = p.ID
		}
		if len(known) == 0 {
			return r, usagef("leave --phase out", "--phase: %s has no phases", s.FullID())
		}
		if r.Phase = assess.MeantPhase(s, opts.phase); r.Phase == "" {
			return r, usagef("use one of "+strings.Join(known, ", "), "--phase: %q is not a phase of %s", opts.phase, s.FullID())
		}
		if r.Phase != a.Phase {
			r.Number = 1
		}
	}
	switch {
	case opts.onlyOpen && r.Phase != a.Phase:
		return r, usagef("leave one of the two out", "--only-open looks again at the same phase, %q, and --phase says %q", a.Phase, r.Phase)
	case opts.onlyOpen && before.Review == nil:
		return r, before.NeedsReview()
	}
	return r, nil
}

// earlierPhase is the assessment here that is of the same service and standard, and
// of the latest phase before a new one; empty where there is none, or several. Its
// phase is in words.
func earlierPhase(e *env, s *standards.Standard, opts initOptions) (path, phase string) {
	place := func(id string) int {
		return slices.IndexFunc(s.Phases, func(p standards.Phase) bool { return p.ID == id })
	}
	found, err := store.Find(e.dir)
	if err != nil {
		return "", ""
	}
	latest, many := -1, false
	for _, one := range store.WithoutCopies(found) {
		file, err := store.Load(one)
		if err != nil || file.Assessment.Standard != s.FullID() {
			continue
		}
		a := file.Assessment
		if opts.service != "" && assess.Slug(assess.NormaliseLine(opts.service)) != cmp.Or(a.Service.ID, assess.Slug(a.Service.Name)) {
			continue
		}
		at := place(a.Phase)
		if at < 0 || at >= place(opts.phase) || at < latest {
			continue
		}
		many = at == latest
		latest, path, phase = at, near(e, one), words.LowerFirst(s.PhaseName(a.Phase))
	}
	if many {
		return "", ""
	}
	return path, phase
}

// offerNextRound asks whether a new assessment goes on from an earlier one, and
// begins the next round where it does.
func offerNextRound(e *env, opts initOptions, asker ask.Asker, earlier, phase string) (path string, did bool, err error) {
	yes, err := walk.AskNextRound(asker, earlier, phase)
	if err != nil || !yes {
		return "", false, err
	}
	var said strings.Builder
	path, err = beginRound(e.aside(&said), newRoundOptions{phase: opts.phase, file: opts.file, noSchema: opts.noSchema}, earlier, "")
	if err == nil {
		asker.Say(strings.TrimSpace(said.String()))
	}
	return path, true, err
}
