package walk

import (
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/cmd/ask"
	"standpoint/standards"
)

// answerField is the text of the answer to a question.
func answerField(question string) func(*assess.Point) *string {
	return func(p *assess.Point) *string { return &p.EnsureAnswer(question).Text }
}

// questionStep asks one question of the standard: the text first.
func (v *visit) questionStep(i int, asked []standards.Question) step {
	key := "answer/" + asked[i].ID
	return step{key: key, ask: func() (ask.Reply, error) {
		return v.askText(key, worded(i, asked), answerField(asked[i].ID))
	}}
}

// worded is a question with its number.
func worded(i int, asked []standards.Question) string {
	words := fmt.Sprintf("Question %d of %d. %s", i+1, len(asked), asked[i].Ask)
	if asked[i].Label != "" {
		words += " (" + asked[i].Label + ")"
	}
	return words
}

// bySupplier marks the options that say at once who holds the thing.
const bySupplier = "+supplier"

// stateStep asks how to put the answer, once its text is there or not.
func (v *visit) stateStep(q standards.Question) step {
	return step{key: "state/" + q.ID, follows: true, ask: func() (ask.Reply, error) {
		answer := v.now().EnsureAnswer(q.ID)
		choice := v.stateChoice(q, answer)
		choice.About = []ask.Block{{Text: q.Ask}}
		if answer.Text != "" {
			choice.About = append(choice.About, ask.Block{Text: answer.Text})
		}
		reply, err := v.Asker.Choose(choice)
		if err != nil || reply.Go != "" || reply.Kept {
			return reply, err
		}
		if err = v.putState(q, answer.State, reply.Value); err == nil {
			v.Asker.Saved("Saved.")
		}
		return reply, err
	}}
}

// putState writes how an answer is put, and whether the supplier holds it, over
// what was shown.
func (v *visit) putState(q standards.Question, shown, value string) error {
	state, supplier := strings.CutSuffix(value, bySupplier)
	stated := v.slot(form{word: stateLabel}, func(p *assess.Point) *string { return &p.EnsureAnswer(q.ID).State })
	return v.put(stated, shown, state, func(a *assess.Assessment) {
		if held := a.EnsurePoint(v.standard, v.n).EnsureAnswer(q.ID); supplier {
			held.HeldBy = "supplier"
		} else if held.HeldBy == "supplier" {
			held.HeldBy = ""
		}
	})
}

func (v *visit) stateChoice(q standards.Question, answer *assess.Answer) ask.Choice {
	choice := ask.Choice{Topic: q.Ask, Follows: true, Ask: "What kind of answer is this?", Now: stateOf(answer), None: stateLabel(""), Options: v.stateOptions(answer.Text != "")}
	if answer.Text != "" {
		choice.Default = assess.Answered
	} else {
		choice.Ask, choice.Spoken = "You have not written anything. How should this question be recorded?", " Enter leaves it open."
	}
	return choice
}

// stateOf is how an answer is put, and that the supplier holds it.
func stateOf(answer *assess.Answer) string {
	if answer.HeldBy == "supplier" && (answer.State == assess.Answered || answer.State == assess.DontKnow) {
		return answer.State + bySupplier
	}
	return answer.State
}

// stateOptions are the ways to put an answer that has a text, or none.
func (v *visit) stateOptions(written bool) (options []ask.Option) {
	shared := v.a.Service.Delivery == "bought" || v.a.Service.Delivery == "mixed"
	add := func(id, label string) { options = append(options, ask.Option{ID: id, Label: label}) }
	if written {
		add(assess.Answered, "answered")
		if shared {
			add(assess.Answered+bySupplier, "answered, and the supplier holds it")
		}
		add(assess.Planned, "planned")
	}
	add(assess.DontKnow, "we don't know")
	if shared {
		add(assess.DontKnow+bySupplier, "we don't know, the supplier would")
	}
	add(assess.DoesNotApply, "does not apply")
	return options
}

func stateLabel(state string) string {
	switch state {
	case "":
		return "left open"
	case assess.DontKnow:
		return "not known yet"
	case assess.DoesNotApply:
		return "does not apply"
	}
	return state
}

// setAsideStep asks why a question does not apply.
func (v *visit) setAsideStep(q standards.Question) step {
	field := func(p *assess.Point) *string { return &p.EnsureAnswer(q.ID).Why }
	s := v.lineStep("why/"+q.ID, "Why does it not apply?", field, q.Ask)
	s.follows = true
	s.when = func() bool { return v.now().EnsureAnswer(q.ID).State == assess.DoesNotApply }
	return s
}
