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
func (c *course) chooseDepth() error {
	_, err := c.askDepth()
	return err
}

// askDepth says whether one went back instead of choosing.
func (c *course) askDepth() (back bool, err error) {
	reply, err := c.Asker.Choose(ask.Choice{Ask: "How much shall I ask?", Spoken: " You can change it at any time with :depth.", Note: "You can change it at any time with ctrl+o.",
		Options: Depths, Now: c.depth, Default: quick, Aside: true})
	if err != nil {
		return false, err
	}
	if reply.Go == ask.Quit {
		return false, ErrLeft
	}
	if reply.Go == ask.Back && c.depth == "" {
		return true, nil
	}
	if reply.Value != "" {
		c.depth = reply.Value
	}
	if c.depth == "" {
		c.depth = quick
	}
	c.keepPlace()
	return false, nil
}
