package ask

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"standpoint/assess/words"
)

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

// filter shows some of the tasks, or all again when it does so already.
func (t *tasks) filter(only string, role bool) {
	if t.only == only && t.role == role {
		only, role = "", false
	}
	t.only, t.role, t.cursor = only, role, 0
}

// mine shows what is for whoever is asked, or all again. Who that is, is asked once.
func (t *tasks) mine(h *host) (Reply, bool) {
	named := slices.ContainsFunc(t.q.Tasks, func(one Task) bool { return strings.Join(one.Roles, "") != "" })
	switch {
	case !named:
		h.notices = []string{t.q.noRole()}
	case t.q.Me == "":
		return Reply{Go: Mine}, true
	default:
		t.filter(t.q.Me, true)
	}
	return Reply{}, false
}

// does is what a role does with its points.
func (q *TaskList) does() string { return cmp.Or(q.Does, "looks after") }

func (q *TaskList) noRole() string {
	if q.Ends != nil {
		return "No point here says who " + q.does() + " it."
	}
	return "No role has been named yet. In full detail (d) you are asked for one at each point and action."
}

// heading says what the filter shows.
func (t *tasks) heading(shown int) string {
	switch {
	case t.role:
		return fmt.Sprintf("Only what %s %s: %d. n: another, a: all.", t.only, t.q.does(), shown)
	case t.only == onlyOpen && shown == 0:
		return "Nothing is left to do at any point. a: all."
	case t.only == onlyOpen:
		return fmt.Sprintf("Only points with something still to do: %d. a: all.", shown)
	case t.only == onlyBelow && shown == 0:
		return "No point is rated below the best. a: all."
	case t.only == onlyBelow:
		return fmt.Sprintf("Only points below the best rating: %d. a: all.", shown)
	case len(t.q.Rates) > 0:
		return t.legend()
	case t.q.Here > 0:
		return ""
	}
	if t.q.Ends != nil {
		return "Begin with any point: type its number."
	}
	return "Which point do you know well? Begin anywhere: type its number."
}

// columns are the widths of a row's parts, by what there is and what fits.
// On a narrow terminal there is only the title and the rating, together narrow.
type columns struct {
	number, title, rating, count, tail, narrow int

	owners bool // there is room for them beside the titles
}

// enough is a width for titles, and one for roles, that most of them fit in.
const enough, someone = 54, 17

func (t *tasks) columns(width int) columns {
	c := columns{}
	widest := 0
	for _, one := range t.q.Tasks {
		c.number = max(c.number, words.Width(one.tag()))
		c.rating = max(c.rating, words.Width(one.Rating)+2)
		c.count = max(c.count, words.Width(one.Count))
		c.tail = max(c.tail, words.Width(one.tail(true)))
		widest = max(widest, words.Width(one.Title))
	}
	if width < 60 {
		c.narrow = width - 4
		return c
	}
	c.tail, c.owners = min(c.tail, someone), true
	if c.left(width) < min(widest, enough) { // the titles come first
		c.tail, c.owners = 0, false
		for _, one := range t.q.Tasks {
			c.tail = max(c.tail, words.Width(one.tail(false)))
		}
	}
	c.title = max(8, min(widest, c.left(width)))
	return c
}

// left is what the other columns leave to the titles.
func (c columns) left(width int) int {
	width -= c.number + 4
	for _, column := range []int{c.rating, c.count, c.tail} {
		if column > 0 {
			width -= column + 2
		}
	}
	return width
}
