package cmd

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/evidence"
	"standpoint/assess/gather"
	"standpoint/assess/problem"
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
		Short: "List the evidence and whether it is really there",
		Long: `Lists the evidence of every point and what is so about it: whether a file is
there, committed, and as it was when the point was rated; whether an address is
written as one; whether it has a date, and one within a year. It only looks.

With --links it also asks every address whether it opens. Nothing else here uses
the network.

PATH is an assessment or a folder with assessments in it.`,
		Example: "  standpoint evidence\n  standpoint evidence assessments/lgdss-beta.yaml --json",
		Args:    cobra.ArbitraryArgs,
		RunE:    func(_ *cobra.Command, args []string) error { return runEvidence(e, opts, args) },
	}
	c.Flags().StringVar(&opts.asOf, "as-of", "", asOfUsage)
	c.Flags().BoolVar(&opts.json, "json", false, "print it as JSON; docs/evidence.md says what the fields mean")
	opts.links.addTo(c.Flags())
	c.AddCommand(newEvidenceFind(e))
	return c
}

// evidenceOf is the evidence of one assessment.
type evidenceOf struct {
	*gather.Opened
	path   string
	pieces []evidence.Piece
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
	looking := newLooking(e)
	defer looking.close()
	var all []evidenceOf
	failed := openEach(e, paths, func(path string, o *gather.Opened) error {
		pieces, err := looking.look(path, o.Assessment, day)
		all = append(all, evidenceOf{o, path, pieces})
		return err
	})
	var asked []*evidence.Piece
	for i := range all {
		for j := range all[i].pieces {
			asked = append(asked, &all[i].pieces[j])
		}
	}
	if err := probeLinks(e, opts.links, asked); err != nil {
		return err
	}
	switch {
	case opts.json:
		err = evidenceJSON(e.out, all, looking, day)
	default:
		evidenceText(e.out, all, day, e.speaks())
		looking.sayWithoutGit()
	}
	return errors.Join(err, failed)
}

// looking keeps a Looker for each repository, and what was said about git.
type looking struct {
	e       *env
	lookers map[string]*evidence.Looker
}

func newLooking(e *env) *looking { return &looking{e, map[string]*evidence.Looker{}} }

func (l *looking) close() {
	for _, looker := range l.lookers {
		looker.Close()
	}
}

// look judges the evidence of an assessment.
func (l *looking) look(path string, a *assess.Assessment, day assess.Date) ([]evidence.Piece, error) {
	root, folder, err := evidence.Place(path)
	if err != nil {
		return nil, err
	}
	looker := l.lookers[root]
	if looker == nil {
		if looker, err = evidence.NewLooker(root); err != nil {
			return nil, problem.With(fmt.Errorf("could not look into %q: %s", root, causeOf(err)), "check that you may read the folder")
		}
		l.lookers[root] = looker
	}
	return looker.Look(l.e.ctx, day, evidence.Asked{Assessment: a, Folder: folder})[0], nil
}

// withoutGit says why nothing is known about commits, once.
func (l *looking) withoutGit() string {
	for _, looker := range l.lookers {
		if said := looker.WithoutGit(); said != "" {
			return said
		}
	}
	return ""
}

func (l *looking) sayWithoutGit() {
	if said := l.withoutGit(); said != "" {
		fmt.Fprintln(l.e.err, fold(said))
	}
}
