package ask

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"standpoint/assess/words"
)

// Choose asks for one of some numbered options. A number is understood, and a
// name, and the beginning of one where no other begins so.
func (l *Lines) Choose(q Choice) (Reply, error) {
	if asked := l.asked; q.Follows && !asked {
		return l.follow(q), nil
	}
	l.asked = false
	l.askChoice(q, l.told[listed(q.Options)])
	l.told[listed(q.Options)] = true
	if q.Reasons && !l.Short {
		l.once("reasons", ":answers asks for a reason too, and offers what you answered.")
	}
	do := ""
	for {
		typed, err := l.next()
		if err != nil {
			return Reply{}, err
		}
		if q.Reasons && command(strings.TrimSpace(typed)) == "answers" {
			do = Reason
			l.Say("Choose first. The reason is the next question.")
			continue
		}
		if reply, done := l.chosen(q, strings.TrimSpace(typed)); done {
			if reply.Go == "" {
				reply.Do = do
			}
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
		if q.Topic != "" {
			l.Say(q.Topic)
		}
		l.askChoice(q, false)
	case word == "clear":
		return Reply{}, true
	case q.None != "" && value == strconv.Itoa(numberOfNone(q.Options)):
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

// follow takes what follows from the text before, or leaves it open.
func (l *Lines) follow(q Choice) Reply {
	id := standing(q)
	if id == "" && !l.Short {
		l.once("open", "Left open. If you do not know, or it does not apply, type :state on its own.")
	}
	if id == "" || id == q.Now {
		return Reply{Kept: true}
	}
	reply := l.took(q.Options, id)
	l.followed = true
	if !l.Short {
		l.once("state", "If it is planned or unknown, end with :state.")
	}
	return reply
}

// took says what is taken before anybody saves it.
func (l *Lines) took(options []Option, id string) Reply {
	for _, o := range options {
		if o.ID == id {
			l.Say(words.Sentence(o.Label))
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

// askChoice asks with all the choices, or where they were told before with those
// that are worth telling again.
func (l *Lines) askChoice(q Choice, before bool) {
	if q.Before != "" {
		l.Say(q.Before)
	}
	for _, block := range q.Beside {
		l.Say(block.Name + ": " + block.Text)
	}
	all := numbers(q.Options)
	if before {
		l.Say(strings.Join(words.NonEmpty(q.Ask, briefly(q.Options), enters(q)), " "))
		return
	}
	l.Say(q.Ask + q.Spoken)
	for i, o := range q.Options {
		text := numbered(all[i], " ", o.Label)
		if o.More != "" {
			text += ": " + o.More
		}
		l.Say(text)
	}
	l.Say(cmp.Or(enters(q), "One number."))
}

// listed tells lists of choices apart.
func listed(options []Option) (key string) {
	for _, o := range options {
		key += "\x00" + o.ID + "\x00" + o.Label
	}
	return key
}

// briefly are choices that were told before: their names where they have meanings
// beside them, and else how many there are.
func briefly(options []Option) string {
	all := numbers(options)
	if !slices.ContainsFunc(options, func(o Option) bool { return o.More != "" }) {
		return fmt.Sprintf("%d to %d as before.", all[0], all[len(all)-1])
	}
	var names []string
	for i, o := range options {
		names = append(names, numbered(all[i], " ", o.Label))
	}
	return strings.Join(names, "; ") + "."
}

// enters says what Enter does, where it does anything.
func enters(q Choice) string {
	for i, o := range q.Options {
		if o.ID == standing(q) {
			does := "Enter for "
			if q.Now == o.ID {
				does = "Enter keeps "
			}
			return does + numbered(numbers(q.Options)[i], ", ", o.Label) + "."
		}
	}
	return ""
}
