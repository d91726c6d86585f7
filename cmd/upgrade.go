package cmd

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/gather"
	"standpoint/standards"
	"standpoint/templates/text"
)

type upgradeOptions struct {
	to, output string
	noSchema   bool
}

func newUpgrade(e *env) *cobra.Command {
	var opts upgradeOptions
	c := &cobra.Command{
		Use:   "upgrade FILE",
		Short: "Move your answers to another standard or edition, in a new file",
		Long: `Starts a new assessment against another standard, with your answers under the
points that match. Each answer says where it came from and waits for you to
confirm it. Ratings come over only if the two standards say how. The old file
stays as it is, and the new one names it as the previous assessment.`,
		Example: "  standpoint upgrade assessments/lgdss-beta.yaml \\\n    --to govuk@2019 -o assessments/govuk-beta.yaml",
		Args:    arguments(1, 1, "FILE"),
		RunE:    func(_ *cobra.Command, args []string) error { return runUpgrade(e, opts, args[0]) },
	}
	c.Flags().StringVar(&opts.to, "to", "", "the `standard` to move your answers to")
	c.Flags().StringVarP(&opts.output, "output", "o", "", "write the new assessment to this `file`")
	c.Flags().BoolVar(&opts.noSchema, "no-schema", false, schemaUsage)
	return c
}

func runUpgrade(e *env, opts upgradeOptions, path string) error {
	if opts.to == "" || opts.output == "" {
		return usagef("such as: --to govuk@2019 -o assessments/govuk-beta.yaml", "upgrade needs --to and -o")
	}
	o, err := open(e, path)
	if err != nil {
		return err
	}
	sayNotes(e, o, "")
	m, err := mappingFrom(e, o, path, opts.to)
	if err != nil {
		return err
	}
	previous, err := filepath.Rel(filepath.Dir(opts.output), path)
	if err != nil {
		previous = path
	}
	up := assess.Upgrade(o.Assessment, m, filepath.ToSlash(previous))
	note, err := create(opts.output, up.Assessment, m.To, !opts.noSchema)
	if err != nil {
		return notCreated(opts.output, err)
	}
	if note != "" {
		fmt.Fprintln(e.err, text.Plain(note))
	}
	text.Upgraded(e.out, m, up)
	fmt.Fprintf(e.err, "Wrote %s; %s stays as it is.\nNext: confirm what was carried over: standpoint assess %s\n", text.Plain(opts.output), text.Plain(path), text.Plain(opts.output))
	return nil
}

// mappingFrom is how an assessment's standard corresponds to another.
func mappingFrom(e *env, o *gather.Opened, path, to string) (*standards.Mapping, error) {
	target, err := lookupFrom(e, path, to)
	if err != nil {
		return nil, err
	}
	if target.FullID() == o.Standard.FullID() {
		return nil, usagef("name another standard", "the assessment already uses %s", target.FullID())
	}
	return mapIn(e.library(path), o.Standard, target)
}
