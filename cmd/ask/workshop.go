package ask

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
)

// Workshop is a point as a room of people talks about it: what is asked, what is
// there already, what the values mean, and whose turn it is.
type Workshop struct {
	Ask   string  // what the point asks, for everybody to read
	Why   string  // why it is asked
	There []Block // what is there already
	Talk  []Talk  // the questions of the point, one at a time
	At    string  // the question one comes back to; empty for the point as a whole

	Values []Option // what it can be rated, with what each means
	Now    string   // the rating that stands
	Votes  string   // how the room voted, in counts; empty before
	Speaks string   // whose turn it is
	Turns  bool     // there are people to take turns
	Spent  func() time.Duration

	Parked []string // what came up and waits
	Next   string   // the point that comes next, and its title; empty after the last
	Guide  string
	Told   bool // in lines, all of it was told already
}

// Talk is a question of the point, what is said to it so far, and what others say to it.
type Talk struct {
	ID, Ask, Says string
	Beside        []Block
}

// What a room can do at a point.
const (
	Vote    = "vote"    // before anybody speaks
	Turn    = "turn"    // the next one speaks
	Park    = "park"    // keep what came up for the end
	Write   = "write"   // what was said: at the question in Value
	Rate    = "rate"    // as Value, or from the list the point of that number as Kind
	Slips   = "slips"   // count votes that are on paper
	Present = "present" // say who is in the room
)

// time says how long one has talked: in minutes, and nothing of the first.
func (q Workshop) time() string {
	if q.Spent == nil || q.Spent() < time.Minute {
		return ""
	}
	n := int(q.Spent() / time.Minute)
	if n == 1 {
		return "1 minute on this point"
	}
	return fmt.Sprintf("%d minutes on this point", n)
}

// workshop is that page: the values that a digit points at, and the ways on.
type workshop struct {
	still
	q      Workshop
	ways   []way
	cursor int // over the values and the ways
	talk   int // the question that stands there; 0 for the point as a whole
}

func newWorkshop(q Workshop) *workshop {
	w := &workshop{q: q}
	if q.Next != "" {
		w.ways = append(w.ways, way{"Next: " + q.Next, Reply{Kept: true}})
	}
	w.ways = append(w.ways, way{"Back to the list", Reply{Go: List}})
	w.cursor = len(q.Values) // on the way on, so that an enter too many rates nothing
	for i, one := range q.Talk {
		if one.ID == q.At {
			w.talk = i + 1
		}
	}
	return w
}

func (w *workshop) press(key tea.KeyPressMsg, h *host) (Reply, bool) {
	name := key.String()
	if to := goes[name]; to != "" && to != Skip && !(name == "esc" && h.reading) {
		if to == Back {
			to = List
		}
		return Reply{Go: to}, true
	}
	if does := w.does(name); does != "" {
		return Reply{Do: does, Value: w.asked()}, true
	}
	all := len(w.q.Values) + len(w.ways)
	switch name {
	case "esc":
		h.reading = false
	case "up":
		w.cursor = (w.cursor + all - 1) % all
	case "down", "tab":
		w.cursor = (w.cursor + 1) % all
	case "left":
		w.turn(-1)
	case "right":
		w.turn(1)
	case "home", "pgup":
		w.cursor = 0
	case "end", "pgdown":
		w.cursor = all - 1
	case "enter":
		return w.enter(), true
	default:
		if at := w.numbered(name); at >= 0 {
			w.cursor = at
		}
	}
	return Reply{}, false
}

// does is what a letter does at once: none of it changes what is saved.
func (w *workshop) does(letter string) string {
	if letter == "n" && !w.q.Turns {
		return ""
	}
	return map[string]string{"v": Vote, "n": Turn, "p": Park, "w": Write}[letter]
}

// asked is the question that stands there.
func (w *workshop) asked() string {
	if w.talk == 0 {
		return ""
	}
	return w.q.Talk[w.talk-1].ID
}

// turn goes to the next question, round the end.
func (w *workshop) turn(step int) {
	all := len(w.q.Talk) + 1
	w.talk = (w.talk + step + all) % all
}

func (w *workshop) enter() Reply {
	if w.cursor < len(w.q.Values) {
		return Reply{Do: Rate, Value: w.q.Values[w.cursor].ID}
	}
	return w.ways[w.cursor-len(w.q.Values)].reply
}

// numbered is the value of a number, or -1.
func (w *workshop) numbered(typed string) int {
	for i, number := range numbers(w.q.Values) {
		if strconv.Itoa(number) == typed {
			return i
		}
	}
	return -1
}

func (w *workshop) means(run string) bool {
	return w.does(strings.TrimLeft(run, "0123456789")) != "" || digits(run, func(number string) bool { return w.numbered(number) >= 0 })
}

func (w *workshop) mark() func() {
	cursor := w.cursor
	return func() { w.cursor = cursor }
}

// turns is how long until what is said of the time changes.
func (w *workshop) turns() time.Duration {
	if w.q.Spent == nil {
		return 0
	}
	return time.Minute - w.q.Spent()%time.Minute
}

func (w *workshop) foot() []hint {
	hints := []hint{{"v", "vote"}, {w.span(), "rate"}}
	if w.cursor < len(w.q.Values) {
		hints = []hint{{"enter", "save"}, {"↑↓", "or a digit"}, {"v", "vote"}}
	}
	if w.q.Turns {
		hints = append(hints, hint{"n", "next speaker"})
	}
	hints = append(hints, hint{"w", "write"}, hint{"p", "park"})
	if len(w.q.Talk) > 0 {
		hints = append(hints, hint{"←→", "questions"})
	}
	return append(hints, hint{"?", "guide"})
}

// span is which digits rate: "1-3".
func (w *workshop) span() string {
	all := numbers(w.q.Values)
	if len(all) == 0 {
		return "0"
	}
	return strings.Join([]string{strconv.Itoa(all[0]), strconv.Itoa(all[len(all)-1])}, "-")
}
