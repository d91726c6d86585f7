package ask

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// minuteMsg says that another minute has gone by on a page that shows the time.
type minuteMsg struct{ page page }

// minute waits until what a page says of the time changes: once a minute, and only
// while it is shown.
func (h *host) minute() tea.Cmd {
	timed, ok := h.page.(interface{ turns() time.Duration })
	if !ok || timed.turns() <= 0 {
		return nil
	}
	shown := h.page
	return tea.Tick(timed.turns(), func(time.Time) tea.Msg { return minuteMsg{shown} })
}
