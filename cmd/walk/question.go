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
func (w *walk) questionStep(n, i int, asked []standards.Question) step {
	q := asked[i]
	key := "answer/" + q.ID
	return step{key: key, ask: func() (ask.Reply, error) {
		words := fmt.Sprintf("Question %d of %d. %s", i+1, len(asked), q.Ask)
		if q.Label != "" {
			words += " (" + q.Label + ")"
		}
		return w.askText(n, key, words, answerField(q.ID))
	}}
}

// bySupplier marks the options that say at once who holds the thing.
const bySupplier = "+supplier"

// stateStep asks how to put the answer, once its text is there or not.
func (w *walk) stateStep(n int, q standards.Question) step {
	return step{key: "state/" + q.ID, follows: true, ask: func() (ask.Reply, error) {
		answer := w.point(n).EnsureAnswer(q.ID)
		choice := w.stateChoice(answer)
		choice.About = []ask.Block{{Text: q.Ask}}
		if answer.Text != "" {
			choice.About = append(choice.About, ask.Block{Text: answer.Text})
		}
		reply, err := w.Asker.Choose(choice)
		if err != nil || reply.Go != "" || reply.Kept {
			return reply, err
		}
		state, supplier := strings.CutSuffix(reply.Value, bySupplier)
		stated := w.inPoint(n, form{word: stateLabel}, func(p *assess.Point) *string { return &p.EnsureAnswer(q.ID).State })
		err = w.put(stated, answer.State, state, func(a *assess.Assessment) {
			if held := a.EnsurePoint(w.standard, n).EnsureAnswer(q.ID); supplier {
				held.HeldBy = "supplier"
			} else if held.HeldBy == "supplier" {
				held.HeldBy = ""
			}
		})
		if err == nil {
			w.Asker.Saved("Saved: " + stateLabel(w.point(n).EnsureAnswer(q.ID).State) + ".")
		}
		return reply, err
	}}
}

func (w *walk) stateChoice(answer *assess.Answer) ask.Choice {
	choice := ask.Choice{Ask: "How would you put this answer?", Now: answer.State, None: stateLabel("")}
	if answer.HeldBy == "supplier" && (answer.State == assess.Answered || answer.State == assess.DontKnow) {
		choice.Now += bySupplier
	}
	shared := w.a.Service.Delivery == "bought" || w.a.Service.Delivery == "mixed"
	add := func(id, label string) { choice.Options = append(choice.Options, ask.Option{ID: id, Label: label}) }
	if answer.Text != "" {
		choice.Default = assess.Answered
		add(assess.Answered, "answered")
		if shared {
			add(assess.Answered+bySupplier, "answered, and the supplier holds it")
		}
		add(assess.Planned, "planned")
	} else {
		choice.Ask, choice.Spoken = "Nothing is written. What shall I note?", " Enter alone leaves it open."
	}
	add(assess.DontKnow, "we don't know")
	if shared {
		add(assess.DontKnow+bySupplier, "we don't know, the supplier would")
	}
	add(assess.DoesNotApply, "does not apply")
	return choice
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
func (w *walk) setAsideStep(n int, q standards.Question) step {
	s := w.lineStep(n, "why/"+q.ID, "Why does it not apply?", func(p *assess.Point) *string { return &p.EnsureAnswer(q.ID).Why })
	s.follows = true
	s.when = func() bool { return w.point(n).EnsureAnswer(q.ID).State == assess.DoesNotApply }
	return s
}
