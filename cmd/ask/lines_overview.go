package ask

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"standpoint/assess/words"
)

// Overview begins or ends a point. At its end it says how the point stands, and a
// number is that of another point; :point tells the parts of this one, and then
// a number opens one.
func (l *Lines) Overview(q Overview) (Reply, error) {
	if !q.Told {
		l.tellPoint(q)
	}
	parts := q.Begins || q.Told
	if !q.Begins && q.Next == "" && !q.Told {
		l.Say("That was the last one.")
		return Reply{Go: Quit}, nil
	}
	for {
		reply, err := l.line(Line{Ask: q.question(parts), Guide: q.Guide}, "")
		switch {
		case err != nil:
			return Reply{}, err
		case reply.Go == Point:
			parts = true
			l.tellParts(q)
			continue
		case reply.Go != "":
			return reply, nil
		case reply.Kept || reply.Value == "":
			return q.onward(), nil
		}
		if wrong := q.wrong(reply.Value, parts); wrong != "" {
			l.Say(wrong)
			continue
		}
		return Reply{Value: q.means(reply.Value, parts)}, nil
	}
}

// means is the part that a number or a name opens, or the point that it names.
func (q Overview) means(typed string, parts bool) string {
	opening, options := q.options()
	if at := meant(options, typed); parts && len(at) == 1 {
		return opening[at[0]].ID
	}
	return typed
}

// options are the parts that open, as things to choose.
func (q Overview) options() (opening []Entry, options []Option) {
	for _, row := range q.Rows {
		if row.Number > 0 {
			opening, options = append(opening, row), append(options, Option{ID: strconv.Itoa(row.Number), Label: row.Name})
		}
	}
	return opening, options
}

func (q Overview) wrong(typed string, parts bool) string {
	if !parts && q.Check != nil {
		return q.Check(typed)
	}
	if _, options := q.options(); parts {
		if at := meant(options, typed); len(at) != 1 {
			return unclear(options, typed, at, ":point lists the parts of this point, :list shows all points.")
		}
	}
	return ""
}

// question asks where to go, with what Enter does.
func (q Overview) question(parts bool) string {
	number := "type another number"
	if parts {
		number = "type the number of a part to change it"
	}
	switch {
	case q.Begins:
		return "Type the number of a part to change it, or press Enter: " + strings.ToLower(q.Onward[:1]) + q.Onward[1:] + "."
	case q.Next != "":
		return fmt.Sprintf("Next is %s. Press Enter to go on, or %s. :point reads this one, :list all.", q.Next, number)
	}
	return "That was the last one. Press Enter to stop, or " + number + "."
}

// onward is where Enter leads.
func (q Overview) onward() Reply {
	if !q.Begins && q.Next == "" {
		return Reply{Go: Quit}
	}
	return Reply{Kept: true}
}

// stands is how the point stands: "Point 7: met".
func (q Overview) stands() string { return words.UpperFirst(q.Called) + ": " + q.Rating }

// tellPoint says how the point stands, and its parts where it begins.
func (l *Lines) tellPoint(q Overview) {
	if q.Begins {
		l.Say(cmp.Or(q.Title, q.stands()) + ".")
		l.tellParts(q)
		return
	}
	l.Say(q.stands() + ".")
	if q.Missing != "" {
		l.Say("Still to do: " + q.Missing + ".")
	}
}

func (l *Lines) tellParts(q Overview) {
	for _, row := range q.Rows {
		row.Mark = "" // the word beside it says the same
		text := row.Name + ": " + row.said()
		if strings.HasSuffix(row.Name, "?") {
			text = row.Name + " " + row.said()
		}
		if row.Number > 0 {
			text = strconv.Itoa(row.Number) + " " + text
		}
		l.Say(text)
	}
}
