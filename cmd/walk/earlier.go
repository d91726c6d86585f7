package walk

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/cmd/ask"
	"standpoint/standards"
)

// Earlier is what the same service says in its assessment against another standard,
// and where it says so.
type Earlier struct{ From, Text string }

// EarlierIn is what an assessment against the standard that a map leads from says to a
// question of a point of the other, or with no question what is in place there.
func EarlierIn(a *assess.Assessment, m *standards.Mapping, point int, question string) (said []Earlier) {
	add := func(number int, text string) {
		if text = strings.TrimSpace(text); text != "" {
			said = append(said, Earlier{m.From.ShortTitled() + ", " + m.From.PointName(number), text})
		}
	}
	for _, home := range m.Points {
		there := a.Point(home.From)
		switch {
		case there == nil:
		case question == "" && slices.Contains(home.Main, point):
			add(home.From, there.Done)
		case question != "":
			for i := range there.Answers {
				answer := &there.Answers[i]
				if p, id := m.Leads(answer.Question, home.Main); p != nil && p.Number == point && id == question && assess.StateOf(answer) == assess.Answered {
					add(home.From, answer.Text)
				}
			}
		}
	}
	return said
}

// withEarlier are the steps for a text: before them what the service says to the same
// in its assessment against another standard, where nothing is said here yet.
func (v *visit) withEarlier(key, question string, field func(*assess.Point) *string, steps ...step) []step {
	if v.Earlier == nil {
		return steps
	}
	said := v.Earlier(v.n, question)
	if len(said) == 0 {
		return steps
	}
	first := step{key: "earlier/" + key, when: func() bool { return !v.passed["earlier/"+key] && *field(v.now()) == "" }}
	first.ask = func() (ask.Reply, error) { return v.askEarlier(question, field, said) }
	return append([]step{first}, steps...)
}

// askEarlier shows what was said, with where, and asks whether to begin with it.
func (v *visit) askEarlier(question string, field func(*assess.Point) *string, said []Earlier) (ask.Reply, error) {
	what := "In place"
	if q := v.standard.Point(v.n).Question(question); q != nil {
		what = v.a.Worded(v.standard, q)
	}
	choice := ask.Choice{Before: what, Ask: "You have answered this elsewhere. Do you want to start with that?", Default: ownWords,
		Note: "You can change it here. What you said there stays as it is."}
	for i, one := range said {
		choice.Beside = append(choice.Beside, ask.Block{Name: one.From, Text: one.Text})
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
	for i, one := range said {
		if reply.Value == fmt.Sprint(takeSheet, i) {
			if err = v.put(v.slot(aText, field), "", one.Text, nil); err == nil {
				v.Asker.Saved("Saved.")
			}
		}
	}
	return reply, err
}
