package ask

import (
	"strconv"
	"strings"
)

// way is where a letter leads, or nothing.
func (q *TaskList) way(letter string) string {
	for _, e := range q.ends() {
		if strings.EqualFold(e.Key, letter) {
			return e.To
		}
	}
	if strings.EqualFold(letter, "m") && (q.Ends == nil || q.Does != "") {
		return Mine
	}
	return ""
}

// elsewhere are the other ways on, in words.
func (q *TaskList) elsewhere() []Option {
	if q.Ends == nil {
		return []Option{{ID: Service, Label: "answer the questions about the service"}, {ID: Depth, Label: "change how much detail is asked for"},
			{ID: Search, Label: "search the questions and answers"}, {ID: Undo, Label: "undo the last save"},
			{ID: Report, Label: "make the report"}, {ID: Covered, Label: "hear what we covered today"}, {ID: Mine, Label: "hear what is for one role"}, {ID: Quit, Label: "stop"}}
	}
	options := []Option{{ID: Undo, Label: "undo the last save"}}
	if q.Does != "" {
		options = append(options, Option{ID: Mine, Label: "hear what one profession " + q.Does})
	}
	for _, e := range q.Ends {
		options = append(options, Option{ID: e.To, Label: e.Label})
	}
	return options
}

// others asks which other way to go from the list.
func (l *Lines) others(q *TaskList) (Reply, error) {
	options := []Option{{ID: List, Label: "back to the points"}}
	if len(q.Rates) > 0 {
		options = append(options, Option{ID: Park, Label: "go to the parked items"}, Option{ID: Present, Label: "say who is in the room"})
	}
	options = append(options, q.elsewhere()...)
	reply, err := l.Choose(Choice{Ask: "What would you like to do?", Default: List, Aside: true, Options: options})
	if err != nil || reply.Go == Quit || reply.Go == Depth {
		return reply, err
	}
	if reply.Go != "" || reply.Value == List {
		return Reply{}, nil
	}
	return Reply{Go: reply.Value}, nil
}

// picked is what a line means that is clear.
func (q *TaskList) picked(typed string) Reply {
	if way := q.way(typed); way != "" {
		return Reply{Go: way}
	}
	if reply, ok := q.rated(typed); ok {
		return reply
	}
	if at := q.meant(typed); len(at) == 1 {
		typed = strconv.Itoa(q.Tasks[at[0]].Number)
	}
	return Reply{Value: typed}
}

// unclear says why a line is no point of the list and no other way on.
func (q *TaskList) unclear(typed string) string {
	if _, rated := q.rated(typed); typed == "0" || rated || q.way(typed) != "" {
		return ""
	}
	at := q.meant(typed)
	if _, err := strconv.Atoi(typed); err == nil && len(at) == 0 {
		return q.Check(typed)
	}
	if len(at) == 1 {
		return ""
	}
	if len(at) == 0 {
		at = q.names().With(typed)
	}
	return q.couldBe(typed, at)
}
