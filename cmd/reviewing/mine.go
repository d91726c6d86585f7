package reviewing

import (
	"cmp"
	"slices"

	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// profession is that of whoever reviews: as they chose it for the list, or as their
// role says, such as "User research assessor".
func (w *sitting) profession() string {
	leads := w.leads()
	at := slices.IndexFunc(leads, func(o ask.Option) bool {
		return o.ID != "" && words.Fold(w.r.Role) == words.Fold(o.ID+" assessor")
	})
	if at < 0 {
		return w.me
	}
	return cmp.Or(w.me, leads[at].ID)
}

// whose asks which profession's points to show, where that is not known or is to be
// another, and remembers it. It says whether there is one.
func (w *sitting) whose(another bool) (bool, error) {
	if w.profession() != "" && !another && !w.Asker.Together() {
		return true, nil
	}
	choice := ask.Choice{Ask: "Which profession do you look at?", Now: w.profession(), Aside: true, Note: "It is remembered on this computer only."}
	for _, o := range w.leads() {
		if o.ID != "" {
			choice.Options = append(choice.Options, ask.Option{ID: o.ID, Label: words.UpperFirst(o.ID)})
		}
	}
	if len(choice.Options) == 0 {
		w.Asker.Say("This standard names no profession for its points.")
		return false, nil
	}
	reply, err := w.Asker.Choose(choice)
	switch {
	case err != nil:
		return false, err
	case reply.Go == ask.Quit:
		return false, ErrLeft
	case reply.Value != "":
		w.me = reply.Value
		w.keepPlace()
	}
	return w.profession() != "" && reply.Go == "", nil
}
