// Package settle asks which text is to stay where there are two versions of it, in
// whichever kind of file that is: a merge kept both, or somebody else changed it while
// one was writing.
package settle

import (
	"cmp"
	"errors"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// Each leads through what a merge left: of each text both versions, and which one
// stays. One that is left for later stays as it is. List gives them as they are now,
// and keep saves what was decided. It says whether the person stopped there.
func Each(a ask.Asker, list func() []assess.Torn, keep func(t assess.Torn, value string) error) (stopped bool, err error) {
	for {
		if stopped, err = through(a, list(), keep); !errors.Is(err, ask.ErrAgain) {
			return stopped, err
		}
	}
}

func through(a ask.Asker, torn []assess.Torn, keep func(t assess.Torn, value string) error) (stopped bool, err error) {
	for _, t := range torn {
		if t.Of == nil {
			continue // nobody but its author knows what that is
		}
		reply, err := a.Choose(choice(t))
		switch {
		case err != nil:
			return false, err
		case reply.Go == ask.Quit:
			return true, nil
		case reply.Go != "" || reply.Value == "later":
			continue
		}
		if err := keep(t, t.Kept(reply.Value)); err != nil {
			return false, err
		}
		a.Saved("")
	}
	return false, nil
}

func choice(t assess.Torn) ask.Choice {
	shown := func(text string) string {
		if text == "" {
			return "nothing"
		}
		return text
	}
	q := ask.Choice{
		Before: "A merge kept both versions of " + t.What() + ".",
		Beside: []ask.Block{{Name: "Ours", Text: shown(t.Ours)}, {Name: "Theirs", Text: shown(t.Theirs)}},
		Ask:    "Which one should stay?", Default: "ours", Aside: true,
		Options: []ask.Option{{ID: "ours", Label: "ours"}, {ID: "theirs", Label: "theirs"}},
	}
	if t.Gone {
		q.Before = "One version changed this, and the other removed it."
		q.Ask = "Should it stay?"
		q.Beside = []ask.Block{{Name: words.UpperFirst(cmp.Or(t.Item, t.Field)), Text: t.Ours + t.Theirs}}
		stays, goes := "ours", "theirs"
		if t.Ours == "" {
			stays, goes = goes, stays
		}
		q.Default = stays
		q.Options = []ask.Option{{ID: stays, Label: "it stays"}, {ID: goes, Label: "remove it"}}
	}
	if t.Long() {
		q.Default = "both"
		q.Options = append([]ask.Option{{ID: "both", Label: "both, ours first"}}, q.Options...)
	}
	q.Options = append(q.Options, ask.Option{ID: "later", Label: "decide later"})
	return q
}

// Meanwhile asks which version of a value to keep that somebody else changed in the
// file while the person was writing. Both can stay only where they are texts of any
// length. It says whether the person stopped there; ask.ErrAgain is back to the question.
func Meanwhile(a ask.Asker, theirs, yours string, shown func(string) string, long bool) (kept string, stopped bool, err error) {
	q := ask.Choice{
		Before: "While you were writing, this changed in the file.",
		Beside: []ask.Block{{Name: "Theirs", Text: shown(theirs)}, {Name: "Yours", Text: shown(yours)}},
		Ask:    "Which one should stay?", Default: "yours", Aside: true,
		Options: []ask.Option{{ID: "theirs", Label: "theirs"}, {ID: "yours", Label: "yours"}},
	}
	if long && theirs != "" && yours != "" {
		q.Default = "both"
		q.Options = append([]ask.Option{{ID: "both", Label: "both, theirs first"}}, q.Options...)
	}
	reply, err := a.Choose(q)
	switch {
	case err != nil:
		return "", false, err
	case reply.Go == ask.Quit:
		return "", true, nil
	case reply.Go != "":
		return "", false, ask.ErrAgain
	case reply.Value == "theirs":
		return theirs, false, nil
	case reply.Value == "both":
		return theirs + "\n\n" + yours, false, nil
	}
	return yours, false, nil
}
