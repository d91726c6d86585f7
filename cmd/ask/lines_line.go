package ask

import (
	"fmt"
	"strconv"
	"strings"
)

// Line asks for one line.
func (l *Lines) Line(q Line) (Reply, error) {
	ends := "One line."
	if q.Bare {
		ends = ""
	}
	return l.line(q, ends)
}

// line asks for one line, and says what ends it.
func (l *Lines) line(q Line, ends string) (Reply, error) {
	l.asked, l.followed = false, false
	l.askLine(q, ends)
	begun := ""
	if q.Begun && q.Now == "" {
		begun = l.begin(q, 0)
	}
	for {
		typed, err := l.next()
		if err != nil {
			return Reply{}, err
		}
		value := strings.TrimSpace(typed)
		switch word := command(value); {
		case value == "":
			return Reply{Kept: begun == "", Value: begun}, nil
		case q.offer(value) >= 0:
			begun = l.begin(q, q.offer(value))
		case word == "again":
			if q.Topic != "" {
				l.Say(q.Topic)
			}
			l.askLine(q, ends)
		case word == "clear":
			return Reply{}, nil
		case word == "edit":
			l.Say("That only works for longer texts. Type the line here.")
		case word != "":
			if reply, done := l.command(word, asking{q.Guide, q.Now, q.Aside || q.Bare}); done {
				return reply, nil
			}
		default:
			if value, ok := l.checked(q, unescape(value)); ok {
				return Reply{Value: strings.TrimSpace(begun + " " + value)}, nil
			}
		}
	}
}

// offer is which of the lines that are offered a number takes, or -1.
func (q Line) offer(typed string) int {
	if n, err := strconv.Atoi(typed); err == nil && n >= 1 && n <= len(q.Offers) {
		return n - 1
	}
	return -1
}

// begin takes one of the lines that are offered, to go on with.
func (l *Lines) begin(q Line, offer int) string {
	l.Say("It begins: " + q.Offers[offer])
	l.ends("Enter saves it like this; type a line to add to it.")
	return q.Offers[offer]
}

// checked says what is not right about a line, or how it is understood.
func (l *Lines) checked(q Line, value string) (string, bool) {
	if q.Check != nil {
		if problem := q.Check(value); problem != "" {
			l.Say(problem)
			return "", false
		}
	}
	if q.Read != nil {
		if said := q.Read(value); said != "" {
			l.Say(said)
		}
	}
	return value, true
}

func (l *Lines) askLine(q Line, ends string) {
	switch {
	case q.Now != "" && l.Short:
		l.Say(q.Ask + q.Spoken + " Now: " + q.Now + ".")
	case q.Now != "":
		l.Say(q.Ask + q.Spoken + " Now: " + q.Now + ". Enter keeps it, one line replaces it.")
	default:
		l.askFor(q.Ask+q.Spoken, ends)
	}
	if q.Note != "" {
		l.once("note:"+q.Note, q.Note)
	}
	if len(q.Offers) > 0 {
		l.Say("Type a number to begin with what you answered:")
	}
	for i, offer := range q.Offers {
		l.Say(fmt.Sprintf("%d %s", i+1, offer))
	}
}

// askFor asks, and says what ends the answer to those who may not know.
func (l *Lines) askFor(question, ends string) {
	if l.Short || ends == "" {
		l.Say(question)
		return
	}
	l.Say(question + " " + ends)
	l.once("enter", "Enter skips it; :guide explains, :help says more.")
}
