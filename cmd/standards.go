package cmd

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/standards"
)

func newStandards(e *env) *cobra.Command {
	c := &cobra.Command{
		Use:   "standards",
		Short: "List, show, compare and write standards",
		Long: `The standards one can assess against: those that come with the program, and
your own in the folder standards/ beside assessments/.`,
		Example: "  standpoint standards list\n  standpoint standards show lgdss@2016",
		Args:    noArguments,
		RunE:    func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(newStandardsList(e), newStandardsShow(e), newStandardsMap(e), newStandardsNew(e), newStandardsCheck(e))
	return c
}

type standardsListOptions struct{ json bool }

func newStandardsList(e *env) *cobra.Command {
	var opts standardsListOptions
	c := &cobra.Command{
		Use: "list", Short: "List the standards one can assess against",
		Example: "  standpoint standards list --json",
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return runStandardsList(e, opts) },
	}
	c.Flags().BoolVar(&opts.json, "json", false, "print it as JSON")
	return c
}

type standardRow struct {
	ID        string   `json:"id"`
	Name      string   `json:"name"`
	Publisher string   `json:"publisher"`
	Address   string   `json:"address"`
	Unit      string   `json:"unit"`
	Points    int      `json:"points"`
	Phases    []string `json:"phases"`
	Status    string   `json:"status"`
}

func runStandardsList(e *env, opts standardsListOptions) error {
	rows := []standardRow{}
	all, wrong := e.library("").All()
	for _, s := range all {
		row := standardRow{ID: s.FullID(), Name: s.Name, Publisher: s.Publisher, Address: s.Address, Unit: s.Unit,
			Points: len(s.Points), Phases: []string{}, Status: s.Status.State}
		for _, p := range s.Phases {
			row.Phases = append(row.Phases, p.ID)
		}
		rows = append(rows, row)
	}
	if opts.json {
		encoder := json.NewEncoder(e.out)
		encoder.SetIndent("", "  ")
		if err := encoder.Encode(rows); err != nil {
			return err
		}
		return together(wrong)
	}
	for _, r := range rows {
		about := ""
		if r.Unit != "service" {
			about = ", about a whole " + r.Unit
		}
		fmt.Fprintf(e.out, "%s\n  %s, %s%s\n", r.ID, plain(r.Name), words.Count(r.Points, "point", "points"), about)
		if r.Status != "current" {
			fmt.Fprintf(e.out, "  status: %s\n", r.Status)
		}
	}
	return together(wrong)
}

// together is what is wrong with several files, to be told at once.
func together(wrong []error) error {
	var all problem.Errors
	for _, err := range wrong {
		var one problem.Errors
		if !errors.As(err, &one) {
			return err
		}
		all = append(all, one...)
	}
	if len(all) == 0 {
		return nil
	}
	return all
}

// lookup reads the standard that an argument names.
func lookup(e *env, name string) (*standards.Standard, error) { return lookupFrom(e, "", name) }

// lookupFrom does the same for one who works on an assessment's file.
func lookupFrom(e *env, file, name string) (*standards.Standard, error) {
	s, err := e.library(file).Lookup(name)
	if errors.Is(err, standards.ErrUnknown) {
		return nil, usagef(problem.HintOf(err), "%q is not a standard I know", name)
	}
	return s, err
}
