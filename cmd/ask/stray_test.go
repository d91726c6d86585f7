package ask

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// texts are what people type or paste without looking where they are.
var texts = []string{"six weeks", "The requirement", "6 weeks, or 2 months", "x", "xx", "Q", "yes", "quit", "list", "and so on?", "2 of 3", "make it so", "All of it", "exxon"}

// Whatever is typed or pasted where nothing can be typed, with an Enter behind it:
// nothing is answered, and the page is as it was.
func TestStrayTyping(t *testing.T) {
	still := func() map[string]page {
		all := pages()
		for name, p := range all {
			if p.typing() {
				delete(all, name)
			}
		}
		all["bare"] = &question{field: &lineField{q: Line{Bare: true}, m: Means{Clean: same}}, aside: true}
		all["yes or no"] = &question{field: newChoice(Choice{Options: []Option{{ID: "yes", Label: "yes"}, {ID: "no", Label: "no"}}, Default: "yes", Aside: true}, same), aside: true}
		return all
	}
	for name := range still() {
		for _, text := range texts {
			for _, pasted := range []bool{false, true} {
				p := still()[name]
				h := &host{width: 80, height: 24}
				answers := make(chan answer, 1)
				h.Update(askMsg{page: p, answer: answers})
				before := h.draw()
				if pasted {
					h.Update(tea.PasteMsg{Content: text})
				} else {
					typing(t, h, text)
				}
				if lines := strings.Split(h.draw(), "\n"); !strings.Contains(lines[len(lines)-1], nothingToType) && !allowed(p, text) {
					t.Errorf("%s, %q: it says %q", name, text, lines[len(lines)-1])
				}
				if allowed(p, text) {
					continue
				}
				h.Update(keyed("enter"))
				h.Update(keyed("up"))
				h.Update(keyed("down"))
				if after := h.draw(); len(answers) > 0 || withoutFoot(after) != withoutFoot(before) && name != "reading" {
					t.Errorf("%s, %q: answered %d times, and shows\n%s", name, text, len(answers), after)
				}
			}
		}
	}
}

// allowed says whether all of a text are keys of the page: they point, and the
// second x removes what the first one asked about.
func allowed(p page, text string) bool {
	_, list := p.(*items)
	return list && strings.Trim(text, "x") == ""
}

func withoutFoot(screen string) string { return screen[:strings.LastIndex(screen, "\n")] }
