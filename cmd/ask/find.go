package ask

import (
	"fmt"

	"standpoint/assess/words"
)

// Find asks for words, where they were not said yet, shows the places that look
// finds them in, and gives the id of the one that was chosen; none is empty.
func Find(a Asker, sought, note string, look func(sought string) []Option) (Reply, error) {
	if sought == "" {
		reply, err := a.Line(Line{Ask: "Which words are you looking for?", Note: note, Aside: true})
		if err != nil || reply.Go != "" || reply.Value == "" {
			return Reply{Go: reply.Go}, err
		}
		sought = reply.Value
	}
	places := look(sought)
	if len(places) == 0 {
		a.Say(fmt.Sprintf("Nothing was found for %q.", sought))
		return Reply{}, nil
	}
	choice := Choice{Ask: words.Say(len(places), "%d place has", "%d places have") + fmt.Sprintf(" %q. Which one?", sought), None: "none; back to the question", Aside: true}
	for i, one := range places {
		one.ID = fmt.Sprintf("found %d", i+1)
		choice.Options = append(choice.Options, one)
	}
	reply, err := a.Choose(choice)
	if err != nil || reply.Go != "" {
		return Reply{Go: reply.Go}, err
	}
	for i, one := range choice.Options {
		if one.ID == reply.Value {
			return Reply{Value: places[i].ID}, nil
		}
	}
	return Reply{}, nil
}
