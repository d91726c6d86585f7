package cmd

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

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
	library := e.library("")
	names, err := library.Names()
	if err != nil {
		return err
	}
	for _, name := range names {
		s, err := library.Lookup(name)
		if err != nil {
			return err
		}
		row := standardRow{ID: name, Name: s.Name, Publisher: s.Publisher, Address: s.Address, Unit: s.Unit,
			Points: len(s.Points), Phases: []string{}, Status: s.Status.State}
		for _, p := range s.Phases {
			row.Phases = append(row.Phases, p.ID)
		}
		rows = append(rows, row)
	}
	if opts.json {
		encoder := json.NewEncoder(e.out)
		encoder.SetIndent("", "  ")
		return encoder.Encode(rows)
	}
	for _, r := range rows {
		fmt.Fprintf(e.out, "%s\n  %s, %s\n", r.ID, r.Name, plural(r.Points, "point", "points"))
		if r.Status != "current" {
			fmt.Fprintf(e.out, "  status: %s\n", r.Status)
		}
	}
	return nil
}

func newStandardsShow(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "show STANDARD", Short: "Show a standard's points, questions and sources",
		Example: "  standpoint standards show govuk@2019",
		Args:    arguments(1, 1, "STANDARD"),
		RunE:    func(_ *cobra.Command, args []string) error { return runStandardsShow(e, args[0]) },
	}
}

func runStandardsShow(e *env, name string) error {
	s, err := lookup(e, name)
	if err != nil {
		return err
	}
	p := func(format string, args ...any) { fmt.Fprintln(e.out, fold(plain(fmt.Sprintf(format, args...)))) }
	p("%s, %s (%s)", s.Name, s.EditionWords(), s.FullID())
	p("Publisher: %s. %s", s.Publisher, s.Address)
	p("Status: %s. %s", s.Status.State, s.Status.Note)
	p("Licence of its wording: %s", strings.TrimSpace(s.Licence.Name+" ("+s.Licence.Sure+")"))
	for _, note := range s.Ours {
		p("Ours: %s", note)
	}
	for _, note := range s.Doubts {
		p("Check before relying on it: %s", note)
	}
	for _, note := range s.Differs {
		p("Differs from %s: %s", s.Extends, note)
	}
	p("Scale:")
	for _, v := range s.Scale.Values {
		p("- %s (%s): %s", v.Label, v.ID, v.Meaning)
	}
	for i := range s.Points {
		fmt.Fprintln(e.out)
		showPoint(p, &s.Points[i])
	}
	showProfiles(p, s)
	return nil
}

// showProfiles says what is asked otherwise of some services.
func showProfiles(p func(string, ...any), s *standards.Standard) {
	for _, profile := range s.Profiles {
		p("")
		p("For %s:", profile.Name)
		for _, own := range profile.Ask {
			p("- %s is asked as: %s", own.Question, own.Ask)
		}
		for _, away := range profile.Aside {
			p("- Put aside: %s. %s", strings.Join(away.Questions, ", "), away.Why)
		}
	}
}

func showPoint(p func(string, ...any), point *standards.Point) {
	p("%d. %s", point.Number, point.Title)
	for _, lang := range slices.Sorted(maps.Keys(point.Titles)) {
		p("   (%s) %s", lang, point.Titles[lang])
	}
	if point.Sure != "" {
		p("Check before relying on it: %s", point.Sure)
	}
	p("%s", point.Summary)
	for _, q := range point.Questions {
		words := []string{q.ID}
		if len(q.Phases) > 0 {
			words = append(words, strings.Join(q.Phases, ", "))
		}
		if q.Retired != "" {
			words = append(words, "no longer asked")
		}
		p("- %s (%s)", q.Ask, strings.Join(words, "; "))
	}
}

// lookup reads the standard that an argument names.
func lookup(e *env, name string) (*standards.Standard, error) {
	s, err := e.library("").Lookup(name)
	var unknown *standards.UnknownError
	if errors.As(err, &unknown) {
		return nil, usagef(unknown.Hint(), "%q is not a standard I know", name)
	}
	return s, err
}
