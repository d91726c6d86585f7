package ask

import (
	"cmp"
	"fmt"
	"strings"

	"standpoint/assess/words"
)

const help = `You can type these instead of an answer:
:back goes to the question before, and :skip leaves this one for later.
:list shows all points, and :point what this one says so far. :quit stops; everything is saved.
:again repeats the question. :guide says more about it. :read reads out what is written.
:clear empties the answer. :replace this with that changes some words of a text, :edit opens it in an editor. :depth changes how much detail is asked for.
:answers brings in what you answered, where a text is about that; at a rating, it begins the reason with it.
:state ends a text and asks how to put it: planned, not known, does not apply.
:short says less before each answer, and :short again says it in full.
:undo takes back the last save, and once more the one before. :search finds words in questions and answers.
To begin a line with a colon, type two colons. To write a dot on its own, type two dots.`

// command carries out what every question knows, and says whether the person
// leaves the question by it. Beside the questions there is nothing to undo or to
// search.
func (l *Lines) command(word string, q asking) (Reply, bool) {
	switch name, rest, _ := strings.Cut(word, " "); name {
	case "help":
		l.Say(help)
	case "guide":
		l.Say(cmp.Or(strings.Join(words.NonEmpty(append([]string{q.guide}, l.at.More...)...), "\n"), "There is nothing more to say about this one."))
	case "short":
		l.shorten()
	case "read":
		l.readOut(q.now, nil)
	case Undo, Search:
		if !q.aside {
			return Reply{Go: name, Value: strings.TrimSpace(rest)}, true
		}
		l.Say("Answer this first, or type :back.")
	case Back, Skip, List, Quit, Depth, Point:
		l.asked = name == Back
		return Reply{Go: name}, true
	default:
		l.Say(fmt.Sprintf("There is no command :%s. Type :help for a list. To begin a line with a colon, type two colons.", name))
	}
	return Reply{}, false
}

// shorten leaves out what ends an answer from now on, or says it again.
func (l *Lines) shorten() {
	l.Short = !l.Short
	if l.Remember != nil {
		l.Remember(l.Short)
	}
	if l.Short {
		l.Say("Short from now on. Type :short again for the full version.")
	} else {
		l.Say("In full from now on.")
	}
}

// asking is the question at which a command is typed.
type asking struct {
	guide, now string
	aside      bool
}

// command is the word behind the colon that a line begins with, and what follows it
// where that counts. It is nothing for other lines and for those that begin with two
// colons.
func command(line string) string {
	if !strings.HasPrefix(line, ":") || strings.HasPrefix(line, "::") || len(line) == 1 {
		return ""
	}
	word, rest, spoken := strings.Cut(line[1:], " ")
	if word = strings.ToLower(word); spoken && (word == Search || word == "replace") {
		word += " " + rest
	}
	return word
}

// unescape takes back the doubling that lets a line begin with a colon or be
// a dot.
func unescape(line string) string {
	if strings.HasPrefix(strings.TrimLeft(line, " "), "::") {
		return strings.Replace(line, "::", ":", 1)
	}
	if dots := strings.TrimSpace(line); len(dots) > 1 && strings.Trim(dots, ".") == "" {
		return dots[1:]
	}
	return line
}
