package walk

import (
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/store"
	"standpoint/cmd/ask"
)

// sheet is what is asked about one item, part by part, and where each part is
// kept until the item is saved.
type sheet struct {
	topic  string
	parts  []part
	drafts []*store.Draft
	fresh  bool // the item is new: without its first part there is none
}

// newItem is the sheet of an item to add.
func (it *items) newItem(l *listing) sheet {
	return it.sheet(l, "new", l.fresh, l.asked(true), make([]string, len(l.parts())))
}

// oldItem is the sheet of an item that is there, with its parts as shown.
func (it *items) oldItem(l *listing, id string, shown []string) sheet {
	return it.sheet(l, id, strings.TrimSpace(id), l.parts(), shown)
}

func (it *items) sheet(l *listing, item, topic string, parts []part, shown []string) sheet {
	s := sheet{topic: topic, parts: parts, fresh: item == "new"}
	for i, p := range parts {
		s.drafts = append(s.drafts, it.State.Draft(fmt.Sprintf("%d/%s/%s/%s", it.n, l.name(), item, p.key), shown[i]))
	}
	return s
}

// over are the parts as they were when their typing began, which may have been
// in another sitting.
func (s sheet) over() []string {
	values := make([]string, len(s.drafts))
	for i, d := range s.drafts {
		values[i] = d.Over()
	}
	return values
}

// drop forgets what was half typed, once it is saved or not wanted.
func (s sheet) drop() error {
	for _, d := range s.drafts {
		if err := d.Remove(); err != nil {
			return err
		}
	}
	return nil
}

// askParts asks for each part of an item, from the first one on, back and
// forth; Enter keeps or leaves it out.
func (it *items) askParts(s sheet, now []string, first int) ([]string, ask.Reply, error) {
	values := append([]string{}, now...)
	for i := first; i < len(s.parts); {
		reply, err := it.askPart(s, i, &values[i])
		switch {
		case err != nil, reply.Go == ask.Quit, reply.Go == ask.List, reply.Go == ask.Depth, reply.Go == ask.Back && i == 0:
			return nil, reply, err
		case s.fresh && values[0] == "":
			return values, ask.Reply{}, nil
		case reply.Go == ask.Back:
			i--
		default:
			i++
		}
	}
	return values, ask.Reply{}, nil
}

func (it *items) askPart(s sheet, i int, value *string) (ask.Reply, error) {
	p := s.parts[i]
	if p.options != nil {
		return it.choosePart(s, p, value)
	}
	question := ask.Line{Topic: s.topic, Ask: p.ask, Now: *value, Draft: s.drafts[i]}
	switch {
	case *value == "" && s.fresh && i == 0:
		question.Note = "Enter alone goes back to the list."
	case *value == "":
		question.Note = "Enter leaves it out."
	}
	if p.date {
		question.Now = assess.Date(*value).Long()
		question.Check, question.Read = checkDate, readDate
	}
	reply, err := it.Asker.Line(question)
	if err != nil || reply.Go != "" || reply.Kept {
		return reply, err
	}
	*value = it.valueOf(p.form, reply.Value)
	return reply, nil
}

// choosePart asks for a part that is one of some values.
func (it *items) choosePart(s sheet, p part, value *string) (ask.Reply, error) {
	reply, err := it.Asker.Choose(ask.Choice{Topic: s.topic, Ask: p.ask, Options: p.options, Now: *value, Default: p.options[0].ID})
	if err == nil && reply.Go == "" && !reply.Kept {
		if *value = reply.Value; reply.Value == p.options[0].ID {
			*value = "" // what it is when nothing is said
		}
	}
	return reply, err
}
