package cmd

import (
	"fmt"

	"standpoint/assess"
	"standpoint/assess/store"
	"standpoint/cmd/ask"
)

// sheet is what is asked about one item, part by part, and where each part is
// kept until the item is saved.
type sheet struct {
	topic  string
	parts  []part
	drafts []*store.Draft // one for each part, or none at all
}

func (w *walk) sheet(n int, l *listing, item, topic string) sheet {
	s := sheet{topic: topic, parts: l.parts}
	for _, p := range l.parts {
		s.drafts = append(s.drafts, w.state.Draft(fmt.Sprintf("%d/%s/%s/%s", n, l.name, item, p.key)))
	}
	return s
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
func (w *walk) askParts(s sheet, now []string, first int) ([]string, ask.Reply, error) {
	values := append([]string{}, now...)
	for i := first; i < len(s.parts); {
		reply, err := w.askPart(s, i, &values[i])
		switch {
		case err != nil, reply.Go == ask.Quit, reply.Go == ask.List, reply.Go == ask.Back && i == 0:
			return nil, reply, err
		case reply.Go == ask.Back:
			i--
		default:
			i++
		}
	}
	return values, ask.Reply{}, nil
}

func (w *walk) askPart(s sheet, i int, value *string) (ask.Reply, error) {
	question := ask.Line{Topic: s.topic, Ask: s.parts[i].ask, Now: *value}
	if *value == "" {
		question.Note = "Enter leaves it out."
	}
	if s.drafts != nil {
		question.Draft = s.drafts[i]
	}
	if s.parts[i].date {
		question.Now = assess.Date(*value).Long()
		question.Check, question.Read = checkDate, readDate
	}
	reply, err := w.asker.Line(question)
	if err != nil || reply.Go != "" || reply.Kept {
		return reply, err
	}
	*value = assess.NormaliseLine(reply.Value)
	if s.parts[i].date {
		date, err := assess.ParseDate(reply.Value)
		if err != nil {
			w.asker.Say(err.Error() + ", so I left it out.")
		}
		*value = string(date)
	}
	return reply, nil
}

func checkDate(typed string) string {
	if _, err := assess.ParseDate(typed); err != nil {
		return err.Error() + ". Write it as 1 February 2027 or 1/2/2027, or press Enter."
	}
	return ""
}

func readDate(typed string) string {
	if date, err := assess.ParseDate(typed); err == nil && date != "" {
		return "Understood: " + date.Long() + "."
	}
	return ""
}
