package walk

import (
	"errors"
	"slices"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// askAI asks whether the service uses artificial intelligence: once, at the first
// point that has questions about it, where each question is asked.
func (v *visit) askAI() (gone, error) {
	if v.passedAI || v.depth() != assess.Full || !v.a.WantsAI(v.standard, v.standard.Point(v.n)) {
		return gone{}, nil
	}
	questions := serviceQuestions(v.standard)
	at := slices.IndexFunc(questions, func(q serviceQuestion) bool { return q.key == "uses_ai" })
	if at < 0 {
		return gone{}, nil
	}
	q, about := questions[at], &aboutService{v.course}
	q.spoken = " You are only asked about AI if it does."
	q.note = "You are only asked about AI if it does. You can change it later, under the service in the list of points."
	reply, err := about.askAbout(q)
	for errors.Is(err, errAgain) {
		reply, err = about.askAbout(q)
	}
	if err != nil {
		return gone{}, err
	}
	v.passedAI = reply.Go == "" || reply.Go == ask.Skip
	if v.passedAI {
		return gone{}, nil
	}
	return gone{to: reply.Go, step: v.at.step}, nil
}
