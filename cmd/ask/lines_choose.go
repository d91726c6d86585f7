package ask

import (
	"fmt"
	"strings"
)

// Choose asks for one of some numbered options. A number is understood, and a
// name, and the beginning of one where no other begins so.
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
		if reply, done := l.chosen(q, strings.TrimSpace(typed)); done {
			return reply, nil
		}
	}
}

// chosen handles one typed line and says whether it was the answer.
func (l *Lines) chosen(q Choice, value string) (Reply, bool) {
	word := command(value)
	switch {
	case value == "" && standing(q) != "" && q.Now != standing(q):
		return l.took(q.Options, standing(q)), true
	case value == "":
		return Reply{Kept: true}, true
	case word == "again":
		l.askChoice(q)
	case word == "clear":
		return Reply{}, true
	case value == "0" && q.None != "" && len(meant(q.Options, value)) == 0:
		return Reply{Kept: q.Now == ""}, true
	case word != "":
		return l.command(word, asking{q.Guide, q.Now, q.Aside})
	default:
		if o, ok := l.choose(q.Options, unescape(value)); ok {
			return l.took(q.Options, o.ID), true
		}
	}
	return Reply{}, false
}

// took says what is taken before anybody saves it.
func (l *Lines) took(options []Option, id string) Reply {
	for _, o := range options {
		if o.ID == id {
			l.Say("You chose " + o.Label + ".")
		}
	}
	return Reply{Value: id}
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
	all := numbers(q.Options)
	for i, o := range q.Options {
		text := numbered(all[i], " ", o.Label)
		if o.More != "" {
			text += ": " + o.More
		}
		l.Say(text)
	}
	for i, o := range q.Options {
		if o.ID == standing(q) {
			enter := "Enter for %s."
			if q.Now == o.ID {
				enter = "Enter keeps %s."
			}
			l.Say(fmt.Sprintf(enter, numbered(all[i], ", ", o.Label)))
		}
	}
}
