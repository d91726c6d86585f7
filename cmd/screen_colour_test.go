package cmd

import (
	"strings"
	"testing"
)

// Colours come when the terminal says how light its ground is, in as many as
// it has, and never where NO_COLOR says so. Over ssh it is not asked.
func TestScreenColour(t *testing.T) {
	t.Parallel()
	const white, black = "\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "\x1b]11;rgb:0000/0000/0000\x1b\\"
	for _, c := range []struct{ name, env, ground, want, not string }{
		{"light, 256 colours", "TERM=screen-256color", white, "38;5;25;1m", "38;5;117"},
		{"dark, 256 colours", "TERM=xterm-256color", black, "38;5;117;1m", "38;5;25;"},
		{"light, 16 colours", "TERM=xterm-16color", white, "34;1m", "38;5;"},
		{"dark, 16 colours", "TERM=xterm-16color", black, "96;1m", "38;5;"},
		{"a terminal that does not say", "TERM=screen-256color", "", "Understand", "38;5;"},
		{"no colour", "NO_COLOR=1", white, "Understand", "38;5;"},
		{"over ssh", "SSH_TTY=/dev/pts/9", "", "Understand", "]11;?"},
	} {
		p := newPlayer(t, "garden-waste.yaml")
		p.env = append(p.env, c.env)
		p.start(80, 24, "assess", "--depth", "quick")
		p.sees("›", "q Leave")
		p.types(c.ground)
		p.press("1")
		p.sees("›  1  Understand")
		if c.ground != "" {
			p.until(c.want, func(string) bool { return strings.Contains(p.drawn(), c.want) })
		}
		p.press("q", "enter")
		p.ends(0)
		if strings.Contains(p.drawn(), c.not) || !strings.Contains(p.drawn(), c.want) {
			t.Errorf("%s: wants %q, not %q, and has\n%q", c.name, c.want, c.not, p.drawn())
		}
	}
}
