package ask

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"standpoint/assess/words"
)

// Page says what a point is about before its first question.
func (l *Lines) Page(p Page) {
	if p.Place == "" {
		if p.Lead != "" {
			l.Say(p.Lead + " Type :help at any question, and :quit to stop.")
		}
		return
	}
	l.at = p
	title := p.Place + ". " + p.Title + "."
	if p.Phase != "" {
		title += " " + p.Phase + "."
	}
	l.Say("")
	l.Say(title)
	l.Say(p.Lead)
	for _, note := range p.Notes {
		l.Say(note)
	}
	if len(p.Think) > 0 {
		l.Say("Worth thinking about:")
	}
	for _, think := range p.Think {
		l.Say(think)
	}
}

// Saved says so: in lines, nothing else shows it.
func (l *Lines) Saved(words string) {
	if words != "" && !l.followed {
		l.Say(words)
	}
	l.followed = l.followed && words == ""
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

// Pick tells the points and asks for one of them. Where the last sitting ended
// inside one, it first offers to go on there.
func (l *Lines) Pick(q *TaskList) (Reply, error) {
	for resumes := q.Stopped > 0 && !q.Told; ; resumes = false {
		if !resumes && !q.Told {
			l.tellTasks(q)
		}
		reply, err := l.line(Line{Ask: q.question(resumes), Check: q.unclear}, "")
		switch {
		case err != nil || reply.Go != "" && reply.Go != List && reply.Go != Back && reply.Go != Skip:
			return reply, err
		case reply.Go != "":
			q.Told, q.Mine = false, false
		case reply.Value == "0":
			if reply, err := l.others(q); err != nil || reply.Go != "" {
				return reply, err
			}
		case reply.Value != "":
			return q.picked(reply.Value), nil
		case resumes:
			return Reply{Go: Resume}, nil
		case q.Next > 0:
			return Reply{Value: strconv.Itoa(q.Next)}, nil
		default:
			return Reply{Go: Quit}, nil
		}
	}
}

// question asks for a point, and says what Enter does.
func (q *TaskList) question(resumes bool) string {
	if resumes {
		return fmt.Sprintf("You stopped at %s, %s. Enter continues there. Or type a point's %s, 0 for more, or :list.", q.called(q.Stopped), q.title(q.Stopped), q.byNumber())
	}
	question := "Which point?"
	if q.Ask != "" && q.Stopped == 0 {
		question = q.Ask
	}
	question += " Type its " + q.byNumber() + ", or 0 for more."
	if len(q.Rates) > 0 && len(q.Tasks) > 0 {
		question += q.ratesInLine()
	}
	if q.Next > 0 {
		return question + " Enter opens " + q.called(q.Next) + "."
	}
	return question + " Enter stops."
}

func (q *TaskList) title(number int) string {
	if i := slices.IndexFunc(q.Tasks, func(t Task) bool { return t.Number == number }); i >= 0 {
		return q.Tasks[i].Title
	}
	return ""
}

func (l *Lines) tellTasks(q *TaskList) {
	q.Told = true
	l.Say(strings.Join(words.NonEmpty(strings.ReplaceAll(q.Title, " · ", ", "), q.Looked, q.counts()), ". ") + ".")
	if q.Mine {
		l.Say("Only what " + q.Me + " " + q.does() + "; :list shows all of them.")
	}
	group := ""
	for _, t := range q.Tasks {
		if q.Mine && !slices.Contains(t.Roles, q.Me) {
			continue
		}
		if t.Group != group {
			group = t.Group
			l.Say(group + ":")
		}
		l.Say(t.line())
	}
}

// counts says how many points have which rating, in the order of the list;
// nothing where all have the same.
func (q *TaskList) counts() string {
	var ratings []string
	many := map[string]int{}
	for _, t := range q.Tasks {
		if many[t.Rating]++; many[t.Rating] == 1 {
			ratings = append(ratings, t.Rating)
		}
	}
	if len(ratings) == 1 {
		return ""
	}
	for i, rating := range ratings {
		ratings[i] = fmt.Sprintf("%d %s", many[rating], rating)
	}
	return words.List(ratings)
}

// line is a point as it is told: what a screen shows beside it by signs and in
// columns is said.
func (t Task) line() string {
	facts := []string{t.Rating}
	if answered, of, ok := strings.Cut(t.Count, "/"); ok {
		facts = append(facts, answered+" of "+of+" answered")
	}
	if t.Typing {
		facts = append(facts, "a text half typed")
	}
	return fmt.Sprintf("%s: %s", t.headed(), strings.Join(words.NonEmpty(append(facts, t.Late)...), ", "))
}
