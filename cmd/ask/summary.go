package ask

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// summary is the end of a point: how it stands, and the ways on from here.
type summary struct {
	still
	q      Summary
	ways   []way
	cursor int
}

type way struct {
	label string
	reply Reply
}

func newSummary(q Summary) *summary {
	s := &summary{q: q}
	if q.Next > 0 {
		s.ways = append(s.ways, way{fmt.Sprintf("Next: point %d, %s", q.Next, q.NextTitle), Reply{Kept: true}})
	}
	s.ways = append(s.ways, way{"Back to the list", Reply{Go: List}})
	if q.Next == 0 {
		s.ways = append(s.ways, way{"Make the report", Reply{Go: Report}})
	}
	s.ways = append(s.ways, way{"Leave; everything is saved", Reply{Go: Quit}})
	return s
}

func (s *summary) press(key tea.KeyPressMsg, h *host) (Reply, bool) {
	name := key.String()
	if to := goes[name]; to != "" && to != Skip && !(name == "esc" && h.reading) {
		return Reply{Go: to}, true
	}
	switch name {
	case "esc":
		h.reading = false
	case "up":
		s.cursor = (s.cursor + len(s.ways) - 1) % len(s.ways)
	case "down", "tab":
		s.cursor = (s.cursor + 1) % len(s.ways)
	case "l":
		s.cursor = s.to(List)
	case "q":
		s.cursor = s.to(Quit)
	case "enter":
		return s.ways[s.cursor].reply, true
	}
	return Reply{}, false
}

func (s *summary) foot() []hint {
	return []hint{{"↑↓", "choose"}, {"enter", "go"}, {"esc", "back into the point"}, {"ctrl+l", "list"}, {"ctrl+q", "stop"}, {"?", "guide"}}
}

// to is the way on that goes somewhere.
func (s *summary) to(place string) int {
	return slices.IndexFunc(s.ways, func(w way) bool { return w.reply.Go == place })
}

// means says whether a letter is that of a way on.
func (s *summary) means(run string) bool { return run == "l" || run == "q" }

func (s *summary) mark() func() {
	cursor := s.cursor
	return func() { s.cursor = cursor }
}

func (s *summary) draw(h *host, width, height int) []string {
	parts := []part{
		{lines: styled(h.said(width), h.palette.accent), rank: notice},
		{lines: []string{h.palette.strong.Render(fmt.Sprintf("Point %d: %s %s", s.q.Number, s.q.Mark, s.q.Rating))}},
		{lines: []string{""}, rank: air},
	}
	if h.reading {
		parts = append(parts, part{lines: h.panel("", width, height-len(s.ways)-6)})
	} else {
		parts = append(parts, s.facts(width)...)
	}
	parts = append(parts, part{lines: []string{""}, rank: air})
	lines := linesOf(fit(parts, width, height-len(s.ways)))
	for i, w := range s.ways {
		lines = append(lines, h.palette.accent.Render("┃ ")+h.palette.pointed(short(w.label, width-4), i == s.cursor))
	}
	return lines
}

// facts are what is there, each with its name, and what is still to do.
func (s *summary) facts(width int) []part {
	facts := append([]Block{}, s.q.Facts...)
	if s.q.Missing != "" {
		facts = append(facts, Block{"Still to do", s.q.Missing})
	}
	var parts []part
	for _, f := range evenNames(facts) {
		rank := about
		if strings.HasPrefix(f.Name, "Still to do") {
			rank = notice
		}
		parts = append(parts, part{lines: f.draw(width, 3), rank: rank})
	}
	return parts
}

// reading is a text to read, a screen at a time.
type reading struct {
	still
	title, text string
	from        int
}

func (r *reading) press(key tea.KeyPressMsg, h *host) (Reply, bool) {
	switch key.String() {
	case "enter", "esc", "ctrl+l", "ctrl+q":
		h.reading = false
		return Reply{}, true
	case "down", "space":
		r.from++
	case "up":
		r.from = max(0, r.from-1)
	case "pgdown":
		r.from += 10
	case "pgup":
		r.from = max(0, r.from-10)
	}
	return Reply{}, false
}

// means says whether it is the space bar, which moves on.
func (r *reading) means(run string) bool { return strings.TrimSpace(run) == "" }

func (r *reading) mark() func() {
	from := r.from
	return func() { r.from = from }
}

func (r *reading) foot() []hint {
	return []hint{{"↑↓", "move"}, {"enter", "back to the list"}}
}

func (r *reading) draw(h *host, width, height int) []string {
	lines := []string{h.palette.strong.Render(short(r.title, width)), ""}
	text := folded(r.text, width-2)
	r.from = min(r.from, max(0, len(text)-(height-2)))
	until := min(len(text), r.from+max(1, height-2))
	for _, line := range cued(text[r.from:until], r.from > 0, until < len(text), width-2) {
		lines = append(lines, h.palette.accent.Render("┃ ")+line)
	}
	return lines
}
