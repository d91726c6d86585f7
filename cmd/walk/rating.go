package walk

import (
	"fmt"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// ratingStep asks how the point stands, with the ceiling and its reason.
func (w *walk) ratingStep(n int) step {
	return step{key: "rating", ask: func() (ask.Reply, error) {
		p := w.point(n)
		reply, err := w.Asker.Choose(w.ratingChoice(n))
		if err != nil || reply.Go != "" || reply.Kept {
			return reply, err
		}
		label := func(id string) string { return assess.RatingLabel(w.standard, id) }
		rating := w.inPoint(n, form{word: label}, func(p *assess.Point) *string { return &p.Rating })
		err = w.put(rating, p.Rating, reply.Value, func(a *assess.Assessment) {
			rated := a.EnsurePoint(w.standard, n)
			if rated.RatedOn = w.Day; rated.Rating == "" {
				rated.RatedOn = ""
			}
		})
		if err == nil {
			w.Asker.Saved("Saved: " + label(w.point(n).Rating) + ".")
		}
		return reply, err
	}}
}

// ratingChoice is the scale with what each value means, the texts to judge by,
// and how high the rule goes.
func (w *walk) ratingChoice(n int) ask.Choice {
	p := w.point(n)
	choice := ask.Choice{Ask: fmt.Sprintf("How does point %d stand?", n), Now: p.Rating, Guide: words.TheRule + "\n" + w.guide(n),
		None: assess.RatingLabel(w.standard, "")}
	if p.Done != "" {
		choice.About = append(choice.About, ask.Block{Name: "Done", Text: p.Done})
	}
	if p.Planned != "" {
		choice.About = append(choice.About, ask.Block{Name: "Planned", Text: p.Planned})
	}
	if w.depth != firstLook {
		choice.Before = w.ceiling(p)
	}
	for _, v := range w.standard.Scale.Values {
		choice.Options = append(choice.Options, ask.Option{ID: v.ID, Label: v.Label, More: v.Meaning, Mark: w.Mark(v.Mark)})
	}
	dash := w.Mark(assess.RatingShape(w.standard, assess.NotApplicable))
	choice.Options = append(choice.Options,
		ask.Option{ID: assess.NotApplicable, Label: "not applicable, or later", More: "The point does not apply, or its time is still to come. You can say why.", Mark: dash})
	if !w.a.FirstRound() || p.Rating == assess.CarriedOver {
		choice.Options = append(choice.Options,
			ask.Option{ID: assess.CarriedOver, Label: "carried over", More: "An earlier round looked at it, and nothing changed.", Mark: dash})
	}
	return choice
}

// ceiling says how high the rule goes and why, and that it is not a wall.
func (w *walk) ceiling(p *assess.Point) string {
	rule := assess.Suggest(w.standard, w.a, p, w.Day)
	switch {
	case rule.Value == "" && w.depth == quick:
		return rule.Reason() + " Rate it as you see it. The depth \"full\" asks them one by one."
	case rule.Value == "" || rule.Value == w.standard.Scale.Values[0].ID:
		return rule.Reason()
	}
	return rule.Reason() + " You can go higher and say why."
}

// reasonStep asks for a reason when the rating is above the suggestion.
func (w *walk) reasonStep(n int) step {
	s := w.lineStep(n, "reason", "That is above the suggestion. Why? It is printed beside the rating.", func(p *assess.Point) *string { return &p.RatingReason })
	s.follows = true
	s.when = func() bool {
		p := w.point(n)
		return assess.Above(w.standard, p, assess.Suggest(w.standard, w.a, p, w.Day))
	}
	return s
}

// whyStep asks why a point does not apply or is carried over.
func (w *walk) whyStep(n int) step {
	return step{key: "why", follows: true,
		when: func() bool {
			rating := w.point(n).Rating
			return rating == assess.NotApplicable || rating == assess.CarriedOver
		},
		ask: func() (ask.Reply, error) {
			words := "Why does point %d not apply, or only later?"
			if w.point(n).Rating == assess.CarriedOver {
				words = "From when is the rating of point %d carried over, and why does it still hold?"
			}
			return w.lineStep(n, "why", fmt.Sprintf(words, n), func(p *assess.Point) *string { return &p.Why }).ask()
		}}
}
