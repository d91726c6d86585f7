package walk

import (
	"fmt"
	"reflect"

	"standpoint/assess"
	"standpoint/assess/store"
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
		steps = append(steps, w.fieldStep(n, "owner"))
	}
	steps = append(steps, w.fieldStep(n, "done"), w.fieldStep(n, "planned"), w.evidenceStep(n))
	steps = append(steps, rating...)
	return append(steps, w.actionStep(n), w.sharingStep(n))
}

func (w *walk) asked(n int) []standards.Question {
	return w.a.Asked(w.standard, w.standard.Point(n))
}

// fieldStep asks for a text of the point as the table of fields does.
func (w *walk) fieldStep(n int, key string) step {
	f := assess.RecordOf(reflect.TypeFor[assess.Point]()).Field(key)
	field := func(p *assess.Point) *string { return f.TextIn(p) }
	if f.Kind() != assess.KindText {
		return w.lineStep(n, key, f.Asked.Ask, field)
	}
	return step{key: key, ask: func() (ask.Reply, error) { return w.askText(n, key, f.Asked.Ask, field) }}
}

// askText asks for a longer text and saves it.
func (w *walk) askText(n int, key, question string, field func(*assess.Point) *string) (ask.Reply, error) {
	now := *field(w.point(n))
	reply, err := w.write(fmt.Sprintf("%d/%s", n, key), now, w.inPoint(n, aText, field), func(draft *store.Draft) (ask.Reply, error) {
		return w.Asker.Text(ask.Text{Ask: question, Now: now, Guide: w.guide(n), Draft: draft})
	})
	if err == nil && reply.Go == "" && !reply.Kept {
		w.Asker.Saved("Saved.")
	}
	return reply, err
}

// lineStep asks for a short text of the point.
func (w *walk) lineStep(n int, key, question string, field func(*assess.Point) *string) step {
	return step{key: key, ask: func() (ask.Reply, error) {
		now := *field(w.point(n))
		return w.write(fmt.Sprintf("%d/%s", n, key), now, w.inPoint(n, form{}, field), func(draft *store.Draft) (ask.Reply, error) {
			return w.Asker.Line(ask.Line{Ask: question, Now: now, Guide: w.guide(n), Draft: draft})
		})
	}}
}
