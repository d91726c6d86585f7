package ask

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"standpoint/assess/words"
)

// lineField is a short text. What is not right about it is said once; who
// presses enter again goes on all the same.
type lineField struct {
	writing
	q      Line
	m      Means
	advise string
	room   int // the width it will get

	offered int // how many offers stood there
}

func (l *lineField) open(h *host) {
	l.writing.open(h, l.q.Now, l.q.Draft, l.m, !l.q.Breaks)
	if l.q.Begun && strings.TrimSpace(l.Value()) == "" {
		l.offer()
	}
}

// offer puts the next of the offered lines in the place of the one before, behind
// what else is written.
func (l *lineField) offer() {
	text := strings.TrimSpace(l.Value())
	if l.offered > 0 {
		text = strings.TrimSpace(strings.TrimSuffix(text, l.q.Offers[(l.offered-1)%len(l.q.Offers)]))
	}
	l.replace(strings.TrimSpace(text + " " + l.q.Offers[l.offered%len(l.q.Offers)]))
	l.MoveToEnd()
	l.offered++
}

func (l *lineField) arrange(width int, _ spacing) { l.room = width }

func (l *lineField) least() int { return 1 }

func (l *lineField) tip(width int) string {
	switch of := len(l.q.Offers); {
	case of == 0:
		return ""
	case width < 56:
		return "ctrl+t: what you answered"
	case of == 1:
		return "ctrl+t takes what you answered."
	}
	return fmt.Sprintf("ctrl+t takes what you answered; press it again for the next of %d answers.", len(l.q.Offers))
}

// most is as many rows as the line goes on for.
func (l *lineField) most() int {
	if l.q.Bare || l.area == nil {
		return 1
	}
	return max(1, l.tall(l.room-2))
}

func (l *lineField) view(h *host, width, height int) string {
	if l.q.Bare {
		return ""
	}
	return l.barred(h, width, height)
}

// below is the advice, or how a date is understood while it is typed.
func (l *lineField) below(width int) []string {
	said := l.advise
	if said == "" && l.q.Read != nil && l.Value() != "" && l.Value() != l.now {
		said = l.q.Read(strings.TrimSpace(l.Value()))
	}
	return words.NonEmpty(folded(said, width)...)
}

func (l *lineField) press(key tea.KeyPressMsg) (Reply, bool) {
	if key.String() == "enter" {
		return l.enter()
	}
	switch {
	case key.String() == "ctrl+t" && len(l.q.Offers) > 0:
		l.offer()
	case !l.q.Bare:
		l.writing.press(key)
	}
	l.advise = ""
	return Reply{}, false
}

func (l *lineField) enter() (Reply, bool) {
	typed := strings.TrimSpace(l.Value())
	if l.q.Check == nil || typed == "" || l.Value() == l.now {
		reply := l.answer()
		reply.Value = typed
		return reply, true
	}
	if l.advise = l.q.Check(typed); l.advise == "" {
		return Reply{Value: typed}, true
	}
	return Reply{}, false
}

func (l *lineField) take(msg tea.Msg) {
	if !l.q.Bare {
		l.writing.take(msg)
	}
}

func (l *lineField) foot() []hint {
	if l.q.Bare {
		return []hint{{"enter", "try again"}, {"ctrl+q", "stop"}, {"ctrl+g", "guide"}}
	}
	return l.writing.foot()
}
