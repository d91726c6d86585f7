package report

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

func (b builder) sources() Sources {
	s := b.s
	sources := Sources{
		Standard: Filled(
			Pair{"Standard", fmt.Sprintf("%s, %s (%s)", s.Name, s.EditionWords(), s.FullID())},
			Pair{"Publisher", s.Publisher},
			Pair{"Published", standards.DateInWords(s.Published)},
			Pair{"Address", s.Address},
			Pair{"Licence for its text", b.licence()},
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
	for i := range s.Amended {
		sources.Notes = append(sources.Notes, s.AmendmentSays(&s.Amended[i]))
	}
	for _, note := range s.Differs {
		sources.Notes = append(sources.Notes, fmt.Sprintf("Differs from %s: %s", s.Extends, note))
	}
	for i := range s.Points {
		if doubt := s.Points[i].Sure; doubt != "" {
			sources.Notes = append(sources.Notes, fmt.Sprintf("%s. %s%s", s.PointHead(s.Points[i].Number), check, doubt))
		}
	}
	for _, value := range s.Scale.Values {
		sources.Scale = append(sources.Scale, Pair{value.Label, value.Meaning})
	}
	return sources
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

// suggestedRule names the rule by which the team's ratings are suggested.
const suggestedRule = "Suggested rating"

func (b builder) rules() []Pair {
	s := b.s
	rules := []Pair{{suggestedRule, b.a.Rule(b.s)}}
	if note := strings.TrimSpace(s.Scale.Note); note != "" {
		rules = append(rules, Pair{"Scale", note})
	}
	switch s.Rules.Overall {
	case standards.OverallWorst:
		rules = append(rules, Pair{"Overall", "Once every point has a rating, the worst of them is the overall rating." + credit(s.Rules.OverallCredit)})
	case standards.OverallEvery:
		rules = append(rules, Pair{"Overall", fmt.Sprintf("Every %s has to be %s or %s. No status is given here.%s", s.Called(1), s.Scale.Values[0].Label,
			assess.RatingLabel(s, assess.NotApplicable), credit(s.Rules.OverallCredit))})
	default:
		rules = append(rules, Pair{"Overall", "There is no overall result: the standard has no rule for one."})
	}
	if s.Rules.MendWithin > 0 {
		value, _ := s.Value(s.Rules.Mend)
		label := s.Rules.Mend
		if value != nil {
			label = value.Label
		}
		rules = append(rules, Pair{"Time to put things right", fmt.Sprintf("%s for a point that is %s.%s",
			words.Count(s.Rules.MendWithin, "month", "months"), label, credit(s.Rules.MendCredit))})
	}
	if limit := timeToAnswer(s.Rules); limit != "" {
		rules = append(rules, Pair{"Time to answer", limit + " to answer a panel's report." + credit(s.Rules.AnswerCredit)})
	}
	return rules
}

func timeToAnswer(r standards.Rules) string {
	switch {
	case r.AnswerWithinWorking > 0:
		return words.Count(r.AnswerWithinWorking, "working day", "working days")
	case r.AnswerWithin > 0:
		return words.Count(r.AnswerWithin, "day", "days")
	}
	return ""
}

func credit(source string) string {
	if source == "" {
		return ""
	}
	return " (" + strings.TrimSuffix(source, ".") + ".)"
}
