package walk

import (
	"cmp"
	"fmt"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// ratingStep asks how the point stands, with the ceiling and its reason.
func (v *visit) ratingStep() step {
	return step{key: "rating", ask: func() (ask.Reply, error) {
		p := v.now()
		reply, err := v.Asker.Choose(v.ratingChoice())
		if err == nil && reply.Go == "" {
			v.explains = reply.Do == ask.Reason
			reply.Do = ""
		}
		if err != nil || reply.Go != "" || reply.Kept {
			return reply, err
		}
		if err = v.putRating(p.Rating, reply.Value); err == nil {
			v.Asker.Saved("Saved.")
		}
		return reply, err
	}}
}

// putRating writes a rating over the one that was shown, and from when it is.
func (t *topic) putRating(shown, value string) error {
	label := func(id string) string { return assess.RatingLabel(t.standard, id) }
	rating := t.slot(form{word: label}, func(p *assess.Point) *string { return &p.Rating })
	return t.put(rating, shown, value, func(a *assess.Assessment) {
		rated := a.EnsurePoint(t.standard, t.n)
		if rated.RatedOn = t.Day; rated.Rating == "" {
			rated.RatedOn = ""
		}
	})
}

// howItStands asks for the rating.
func (t *topic) howItStands() string {
	return fmt.Sprintf("How does %s stand?", t.standard.PointName(t.n))
}

// ratingChoice is the scale with what each value means, the texts to judge by,
// and how high the rule goes.
func (v *visit) ratingChoice() ask.Choice {
	p := v.now()
	choice := ask.Choice{Ask: v.howItStands(), Now: p.Rating, Guide: v.a.Rule(v.standard) + "\n" + v.guide(),
		None: assess.RatingLabel(v.standard, ""), Reasons: len(v.reasons()) > 0}
	if p.Done != "" {
		choice.About = append(choice.About, ask.Block{Name: "Done", Text: p.Done})
	}
	if p.Planned != "" {
		choice.About = append(choice.About, ask.Block{Name: "Planned", Text: p.Planned})
	}
	if v.depth() == assess.Full {
		choice.About = append(choice.About, v.answered("", 62)...)
	}
	if v.depth() != assess.FirstLook {
		choice.Before = v.ceiling(p)
	}
	for _, value := range v.standard.ValuesOf(v.n) {
		choice.Options = append(choice.Options, ask.Option{ID: value.ID, Label: value.Label, More: value.Meaning, Mark: v.Mark(value.Mark)})
	}
	dash := v.Mark(assess.RatingShape(v.standard, assess.NotApplicable))
	choice.Options = append(choice.Options,
		ask.Option{ID: assess.NotApplicable, Label: cmp.Or(v.standard.Scale.NotApplicable, "not applicable, or later"), Mark: dash})
	if !v.a.FirstRound() || p.Rating == assess.CarriedOver {
		choice.Options = append(choice.Options,
			ask.Option{ID: assess.CarriedOver, Label: "carried over", More: "An earlier round looked at it, and nothing changed.", Mark: dash})
	}
	return choice
}

// ceiling says how high the rule goes and why, and that it is not a wall.
func (v *visit) ceiling(p *assess.Point) string {
	rule := assess.Suggest(v.standard, v.a, p, v.Day)
	switch {
	case rule.Value == "" || rule.Value == v.standard.Scale.Values[0].ID:
		return rule.Reason()
	}
	return rule.Reason() + " You can go higher and say why."
}
