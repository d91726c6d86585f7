package walk

import (
	"fmt"

	"standpoint/assess"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

func reasonField(p *assess.Point) *string { return &p.RatingReason }

// reasonStep asks for a reason where the rating is above the suggestion, and for
// another where the one that is there was for another rating.
func (v *visit) reasonStep() step {
	isAbove := func() bool {
		p := v.now()
		return assess.Above(v.standard, p, assess.Suggest(v.standard, v.a, p, v.Day))
	}
	return step{key: "reason", follows: true,
		when: func() bool { return isAbove() || v.anew || v.explains && !assess.SetAside(v.now().Rating) },
		ask: func() (ask.Reply, error) {
			if isAbove() {
				return v.askReason("reason", "That is above the suggestion. Why? It is printed beside the rating.")
			}
			return v.askReason("reason", "Why? It is printed beside the rating.")
		}}
}

// sentenceStep asks for a sentence about the rating, whatever it is.
func (v *visit) sentenceStep() step {
	return step{key: "sentence",
		when: func() bool { return !assess.SetAside(v.now().Rating) },
		ask:  func() (ask.Reply, error) { return v.askReason("sentence", "In one sentence: why?") }}
}

// askReason asks for the reason of a rating, which may begin with what was answered.
func (v *visit) askReason(key, question string) (ask.Reply, error) {
	now := *reasonField(v.now())
	return v.write(fmt.Sprintf("%d/%s", v.n, key), now, v.slot(form{long: v.Asker.Together()}, reasonField), func(draft *store.Draft) (ask.Reply, error) {
		return v.Asker.Line(ask.Line{Ask: question, Now: now, Guide: v.guide(), Draft: draft, Breaks: true, Offers: v.reasons(), Begun: v.explains})
	})
}

// reasons are the beginnings of what was answered, or else of what is in place.
func (t *topic) reasons() (begin []string) {
	for _, answer := range t.answers() {
		if assess.StateOf(&answer) == assess.Answered && t.depth() == assess.Full {
			begin = append(begin, words.FirstSentence(answer.Text, 200))
		}
	}
	if len(begin) == 0 {
		begin = append(begin, words.FirstSentence(t.now().Done, 200))
	}
	return words.NonEmpty(begin...)
}

// whyStep asks why a point does not apply or is carried over.
func (v *visit) whyStep() step {
	return step{key: "why", follows: true,
		when: func() bool { return assess.SetAside(v.now().Rating) },
		ask: func() (ask.Reply, error) {
			words := "Why does %s not apply, or only later?"
			if v.now().Rating == assess.CarriedOver {
				words = "Which round is the rating of %s carried over from, and why is it still right?"
			}
			return v.lineStep("why", fmt.Sprintf(words, v.standard.PointName(v.n)), func(p *assess.Point) *string { return &p.Why }).ask()
		}}
}

// staleReasonStep and staleWhyStep ask about a reason that was given for another
// rating.
func (v *visit) staleReasonStep() step {
	return v.staleStep("rating_reason", reasonField, func(p *assess.Point) *string { return &p.ReasonFor },
		func(rating string) bool { return rating != "" && !assess.SetAside(rating) })
}

func (v *visit) staleWhyStep() step {
	return v.staleStep("why", func(p *assess.Point) *string { return &p.Why }, func(p *assess.Point) *string { return &p.WhyFor }, assess.SetAside)
}

// staleStep asks whether a text still holds that was said of another rating than
// the one that is there now, where that one has such a text.
func (v *visit) staleStep(key string, text, given func(*assess.Point) *string, fits func(rating string) bool) step {
	stale := func() bool {
		p := v.now()
		return fits(p.Rating) && *text(p) != "" && *given(p) != "" && *given(p) != p.Rating
	}
	return step{key: "holds/" + key, follows: true, when: stale, ask: func() (ask.Reply, error) {
		reply, err := v.Asker.Choose(v.holdsChoice(*text(v.now()), *given(v.now())))
		if err != nil || reply.Go != "" || reply.Kept {
			return reply, err
		}
		switch reply.Value {
		case "holds":
			err = v.change(func(p *assess.Point) { *given(p) = p.Rating })
		case "anew":
			v.anew = key == "rating_reason"
		case "out":
			err = v.change(func(p *assess.Point) { *text(p), *given(p) = "", "" })
		}
		return reply, err
	}}
}

func (v *visit) holdsChoice(text, given string) ask.Choice {
	label := func(rating string) string { return assess.RatingLabel(v.standard, rating) }
	return ask.Choice{
		Before:  fmt.Sprintf("For %q you wrote: %s", label(given), text),
		Ask:     fmt.Sprintf("Is that still true for %q?", label(v.now().Rating)),
		Note:    "Until you decide, it stays in the file, but reports leave it out.",
		Options: []ask.Option{{ID: "holds", Label: "it is still true"}, {ID: "anew", Label: "write another"}, {ID: "out", Label: "remove it"}},
		None:    "decide later",
	}
}

// change changes the point and says that it is saved.
func (v *visit) change(change func(*assess.Point)) error {
	err := v.save(func(a *assess.Assessment) error {
		change(a.EnsurePoint(v.standard, v.n))
		return nil
	})
	if err == nil {
		v.cover(v.n)
		v.Asker.Saved("Saved.")
	}
	return err
}
