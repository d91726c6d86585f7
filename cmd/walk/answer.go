package walk

import (
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/store"
	"standpoint/cmd/ask"
	"standpoint/standards"
)

// answerStep asks a question of the standard on one page: the text, how it is put,
// and why it does not apply where it does not.
func (v *visit) answerStep(i int, asked []standards.Question) step {
	q := asked[i]
	return step{key: "answer/" + q.ID, ask: func() (ask.Reply, error) {
		answer := *v.now().EnsureAnswer(q.ID)
		text, why := v.draftOf("answer/"+q.ID, answer.Text), v.draftOf("why/"+q.ID, answer.Why)
		sheet := v.answerSheet(i, asked, &answer, text, why)
		over := [2]string{text.Over(), why.Over()}
		reply, err := v.Asker.Sheet(sheet)
		if err != nil || reply.Go != "" || reply.Kept {
			return reply, err
		}
		return reply, v.putAnswer(q, &answer, sheet, over, text, why)
	}}
}

func (v *visit) draftOf(key, now string) *store.Draft {
	return v.State.Draft(fmt.Sprintf("%d/%s", v.n, key), now)
}

// The blanks of the sheet for an answer.
const (
	answerText = iota
	answerState
	answerWhy
)

func (v *visit) answerSheet(i int, asked []standards.Question, answer *assess.Answer, text, why *store.Draft) *ask.Sheet {
	return &ask.Sheet{Ask: worded(i, asked), Guide: v.guideTo(asked[i].ID), Direct: true, Blanks: []*ask.Blank{
		{Value: answer.Text, Long: true, Draft: text, Take: assess.Normalise},
		{Name: "State", Ask: "What kind of answer is this?", Value: stateOf(answer), Options: func(said ask.Said) ([]ask.Option, string) {
			written, open := strings.TrimSpace(said(answerText)) != "", ask.Option{Label: stateLabel("")}
			if !written {
				return append([]ask.Option{open}, v.stateOptions(false)...), ""
			}
			return append(v.stateOptions(true), open), assess.Answered
		}},
		{Ask: "Why does it not apply?", Value: answer.Why, Draft: why, Take: assess.NormaliseLine,
			When: func(said ask.Said) bool { return said(answerState) == assess.DoesNotApply }},
	}}
}

// putAnswer writes what differs, one part after another: of each, someone else may
// have written it meanwhile.
func (v *visit) putAnswer(q standards.Question, was *assess.Answer, sheet *ask.Sheet, over [2]string, text, why *store.Draft) error {
	now := func(blank int) string { return sheet.Blanks[blank].Value }
	if now(answerText) != was.Text {
		if err := v.put(v.slot(aText, answerField(q.ID)), over[0], now(answerText), nil); err != nil {
			return err
		}
	}
	if err := text.Remove(); err != nil {
		return err
	}
	if now(answerState) != stateOf(was) {
		if err := v.putState(q, was.State, now(answerState)); err != nil {
			return err
		}
	}
	if now(answerWhy) != was.Why {
		field := func(p *assess.Point) *string { return &p.EnsureAnswer(q.ID).Why }
		if err := v.put(v.slot(form{}, field), over[1], now(answerWhy), nil); err != nil {
			return err
		}
	}
	v.Asker.Saved("Saved.")
	return why.Remove()
}
