package cmd

import (
	"fmt"

	"standpoint/assess"
	"standpoint/cmd/ask"
	"standpoint/standards"
)

// step is one question about a point.
type step struct {
	key     string
	follows bool        // only makes sense after the step before it
	when    func() bool // whether it is asked; nil for always
	ask     func() (ask.Reply, error)
}

func (s step) due() bool { return s.when == nil || s.when() }

// plan lists the steps of a point at the chosen depth.
func (w *walk) plan(n int) []step {
	rating := []step{w.ratingStep(n), w.reasonStep(n), w.whyStep(n)}
	if w.depth == firstLook {
		return append(rating[:1:1],
			w.lineStep(n, "sentence", "In one sentence: why?", func(p *assess.Point) *string { return &p.RatingReason }),
			w.whyStep(n),
			w.lineStep(n, "owner", "Who would one ask about this? A role is enough.", func(p *assess.Point) *string { return &p.Owner }))
	}
	var steps []step
	if w.depth == full {
		for i, asked := 0, w.asked(n); i < len(asked); i++ {
			steps = append(steps, w.questionStep(n, i, asked), w.stateStep(n, asked[i]), w.setAsideStep(n, asked[i]))
		}
		steps = append(steps, w.lineStep(n, "owner", "Which role looks after this point?", func(p *assess.Point) *string { return &p.Owner }))
	}
	steps = append(steps,
		w.textStep(n, "done", "What is in place? Only what is a result already.", func(p *assess.Point) *string { return &p.Done }),
		w.textStep(n, "planned", "What is planned? Plans are kept apart from results.", func(p *assess.Point) *string { return &p.Planned }),
		w.evidenceStep(n))
	steps = append(steps, rating...)
	return append(steps, w.actionStep(n), w.sharingStep(n))
}

func (w *walk) asked(n int) []standards.Question {
	return w.o.a.Asked(w.o.standard, w.o.standard.Point(n))
}

// textStep asks for a longer text of the point.
func (w *walk) textStep(n int, key, question string, field func(*assess.Point) *string) step {
	return step{key: key, ask: func() (ask.Reply, error) { return w.askText(n, key, question, field) }}
}

// askText asks for a longer text and saves it; its draft goes once it is safe.
func (w *walk) askText(n int, key, question string, field func(*assess.Point) *string) (ask.Reply, error) {
	draft := w.state.Draft(fmt.Sprintf("%d/%s", n, key))
	reply, err := w.asker.Text(ask.Text{Ask: question, Now: *field(w.point(n)), Guide: w.guide(n), Draft: draft})
	if err != nil || reply.Go != "" || reply.Kept {
		return reply, err
	}
	if err := w.put(w.textIn(n, field), assess.Normalise(reply.Value), nil); err != nil {
		return reply, err
	}
	w.asker.Saved("Saved.")
	return reply, draft.Remove()
}

// lineStep asks for a short text of the point.
func (w *walk) lineStep(n int, key, question string, field func(*assess.Point) *string) step {
	return step{key: key, ask: func() (ask.Reply, error) {
		draft := w.state.Draft(fmt.Sprintf("%d/%s", n, key))
		reply, err := w.asker.Line(ask.Line{Ask: question, Now: *field(w.point(n)), Guide: w.guide(n), Draft: draft})
		if err != nil || reply.Go != "" || reply.Kept {
			return reply, err
		}
		if err := w.put(w.inPoint(n, field), assess.NormaliseLine(reply.Value), nil); err != nil {
			return reply, err
		}
		return reply, draft.Remove()
	}}
}

// ratingStep asks how the point stands, with the ceiling and its reason.
func (w *walk) ratingStep(n int) step {
	return step{key: "rating", ask: func() (ask.Reply, error) {
		reply, err := w.asker.Choose(w.ratingChoice(n))
		if err != nil || reply.Go != "" || reply.Kept {
			return reply, err
		}
		rating := w.inPoint(n, func(p *assess.Point) *string { return &p.Rating })
		rating.word = func(id string) string { return assess.RatingLabel(w.o.standard, id) }
		err = w.put(rating, reply.Value, func(a *assess.Assessment) {
			p := a.EnsurePoint(w.o.standard, n)
			if p.RatedOn = w.day; p.Rating == "" {
				p.RatedOn = ""
			}
		})
		if err == nil {
			w.asker.Saved("Saved: " + rating.word(w.point(n).Rating) + ".")
		}
		return reply, err
	}}
}

func (w *walk) ratingChoice(n int) ask.Choice {
	p := w.point(n)
	choice := ask.Choice{Ask: fmt.Sprintf("How does point %d stand?", n), Now: p.Rating, Guide: assess.TheRule + "\n" + w.guide(n),
		None: assess.RatingLabel(w.o.standard, "")}
	if p.Done != "" {
		choice.About = append(choice.About, ask.Block{Name: "Done", Text: p.Done})
	}
	if p.Planned != "" {
		choice.About = append(choice.About, ask.Block{Name: "Planned", Text: p.Planned})
	}
	if w.depth != firstLook {
		choice.Before = assess.Suggest(w.o.standard, w.o.a, p, w.day).Reason
	}
	for _, v := range w.o.standard.Scale.Values {
		choice.Options = append(choice.Options, ask.Option{ID: v.ID, Label: v.Label, More: v.Meaning, Mark: marks[v.Mark]})
	}
	dash := marks[assess.RatingShape(w.o.standard, assess.NotApplicable)]
	choice.Options = append(choice.Options,
		ask.Option{ID: assess.NotApplicable, Label: "not applicable", More: "The point does not apply to this service, and you can say why.", Mark: dash},
		ask.Option{ID: assess.CarriedOver, Label: "carried over", More: "An earlier round looked at it, and nothing changed.", Mark: dash})
	return choice
}

// reasonStep asks for a reason when the rating is above the suggestion.
func (w *walk) reasonStep(n int) step {
	s := w.lineStep(n, "reason", "That is above the suggestion. Why? It is printed beside the rating.", func(p *assess.Point) *string { return &p.RatingReason })
	s.follows = true
	s.when = func() bool {
		p := w.point(n)
		return assess.Above(w.o.standard, p, assess.Suggest(w.o.standard, w.o.a, p, w.day))
	}
	return s
}

// whyStep asks why a point does not apply or is carried over.
func (w *walk) whyStep(n int) step {
	s := w.lineStep(n, "why", "Why is that?", func(p *assess.Point) *string { return &p.Why })
	s.follows = true
	s.when = func() bool {
		rating := w.point(n).Rating
		return rating == assess.NotApplicable || rating == assess.CarriedOver
	}
	return s
}
