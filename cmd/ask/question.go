package ask

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"standpoint/assess/words"
)

// field is where one answers: a line, a text or a choice.
type field interface {
	open(h *host)
	// arrange sets the width, and how far apart things stand: together,
	// apart, or apart with less to read, for a meeting.
	arrange(width int, air spacing)
	// least and most are the lines it wants then.
	least() int
	most() int
	view(h *host, width, height int) string
	// below is what is shown under it at this moment.
	below(width int) []string
	press(key tea.KeyPressMsg) (Reply, bool)
	take(msg tea.Msg)
	leave() error
	foot() []hint
	// tip is a hint at keys that belong to it alone.
	tip(width int) string
}

// spacing is how far apart things stand in a field.
type spacing struct{ apart, brief bool }

// question is a page with one field.
type question struct {
	field
	topic  string
	ask    string
	before []Block // texts that the question is about
	rank   int     // how much these matter
	note   []string
	help   string
	aside  bool // one can only answer, go back or stop
}

// goes are the keys that leave a question, the same on every page.
var goes = map[string]string{
	"esc": Back, "shift+tab": Back, "tab": Skip, "ctrl+l": List, "ctrl+q": Quit, "ctrl+o": Depth, "ctrl+z": Undo,
}

func (q *question) press(key tea.KeyPressMsg, h *host) (Reply, bool) {
	if h.reading && key.String() == "esc" {
		h.reading = false
		return Reply{}, false
	}
	if writing, ok := q.field.(interface{ changed() bool }); ok && key.String() == "tab" && writing.changed() {
		return q.field.press(tea.KeyPressMsg{Code: tea.KeyEnter}) // as in any form, what is typed stays
	}
	if writing, ok := q.field.(interface{ changed() bool }); ok && key.String() == "ctrl+z" && writing.changed() {
		h.notices = []string{unsavedWords}
		return Reply{}, false
	}
	if to := goes[key.String()]; to != "" {
		return Reply{Go: to}, !q.aside || to == Back || to == Quit
	}
	return q.field.press(key)
}

func (q *question) command(key tea.KeyPressMsg) tea.Cmd {
	if run, ok := q.field.(runner); ok {
		return run.command(key)
	}
	return nil
}

func (q *question) typing() bool {
	_, points := q.field.(pointing)
	line, short := q.field.(*lineField)
	return !points && !(short && line.q.Bare)
}

func (q *question) means(run string) bool {
	p, points := q.field.(pointing)
	return points && p.means(run)
}

func (q *question) mark() func() {
	if p, points := q.field.(pointing); points {
		return p.mark()
	}
	return func() {}
}

// draw puts the parts of a question below each other.
func (q *question) draw(h *host, width, height int) []string {
	quiet := h.palette.quiet
	q.arrange(width, spacing{brief: h.present})
	parts := []part{
		{lines: styled(h.said(width), h.palette.accent), rank: notice},
		{lines: styled(words.NonEmpty(folded(q.topic, width)...), quiet), rank: topic},
		{lines: q.asked(h, width)},
		{lines: nil, rank: air},
	}
	if !h.reading {
		parts = append(parts[:3], part{lines: styled(q.about(h, width), quiet), rank: lead}, part{lines: q.think(h, width), rank: think}, parts[3])
	}
	for _, block := range evenNames(q.before) {
		parts = append(parts, part{lines: block.draw(width, q.share(height)), rank: q.rank})
	}
	parts = append(parts, part{lines: []string{""}, rank: air})
	var lower []part
	notes := append(slices.Clone(q.note), q.tip(width))
	if below := q.below(width); len(below) > 0 {
		lower = append(lower, part{lines: styled(below, h.palette.accent), rank: advice})
		if _, short := q.field.(*lineField); short {
			notes = nil // what is advised takes the place of what is said to all
		}
	}
	for _, note := range notes {
		if note != "" {
			lower = append(lower, part{lines: []string{""}, rank: air}, part{lines: styled(folded(note, width), quiet), rank: under})
		}
	}
	return q.stack(h, parts, lower, width, height)
}

// stack fits the parts, gives the guide what it needs and the field the rest.
func (q *question) stack(h *host, parts, lower []part, width, height int) []string {
	if q.arrange(width, spacing{apart: h.present, brief: h.present}); len(linesOf(parts))+len(linesOf(lower))+q.most() > height {
		q.arrange(width, spacing{brief: h.present})
	}
	least := min(q.least(), max(1, height-3))
	guide := 0
	if h.reading {
		least = min(least, 3)
		guide = min(4, max(1, height-least-2))
	}
	all := fit(append(parts, lower...), width, height-least-guide)
	room := height - len(linesOf(all))
	upper, lower := all[:len(parts)], all[len(parts):]
	lines := linesOf(upper)
	if h.reading {
		panel := h.panel(q.inFull(h), width, room-min(least, q.most()))
		lines, room = append(lines, panel...), room-len(panel)
	}
	size := max(1, min(room, q.most()))
	lines = append(lines, strings.Split(q.view(h, width, size), "\n")...)
	lines = append(lines, linesOf(lower)...)
	return lines[:min(len(lines), height)]
}

// draw shows a text with its name at the left, in some lines at most.
func (b Block) draw(width, most int) []string {
	name := b.Name
	if name != "" {
		name += "  "
	}
	indent := lipgloss.Width(name)
	lines := clip(b.Text, max(width-indent, 10), most)
	for i := range lines {
		if i == 0 {
			lines[i] = name + lines[i]
		} else {
			lines[i] = strings.Repeat(" ", indent) + lines[i]
		}
	}
	return lines
}

const unsavedWords = "What you typed here is not saved yet, so there is nothing to undo: ctrl+r brings back what is saved. After that, ctrl+z undoes the last save."
