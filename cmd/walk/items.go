package walk

import (
	"errors"
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

func (w *walk) evidenceStep(n int) step {
	return step{key: "evidence", ask: func() (ask.Reply, error) {
		return w.askItems(n, "What shows it?", evidenceListing)
	}}
}

func (w *walk) actionStep(n int) step {
	return step{key: "actions", ask: func() (ask.Reply, error) {
		return w.askItems(n, "What is to be done next?", actionListing)
	}}
}

// sharingStep asks, lightly, what was taken from others and what could be
// given or is wanted.
func (w *walk) sharingStep(n int) step {
	return step{key: "sharing", ask: func() (ask.Reply, error) {
		return w.askItems(n, "Did you take something from others here, could you offer something, or would help be welcome?",
			reusedListing, offerListing, askListing)
	}}
}

// askItems asks until there is nothing more to add, change or remove.
func (w *walk) askItems(n int, question string, lists ...*listing) (ask.Reply, error) {
	q := ask.Items{Ask: question, Guide: w.guide(n)}
	for _, l := range lists {
		q.Kinds = append(q.Kinds, ask.Kind{ID: l.name(), Label: l.label, Add: l.add})
	}
	if examples := w.standard.Point(n).Evidence; lists[0] == evidenceListing && len(examples) > 0 {
		q.Such = "Such as: " + strings.Join(examples, "; ") + "."
	}
	if l := lists[0]; len(lists) == 1 {
		q.Spoken = l.spoken
		q.Note = fmt.Sprintf("An id such as %c%d.1 changes one, \"remove %c%d.1\" takes it out. You can type all at once with bars between: %s.", l.kind(), n, l.kind(), n, l.example())
	} else {
		q.Guide = ""
	}
	for {
		q.Rows = nil
		for _, l := range lists {
			q.Rows = append(q.Rows, l.rows(w.point(n))...)
		}
		reply, err := w.Asker.Items(q)
		if err != nil || reply.Do == "" {
			return reply, err
		}
		reply, err = w.doItem(n, lists, reply)
		if errors.Is(err, errAgain) {
			continue
		}
		if err != nil || reply.Go == ask.Quit || reply.Go == ask.List || reply.Go == ask.Depth {
			return reply, err
		}
		q.Again = true
	}
}

func (l *listing) example() string {
	parts := l.asked(true)
	names := make([]string, len(parts))
	for i, p := range parts {
		names[i] = p.key
	}
	return strings.Join(names, " | ")
}

// doItem adds, changes or removes one item.
func (w *walk) doItem(n int, lists []*listing, reply ask.Reply) (ask.Reply, error) {
	if reply.Do == ask.Add {
		for _, l := range lists {
			if l.name() == reply.Kind {
				return w.addItem(n, l, reply.Value)
			}
		}
	}
	l := known(lists, w.point(n), reply.Value)
	switch {
	case l == nil:
		return ask.Reply{}, nil
	case reply.Do == ask.Remove:
		return ask.Reply{}, w.removeItem(n, l, reply.Value)
	}
	return w.changeItem(n, l, reply.Value)
}

// addItem adds what was typed, split at its bars, or asks for its parts.
func (w *walk) addItem(n int, l *listing, typed string) (ask.Reply, error) {
	sheet := w.newItem(n, l)
	values := make([]string, len(l.parts()))
	if bars := strings.Split(typed, "|"); len(bars) > 1 && len(bars) <= len(sheet.parts) {
		w.readBars(l, bars, values)
	} else {
		first := 0
		if typed != "" {
			values[0], first = assess.NormaliseLine(typed), 1
		}
		var reply ask.Reply
		var err error
		if values, reply, err = w.askParts(sheet, values, first); err != nil || reply.Go != "" {
			return reply, err
		}
	}
	if values[0] == "" {
		return ask.Reply{}, sheet.drop()
	}
	id, added := "", false
	err := w.savePoint(n, func(p *assess.Point) error {
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
		return ask.Reply{}, err
	}
	if added && l.kind() == 'A' {
		w.agreed = append(w.agreed, id)
	}
	return ask.Reply{}, sheet.drop()
}

func (w *walk) readBars(l *listing, typed, values []string) {
	parts := l.parts()
	for i, text := range typed {
		values[i] = assess.NormaliseLine(text)
		if !parts[i].date {
			continue
		}
		date, err := assess.ParseDate(values[i])
		if err != nil {
			w.Asker.Say(err.Error() + ", so I left it out. Type the id to add one.")
		}
		values[i] = string(date)
	}
}
