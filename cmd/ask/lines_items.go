package ask

import (
	"fmt"
	"strings"
)

// Items tells what is in the list and asks for more. Several kinds are asked
// for by name.
func (l *Lines) Items(q Items) (Reply, error) {
	if len(q.Kinds) > 1 {
		return l.kinds(q)
	}
	for _, row := range q.Rows {
		l.Say(row.line())
	}
	question := q.Ask
	if q.Again {
		question = "Anything else?"
	}
	reply, err := l.Line(Line{Ask: question + " " + q.Spoken, Note: q.Note, Guide: q.Guide})
	if err != nil || reply.Go != "" || reply.Kept || reply.Value == "" {
		return reply, err
	}
	id, removing := strings.CutPrefix(strings.ToLower(reply.Value), "remove ")
	for _, row := range q.Rows {
		switch {
		case removing && strings.EqualFold(row.ID, strings.TrimSpace(id)):
			return Reply{Do: Remove, Value: row.ID}, nil
		case strings.EqualFold(row.ID, reply.Value):
			return Reply{Do: Change, Value: row.ID}, nil
		}
	}
	return Reply{Do: Add, Kind: q.Kinds[0].ID, Value: reply.Value}, nil
}

func (r Row) line() string {
	parts := []string{strings.TrimSpace(r.Name + " " + r.Title)}
	for _, fact := range r.Facts {
		if fact != "" {
			parts = append(parts, fact)
		}
	}
	return strings.Join(parts, ", ")
}

func (l *Lines) kinds(q Items) (Reply, error) {
	options := []Option{{ID: "no", Label: "nothing more"}}
	for _, kind := range q.Kinds {
		options = append(options, Option{ID: kind.ID, Label: kind.Label})
	}
	reply, err := l.Choose(Choice{Ask: q.Ask, Options: options, Default: "no", Guide: q.Guide})
	if err != nil || reply.Go != "" || reply.Kept || reply.Value == "no" || reply.Value == "" {
		reply.Kept = reply.Go == ""
		return reply, err
	}
	return Reply{Do: Add, Kind: reply.Value}, nil
}

// Summary says how the point stands and asks for the next.
func (l *Lines) Summary(q Summary) (Reply, error) {
	if !q.Told {
		l.Say(fmt.Sprintf("Point %d is saved: %s.", q.Number, q.Rating))
	}
	if q.Next == 0 {
		l.Say("That was the last one.")
		return Reply{Go: Quit}, nil
	}
	return l.Line(Line{
		Ask:   fmt.Sprintf("Next is point %d, %s. Press Enter to go on, or type another number. :list shows all, :quit stops.", q.Next, q.NextTitle),
		Check: q.Check, Firm: true,
	})
}
