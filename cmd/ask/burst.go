package ask

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// atOnce is how soon after Enter a letter comes that nobody typed.
const atOnce = 15 * time.Millisecond

// burst tells a paste where a terminal neither marks one nor gives the reads by
// which typedInput knows it: the console of Windows hands over key by key. Enter
// waits for a moment, and is a line break where text comes after it.
type burst struct {
	on   bool
	held []tea.KeyPressMsg // Enter, once or more
	turn int               // which waiting it is
}

// settledMsg says that nothing came after Enter.
type settledMsg struct{ turn int }

// hold keeps an Enter back on a page where one types.
func (h *host) hold(key tea.KeyPressMsg) tea.Cmd {
	h.burst.held = append(h.burst.held, key)
	h.burst.turn++
	turn := h.burst.turn
	return tea.Tick(atOnce, func(time.Time) tea.Msg { return settledMsg{turn} })
}

// holds says whether a key is an Enter to wait with.
func (h *host) holds(key tea.KeyPressMsg) bool {
	return h.burst.on && key.String() == "enter" && h.page != nil && h.page.typing()
}

// settle gives the Enters that waited to the page: as line breaks where text
// came at once behind them, else as what was typed.
func (h *host) settle(pasted bool) tea.Cmd {
	held := h.burst.held
	h.burst.held = nil
	var then tea.Cmd
	for _, key := range held {
		switch {
		case h.page == nil:
			h.early = append(h.early, key)
		case pasted:
			h.page.take(tea.PasteMsg{Content: "\n"})
		default:
			then = tea.Batch(then, h.press(key))
		}
	}
	return then
}
