package walk

import (
	"cmp"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// Depths are the depths there are, in the words that choose between them.
var Depths = []ask.Option{
	{ID: assess.FirstLook, Label: "first look", More: "a rating, one sentence and who to ask"},
	{ID: assess.Quick, Label: "quick", More: "what is done and planned, evidence, a rating, actions"},
	{ID: assess.Full, Label: "full", More: "every question by itself, then the same"},
}

// depth is how much is asked.
func (r *record) depth() string { return r.a.Depth }

// setDepth says in the file how much the team sets out to answer.
func (c *course) setDepth(depth string) error {
	if c.a.Depth == depth {
		return nil
	}
	c.sets, c.settled = depth, true
	err := c.save(func(a *assess.Assessment) error { a.Depth = depth; return nil })
	c.keepPlace()
	return err
}

// chooseDepth asks how much to ask, and remembers it.
func (c *course) chooseDepth() error {
	_, err := c.askDepth()
	return err
}

// askDepth says whether one went back instead of choosing.
func (c *course) askDepth() (back bool, err error) {
	reply, err := c.Asker.Choose(ask.Choice{Ask: "How much detail do you want?", Spoken: " You can change it at any time with :depth.",
		Note:    "You can change it at any time with ctrl+o. It is kept in the file, and decides the suggested rating and the reports.",
		Options: Depths, Now: c.depth(), Default: assess.Quick, Aside: true})
	switch {
	case err != nil:
		return false, err
	case reply.Go == ask.Quit:
		return false, ErrLeft
	case reply.Go == ask.Back && c.depth() == "":
		return true, nil
	}
	return false, c.setDepth(cmp.Or(reply.Value, c.depth(), assess.Quick))
}
