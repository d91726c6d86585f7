package ask

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"standpoint/assess/words"
)

// Overview is a point on one page, part by part: you open one, change it and come
// back, or go on. It begins a point that has something, and ends each.
type Overview struct {
	Called   string // the point, within a sentence: point 7, criterion 1.4.3
	Title    string // of a page that is about no point
	Mark     string
	Rating   string
	Missing  string // what is still to do, in words
	Rows     []Entry
	At       string // the row one comes back from
	Next     string // the point that comes next, and its title; empty after the last
	Onward   string // the words for going on, where it begins
	Closing  string // the words for ending where no point is left; empty for those of an assessment
	Begins   bool   // it was opened from the list, and nothing was answered yet
	Told     bool   // it was said already how the point stands
	Searches bool   // / looks for words
	Guide    string
	Check    func(string) string
}

// Entry is a part of a point: its number, what it is, and what it says.
type Entry struct {
	ID     string
	Number int    // what opens it; 0 where nothing does
	Name   string // "What is in place"
	Text   string // of which the first words are shown
	Mark   string // beside a rating
	State  string // "planned", where it is not simply answered
}

// overview is that page: rows that open, and the ways on.
type overview struct {
	still
	q       Overview
	opening []Entry // the rows that open
	ways    []way
	cursor  int
	typed   string
}

func newOverview(q Overview) *overview {
	o := &overview{q: q}
	for _, row := range q.Rows {
		if row.Number > 0 {
			o.opening = append(o.opening, row)
		}
	}
	o.ways = overviewWays(q)
	o.cursor = len(o.opening) // on the way on, so that an enter too many opens nothing
	if at := slices.IndexFunc(o.opening, func(e Entry) bool { return e.ID == q.At }); at >= 0 {
		o.cursor = at
	}
	return o
}

func overviewWays(q Overview) []way {
	switch {
	case q.Title != "":
		return []way{{q.Onward, Reply{Kept: true}}}
	case q.Begins:
		return []way{{cmp.Or(q.Onward, "Go through it from the beginning"), Reply{Kept: true}}, {"Back to the list", Reply{Go: List}}}
	}
	var ways []way
	if q.Next != "" {
		ways = append(ways, way{"Next: " + q.Next, Reply{Kept: true}})
	}
	ways = append(ways, way{"Back to the list", Reply{Go: List}})
	if q.Next == "" {
		ways = append(ways, way{cmp.Or(q.Closing, "Make the report"), Reply{Go: Report}})
	}
	return append(ways, way{"Leave; everything is saved", Reply{Go: Quit}})
}

func (o *overview) press(key tea.KeyPressMsg, h *host) (Reply, bool) {
	name := key.String()
	if to := goes[name]; to != "" && to != Skip && !(name == "esc" && h.reading) {
		return Reply{Go: to}, true
	}
	all := len(o.opening) + len(o.ways)
	if key.Text == "" {
		o.typed = ""
	}
	switch name {
	case "esc":
		h.reading = false
	case "up":
		o.cursor = (o.cursor + all - 1) % all
	case "down", "tab":
		o.cursor = (o.cursor + 1) % all
	case "home", "pgup":
		o.cursor = 0
	case "end", "pgdown":
		o.cursor = all - 1
	case "enter":
		return o.enter(), true
	case "/":
		return Reply{Go: Search}, o.q.Searches
	default:
		o.jump(name)
	}
	return Reply{}, false
}

func (o *overview) enter() Reply {
	if o.cursor < len(o.opening) {
		return Reply{Value: o.opening[o.cursor].ID}
	}
	return o.ways[o.cursor-len(o.opening)].reply
}

// jump points at the row whose number is typed, or the way on of a letter.
func (o *overview) jump(typed string) {
	for _, number := range []string{o.typed + typed, typed} {
		if at := o.numbered(number); at >= 0 {
			o.typed, o.cursor = number, at
			return
		}
	}
	if at := o.to(map[string]string{"l": List, "q": Quit}[typed]); at >= 0 {
		o.cursor = len(o.opening) + at
	}
}

func (o *overview) numbered(number string) int {
	return slices.IndexFunc(o.opening, func(e Entry) bool { return strconv.Itoa(e.Number) == number })
}

