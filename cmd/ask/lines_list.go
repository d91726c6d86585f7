package ask

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Page says what a point is about before its first question.
func (l *Lines) Page(p Page) {
	if p.Place == "" {
		if p.Lead != "" {
			l.Say(p.Lead + " Type :help at any question, and :quit to stop.")
		}
		return
	}
	title := p.Place + ". " + p.Title + "."
	if p.Phase != "" {
		title += " " + p.Phase + "."
	}
	l.Say("")
	l.Say(title)
	l.Say(p.Lead)
	for _, more := range p.More {
		l.Say(more)
	}
	if len(p.Think) > 0 {
		l.Say("Worth thinking about:")
	}
	for _, think := range p.Think {
		l.Say("- " + think)
	}
}

// Saved says so: in lines, nothing else shows it.
func (l *Lines) Saved(words string) {
	if words != "" {
		l.Say(words)
	}
}

// Show says a text; what is said stays to be read.
func (l *Lines) Show(title, text string) error {
	l.Say(title)
	l.Say(text)
	return nil
}

// Step needs no words: each question says which it is.
func (l *Lines) Step(int, int) {}

// Close has nothing to give back.
func (l *Lines) Close() {}

// Pick tells the points and asks for a number.
func (l *Lines) Pick(q *TaskList) (Reply, error) {
	if q.Stopped > 0 && !q.Told {
		reply, err := l.Line(Line{
			Ask:   fmt.Sprintf("You stopped at point %d, %s. Press Enter to go on there, or type another point's number. :list shows all points.", q.Stopped, q.title(q.Stopped)),
			Check: q.Check, Firm: true,
		})
		switch {
		case err != nil || reply.Go == Quit || reply.Go == Depth:
			return reply, err
		case reply.Go == "" && (reply.Kept || reply.Value == ""):
			return Reply{Go: Resume}, nil
		case reply.Go == "":
			return reply, nil
		}
	}
	if !q.Told {
		l.tellTasks(q)
	}
	question := q.Ask
	if question == "" || q.Stopped > 0 {
		question = "Which point? Type its number."
	}
	if q.Next > 0 {
		question += fmt.Sprintf(" Enter opens point %d.", q.Next)
	}
	return l.pick(q, question)
}

// pick asks for a number, or for one of the letters beside it.
func (l *Lines) pick(q *TaskList, question string) (Reply, error) {
	letters := map[string]string{"s": Service, "d": Depth, "q": Quit}
	for {
		reply, err := l.Line(Line{
			Ask: question, Note: "You can also type s for the service, d for how much is asked, q to stop.",
			Check: func(typed string) string {
				if letters[strings.ToLower(typed)] != "" {
					return ""
				}
				return q.Check(typed)
			}, Firm: true,
		})
		word := letters[strings.ToLower(reply.Value)]
		switch {
		case err != nil || reply.Go == Quit || reply.Go == Depth:
			return reply, err
		case reply.Go == List:
			l.tellTasks(q)
		case word != "":
			return Reply{Go: word}, nil
		case reply.Value != "":
			return reply, nil
		case q.Next > 0:
			return Reply{Value: strconv.Itoa(q.Next)}, nil
		default:
			return Reply{Go: Quit}, nil
		}
	}
}

func (q *TaskList) title(number int) string {
	if i := slices.IndexFunc(q.Tasks, func(t Task) bool { return t.Number == number }); i >= 0 {
		return q.Tasks[i].Title
	}
	return ""
}

func (l *Lines) tellTasks(q *TaskList) {
	q.Told = true
	l.Say(q.Title + ". " + q.Looked + ".")
	group := ""
	for _, t := range q.Tasks {
		if t.Group != group {
			group = t.Group
			l.Say(group + ":")
		}
		line := fmt.Sprintf("%d %s: %s", t.Number, t.Title, t.Rating)
		if t.Late != "" {
			line += ", " + t.Late
		}
		l.Say(line)
	}
}
