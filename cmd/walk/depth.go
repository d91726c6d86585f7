package walk

import (
	"standpoint/cmd/ask"
)

// The depths: how much is asked about a point.
const (
	firstLook = "first-look"
	quick     = "quick"
	full      = "full"
)

// Depths are the depths there are, in the words that choose between them.
var Depths = []ask.Option{
	{ID: firstLook, Label: "first look", More: "a rating, one sentence and who to ask"},
	{ID: quick, Label: "quick", More: "what is done and planned, evidence, a rating, actions"},
	{ID: full, Label: "full", More: "every question by itself, then the same"},
}

// chooseDepth asks how much to ask, and remembers it.
func (w *walk) chooseDepth() error {
	_, err := w.askDepth()
	return err
}

// askDepth says whether one went back instead of choosing.
func (w *walk) askDepth() (back bool, err error) {
	reply, err := w.Asker.Choose(ask.Choice{Ask: "How much shall I ask?", Spoken: " You can change it at any time with :depth.", Note: "You can change it at any time with ctrl+o.",
		Options: Depths, Now: w.depth, Default: quick, Aside: true})
	if err != nil {
		return false, err
	}
	if reply.Go == ask.Quit {
		return false, ErrLeft
	}
	if reply.Go == ask.Back && w.depth == "" {
		return true, nil
	}
	if reply.Value != "" {
		w.depth = reply.Value
	}
	if w.depth == "" {
		w.depth = quick
	}
	w.keepPlace()
	return false, nil
}
