package ask

import (
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
}

func (l *lineField) open(h *host) { l.writing.open(h, l.q.Now, l.q.Draft, l.m, !l.q.Breaks) }

func (l *lineField) arrange(width int, _ spacing) { l.room = width }

func (l *lineField) least() int { return 1 }

func (l *lineField) tip(int) string { return "" }

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
	if !l.q.Bare {
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
