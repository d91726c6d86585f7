package ask

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// tasks is the list of all points: where one begins, and comes back to.
type tasks struct {
	still
	q      *TaskList
	ends   []End
	cursor int // over the way on, the tasks that are shown, and the ends
	typed  string
	only   string // which tasks are shown: "", only or below, or a role
	role   bool   // only is a role
	room   room   // what a digit does in a room
}

// The filters that are not roles.
const (
	onlyOpen  = "open"
	onlyBelow = "below"
)

// aPage is how many rows of a list the page keys move by.
const aPage = 5

func newTasks(q *TaskList) *tasks {
	return &tasks{q: q, ends: q.ends()}
}

// ends are what else can be done: with an assessment, where nothing else is said.
func (q *TaskList) ends() []End {
	if q.Ends != nil {
		return q.Ends
	}
	if len(q.Rates) > 0 {
		return q.roomEnds()
	}
	return []End{
		{"r", "Report", Report}, {"c", "What we covered", Covered}, {"s", "The service", Service},
		{"d", "Depth", Depth}, {"q", "Leave", Quit},
	}
}

// open puts the cursor on the way on, or on the first point to look at.
func (t *tasks) open(*host) {
	if t.q.Mine {
		t.filter(t.q.Me, true)
		return
	}
	for i, one := range t.q.Tasks {
		if t.q.Here == 0 && one.Number == t.q.Next {
			t.cursor = i
		}
	}
}

// onward says whether there is a way on above the tasks.
func (t *tasks) onward() int {
	if t.q.Here > 0 {
		return 1
	}
	return 0
}

func (t *tasks) press(key tea.KeyPressMsg, h *host) (Reply, bool) {
	name := key.String()
	h.notices = nil // they were read
	if len(name) == 1 && name >= "0" && name <= "9" {
		t.digit(name)
		return Reply{}, false
	}
	if name == "." && t.typed != "" { // of a label such as 1.4.3
		return Reply{}, false
	}
	t.typed = ""
	if name == "enter" && t.room.rating != nil {
		return Reply{Do: Rate, Value: strconv.Itoa(t.shown()[t.cursor-t.onward()].Number), Kind: t.room.rating.ID}, true
	}
	if was := t.room; was.rating != nil && name == "esc" {
		t.room = room{}
		return Reply{}, false
	}
	t.room = room{going: name == "g" && len(t.q.Rates) > 0}
	last := t.onward() + len(t.shown()) + len(t.ends) - 1
	switch name {
	case "esc":
		t.escape(h)
	case "up", "left", "shift+tab":
		t.cursor = (t.cursor + last) % (last + 1)
	case "down", "right", "tab":
		t.cursor = (t.cursor + 1) % (last + 1)
	case "pgup":
		t.cursor = max(0, t.cursor-aPage)
	case "pgdown":
		t.cursor = min(last, t.cursor+aPage)
	case "home", "end":
		t.cursor = map[string]int{"end": last}[name]
	case "o":
		t.filter(onlyOpen, false)
	case "b":
		t.filter(onlyBelow, false)
	case "m":
		return t.mine(h)
	case "n":
		return Reply{Go: Mine}, t.role
	case "a":
		t.filter("", false)
	case "enter":
		return t.enter(), true
	case "ctrl+q":
		return Reply{Go: Quit}, true
	case "ctrl+o":
		return Reply{Go: Depth}, true
	case "ctrl+z":
		return Reply{Go: Undo}, true
	case "/":
		return Reply{Go: Search}, true
	default:
		if at := t.end(name); at >= 0 {
			t.cursor = t.onward() + len(t.shown()) + at
		}
	}
	return Reply{}, false
}

// end is which of the ends a letter is for, or -1.
func (t *tasks) end(letter string) int {
	return slices.IndexFunc(t.ends, func(e End) bool { return e.Key == letter })
}

// means says whether what was typed are letters and figures that point: none of
// them leads anywhere before Enter.
func (t *tasks) means(run string) bool {
	last := run[len(run)-1:]
	if len(t.q.Rates) > 0 && t.roomMeans(run) {
		return true
	}
	return run == "/" || strings.Contains("obmna", last) || t.end(last) >= 0 ||
		len(t.q.Rates) == 0 && t.leads(last)
}

// leads says whether there is a point that a digit leads to, alone or behind those
// before it. A dot stands in a label, and leads nowhere itself.
func (t *tasks) leads(digit string) bool {
	if digit == "." {
		return t.typed != "" && slices.ContainsFunc(t.q.Tasks, func(one Task) bool { return !one.wordy() && strings.Contains(one.Label, ".") })
	}
	return len(t.named(digit)) > 0 || len(t.named(t.typed+digit)) > 0
}

// named are the points that digits stand for. Where they have labels these come first:
// one that is so without its dots, then those that begin so.
func (t *tasks) named(digits string) []int {
	for _, is := range []func(Task) bool{
		func(one Task) bool { return one.figures() == digits },
		func(one Task) bool {
			return one.Label != "" && !one.wordy() && strings.HasPrefix(one.figures(), digits)
		},
		func(one Task) bool { return !one.wordy() && strconv.Itoa(one.Number) == digits },
	} {
		var at []int
		for i, one := range t.q.Tasks {
			if is(one) {
				at = append(at, i)
			}
		}
		if len(at) > 0 {
			return at
		}
	}
	return nil
}

func (t *tasks) mark() func() {
	cursor, only, role := t.cursor, t.only, t.role
	return func() { t.typed, t.cursor, t.only, t.role, t.room = "", cursor, only, role, room{} }
}

// escape closes what is open. There is nothing behind the list but leaving.
func (t *tasks) escape(h *host) {
	switch {
	case h.reading:
		h.reading = false
	case t.only != "":
		t.filter("", false)
	default:
		h.notices = []string{"This is the first page. Press q and then enter to leave; every answer is saved."}
	}
}

// jump puts the cursor on the point whose number is typed: 1, and with a 2
// behind it 12. Of several with that number in their labels, the same digit again
// goes to the next.
func (t *tasks) jump(digit string) {
	for _, number := range []string{t.typed + digit, digit} {
		at := t.named(number)
		if len(at) == 0 {
			continue
		}
		next := 0
		if here := slices.Index(at, t.cursor-t.onward()); number == t.typed && t.only == "" {
			next = (here + 1) % len(at)
		}
		if t.only != "" {
			t.filter("", false)
		}
		t.typed, t.cursor = number, t.onward()+at[next]
		return
	}
	t.typed = ""
}

func (t *tasks) enter() Reply {
	shown := t.shown()
	at := t.cursor - t.onward()
	switch {
	case at < 0:
		return Reply{Go: Resume}
	case at < len(shown):
		return Reply{Value: strconv.Itoa(shown[at].Number)}
	}
	return Reply{Go: t.ends[at-len(shown)].To}
}

func (t *tasks) foot() []hint {
	if at := t.cursor - t.onward() - len(t.shown()); at >= 0 {
		return []hint{{"enter", strings.ToLower(t.ends[at].Label[:1]) + t.ends[at].Label[1:]}, {"↑↓", "choose"}, {"?", "help"}}
	}
	if len(t.q.Rates) > 0 {
		return t.roomFoot()
	}
	return []hint{{"↑↓", "or a number"}, {"enter", "open"}, {"o", "to do"}, {"m", "mine"}, {"b", "below best"}, {"?", "help"}}
}
