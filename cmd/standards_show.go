package cmd

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/standards"
)

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
	showHead(p, s)
	showScale(p, s)
	group := ""
	for i := range s.Points {
		point := &s.Points[i]
		fmt.Fprintln(e.out)
		if name := s.GroupName(point.Group, ""); name != group {
			group = name
			showGroup(p, s, point.Group)
			fmt.Fprintln(e.out)
		}
		showPoint(p, s, point)
	}
	showProfiles(p, s)
	return nil
}

func showHead(p func(string, ...any), s *standards.Standard) {
	p("%s, %s (%s)", s.Name, s.EditionWords(), s.FullID())
	if s.Publisher+s.Address != "" {
		p("Publisher: %s. %s", cmp.Or(s.Publisher, "not said"), s.Address)
	}
	p("Status: %s. %s", s.Status.State, s.Status.Note)
	p("Licence of its wording: %s", strings.TrimSpace(s.Licence.Name+" ("+s.Licence.Sure+")"))
	if s.About != "" {
		p("%s", s.About)
	}
	for _, note := range s.Ours {
		p("Ours: %s", note)
	}
	for _, note := range s.Doubts {
		p("Check before relying on it: %s", note)
	}
	for _, note := range s.Differs {
		p("Differs from %s: %s", s.Extends, note)
	}
}

// showScale says what a point can get, and in which phases panels meet.
func showScale(p func(string, ...any), s *standards.Standard) {
	for _, phase := range s.Phases {
		words := "no panel meets at its end"
		if phase.Assessed {
			words = "a panel meets at its end"
		}
		p("%s", strings.TrimSpace(fmt.Sprintf("Phase %s (%s): %s. %s", phase.Name, phase.ID, words, phase.Note)))
	}
	p("%s", strings.TrimSpace("Scale: "+s.Scale.Note))
	for _, v := range s.Scale.Values {
		p("- %s (%s): %s", v.Label, v.ID, v.Meaning)
	}
}

func showGroup(p func(string, ...any), s *standards.Standard, id string) {
	p("%s", s.GroupName(id, ""))
	if group := s.Group(id); group != nil {
		for _, lang := range slices.Sorted(maps.Keys(group.Names)) {
			p("(%s) %s", lang, group.Names[lang])
		}
	}
}

func showPoint(p func(string, ...any), s *standards.Standard, point *standards.Point) {
	title := fmt.Sprintf("%d. %s", point.Number, point.Title)
	if point.TitleOurs {
		title += " (our words)"
	}
	p("%s", title)
	for _, lang := range slices.Sorted(maps.Keys(point.Titles)) {
		p("(%s) %s", lang, point.Titles[lang])
	}
	for _, line := range [][2]string{{"", point.Address}, {"Check before relying on it: ", point.Sure}, {"", point.Summary}, {"", point.Why},
		{"Led by: ", strings.Join(point.Leads, ", ")}, {"Looked for: ", point.LooksFor["any"]}} {
		if line[1] != "" {
			p("%s%s", line[0], line[1])
		}
	}
	for _, phase := range s.Phases {
		if looks := point.LooksFor[phase.ID]; looks != "" {
			p("Looked for in %s: %s", phase.ID, looks)
		}
	}
	for _, line := range [][2]string{{"Such as: ", strings.Join(point.Evidence, "; ")}, {"", point.WeakWhen}, {"Bought: ", point.Bought}} {
		if line[1] != "" {
			p("%s%s", line[0], line[1])
		}
	}
	showQuestions(p, point)
}

func showQuestions(p func(string, ...any), point *standards.Point) {
	for _, q := range point.Questions {
		words := []string{q.ID}
		if len(q.Phases) > 0 {
			words = append(words, strings.Join(q.Phases, ", "))
		}
		if q.Label != "" {
			words = append(words, q.Label)
		}
		if q.Retired != "" {
			words = append(words, "no longer asked")
		}
		p("- %s (%s)", q.Ask, strings.Join(words, "; "))
	}
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