// to is the way on that goes somewhere.
func (o *overview) to(place string) int {
	return slices.IndexFunc(o.ways, func(w way) bool { return place != "" && w.reply.Go == place })
}

func (o *overview) means(run string) bool {
	switch run {
	case "l":
		return o.to(List) >= 0
	case "q":
		return o.to(Quit) >= 0
	case "/":
		return o.q.Searches
	}
	return digits(run, func(number string) bool { return o.numbered(number) >= 0 })
}

func (o *overview) mark() func() {
	cursor := o.cursor
	return func() { o.typed, o.cursor = "", cursor }
}

func (o *overview) foot() []hint {
	enter := hint{"enter", "go"}
	if o.cursor < len(o.opening) {
		enter.does = "open"
	}
	back := hint{"esc", "back to the point"}
	if o.q.Begins {
		back.does = "back"
	}
	hints := []hint{{"↑↓", "or a number"}, enter, back, {"ctrl+l", "list"}, {"ctrl+q", "stop"}, {"?", "guide"}}
	if o.q.Searches { // it is the list
		hints = []hint{{"↑↓", "or a number"}, enter, {"/", "search"}, {"ctrl+z", "undo"}, {"esc", "leave"}, {"?", "guide"}}
	}
	return hints
}

func (o *overview) draw(h *host, width, height int) []string {
	parts := []part{
		{lines: styled(h.said(width), h.palette.accent), rank: notice},
		{lines: []string{h.palette.strong.Render(short(o.q.head(), width))}},
	}
	if o.q.Missing != "" {
		parts = append(parts, part{lines: styled(clip("Still to do: "+o.q.Missing+".", width, 2), h.palette.quiet), rank: under})
	}
	parts = append(parts, part{lines: []string{""}, rank: air})
	ends, at := o.drawWays(h, width)
	if h.reading {
		lines := linesOf(fit(parts, width, height-len(ends)-4))
		return append(append(lines, h.panel(o.q.Guide, width, height-len(lines)-len(ends))...), ends...)
	}
	rows, row := o.rows(h, width)
	if row >= 0 {
		at = row
	} else {
		at += len(rows)
	}
	rows = append(rows, ends...)
	lines := linesOf(fit(parts, width, height-min(len(rows), max(4, height-3))))
	return append(lines, window(rows, width, max(1, height-len(lines)), at)...)
}

// head is what the page is about.
func (q Overview) head() string {
	if q.Title != "" {
		return q.Title
	}
	return fmt.Sprintf("%s: %s %s", words.UpperFirst(q.Called), q.Mark, q.Rating)
}

// rows are the parts with their first words, and where the pointer is in them.
func (o *overview) rows(h *host, width int) (lines []string, at int) {
	at = -1
	names, opens := 0, 0
	for _, row := range o.q.Rows {
		names = max(names, words.Width(row.Name))
	}
	names = min(names, width/3)
	figures := len(strconv.Itoa(len(o.opening)))
	for _, row := range o.q.Rows {
		number := ""
		if row.Number > 0 {
			number = strconv.Itoa(row.Number)
		}
		here := row.Number > 0 && opens == o.cursor
		text := fmt.Sprintf("%*s  %s  ", figures, number, padded(row.Name, names))
		text += short(row.said(), width-words.Width(text)-4)
		if here {
			at = len(lines)
		}
		line := h.palette.pointed(text, here)
		if row.Text == "" && row.State == "" && !here {
			line = h.palette.quiet.Render(line)
		}
		lines = append(lines, h.palette.accent.Render("┃ ")+line)
		if row.Number > 0 {
			opens++
		}
	}
	return append(lines, h.palette.accent.Render("┃")), at
}

// said is what a part says in its first words, or that it says nothing.
func (e Entry) said() string {
	text := strings.Join(strings.Fields(e.Text), " ")
	if text == "" && e.State == "" {
		text = "nothing yet"
	}
	if e.State != "" {
		text = strings.TrimSuffix(e.State+": "+text, ": ")
	}
	return strings.TrimSpace(e.Mark + " " + text)
}

func (o *overview) drawWays(h *host, width int) (lines []string, at int) {
	for i, w := range o.ways {
		here := o.cursor == len(o.opening)+i
		if here {
			at = i
		}
		lines = append(lines, h.palette.accent.Render("┃ ")+h.palette.pointed(short(w.label, width-4), here))
	}
	return lines, at
}
