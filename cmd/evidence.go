package cmd

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"standpoint/assess/evidence"
	"standpoint/assess/gather"
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
		err = json.Evidence(e.out, all, looking.WithoutGit(), day)
	default:
		text.Evidence(e.out, all, day, e.speaks())
		if said := looking.WithoutGit(); said != "" {
			fmt.Fprintln(e.err, text.Fold(text.Plain(said)))
		}
	}
	return errors.Join(err, failed)
}
