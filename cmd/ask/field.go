package ask

import (
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
)

// form wraps one huh field. Its keys for going on and leaving are ours, so
// huh's are off; the commands it returns only make a cursor blink.
type form struct {
	*huh.Form
	field huh.Field
}

func newForm(f huh.Field, p *palette) form {
	keys := huh.NewDefaultKeyMap()
	keys.Quit.SetKeys()
	text, input, choice := &keys.Text, &keys.Input, &keys.Select
	for _, off := range []interface{ SetKeys(...string) }{
		&text.Next, &text.Prev, &text.Submit, &text.Editor,
		&input.Next, &input.Prev, &input.Submit, &input.AcceptSuggestion,
		&choice.Next, &choice.Prev, &choice.Submit, &choice.Filter,
	} {
		off.SetKeys()
	}
	text.NewLine.SetKeys("alt+enter", "ctrl+j", "shift+enter", "ctrl+enter")
	one := form{huh.NewForm(huh.NewGroup(f)).WithShowHelp(false).WithTheme(p.theme()).WithKeyMap(keys), f}
	one.Init()
	return one
}

// feed gives a message to the field. Keys and pastes go through the form;
// anything else would reach the field twice by it.
func (f form) feed(msg tea.Msg) {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg:
		f.Update(msg)
	default:
		f.field.Update(msg)
	}
}

// writing is what a line and a text have in common: a value that is typed, and
// its draft.
type writing struct {
	form
	palette *palette
	build   func(value *string) huh.Field
	value   *string
	now     string // what is saved, as the field shows it
	keeper  *keeper
}

// open makes a field that begins with a draft, or with what is saved. Where
// the draft does not read, it goes on without one and says so.
func (w *writing) open(h *host, now string, d Draft, m Means, build func(*string) huh.Field) {
	w.palette, w.build, w.value = &h.palette, build, new(string)
	set := func(text string) {
		w.replace(m.Clean(text))
		w.feed(nil)
	}
	set(now)
	w.now = *w.value // what the field makes of it is what "unchanged" means
	if d == nil {
		return
	}
	kept, err := d.Load()
	if err != nil {
		h.notices = append(h.notices, undrafted(err))
		return
	}
	if kept != "" && m.Clean(kept) != w.now {
		set(kept)
		h.notices = append(h.notices, resumedWords)
	}
	w.keeper = keep(d, w.now, *w.value)
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

// replace begins a field anew with another text.
func (w *writing) replace(text string) {
	*w.value = text
	w.form = newForm(w.build(w.value), w.palette)
	w.hold(true)
}

func (w *writing) take(msg tea.Msg) {
	w.feed(msg)
	_, pasted := msg.(tea.PasteMsg)
	w.hold(pasted)
}

func (w *writing) hold(now bool) {
	if w.keeper != nil {
		w.keeper.hold(*w.value, now)
	}
}

// leave sees that the draft holds the last letter.
func (w *writing) leave() error {
	k := w.keeper
	if k == nil {
		return nil
	}
	w.keeper = nil
	return k.close(*w.value)
}

func endsWord(key tea.KeyPressMsg) bool {
	switch key.Text {
	case " ", ".", ",", ";", ":", "?", "!":
		return true
	}
	return key.Text == ""
}

// changed says whether something is typed that is not saved.
func (w *writing) changed() bool { return *w.value != w.now }

func (w *writing) foot() []hint {
	return []hint{{"enter", "next"}, {"esc", "back"}, {"tab", "skip"}, {"ctrl+l", "list"}, {"ctrl+q", "stop"}, {"ctrl+g", "guide"}}
}

// answer is what was written, or that nothing changed.
func (w *writing) answer() Reply {
	if !w.changed() {
		return Reply{Kept: true}
	}
	return Reply{Value: *w.value}
}

const resumedWords = "You wrote this before and did not save it. Enter saves it; ctrl+r brings back what is saved."
