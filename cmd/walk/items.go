package walk

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

func (v *visit) evidenceStep() step {
	return step{key: "evidence", ask: func() (ask.Reply, error) {
		return v.askItems("What shows it?", evidenceListing)
	}}
}

func (v *visit) actionStep() step {
	return step{key: "actions", ask: func() (ask.Reply, error) {
		return v.askItems("What needs to be done next?", actionListing)
	}}
}

// sharingStep asks, lightly, what was taken from others and what could be
// given or is wanted.
func (v *visit) sharingStep() step {
	return step{key: "sharing", ask: func() (ask.Reply, error) {
		return v.askItems("Anything you reused here, could offer, or want help with?",
			reusedListing, offerListing, askListing)
	}}
}

// items are the lists of a point while they are asked about.
type items struct {
	topic
	lists []*listing
}

func (v *visit) askItems(question string, lists ...*listing) (ask.Reply, error) {
	it := &items{topic: v.topic, lists: lists}
	return it.ask(question)
}

// ask asks until there is nothing more to add, change or remove.
func (it *items) ask(question string) (ask.Reply, error) {
	lists := it.lists
	q := ask.Items{Ask: question, Guide: it.guide()}
	for _, l := range lists {
		q.Kinds = append(q.Kinds, ask.Kind{ID: l.name(), Label: l.label, Add: l.add})
	}
	if examples := it.standard.Point(it.n).Evidence; lists[0] == evidenceListing && len(examples) > 0 {
		q.Such = "Such as: " + strings.Join(examples, "; ") + "."
	}
	if l := lists[0]; len(lists) == 1 {
		q.Spoken = l.spoken
		q.Note = "Put bars between them: " + l.example() + "."
	} else {
		q.Guide = ""
	}
	for {
		q.Rows = nil
		for _, l := range lists {
			q.Rows = append(append(q.Rows, it.there(l)...), it.begun(l)...)
		}
		reply, err := it.Asker.Items(q)
		if err != nil || reply.Do == "" {
			return reply, err
		}
		reply, err = it.do(reply)
		if errors.Is(err, errAgain) {
			continue
		}
		if err != nil || slices.Contains(away, reply.Go) {
			return reply, err
		}
		q.Again = true
	}
}

// away are the ways out of an item that lead out of its list too.
var away = []string{ask.Quit, ask.List, ask.Depth, ask.Point}

func (l *listing) example() string {
	parts := l.barred()
	names := make([]string, len(parts))
	for i, p := range parts {
		names[i] = p.key
	}
	return strings.Join(names, ", ")
}

// do adds, changes or removes one item.
func (it *items) do(reply ask.Reply) (ask.Reply, error) {
	if reply.Do == ask.Add {
		for _, l := range it.lists {
			if l.name() == reply.Kind {
				return it.add(l, it.slotFor(l, reply.Value), reply.Value)
			}
		}
	}
	if l, slot := it.taken(reply.Value); l != nil && reply.Do == ask.Remove {
		return ask.Reply{}, it.newItem(l, slot).drop()
	} else if l != nil {
		return it.add(l, slot, "")
	}
	l := known(it.lists, it.now(), reply.Value)
	switch {
	case l == nil:
		return ask.Reply{}, nil
	case reply.Do == ask.Remove:
		return ask.Reply{}, it.remove(l, reply.Value)
	}
	return it.change(l, reply.Value)
}

// add adds what was typed, split at its bars, or asks for its parts, which are
// kept in a slot until then.
func (it *items) add(l *listing, slot, typed string) (ask.Reply, error) {
	sheet := it.newItem(l, slot)
	values := make([]string, len(l.parts()))
	if bars := strings.Split(typed, "|"); len(bars) > 1 && len(bars) <= len(l.barred()) {
		if reply, err := it.readBars(l, sheet, bars, values); err != nil || reply.Go != "" {
			return reply, err
		}
	} else {
		first := 0
		if typed != "" {
			values[0], first = assess.NormaliseLine(typed), 1
			sheet.keep(values)
		}
		var reply ask.Reply
		var err error
		if values, reply, err = it.fill(sheet, values, first); err != nil || reply.Go != "" {
			return reply, err
		}
	}
	return ask.Reply{}, it.addFilled(l, sheet, values)
}

// addFilled adds an item with these parts, unless it is there in the same words.
func (it *items) addFilled(l *listing, sheet sheet, values []string) error {
	if values[0] == "" {
		return sheet.drop()
	}
	id, added := "", false
	err := it.savePoint(func(p *assess.Point) error {
		var there []string
		id, there = l.said(p, values)
		if added = there == nil; !added {
			l.write(p, id, there)
			return nil
		}
		if l.kind() != 0 {
			id = assess.NextID(p, l.kind())
		}
		l.write(p, id, values)
		return nil
	})
	if err != nil {
		if ends(err) {
			it.unsaved = fmt.Sprintf("%q", strings.Join(words.NonEmpty(values...), ", "))
		}
		return err
	}
	if added && l.kind() == 'A' {
		it.agreed = append(it.agreed, id)
	}
	return sheet.drop()
}

// readBars takes what was typed with bars between. It asks again for a date that
// is none.
func (it *items) readBars(l *listing, s sheet, typed, values []string) (ask.Reply, error) {
	parts, barred := l.parts(), l.barred()
	where := func(p part) int { return slices.IndexFunc(parts, func(one part) bool { return one.key == p.key }) }
	for i, text := range typed {
		values[where(barred[i])] = assess.NormaliseLine(text)
	}
	for i := range typed {
		at := where(barred[i])
		if !barred[i].date {
			continue
		}
		f, line := barred[i].form, values[at]
		if wrong := it.checkDate(f)(line); wrong != "" {
			s.keep(values)
			it.Asker.Say(wrong)
			reply, err := it.Asker.Line(ask.Line{Ask: barred[i].ask, Note: "Enter leaves it out.", Check: it.checkDate(f), Read: it.readDate(f)})
			if err != nil || reply.Go != "" {
				return reply, err
			}
			line = reply.Value
		} else if said := it.readDate(f)(line); said != "" && strings.TrimSpace(line) != strings.TrimSuffix(strings.TrimPrefix(said, "Understood: "), ".") {
			it.Asker.Say(said)
		}
		values[at] = it.valueOf(f, line)
	}
	return ask.Reply{}, nil
}
