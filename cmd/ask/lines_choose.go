package ask

import (
	"fmt"
	"strconv"
	"strings"
)

// Choose asks for one of some numbered options; the words are taken too.
func (l *Lines) Choose(q Choice) (Reply, error) {
	if q.Before != "" {
		l.Say(q.Before)
	}
	for _, block := range q.Beside {
		l.Say(block.Name + ": " + block.Text)
	}
	l.askChoice(q)
	for {
		typed, err := l.next()
		if err != nil {
			return Reply{}, err
		}
		value := strings.TrimSpace(typed)
		word := command(value)
		switch {
		case value == "" && standing(q) != "":
			if q.Now == standing(q) {
				return Reply{Kept: true}, nil
			}
			return Reply{Value: standing(q)}, nil
		case value == "":
			return Reply{Kept: true}, nil
		case word == "again":
			l.askChoice(q)
		case word == "clear":
			return Reply{}, nil
		case word != "":
			if reply, done := l.command(word, q.Guide, q.Now); done {
				return reply, nil
			}
		default:
			if id := pick(q.Options, unescape(value)); id != "" {
				return Reply{Value: id}, nil
			}
			l.Say(fmt.Sprintf("I do not know %q here. Type a number from 1 to %d.", value, len(q.Options)))
		}
	}
}

func standing(q Choice) string {
	for _, o := range q.Options {
		if o.ID == q.Now && q.Now != "" {
			return q.Now
		}
	}
	return q.Default
}

func (l *Lines) askChoice(q Choice) {
	l.Say(q.Ask + q.Spoken)
	for i, o := range q.Options {
		text := fmt.Sprintf("%d %s", i+1, o.Label)
		if o.More != "" {
			text += ": " + o.More
		}
		l.Say(text)
	}
	for i, o := range q.Options {
		if o.ID == standing(q) {
			enter := "Enter for %d, %s."
			if q.Now == o.ID {
				enter = "Enter keeps %d, %s."
			}
			l.Say(fmt.Sprintf(enter, i+1, o.Label))
		}
	}
}

// pick finds an option by its number, its id or the beginning of its label.
func pick(options []Option, typed string) string {
	if n, err := strconv.Atoi(typed); err == nil && n >= 1 && n <= len(options) {
		return options[n-1].ID
	}
	found := ""
	for _, o := range options {
		if strings.EqualFold(o.ID, typed) || strings.EqualFold(o.Label, typed) {
			return o.ID
		}
		if len(typed) > 1 && strings.HasPrefix(strings.ToLower(o.Label), strings.ToLower(typed)) {
			found = o.ID
		}
	}
	return found
}
