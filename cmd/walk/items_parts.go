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

// newItem is the sheet of an item to add, kept under a word of its own.
func (it *items) newItem(l *listing, slot string) sheet {
	return it.sheet(l, slot, l.fresh, make([]string, len(l.parts())))
}

// oldItem is the sheet of an item that is there, with its parts as shown.
func (it *items) oldItem(l *listing, id string, shown []string) sheet {
	return it.sheet(l, id, strings.TrimSpace(id), shown)
}

func (it *items) sheet(l *listing, item, topic string, shown []string) sheet {
	s := sheet{topic: topic, parts: l.parts(), fresh: store.IsSlot(item)}
	for i, p := range s.parts {
		s.drafts = append(s.drafts, it.State.Draft(fmt.Sprintf("%s/%s/%s", it.keptUnder(l), item, p.key), shown[i]))
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

// fill asks for the parts of an item, of which those before first are answered.
func (it *items) fill(s sheet, now []string, first int) ([]string, ask.Reply, error) {
	values := append([]string{}, now...)
	q := &ask.Sheet{Topic: s.topic, Fresh: s.fresh, First: first, Guide: it.guide()}
	for i := range s.parts {
		q.Blanks = append(q.Blanks, it.blank(s, i, values[i]))
	}
	reply, err := it.Asker.Sheet(q)
	if err != nil || reply.Go != "" {
		return nil, reply, err
	}
	for i, b := range q.Blanks {
		values[i] = b.Value
	}
	return values, ask.Reply{}, nil
}

// blank is a part of an item as it is asked for.
func (it *items) blank(s sheet, i int, value string) *ask.Blank {
	p := s.parts[i]
	b := &ask.Blank{Ask: p.ask, Value: value, Later: p.later, Only: p.only, Draft: s.drafts[i], Suggest: it.suggest(p),
		Take: func(typed string) string { return it.valueOf(p.form, typed) }}
	if p.when != nil {
		b.When = func(ask.Said) bool { return p.when(it.a) }
	}
	switch {
	case p.options != nil:
		usual := p.options[0].ID // what it is when nothing is said
		b.Options = func(ask.Said) ([]ask.Option, string) { return p.options, usual }
		b.Take = func(id string) string {
			if id == usual {
				return ""
			}
			return id
		}
	case p.date:
		b.Show = func(date string) string { return assess.Date(date).Long() }
		b.Check, b.Read = it.checkDate(p.form), it.readDate(p.form)
	case p.suggest == assess.Places:
		b.Read = it.Missing
	}
	return b
}
