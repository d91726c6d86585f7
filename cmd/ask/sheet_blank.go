package ask

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// blank is one of a sheet's blanks on a page: where one writes, or chooses.
type blank struct {
	*Blank
	writing
	chosen string // the option, once somebody chose
	picked bool   // somebody did
	typed  string // the digits of a number so far
	advise string
	likely int      // which of the suggestions the arrow takes
	given  []string // what it said when the sheet was answered, if something else
}

func (b *blank) open(h *host, m Means) {
	if b.Options == nil {
		b.writing.open(h, b.shown(), b.Draft, m, !b.Long)
		return
	}
	b.chosen = b.Blank.Value
	if b.Draft == nil {
		return
	}
	if kept, err := b.Draft.Load(); err == nil && kept != "" && kept != b.chosen {
		b.chosen, b.picked = kept, true
		h.resumed()
	}
}

// Value is what stands in it, as people read it.
func (b *blank) Value() string { return b.area.Value() }

// said is what it says, as it is kept where it is a choice, else as it is typed.
func (b *blank) said(said Said) string {
	if b.Options == nil {
		return b.Value()
	}
	options, meant := b.Options(said)
	fits := func(id string) bool {
		return slices.ContainsFunc(options, func(o Option) bool { return o.ID == id })
	}
	if (b.picked || b.chosen != "") && fits(b.chosen) {
		return b.chosen
	}
	return meant
}

// differs says whether it says something else than what is kept.
func (b *blank) differs(said Said) bool {
	if b.Options == nil {
		return b.changed()
	}
	return b.said(said) != b.Blank.Value
}

func (b *blank) focus(on bool) {
	switch {
	case b.Options != nil:
		b.typed = ""
	case on:
		b.area.Focus()
	default:
		b.area.Blur()
	}
}

// leaves says whether an arrow up or down leads out of it.
func (b *blank) leaves(step int) bool {
	if b.Options != nil {
		return false
	}
	first, last := b.edge()
	return step < 0 && first || step > 0 && last
}

func (b *blank) press(key tea.KeyPressMsg, said Said) {
	name := key.String()
	if b.Options != nil {
		b.choose(name, said)
		return
	}
	switch all := b.suggestions(); {
	case name == "right" && len(all) > 0 && b.atEnd():
		b.replace(all[b.likely])
		b.MoveToEnd()
		b.likely = 0
	case name == "ctrl+n" && len(all) > 0:
		b.likely = (b.likely + 1) % len(all)
	default:
		b.writing.press(key)
		b.likely = 0
	}
	b.advise = ""
}

// suggestions are what it may be that begins as typed.
func (b *blank) suggestions() []string {
	if b.Suggest == nil {
		return nil
	}
	all := slices.DeleteFunc(b.Suggest(b.Value()), func(one string) bool { return one == b.Value() })
	b.likely = min(b.likely, max(0, len(all)-1))
	return all
}

// choose takes a key that points at an option.
func (b *blank) choose(name string, said Said) {
	switch name {
	case "up", "left":
		b.step(-1, false, said)
	case "down", "right", "space":
		b.step(1, false, said)
	case "ctrl+x":
		b.chosen, b.picked = "", true
	default:
		for _, number := range []string{b.typed + name, name} {
			if at := b.numbered(number, said); at >= 0 {
				options, _ := b.Options(said)
				b.typed, b.chosen, b.picked = number, options[at].ID, true
				return
			}
		}
	}
	b.typed = ""
}

// step takes the option beside the one that is chosen.
func (b *blank) step(by int, round bool, said Said) {
	options, _ := b.Options(said)
	at := slices.IndexFunc(options, func(o Option) bool { return o.ID == b.said(said) }) + by
	if round {
		at = (at + len(options)) % len(options)
	}
	b.chosen, b.picked = options[min(max(at, 0), len(options)-1)].ID, true
}

// numbered is the option of a number, or -1.
func (b *blank) numbered(number string, said Said) int {
	options, _ := b.Options(said)
	if n, err := strconv.Atoi(number); err == nil && n >= 1 && n <= len(options) {
		return n - 1
	}
	return -1
}

func (b *blank) mark() func() {
	chosen, picked := b.chosen, b.picked
	return func() { b.chosen, b.picked, b.typed = chosen, picked, "" }
}

// ready says whether nothing is left to say about what was typed.
func (b *blank) ready() bool {
	if b.Options != nil || b.Check == nil {
		return true
	}
	typed := strings.TrimSpace(b.Value())
	if typed == "" || !b.changed() {
		return true
	}
	if b.advise = b.Check(typed); b.advise == "" {
		return true
	}
	return false
}

func (b *blank) paste(msg tea.Msg) {
	if b.Options == nil {
		b.writing.take(msg)
		b.advise = ""
	}
}

// edited takes what came out of the editor.
func (b *blank) edited(msg editedMsg) {
	if b.Options != nil {
		return
	}
	if msg.err != nil {
		b.advise = editorTrouble(msg.err, "Set EDITOR to a program you know.")
		return
	}
	b.replace(b.fitting(msg.text))
}

func (b *blank) leave() error {
	switch {
	case b.Options == nil:
		return b.writing.leave()
	case b.Draft == nil:
		return nil
	case b.picked && b.chosen != "" && b.chosen != b.Blank.Value:
		return b.Draft.Set(b.chosen)
	}
	return b.Draft.Remove()
}
