package ask

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"standpoint/assess/words"
)

// pointing is a page where keys point, and nothing is typed. A letter there may
// move the pointer; it takes Enter, or the same letter again, to do anything.
type pointing interface {
	// means says whether what was typed in a row means something here: a number,
	// or a letter that the page names.
	means(run string) bool
	// mark remembers where it points, and gives what goes back there.
	mark() (back func())
}

// strays is what somebody types where nothing can be typed. Nothing of it counts,
// not even the Enter that ends it.
type strays struct {
	run  string // what was typed in a row
	lost bool   // it means nothing here
	back func() // puts the page as it was before the first letter
	said string // stands in the foot until the next key
}

const (
	nothingToType = "Nothing can be typed here."
	nothingUsed   = "That was not used. Press enter again."
)

// stray takes a key that is not meant for the page, and says whether it was one.
func (h *host) stray(key tea.KeyPressMsg) bool {
	s := &h.strays
	s.said = ""
	p, points := h.page.(pointing)
	if !points || h.page.typing() {
		*s = strays{}
		return false
	}
	if key.Text == "" {
		name, lost := key.String(), s.lost
		*s = strays{}
		if lost && (name == "enter" || name == "tab") {
			s.said = nothingUsed
			return true
		}
		return name == "backspace"
	}
	if s.run == "" {
		if key.Text == "?" { // the guide, which is for every page
			return false
		}
		s.back = p.mark()
	}
	s.run += key.Text
	if !s.lost && p.means(s.run) {
		return false
	}
	h.lose()
	return true
}

// lose puts the page back and says that nothing can be typed on it.
func (h *host) lose() {
	h.strays.lost, h.strays.said = true, nothingToType
	if h.strays.back != nil {
		h.strays.back()
	}
}

// pasted gives a paste to the page, where something can be typed on it.
func (h *host) pasted(msg tea.PasteMsg) {
	if p, points := h.page.(pointing); points && !h.page.typing() {
		if h.strays.run == "" {
			h.strays.back = p.mark()
		}
		h.strays.run += msg.Content
		h.lose()
		return
	}
	h.page.take(msg)
}

// keys is the foot of the page, or what is to be said instead at this moment.
func (h *host) keys(width int) string {
	hints := h.page.foot()
	switch {
	case h.strays.said == "":
		return h.palette.quiet.Render(foot(hints, width))
	case h.strays.said != nothingToType || len(hints) == 0:
		return h.palette.accent.Render(short(h.strays.said, width))
	}
	said, room := h.palette.accent.Render(nothingToType), width-len(nothingToType)-1
	if room < words.Width(hints[len(hints)-1].String()) {
		return said
	}
	return said + " " + h.palette.quiet.Render(foot(hints, room))
}

// digits says whether only digits were typed, of which the last ones are a
// number that exists.
func digits(run string, exists func(number string) bool) bool {
	if run == "" || strings.Trim(run, "0123456789") != "" {
		return false
	}
	return exists(run[len(run)-1:]) || len(run) > 1 && exists(run[len(run)-2:])
}
