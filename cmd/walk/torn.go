package walk

import (
	"standpoint/assess"
	"standpoint/cmd/ask"
)

// settle leads through what a merge left: of each text both versions, and which
// one stays. One that is left for later stays as it is.
func (o *opening) settle() error {
	for _, t := range o.a.Torn() {
		if t.Of == nil {
			continue // nobody but its author knows what that is
		}
		reply, err := o.Asker.Choose(tornChoice(t))
		switch {
		case err != nil:
			return err
		case reply.Go == ask.Quit:
			return ErrLeft
		case reply.Go != "" || reply.Value == "later":
			continue
		}
		err = o.save(func(a *assess.Assessment) error {
			a.Settle(t, t.Kept(reply.Value))
			return nil
		})
		if err != nil {
			return err
		}
		o.Asker.Saved("")
	}
	return nil
}

func tornChoice(t assess.Torn) ask.Choice {
	shown := func(text string) string {
		if text == "" {
			return "nothing"
		}
		return text
	}
	choice := ask.Choice{
		Before: "A merge kept both versions of " + t.What() + ".",
		Beside: []ask.Block{{Name: "Ours", Text: shown(t.Ours)}, {Name: "Theirs", Text: shown(t.Theirs)}},
		Ask:    "Which one should stay?", Default: "ours", Aside: true,
		Options: []ask.Option{{ID: "ours", Label: "ours"}, {ID: "theirs", Label: "theirs"}},
	}
	if t.Gone {
		choice.Before = "One version changed this, and the other removed it."
		choice.Ask = "Should it stay?"
		choice.Beside = []ask.Block{{Text: t.Item + " " + shown(t.Ours+t.Theirs)}}
		stays, goes := "ours", "theirs"
		if t.Ours == "" {
			stays, goes = goes, stays
		}
		choice.Default = stays
		choice.Options = []ask.Option{{ID: stays, Label: "it stays"}, {ID: goes, Label: "remove it"}}
	}
	if t.Long() {
		choice.Default = "both"
		choice.Options = append([]ask.Option{{ID: "both", Label: "both, ours first"}}, choice.Options...)
	}
	choice.Options = append(choice.Options, ask.Option{ID: "later", Label: "decide later"})
	return choice
}
