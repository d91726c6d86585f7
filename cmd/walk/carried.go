package walk

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// carried leads through what came over from another round or edition: of each, one
// key says that it still holds.
type carried struct{ *course }

// offer asks whether to go through it now, where there is some.
func (c *carried) offer() error {
	open := c.open()
	if len(open) == 0 {
		return nil
	}
	reply, err := c.Asker.Choose(ask.Choice{
		Before: words.Say(len(open), "%d thing was carried over%[2]s, and nobody has confirmed it yet.", "%d things were carried over%[2]s, and nobody has confirmed them yet.", c.from()),
		Ask:    "Do you want to go through that now?", Default: "yes", Aside: true,
		Options: []ask.Option{{ID: "yes", Label: "yes", More: "One key for each thing that is still true."}, {ID: "no", Label: "not now"}},
	})
	switch {
	case err != nil:
		return err
	case reply.Go == ask.Quit:
		return ErrLeft
	case reply.Go != "" || reply.Value != "yes":
		return nil
	}
	return c.through(open)
}

// from says where it came from, where that is named.
func (c *carried) from() string {
	if c.a.Previous == "" {
		return ""
	}
	return " from " + c.a.Previous
}

// open is what is to be confirmed, of the points of this sitting.
func (c *carried) open() []string {
	var keys []string
	for _, one := range c.a.Unconfirmed() {
		if c.standard.Point(one.Point) != nil && (len(c.Only) == 0 || c.among(one.Point)) {
			keys = append(keys, one.Key())
		}
	}
	return keys
}

// through asks about one after another, back and forth. What others confirmed
// meanwhile, or took out, is passed over.
func (c *carried) through(keys []string) error {
	for i, back := 0, false; i < len(keys); {
		c.refresh()
		one, there := findCarry(c.a, keys[i])
		if !there || one.Confirmed() && !back {
			i, back = i+1, false
			continue
		}
		c.Asker.Page(ask.Page{Title: c.headline()})
		reply, err := c.Asker.Choose(c.choice(one, i, len(keys)))
		switch {
		case err != nil:
			return err
		case reply.Go == ask.Quit:
			return ErrLeft
		case reply.Go == ask.Back && i > 0:
			i, back = i-1, true
			continue
		case reply.Go != "":
			return nil
		}
		if err := c.take(one, reply.Value); err != nil {
			return err
		}
		i, back = i+1, false
	}
	c.Asker.Say("That was the last one." + c.left())
	return nil
}

// take does what was chosen.
func (c *carried) take(one assess.Carry, chosen string) error {
	switch chosen {
	case "yes":
		return c.confirm(one.Key(), one.Point)
	case "change":
		return c.change(one)
	}
	return nil
}

func (c *carried) left() string {
	if n := len(c.open()); n > 0 {
		return words.Say(n, " You left %d for later.", " You left %d for later.")
	}
	return ""
}

// findCarry is what came over under a key.
func findCarry(a *assess.Assessment, key string) (assess.Carry, bool) {
	came := a.Came()
	if at := slices.IndexFunc(came, func(one assess.Carry) bool { return one.Key() == key }); at >= 0 {
		return came[at], true
	}
	return assess.Carry{}, false
}

// confirm notes in the file that it still holds.
func (c *carried) confirm(key string, point int) error {
	err := c.save(func(a *assess.Assessment) error {
		if one, there := findCarry(a, key); there {
			one.Confirm()
		}
		return nil
	})
	if err == nil {
		c.cover(point)
		c.Asker.Saved("")
	}
	return err
}

// change asks for the part of the point that it stands in. What was changed there is
// confirmed by that.
func (c *carried) change(one assess.Carry) error {
	v := c.course.visit(one.Point)
	c.Asker.Page(v.page())
	went, err := v.part(standsIn(one))
	if err == nil && went.to == ask.Quit {
		return ErrLeft
	}
	return err
}

// standsIn is the step of a point in which something stands.
func standsIn(one assess.Carry) string {
	switch of := one.Of.(type) {
	case *assess.Answer:
		return "answer/" + of.Question
	case *assess.Evidence:
		return "evidence"
	case *assess.Action:
		return "actions"
	case *assess.Point:
		if of.Done == "" {
			return "planned"
		}
	}
	return "done"
}

// choice shows what came over and asks whether it still holds.
func (c *carried) choice(one assess.Carry, at, of int) ask.Choice {
	sp := c.standard.Point(one.Point)
	from := ""
	if one.Was != "" {
		from = ", from " + one.Was
	}
	choice := ask.Choice{
		Before: fmt.Sprintf("%d of %d. %s, %s%s.", at+1, of, c.standard.PointHead(sp.Number), strings.TrimSuffix(sp.TitleIn(c.a.Lang), "."), from),
		Beside: c.about(one), Ask: "Is this still true?", Default: "yes", Aside: true,
		Options: []ask.Option{{ID: "yes", Label: "yes, it is still true"}, {ID: "change", Label: "no, change it"}, {ID: "later", Label: "decide later"}},
	}
	if a, is := one.Of.(*assess.Action); is && a.From != "" {
		choice.Ask = "Does this still need to be done?"
		choice.Options[0].Label = "yes, it still needs to be done"
	}
	return choice
}

// about is what came over, to read.
func (c *carried) about(one assess.Carry) []ask.Block {
	var blocks []ask.Block
	add := func(name string, texts ...string) {
		if text := strings.Join(words.NonEmpty(texts...), "\n"); text != "" {
			blocks = append(blocks, ask.Block{Name: name, Text: text})
		}
	}
	switch of := one.Of.(type) {
	case *assess.Point:
		add("Done", of.Done)
		add("Planned", of.Planned)
	case *assess.Answer:
		if q := c.standard.Point(one.Point).Question(of.Question); q != nil {
			add("Question", c.a.Worded(c.standard, q))
		}
		add("Answer", of.Text, of.Why)
		add("State", stateLabel(stateOf(of)))
	case *assess.Evidence:
		add("Evidence", strings.TrimSpace(of.ID+" "+of.Title), of.Shows, of.Link, dated("from ", of.Date))
	case *assess.Action:
		add("Action", strings.TrimSpace(of.ID+" "+of.What), of.Owner, dated("due ", of.Due), of.From)
	}
	return blocks
}

func dated(before string, day assess.Date) string {
	if day == "" {
		return ""
	}
	return before + day.Long()
}
