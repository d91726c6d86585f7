package report

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"standpoint/assess/words"
)

func (b builder) sources() Sources {
	s := b.s
	sources := Sources{
		Standard: Filled(
			Pair{"Standard", fmt.Sprintf("%s, %s (%s)", s.Name, s.EditionWords(), s.FullID())},
			Pair{"Publisher", s.Publisher},
			Pair{"Published", inWords(s.Published)},
			Pair{"Address", s.Address},
			Pair{"Licence of its wording", b.licence()},
			Pair{"Status", s.Status.Note},
		),
		Notes: slices.Clone(s.Ours),
		Made: Filled(
			Pair{"File", b.o.File}, Pair{"Commit", b.o.Commit}, Pair{"Made with", b.o.Tool},
			Pair{"As of", b.o.AsOf.Long()},
		),
		Rules: b.rules(),
	}
	const check = "Check before relying on it: "
	for _, doubt := range s.Doubts {
		sources.Notes = append(sources.Notes, check+doubt)
	}
	for _, note := range s.Differs {
		sources.Notes = append(sources.Notes, fmt.Sprintf("Differs from %s: %s", s.Extends, note))
	}
	for i := range s.Points {
		if doubt := s.Points[i].Sure; doubt != "" {
			sources.Notes = append(sources.Notes, fmt.Sprintf("Point %d. %s%s", s.Points[i].Number, check, doubt))
		}
	}
	for _, value := range s.Scale.Values {
		sources.Scale = append(sources.Scale, Pair{value.Label, value.Meaning})
	}
	return sources
}

// inWords is a date, or a month alone, as people read it; other words stay.
func inWords(date string) string {
	for layout, words := range map[string]string{"2006-01-02": "2 January 2006", "2006-01": "January 2006"} {
		if t, err := time.Parse(layout, date); err == nil {
			return t.Format(words)
		}
	}
	return date
}

func (b builder) licence() string {
	l := b.s.Licence
	switch l.Sure {
	case "verified":
		return l.Name
	case "not found":
		return "not found, so the wording here is our own and the source is linked"
	}
	return strings.TrimPrefix(l.Name+" (not verified)", " ")
}

func (b builder) rules() []Pair {
	s := b.s
	rules := []Pair{{"Suggested rating", words.TheRule}}
	if note := strings.TrimSpace(s.Scale.Note); note != "" {
		rules = append(rules, Pair{"Scale", note})
	}
	if s.Rules.Overall == "worst point" {
		rules = append(rules, Pair{"Overall", "The worst rating of a point is that of the whole, once every point has one." + credit(s.Rules.OverallCredit)})
	} else {
		rules = append(rules, Pair{"Overall", "There is no overall result: the standard has no rule for one."})
	}
	if s.Rules.MendWithin > 0 {
		value, _ := s.Value(s.Rules.Mend)
		label := s.Rules.Mend
		if value != nil {
			label = value.Label
		}
		rules = append(rules, Pair{"Time to put right", fmt.Sprintf("%s for a point that is %s.%s",
			words.Count(s.Rules.MendWithin, "month", "months"), label, credit(s.Rules.MendCredit))})
	}
	if s.Rules.AnswerWithin > 0 {
		rules = append(rules, Pair{"Time to answer", fmt.Sprintf("%s to answer a panel's report.%s",
			words.Count(s.Rules.AnswerWithin, "day", "days"), credit(s.Rules.AnswerCredit))})
	}
	return rules
}

func credit(source string) string {
	if source == "" {
		return ""
	}
	return " (" + strings.TrimSuffix(source, ".") + ".)"
}
