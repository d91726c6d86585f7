package cmd

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/standards"
)

func newStandardsMap(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "map A B", Short: "Show which points of one standard correspond to those of another",
		Example: "  standpoint standards map lgdss@2016 govuk@2019",
		Args:    arguments(2, 2, "two standards"),
		RunE:    func(_ *cobra.Command, args []string) error { return runStandardsMap(e, args[0], args[1]) },
	}
}

func runStandardsMap(e *env, from, to string) error {
	m, err := mapping(e, from, to)
	if err != nil {
		return err
	}
	p := func(format string, args ...any) { fmt.Fprintln(e.out, fold(plain(fmt.Sprintf(format, args...)))) }
	p("%s (%s) to %s (%s)", m.From.Name, m.From.FullID(), m.To.Name, m.To.FullID())
	p("%s", mapCredit(m))
	fmt.Fprintln(e.out)
	for _, way := range m.Points {
		line := fmt.Sprintf("%d %s: ", way.From, m.From.Point(way.From).Title)
		if len(way.Main) == 0 {
			line += "nothing that corresponds"
		} else {
			line += named(m.To, way.Main)
		}
		if len(way.Also) > 0 {
			line += "; touches on " + named(m.To, way.Also)
		}
		p("%s", line)
	}
	if len(m.New) > 0 {
		fmt.Fprintln(e.out)
		p("Not covered: %s", named(m.To, m.New))
	}
	fmt.Fprintln(e.out)
	p("%s", carriedAlong(m))
	return nil
}

// carriedAlong says what of answers and ratings moves along a mapping.
func carriedAlong(m *standards.Mapping) string {
	asked, led := 0, 0
	for _, way := range m.Points {
		for _, q := range m.From.Asked(m.From.Point(way.From), "", false) {
			asked++
			if to, id := m.Leads(q.ID, way.Main); to != nil && to.Question(id).Retired == "" {
				led++
			}
		}
	}
	ratings := "Ratings do not carry over."
	if len(m.Ratings) > 0 {
		var words []string
		for _, v := range m.From.Scale.Values {
			if other, _ := m.To.Value(m.Ratings[v.ID]); other != nil {
				words = append(words, v.Label+" becomes "+other.Label)
			}
		}
		ratings = "Of the ratings, " + strings.Join(words, ", ") + "."
	}
	return fmt.Sprintf("Of %s, %d lead to one that asks the same. %s", words.Count(asked, "question", "questions"), led, ratings)
}

// mapping reads two standards and how they correspond.
func mapping(e *env, from, to string) (*standards.Mapping, error) {
	a, err := lookup(e, from)
	if err != nil {
		return nil, err
	}
	b, err := lookup(e, to)
	if err != nil {
		return nil, err
	}
	m, err := e.library("").Map(a, b)
	if err != nil {
		return nil, err
	}
	if m == nil {
		return nil, problem.With(fmt.Errorf("nothing says how %s and %s correspond", a.FullID(), b.FullID()),
			"a standard of your own can say it under maps:; docs/standards-format.md shows how")
	}
	return m, nil
}

func mapCredit(m *standards.Mapping) string {
	if m.Builds {
		return buildsOn(m.From, m.To) + ": the same points have the same numbers."
	}
	if m.Ours && !slices.Contains(standards.Names(), m.By) {
		return "The mapping is in the file of " + m.By + ", a standard of your own."
	}
	if m.Ours {
		return "The mapping is ours: nobody has published one that we found."
	}
	return "The mapping is from " + m.Credit + "."
}

// buildsOn says which of two standards builds on the other.
func buildsOn(a, b *standards.Standard) string {
	switch {
	case slices.Contains(a.Bases, b.FullID()):
		return a.FullID() + " builds on " + b.FullID()
	case slices.Contains(b.Bases, a.FullID()):
		return b.FullID() + " builds on " + a.FullID()
	}
	return "Both build on a third"
}

func named(s *standards.Standard, numbers []int) string {
	var words []string
	for _, n := range numbers {
		words = append(words, fmt.Sprintf("%d %s", n, s.Point(n).Title))
	}
	return strings.Join(words, ", ")
}
