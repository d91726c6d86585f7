package ask

import (
	"fmt"
	"strings"
)

const help = `You can type these instead of an answer:
:back goes to the question before. :skip leaves this one for later.
:list shows all points. :quit stops; everything is saved.
:again repeats the question. :guide says more about it. :read reads out what is written.
:clear empties the answer. :edit opens it in an editor. :depth changes how much is asked.
A line that begins with a colon is typed with two. A dot alone is typed as two dots.`

// command carries out what every question knows, and says whether the person
// leaves the question by it.
func (l *Lines) command(word, guide, now string) (Reply, bool) {
	switch word {
	case "help":
		l.Say(help)
	case "guide":
		if guide == "" {
			guide = "There is nothing more to say about this one."
		}
		l.Say(guide)
	case "read":
		l.readOut(now, nil)
	case Back, Skip, List, Quit, Depth:
		return Reply{Go: word}, true
	default:
		l.Say(fmt.Sprintf("I do not know :%s. :help lists what I know. To begin a line with a colon, type two.", word))
	}
	return Reply{}, false
}

// command is the word behind the colon that a line begins with. It is nothing
// for other lines and for those that begin with two colons.
func command(line string) string {
	if !strings.HasPrefix(line, ":") || strings.HasPrefix(line, "::") || len(line) == 1 {
		return ""
	}
	word, _, _ := strings.Cut(line[1:], " ")
	return strings.ToLower(word)
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
