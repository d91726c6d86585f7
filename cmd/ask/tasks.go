package ask

import (
	"fmt"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"
	"github.com/mattn/go-runewidth"
)

// tasks is the list of all points: where one begins, and comes back to.
type tasks struct {
	q      *TaskList
	ends   []end
	cursor int // over the way on, the tasks that are shown, and the ends
	typed  string
	only   string // which tasks are shown: "", only or below, or a role
	role   bool   // only is a role
}

// end is something else one can do from the list.
type end struct{ key, label, to string }

// The filters that are not roles.
const (
	onlyOpen  = "open"
	onlyBelow = "below"
)

func newTasks(q *TaskList) *tasks {
	t := &tasks{q: q, ends: []end{
		{"r", "Report", Report}, {"c", "What we covered", Covered}, {"s", "The service", Service},
		{"d", "Depth", Depth}, {"q", "Leave", Quit},
	}}
	return t
}

func (t *tasks) typing() bool  { return false }
func (t *tasks) take(tea.Msg)  {}
func (t *tasks) leave() error  { return nil }
func (t *tasks) guide() string { return t.q.Ask }

// open puts the cursor on the way on, or on the first point to look at.
func (t *tasks) open(*host) {
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

// shown are the tasks that pass the filter.
func (t *tasks) shown() []Task {
	return slices.DeleteFunc(slices.Clone(t.q.Tasks), func(one Task) bool {
		switch {
		case t.role:
			return !slices.Contains(one.Roles, t.only)
		case t.only == onlyOpen:
			return !one.Open
		case t.only == onlyBelow:
			return !one.Below
		}
		return false
	})
}

func (t *tasks) press(key tea.KeyPressMsg, h *host) (Reply, bool) {
	name := key.String()
	if len(name) == 1 && name >= "0" && name <= "9" {
		t.jump(name)
		return Reply{}, false
	}
	t.typed = ""
	last := t.onward() + len(t.shown()) + len(t.ends) - 1
	switch name {
	case "esc":
		t.escape(h)
	case "up", "k", "left", "shift+tab":
		t.cursor = (t.cursor + last) % (last + 1)
	case "down", "j", "right", "tab":
		t.cursor = (t.cursor + 1) % (last + 1)
	case "home":
		t.cursor = 0
	case "end":
		t.cursor = last
	case "o":
		t.filter(onlyOpen, false)
	case "b":
		t.filter(onlyBelow, false)
	case "m":
		t.nextRole()
	case "a":
		t.filter("", false)
	case "enter":
		return t.enter(), true
	case "ctrl+q":
		return Reply{Go: Quit}, true
	case "ctrl+o":
		return Reply{Go: Depth}, true
	default:
		for _, e := range t.ends {
			if e.key == name {
				return Reply{Go: e.to}, true
			}
		}
	}
	return Reply{}, false
}

// escape closes what is open. There is nothing behind the list but leaving.
func (t *tasks) escape(h *host) {
	switch {
	case h.reading:
		h.reading = false
	case t.only != "":
		t.filter("", false)
	default:
		h.notices = []string{"This is the first page. q leaves; every answer is saved."}
	}
}

// jump puts the cursor on the point whose number is typed: 1, and with a 2
// behind it 12.
func (t *tasks) jump(digit string) {
	for _, number := range []string{t.typed + digit, digit} {
		for i, one := range t.q.Tasks {
			if strconv.Itoa(one.Number) != number {
				continue
			}
			if t.only != "" {
				t.filter("", false)
			}
			t.typed, t.cursor = number, t.onward()+i
			return
		}
	}
	t.typed = ""
}

// filter shows some of the tasks, or all again when it does so already.
func (t *tasks) filter(only string, role bool) {
	if t.only == only && t.role == role {
		only, role = "", false
	}
	t.only, t.role, t.cursor = only, role, 0
}

// nextRole shows what one role has to do, and then the next role's.
func (t *tasks) nextRole() {
	var roles []string
	for _, one := range t.q.Tasks {
		for _, role := range one.Roles {
			if role != "" && !slices.Contains(roles, role) {
				roles = append(roles, role)
			}
		}
	}
	at := -1
	if t.role {
		at = slices.Index(roles, t.only)
	}
	if at++; at < len(roles) {
		t.filter(roles[at], true)
	} else {
		t.filter("", false)
	}
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
	return Reply{Go: t.ends[at-len(shown)].to}
}

func (t *tasks) foot() []hint {
	return []hint{{"↑↓", "or a number"}, {"enter", "open"}, {"o", "to do"}, {"m", "mine"}, {"b", "below best"}, {"?", "help"}}
}

// heading says what the filter shows.
func (t *tasks) heading(shown int) string {
	switch {
	case t.role:
		return fmt.Sprintf("Only what %s looks after: %d. m: the next role, a: all.", t.only, shown)
	case t.only == onlyOpen:
		return fmt.Sprintf("Only points with something still to do: %d. a: all.", shown)
	case t.only == onlyBelow:
		return fmt.Sprintf("Only points below the best rating: %d. a: all.", shown)
	case t.q.Here > 0:
		return ""
	}
	return "Which point do you know well? Begin anywhere: type its number."
}

// columns are the widths of a row's parts, by what there is and what fits.
type columns struct{ number, title, rating, count, tail int }

func (t *tasks) columns(width int) columns {
	c := columns{}
	widest := 0
	for _, one := range t.q.Tasks {
		c.number = max(c.number, len(strconv.Itoa(one.Number)))
		c.rating = max(c.rating, runewidth.StringWidth(one.Rating)+2)
		c.count = max(c.count, runewidth.StringWidth(one.Count))
		c.tail = max(c.tail, runewidth.StringWidth(one.tail()))
		widest = max(widest, runewidth.StringWidth(one.Title))
	}
	if width < 60 {
		c.count, c.tail = 0, 0
	}
	c.tail = min(c.tail, 17)
	gaps := 4
	for _, column := range []int{c.rating, c.count, c.tail} {
		if column > 0 {
			gaps += 2
		}
	}
	c.title = max(8, min(widest, width-c.number-c.rating-c.count-c.tail-gaps))
	return c
}
