package ask

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// writing is what a line and a text have in common: what is typed, and its draft.
type writing struct {
	*area
	now    string // what is saved, as the field shows it
	keeper *keeper
}

// open makes a field that begins with a draft, or with what is saved. Where
// the draft does not read, it goes on without one and says so.
func (w *writing) open(h *host, now string, d Draft, m Means, line bool) {
	w.area = newArea(m.Clean(now), line)
	w.now = w.Value() // what the field makes of it is what "unchanged" means
	if d == nil {
		return
	}
	kept, err := d.Load()
	if err != nil {
		h.notices = append(h.notices, undrafted(err))
		return
	}
	if kept = w.fitting(m.Clean(kept)); kept != "" && kept != w.now {
		w.write(kept)
		h.resumed()
	}
	w.keeper = keep(d, w.now, w.Value())
}

// resumed says once on a page that something of it was half typed before.
func (h *host) resumed() {
	if len(h.notices) == 0 || h.notices[len(h.notices)-1] != resumedWords {
		h.notices = append(h.notices, resumedWords)
	}
}

func (w *writing) press(key tea.KeyPressMsg) {
	switch key.String() {
	case "ctrl+x":
		w.replace("")
	case "ctrl+r":
		w.replace(w.now)
	default:
		w.feed(key)
		w.hold(endsWord(key))
	}
}

// replace puts another text in the place of what there is.
func (w *writing) replace(text string) {
	w.write(text)
	w.hold(true)
}

func (w *writing) take(msg tea.Msg) {
	paste, pasted := msg.(tea.PasteMsg)
	if pasted {
		w.feed(paste)
		w.hold(true)
	}
}

func (w *writing) hold(now bool) {
	if w.keeper != nil {
		w.keeper.hold(w.Value(), now)
	}
}

// leave sees that the draft holds the last letter.
func (w *writing) leave() error {
	k := w.keeper
	if k == nil {
		return nil
	}
	w.keeper = nil
	return k.close(w.Value())
}

func endsWord(key tea.KeyPressMsg) bool {
	switch key.Text {
	case " ", ".", ",", ";", ":", "?", "!":
		return true
	}
	return key.Text == ""
}

// changed says whether something is typed that is not saved.
func (w *writing) changed() bool { return w.Value() != w.now }

// barred draws it behind the bar that says where one writes.
func (w *writing) barred(h *host, width, height int) string {
	return strings.Join(behind(h.palette.accent.Render("┃"), w.draw(max(width-2, 2), height, h.palette.quiet)), "\n")
}

// behind puts lines behind a bar.
func behind(bar string, lines []string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = strings.TrimRight(bar+" "+line, " ")
	}
	return out
}

func (w *writing) foot() []hint {
	return []hint{{"enter", "next"}, {"esc", "back"}, {"tab", "skip"}, {"ctrl+l", "list"}, {"ctrl+q", "stop"}, {"ctrl+g", "guide"}}
}

// answer is what was written, or that nothing changed.
func (w *writing) answer() Reply {
	if !w.changed() {
		return Reply{Kept: true}
	}
	return Reply{Value: w.Value()}
}

const resumedWords = "You wrote this before and did not save it. Enter saves it; ctrl+r brings back what is saved."
