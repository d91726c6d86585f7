package reviewing

import (
	"errors"
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// askDecision asks how the point stands, with what the team says beside it.
func (v *visit) askDecision() (ask.Reply, error) {
	p := v.r.Said(v.n)
	label := func(id string) string { return assess.RatingLabel(v.Standard, id) }
	choice := ask.Choice{Ask: v.howItStands(), Now: p.Decision, Guide: v.guide(), None: "not decided yet", About: v.about()}
	for _, one := range v.Standard.ValuesOf(v.n) {
		choice.Options = append(choice.Options, ask.Option{ID: one.ID, Label: one.Label, More: one.Meaning, Mark: v.Mark(one.Mark)})
	}
	away := ask.Option{ID: assess.NotApplicable, Label: label(assess.NotApplicable), Mark: v.Mark(assess.RatingShape(v.Standard, assess.NotApplicable))}
	if v.Standard.Scale.NotApplicable == "" {
		away.More = "The point does not apply to this service."
	}
	choice.Options = append(choice.Options, away)
	reply, err := v.Asker.Choose(choice)
	if err != nil || reply.Go != "" || reply.Kept {
		return reply, err
	}
	decided := value{what: "the decision of " + v.Standard.PointName(v.n), point: v.n, read: label, of: func(r *assess.Review) *string { return &r.Point(v.n).Decision }}
	return reply, v.put(decided, p.Decision, reply.Value)
}

func (v *visit) howItStands() string {
	whose := "you see"
	switch v.r.By {
	case "panel":
		whose = "the panel sees"
	case "peers":
		whose = "the peers see"
	}
	return fmt.Sprintf("How does %s stand, as %s it?", v.Standard.PointName(v.n), whose)
}

// about are the texts to judge by: what others say, and what the team does.
func (v *visit) about() []ask.Block {
	if v.Typed {
		return nil
	}
	return append(v.inShort(v.n), ask.Block{Name: "The team", Text: strings.TrimPrefix(v.rated(v.now(v.n)), theTeamSays)})
}

// askText asks for a text of the point. What is half typed is kept until it is saved.
func (v *visit) askText(key, question, note string, what value) (ask.Reply, error) {
	p := v.r.Said(v.n)
	r := assess.Review{Points: []assess.ReviewPoint{p}}
	now := *what.of(&r)
	draft := v.State.Draft(fmt.Sprintf("%d/%s", v.n, key), now)
	shown := draft.Over()
	reply, err := v.Asker.Text(ask.Text{Ask: question, Note: note, Now: now, Guide: v.guide(), Draft: draft})
	if err != nil || reply.Go != "" || reply.Kept {
		return reply, err
	}
	text := assess.Normalise(reply.Value)
	if err := v.put(what, shown, text); err != nil {
		if (errors.Is(err, ErrUnsaved) || errors.Is(err, ask.ErrStopped)) && draft.Set(text) == nil {
			v.unsaved = ""
		}
		return reply, err
	}
	return reply, draft.Remove()
}
