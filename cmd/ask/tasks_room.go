package ask

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// room is what a digit does in the list where a room of people rates from it.
type room struct {
	rating *Option // typed at the point that is pointed at, and not saved yet
	going  bool    // g was pressed: digits are a point's number
}

// roomEnds are what else a room can do from the list.
func (q *TaskList) roomEnds() []End {
	parked := "Parked items"
	if q.Parked > 0 {
		parked += fmt.Sprintf(" (%d)", q.Parked)
	}
	return []End{{"p", parked, Park}, {"w", "Who is here", Present}, {"r", "Report", Report}, {"c", "What we covered", Covered},
		{"s", "The service", Service}, {"d", "Depth", Depth}, {"q", "Leave", Quit}}
}

// digit rates the point that is pointed at, once enter is pressed; without a room,
// and after g, it goes to the point of that number.
func (t *tasks) digit(typed string) {
	if len(t.q.Rates) == 0 || t.room.going {
		t.jump(typed)
		t.room.going = t.room.going && t.goesOn()
		return
	}
	if o := t.rate(typed); o != nil {
		t.room.rating = o
	}
}

// rate is what a digit rates the point as that is pointed at; nil where it points
// at none.
func (t *tasks) rate(typed string) *Option {
	at := t.cursor - t.onward()
	if at < 0 || at >= len(t.shown()) {
		return nil
	}
	for i, number := range numbers(t.q.Rates) {
		if strconv.Itoa(number) == typed {
			return &t.q.Rates[i]
		}
	}
	return nil
}

// roomMeans says whether the last of what was typed in a row means something in a
// room: a digit at a point, or g and a point's number.
func (t *tasks) roomMeans(run string) bool {
	switch last := run[len(run)-1:]; {
	case strings.Trim(last, "0123456789") != "":
		return last == "g" || t.room.going && t.leads(last)
	case t.room.going:
		return t.leads(last)
	default:
		return t.rate(last) != nil
	}
}

// goesOn says whether there is a point whose number goes on from what was typed, as
// 12 does from 1. Where there is none, the next digit rates.
func (t *tasks) goesOn() bool {
	return slices.ContainsFunc(t.q.Tasks, func(one Task) bool {
		figures := one.figures()
		return len(figures) > len(t.typed) && strings.HasPrefix(figures, t.typed)
	})
}

// wide is how wide the list may be: for a room, as wide as a point is.
func (t *tasks) wide() int {
	if len(t.q.Rates) > 0 {
		return onWall
	}
	return widest
}

// pending says what enter saves.
func (t *tasks) pending() string {
	one := t.shown()[t.cursor-t.onward()]
	said := fmt.Sprintf("Enter rates %s as %s %s. Esc leaves it", one.called(), t.room.rating.Mark, t.room.rating.Label)
	if one.Rated {
		return said + ": " + one.Rating + "."
	}
	return said + " without a rating."
}

// legend says which digit rates how.
func (t *tasks) legend() string {
	all := numbers(t.q.Rates)
	values := make([]string, len(all))
	for i, o := range t.q.Rates {
		values[i] = strings.TrimSpace(fmt.Sprintf("%d %s %s", all[i], o.Mark, o.Label))
	}
	return "Enter opens a point to talk about it. A digit rates it: " + strings.Join(values, ", ") + "."
}

func (t *tasks) roomFoot() []hint {
	if t.room.rating != nil {
		return []hint{{"enter", "save"}, {"esc", "leave it as it was"}, {"?", "help"}}
	}
	return []hint{{"↑↓", "choose"}, {"enter", "talk about it"}, {(&workshop{q: Workshop{Values: t.q.Rates}}).span(), "rate"},
		{"g", "and a number"}, {"o", "to do"}, {"?", "help"}}
}

func (t *tasks) help() string {
	switch {
	case t.q.Help != "":
		return strings.Replace(t.q.Help, ByNumber, t.q.numberHelp(), 1)
	case len(t.q.Rates) == 0:
		return strings.Replace(tasksHelp, ByNumber, t.q.numberHelp(), 1)
	}
	return roomHelp
}

// ByNumber is in the help of a list how one goes to a point by its number.
const ByNumber = "A number goes to that point: 1, or 1 and 2 for point 12."

// numberHelp is the same where points have labels.
func (q *TaskList) numberHelp() string {
	last := Task{}
	if len(q.Tasks) > 0 {
		last = q.Tasks[len(q.Tasks)-1]
	}
	switch {
	case last.Label == "":
		return ByNumber
	case !last.wordy():
		return fmt.Sprintf("A number goes to that point: %s, or %s without the dots.", last.Label, last.figures())
	case q.byNumber() == "number":
		return fmt.Sprintf("A number goes to that point: %s to %s.", last.figures(), last.Label)
	}
	return fmt.Sprintf("A number goes to the first point with that number, and the same number again to the next: %s to %s.", last.figures(), last.Label)
}

const roomHelp = `Three or four points are enough for an hour. Choose one with the arrow keys and press enter to talk about it, or rate it from here: a digit says how, enter saves it, ctrl+z takes it back. g and a number goes to that point.
o shows only points with something still to do, b those below the best rating, m what one role looks after, a all.
These letters choose, and enter opens: p is for the parked items, w is for who is in the room, r is for the report, c shows what this sitting covered, s goes to the questions about the service, d changes how much detail is asked for, q leaves. What is parked is decided on before you leave.`

// spread puts an empty line between the rows, for those at the far end of the room.
func spread(rows []string) []string {
	var apart []string
	for _, row := range rows {
		apart = append(apart, row, "")
	}
	return slices.Clip(apart[:max(0, len(apart)-1)])
}
