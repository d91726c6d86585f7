package ask

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"standpoint/assess/words"
)

// items is a short list with ways to add to it and a way on.
type items struct {
	still
	q      Items
	cursor int    // over the rows, the ways to add, and the way on
	going  string // the id of the row that goes when x is pressed again
}

func newItems(q Items) *items {
	i := &items{q: q}
	i.cursor = len(q.Rows)          // on adding one
	if len(q.Rows) > 0 || q.Again { // a second enter is not for adding again
		i.cursor = i.last()
	}
	if at := slices.IndexFunc(q.Rows, func(r Row) bool { return r.Begun }); at >= 0 && !q.Again {
		i.cursor = at
	}
	return i
}

func (i *items) last() int { return len(i.q.Rows) + len(i.q.Kinds) }

func (i *items) press(key tea.KeyPressMsg, h *host) (Reply, bool) {
	name := key.String()
	if to := goes[name]; to != "" && !(name == "esc" && (h.reading || i.going != "")) {
		return Reply{Go: to}, true
	}
	going := i.going
	i.going = ""
	switch name {
	case "esc":
		h.reading = h.reading && going != ""
	case "up":
		i.cursor = (i.cursor + i.last()) % (i.last() + 1)
	case "down":
		i.cursor = (i.cursor + 1) % (i.last() + 1)
	case "pgup", "home":
		i.cursor = 0
	case "pgdown", "end":
		i.cursor = i.last()
	case "a":
		i.cursor = len(i.q.Rows)
	case "x", "delete":
		return i.remove(going)
	case "enter":
		return i.enter(), true
	}
	return Reply{}, false
}

// remove asks once more before anything goes.
func (i *items) remove(going string) (Reply, bool) {
	if i.cursor >= len(i.q.Rows) {
		return Reply{}, false
	}
	id := i.q.Rows[i.cursor].ID
	if going == id {
		return Reply{Do: Remove, Value: id}, true
	}
	i.going = id
	return Reply{}, false
}

func (i *items) enter() Reply {
	switch at := i.cursor - len(i.q.Rows); {
	case at < 0:
		return Reply{Do: Change, Value: i.q.Rows[i.cursor].ID}
	case at < len(i.q.Kinds):
		return Reply{Do: Add, Kind: i.q.Kinds[at].ID}
	}
	return Reply{Kept: true}
}

// means says whether letters are those for adding one and for removing one.
func (i *items) means(run string) bool {
	return run == "a" || (run == "x" || run == "xx") && i.cursor < len(i.q.Rows)
}

func (i *items) mark() func() {
	cursor := i.cursor
	return func() { i.cursor, i.going = cursor, "" }
}

func (i *items) foot() []hint {
	enter := hint{"enter", "go on"}
	hints := []hint{{"↑↓", "choose"}, enter, {"esc", "back"}, {"ctrl+l", "list"}, {"ctrl+q", "stop"}, {"?", "guide"}}
	switch at := i.cursor - len(i.q.Rows); {
	case at < 0:
		hints[1].does = "change"
		return append(hints[:2:2], append([]hint{{"x", "remove"}, {"a", "add"}}, hints[2:]...)...)
	case at < len(i.q.Kinds):
		hints[1].does = "add"
	}
	return hints
}

func (i *items) draw(h *host, width, height int) []string {
	parts := []part{
		{lines: styled(h.said(width), h.palette.accent), rank: notice},
		{lines: styled(folded(i.q.Ask, width), h.palette.strong)},
	}
	if !h.reading {
		parts = append(parts, part{lines: styled(clip(i.q.Such, width, 2), h.palette.quiet), rank: lead})
	}
	parts = append(parts, part{lines: []string{""}, rank: air})
	rows, at := i.rows(h, width)
	least := min(len(rows), max(2, height-2))
	guide := 0
	if h.reading {
		least = min(least, max(2, height/3))
		guide = max(1, min(6, height-least-2))
	}
	lines := linesOf(fit(parts, width, height-least-guide))
	if h.reading {
		lines = append(lines, h.panel(i.q.Guide, width, height-least-len(lines))...)
	}
	return append(lines, window(rows, width, max(1, height-len(lines)), at)...)
}

// rows are the items, the ways to add one and the way on, and where the cursor
// is.
func (i *items) rows(h *host, width int) (rows []string, at int) {
	add := func(number int, text string, quiet bool) {
		if number == i.cursor {
			at = len(rows)
		}
		text = h.palette.pointed(short(text, width-4), number == i.cursor)
		if quiet {
			text = h.palette.quiet.Render(text)
		}
		rows = append(rows, h.palette.accent.Render("┃ ")+text)
	}
	for n, row := range i.q.Rows {
		add(n, strings.TrimSpace(row.Name+"  "+row.Title), false)
		facts := strings.Join(words.NonEmpty(row.Facts...), ", ")
		if i.going == row.ID {
			facts = fmt.Sprintf("Press x again to remove %s, any other key to keep it.", strings.TrimSpace(row.Name+" "))
		}
		lines := []string{facts}
		if n == i.cursor { // in full where one points
			lines = folded(facts, max(10, width-6-len(row.Name)))
		}
		for _, line := range words.NonEmpty(lines...) {
			add(-1, strings.Repeat(" ", len(row.Name)+2)+line, i.going != row.ID)
		}
	}
	if len(i.q.Rows) > 0 {
		rows = append(rows, h.palette.accent.Render("┃"))
	}
	for n, kind := range i.q.Kinds {
		add(len(i.q.Rows)+n, kind.Add, false)
	}
	add(i.last(), "Go on", false)
	return rows, at
}
