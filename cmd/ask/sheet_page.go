package ask

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// sheetPage is a sheet on one page. One of its blanks takes what is typed.
type sheetPage struct {
	q      *Sheet
	m      Means
	blanks []*blank
	at     int
	h      *host
}

func newSheet(q *Sheet, m Means) *sheetPage {
	s := &sheetPage{q: q, m: m}
	for _, b := range q.Blanks {
		s.blanks = append(s.blanks, &blank{Blank: b})
	}
	return s
}

func (s *sheetPage) open(h *host) {
	s.h = h
	for _, b := range s.blanks {
		b.open(h, s.m)
	}
	s.focus(s.at)
}

// said is what a blank says at this moment.
func (s *sheetPage) said(i int) string { return s.blanks[i].said(s.said) }

// here is the blank that takes what is typed.
func (s *sheetPage) here() *blank { return s.blanks[s.at] }

// focus goes to a blank.
func (s *sheetPage) focus(at int) {
	for i, b := range s.blanks {
		b.focus(i == at)
	}
	s.at = at
}

// beside is the next blank in a direction that is asked, or -1.
func (s *sheetPage) beside(step int) int {
	for i := s.at + step; i >= 0 && i < len(s.blanks); i += step {
		if s.blanks[i].due(s.said) {
			return i
		}
	}
	return -1
}

// move goes to the next blank in a direction, round the end where asked to.
func (s *sheetPage) move(step int, round bool) {
	to := s.beside(step)
	if to < 0 && round {
		was := s.at
		if s.at = -1; step < 0 {
			s.at = len(s.blanks)
		}
		to = s.beside(step)
		s.at = was
	}
	if to >= 0 {
		s.focus(to)
	}
}

func (s *sheetPage) press(key tea.KeyPressMsg, h *host) (Reply, bool) {
	name := key.String()
	switch name {
	case "esc":
		if h.reading {
			h.reading = false
			return Reply{}, false
		}
		return Reply{Go: Back}, true
	case "ctrl+l", "ctrl+q", "ctrl+o":
		return Reply{Go: goes[name]}, true
	case "ctrl+z":
		if s.begun() {
			h.notices = []string{unsavedWords}
			return Reply{}, false
		}
		return Reply{Go: Undo}, true
	case "tab":
		if len(s.blanks) == 1 && !s.begun() {
			return Reply{Go: Skip}, true
		}
		if len(s.blanks) == 1 {
			return s.enter()
		}
		s.move(1, true)
	case "shift+tab":
		s.move(-1, true)
	case "ctrl+t":
		s.turn()
	case "ctrl+s":
		return s.save()
	case "enter":
		return s.enter()
	case "up", "down":
		if step := map[string]int{"up": -1, "down": 1}[name]; s.here().leaves(step) {
			s.move(step, false)
		} else {
			s.here().press(key, s.said)
		}
	default:
		s.here().press(key, s.said)
	}
	return Reply{}, false
}

// turn takes the next option of the first choice there is, from wherever one is.
func (s *sheetPage) turn() {
	for _, b := range s.blanks {
		if b.Options != nil && b.due(s.said) {
			b.step(1, true, s.said)
			return
		}
	}
}

// enter goes to the next blank, or saves from the last one.
func (s *sheetPage) enter() (Reply, bool) {
	next := s.beside(1)
	if s.q.Fresh && s.at == 0 && s.said(0) == "" {
		return s.save()
	}
	if !s.here().ready() {
		return Reply{}, false
	}
	for ; s.q.Direct && next >= 0 && !(s.blanks[next].When != nil && s.said(next) == ""); next = s.after(next) {
	}
	if next >= 0 {
		s.focus(next)
		return Reply{}, false
	}
	return s.save()
}

func (s *sheetPage) after(i int) int {
	was := s.at
	defer func() { s.at = was }()
	s.at = i
	return s.beside(1)
}

// save answers with what all blanks say, unless one of them wants a word first.
func (s *sheetPage) save() (Reply, bool) {
	if s.q.Fresh && s.said(0) == "" {
		return s.without()
	}
	for i, b := range s.blanks {
		if b.due(s.said) && !b.ready() {
			s.focus(i)
			return Reply{}, false
		}
	}
	reply := Reply{Kept: true}
	for _, b := range s.blanks {
		if b.due(s.said) && b.differs(s.said) {
			b.given = append(b.given, strings.TrimSpace(b.said(s.said)))
			reply.Kept = false
		}
	}
	return reply, true
}

// without is what becomes of a new thing that does not say what it is: nothing,
// unless something else is said of it.
func (s *sheetPage) without() (Reply, bool) {
	if !s.begun() {
		return Reply{Kept: true}, true
	}
	s.focus(0)
	s.here().advise = "Answer this first. The rest of what you typed is kept; esc leaves."
	return Reply{}, false
}

// begun says whether something was typed or chosen that is not saved.
func (s *sheetPage) begun() bool {
	return slices.ContainsFunc(s.blanks, func(b *blank) bool { return b.picked || b.Options == nil && b.changed() })
}

func (s *sheetPage) take(msg tea.Msg) {
	if edited, ok := msg.(editedMsg); ok {
		s.here().edited(edited)
		return
	}
	s.here().paste(msg)
}

func (s *sheetPage) typing() bool { return s.here().Options == nil }

func (s *sheetPage) means(run string) bool {
	return s.here().Options != nil && digits(run, func(number string) bool { return s.here().numbered(number, s.said) >= 0 })
}

func (s *sheetPage) mark() func() { return s.here().mark() }

// command opens the editor for a blank with some lines.
func (s *sheetPage) command(key tea.KeyPressMsg) tea.Cmd {
	if b := s.here(); key.String() == "ctrl+e" && b.Options == nil {
		return edit(s.m, b.Value(), func(trouble string) { b.advise = trouble })
	}
	return nil
}

func (s *sheetPage) leave() error {
	var wrong error
	for _, b := range s.blanks {
		if err := b.leave(); err != nil {
			wrong = err
		}
	}
	return wrong
}

func (s *sheetPage) foot() []hint {
	enter := hint{"enter", "next"}
	if s.q.Direct || s.beside(1) < 0 {
		enter.does = "save"
	}
	hints := []hint{enter, {"tab", "next field"}, {"ctrl+s", "save"}, {"esc", "back"}}
	switch {
	case s.q.Direct && len(s.blanks) == 1:
		hints = []hint{enter, {"→", "take it"}, {"esc", "back"}, {"tab", "skip"}}
	case s.q.Direct:
		hints = []hint{enter, {"ctrl+t", "state"}, {"esc", "back"}}
	case s.here().Options == nil && len(s.here().suggestions()) > 0:
		hints = append([]hint{enter, {"→", "take it"}}, hints[1:]...)
	}
	return append(hints, hint{"ctrl+l", "list"}, hint{"ctrl+q", "stop"}, hint{"ctrl+g", "guide"})
}

// keep puts into the blanks what was said in them.
func (s *sheetPage) keep() {
	for _, b := range s.blanks {
		for _, said := range b.given {
			b.Blank.take(said)
		}
	}
}
