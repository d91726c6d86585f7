package walk

import (
	"errors"
	"strings"

	forms "standpoint/assess/form"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// Decided is what was decided about 2 versions of a place, for as long as they stay
// what they were.
type Decided map[string]forms.Decision

func versionsOf(o *forms.Outcome) string {
	return strings.Join([]string{o.Form, o.Place, o.Theirs, o.Yours}, "\x00")
}

// Of is the decision about an outcome, if there is one.
func (d Decided) Of(o *forms.Outcome) (forms.Decision, bool) {
	one, known := d[versionsOf(o)]
	return one, known
}

// Differences asks about all that differs, until nothing is left to decide. Try says
// what would come of the forms with what is decided so far: that changes what the
// next form is compared with.
func Differences(asker ask.Asker, decided Decided, try func() []forms.Outcome) error {
	for {
		asked := map[string]bool{}
		for _, o := range try() {
			if _, known := decided.Of(&o); known || o.Status != forms.Differs || asked[o.Place] {
				continue
			}
			d, err := differ(asker, &o)
			if err != nil {
				return err
			}
			decided[versionsOf(&o)], asked[o.Place] = d, true
		}
		if len(asked) == 0 {
			return nil
		}
	}
}

// differ asks what to do where a form and the file say two things of one place.
func differ(asker ask.Asker, o *forms.Outcome) (forms.Decision, error) {
	asker.Page(ask.Page{Place: "Answers that differ", Title: o.Place})
	reply, err := asker.Choose(differing(o))
	switch {
	case errors.Is(err, ask.ErrStopped), err == nil && reply.Go == ask.Quit:
		return forms.Decision{}, ErrLeft
	case err != nil:
		return forms.Decision{}, err
	case reply.Go != "" || reply.Value == "later":
		return forms.Decision{}, nil
	case reply.Value != forms.Edited:
		return forms.Decision{Which: reply.Value}, nil
	}
	edited, err := asker.Text(ask.Text{Ask: o.Ask, Note: "Yours is at the top and theirs below it. Keep what should stay.", Now: o.Yours + "\n\n" + o.Theirs})
	if err != nil || edited.Go != "" {
		return forms.Decision{}, err
	}
	if edited.Kept {
		return forms.Decision{Which: forms.Both}, nil
	}
	return forms.Decision{Which: forms.Edited, Text: edited.Value}, nil
}

// differing shows both versions, with the words that differ in brackets.
func differing(o *forms.Outcome) ask.Choice {
	theirs, yours := words.Differing(o.Theirs, o.Yours)
	whose := ""
	if o.By != "" {
		whose = " by " + o.By
	}
	before := o.Ask + "\nThe form" + whose + " (" + o.Form + ") says something different from the file."
	if o.Note != "" {
		before += " " + words.Sentence(o.Note)
	}
	choice := ask.Choice{
		Before: before, Beside: []ask.Block{{Name: "Theirs", Text: theirs}, {Name: "Yours", Text: yours}},
		Ask: "Which one should stay?", Default: "later", Aside: true,
		Guide: "Theirs is in the form, yours is in the file. Words in square brackets are only in one of the two.",
	}
	if o.Long {
		choice.Options = append(choice.Options, ask.Option{ID: forms.Both, Label: "both, yours first"})
	}
	choice.Options = append(choice.Options, ask.Option{ID: forms.Theirs, Label: "theirs"}, ask.Option{ID: forms.Yours, Label: "yours"})
	if o.Long {
		choice.Options = append(choice.Options, ask.Option{ID: forms.Edited, Label: "write a new one from both"})
	}
	choice.Options = append(choice.Options, ask.Option{ID: "later", Label: "decide later", More: "yours stays for now"})
	return choice
}
