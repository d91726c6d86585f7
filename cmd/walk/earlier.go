package walk

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
	"standpoint/standards"
)

// Earlier is what the same service says in its assessment against another standard,
// and where it says so.
type Earlier struct{ From, Text string }

// manyPoints is how many points may each be offered by themselves; what more of them
// say is offered as one list.
const manyPoints = 3

// EarlierIn is what an assessment against the standard that a map leads from says to a
// question of a point of the other, or with no question what is in place there.
func EarlierIn(a *assess.Assessment, m *standards.Mapping, point int, question string) (said []Earlier) {
	var numbers []int
	for _, home := range m.Points {
		there := a.Point(home.From)
		if there == nil {
			continue
		}
		for _, text := range saidThere(there, m, home, point, question) {
			said = append(said, Earlier{m.From.ShortTitled() + ", " + m.From.PointName(home.From), text})
			numbers = append(numbers, home.From)
		}
	}
	if len(said) > manyPoints {
		return []Earlier{together(a, m, said, numbers)}
	}
	return said
}

// saidThere are the texts of a point that speak to a question of the other standard, or
// to what is in place at its point: where a point has no home there, what it touches on.
func saidThere(there *assess.Point, m *standards.Mapping, home standards.MapPoint, point int, question string) (said []string) {
	if question == "" {
		homes := home.Main
		if len(homes) == 0 {
			homes = home.Also
		}
		if slices.Contains(homes, point) {
			said = words.NonEmpty(strings.TrimSpace(there.Done))
		}
		return said
	}
	for i := range there.Answers {
		answer := &there.Answers[i]
		if assess.StateOf(answer) == assess.Answered && m.SameAs(answer.Question, home.Main, point, question) {
			said = append(said, words.NonEmpty(strings.TrimSpace(answer.Text))...)
		}
	}
	return said
}

// together is what many points say as one list, each by its name and rating.
func together(a *assess.Assessment, m *standards.Mapping, said []Earlier, numbers []int) Earlier {
	lines := make([]string, len(said))
	for i, n := range numbers {
		name := m.From.PointTag(n) + " " + m.From.Point(n).Title
		if rating := a.Point(n).Rating; rating != "" {
			name += ", " + assess.RatingLabel(m.From, rating)
		}
		lines[i] = "- " + name + ": " + assess.NormaliseLine(said[i].Text)
	}
	count := len(slices.Compact(slices.Clone(numbers)))
	return Earlier{fmt.Sprintf("%s, %d %s", m.From.ShortTitled(), count, m.From.Called(count)), strings.Join(lines, "\n")}
}

// withEarlier are the steps for a text: before them what the service says to the same
// in its assessment against another standard, where nothing is said here yet.
func (v *visit) withEarlier(key, question string, field func(*assess.Point) *string, steps ...step) []step {
	if v.Earlier == nil {
		return steps
	}
	said := slices.DeleteFunc(v.Earlier(v.n, question), func(one Earlier) bool { return slices.Contains(v.unwanted, one) })
	if len(said) == 0 {
		return steps
	}
	first := step{key: "earlier/" + key, when: func() bool { return !v.passed["earlier/"+key] && *field(v.now()) == "" }}
	first.ask = func() (ask.Reply, error) { return v.askEarlier(question, field, said) }
	return append([]step{first}, steps...)
}

// saidBefore tells whether a step offers what was said elsewhere to the step behind it.
func saidBefore(s step) bool { return strings.HasPrefix(s.key, "earlier/") }

// askEarlier shows what was said, with where, and asks whether to begin with it.
func (v *visit) askEarlier(question string, field func(*assess.Point) *string, said []Earlier) (ask.Reply, error) {
	what := "In place"
	if q := v.standard.Point(v.n).Question(question); q != nil {
		what = v.a.Worded(v.standard, q)
	}
	choice := ask.Choice{Before: what, Ask: "You have answered this elsewhere. Do you want to start with that?", Default: ownWords,
		Note: "You can change it here. What you said there stays as it is."}
	for i, one := range said {
		text := one.Text
		if strings.HasPrefix(text, "- ") {
			text = "\n" + text
		}
		choice.Beside = append(choice.Beside, ask.Block{Name: one.From, Text: text})
		label := "begin with it"
		if len(said) > 1 {
			label = "begin with that of " + one.From
		}
		choice.Options = append(choice.Options, ask.Option{ID: fmt.Sprint(takeSheet, i), Label: label})
	}
	choice.Options = append(choice.Options, ask.Option{ID: ownWords, Label: "no, write a new one"})
	reply, err := v.Asker.Choose(choice)
	if err != nil || reply.Go != "" {
		return reply, err
	}
	if reply.Value == ownWords || reply.Kept {
		v.unwanted = append(v.unwanted, said...)
	}
	for i, one := range said {
		if reply.Value == fmt.Sprint(takeSheet, i) {
			if err = v.put(v.slot(aText, field), "", one.Text, nil); err == nil {
				v.Asker.Saved("Saved.")
			}
		}
	}
	return reply, err
}
