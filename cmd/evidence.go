package cmd

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/evidence"
	"standpoint/assess/find"
	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
	"standpoint/templates"
	"standpoint/templates/json"
	"standpoint/templates/text"
)

type evidenceOptions struct {
	asOf  string
	json  bool
	links linkOptions
}

func newEvidence(e *env) *cobra.Command {
	var opts evidenceOptions
	c := &cobra.Command{
		Use:   "evidence [PATH...]",
		Short: "List the evidence, and check that it is really there",
		Long: `Lists the evidence for every point and the state it is in. For a file, it says
whether the file is there, is committed, and is unchanged since the point was
rated. For a link, it says whether the address is written correctly. It also
says whether the evidence is dated within the last year. It does not change
anything.

With --links it also checks that every link opens. Nothing else here uses the
network.

PATH is an assessment, or a folder with assessments in it.`,
		Example: "  standpoint evidence\n  standpoint evidence assessments/lgdss-beta.yaml --json",
		Args:    cobra.ArbitraryArgs,
		RunE:    func(_ *cobra.Command, args []string) error { return runEvidence(e, opts, args) },
	}
	c.Flags().StringVar(&opts.asOf, "as-of", "", asOfUsage)
	c.Flags().BoolVar(&opts.json, "json", false, "print it as JSON; docs/evidence explains the fields")
	opts.links.addTo(c.Flags())
	c.AddCommand(newEvidenceFind(e))
	return c
}

func runEvidence(e *env, opts evidenceOptions, args []string) error {
	day, err := asOf(e, opts.asOf)
	if err != nil {
		return err
	}
	paths, err := every(e, args)
	if err != nil {
		return err
	}
	looking := gather.NewLooking()
	defer looking.Close()
	var all []templates.Evidence
	failed := openEach(e, paths, func(path string, o *gather.Opened) error {
		pieces, err := looking.Look(e.ctx, day, path, o.Assessment)
		all = append(all, templates.Evidence{File: path, Headline: o.Headline(), Assessment: o.Assessment, Standard: o.Standard, Pieces: pieces})
		return err
	})
	var asked []*evidence.Piece
	for i := range all {
		for j := range all[i].Pieces {
			asked = append(asked, &all[i].Pieces[j])
		}
	}
	if err := probeLinks(e, opts.links, asked); err != nil {
		return err
	}
	switch {
	case opts.json:
		for i := range all {
			all[i].File = e.place(all[i].File)
		}
		err = json.Evidence(e.out, all, looking.WithoutGit(), day)
	default:
		text.Evidence(e.out, all, day, e.speaks())
		if said := looking.WithoutGit(); said != "" {
			fmt.Fprintln(e.err, text.Fold(text.Plain(said)))
		}
	}
	return errors.Join(err, failed)
}

type evidenceFindOptions struct {
	accept []string
	json   bool
}

func newEvidenceFind(e *env) *cobra.Command {
	var opts evidenceFindOptions
	c := &cobra.Command{
		Use:   "find [FILE]",
		Short: "Search the repository for anything that could be evidence",
		Long: `Searches the assessment's repository, without going online, and suggests what
could be evidence, for which point and why: a licence, tests, decision records,
run books and so on. It only makes suggestions. Those that you accept go into
the file with their path, their last commit and the date of that commit.`,
		Example: "  standpoint evidence find\n  standpoint evidence find --accept licence,tests\n  standpoint evidence find assessments/lgdss-beta.yaml --json",
		Args:    arguments(0, 1, "at most one FILE"),
		RunE:    func(_ *cobra.Command, args []string) error { return runEvidenceFind(e, opts, args) },
	}
	c.Flags().StringSliceVar(&opts.accept, "accept", nil, "accept the suggestion with this `name` and put it into the file; \"all\" accepts all of them")
	c.Flags().BoolVar(&opts.json, "json", false, "print the suggestions as JSON; docs/evidence explains the fields")
	return c
}

func runEvidenceFind(e *env, opts evidenceFindOptions, args []string) error {
	path, err := choose(e, args)
	if err != nil {
		return err
	}
	o, err := open(e, path)
	if err != nil {
		return err
	}
	sayNotes(e, o, "")
	found, err := gather.Propose(e.ctx, path, o, e.library(path))
	if err != nil {
		return err
	}
	switch {
	case opts.json && len(opts.accept) > 0:
		return usagef("leave one of them out", "--json and --accept do not go together")
	case opts.json:
		found.Path = e.place(found.Path)
		return json.Proposals(e.out, found)
	case len(opts.accept) > 0:
		return accept(e, o, found, opts.accept)
	}
	text.Proposals(e.out, found, e.speaks())
	if found.WithoutGit != "" {
		fmt.Fprintln(e.err, text.Fold(text.Plain(found.WithoutGit)))
	}
	if len(found.New) == 0 || !e.inTerminal || !e.outTerminal {
		return nil
	}
	return askProposals(e, o, found)
}

// askProposals lets a person at a terminal choose.
func askProposals(e *env, o *gather.Opened, found *find.Proposals) error {
	reply, err := e.lines().Line(ask.Line{
		Ask: "Which of them should go into the file?", Note: "Type their names with commas between, all, or Enter for none.",
		Check: func(typed string) string {
			if _, err := found.Named(strings.Split(typed, ",")); typed != "" && err != nil {
				return words.UpperFirst(err.Error()) + "."
			}
			return ""
		},
	})
	switch {
	case errors.Is(err, ask.ErrStopped):
		return errStopped
	case err != nil || reply.Go != "" || strings.TrimSpace(reply.Value) == "":
		return err
	}
	return accept(e, o, found, strings.Split(reply.Value, ","))
}

// accept puts proposals into the file.
func accept(e *env, o *gather.Opened, found *find.Proposals, names []string) error {
	chosen, err := found.Named(names)
	if err != nil {
		return usagef(problem.HintOf(err), "%v", err)
	}
	var accepted []find.Accepted
	if _, _, err := e.update(o.File, func(a *assess.Assessment) error {
		accepted = found.Accept(a, chosen)
		return nil
	}); err != nil {
		return err
	}
	for _, one := range accepted {
		fmt.Fprintln(e.err, text.Fold(text.Plain(fmt.Sprintf("Added %s, %s, under %s.", one.Evidence.ID, one.Evidence.Title, o.Standard.PointName(one.Point)))))
	}
	fmt.Fprintf(e.err, "Saved %s. Read what each of them shows, and say it in your own words.\n", text.Plain(found.Path))
	return nil
}
