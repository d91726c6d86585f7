package cmd

import (
	"strings"
	"testing"
)

func TestScreenResize(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "quick", "--points", "15")
	p.sees("What is in place?", "ctrl+q stop")
	p.types("begun at eighty, ")
	p.sees("begun at eighty,")
	p.resizes(40, 12)
	p.sees("Point 15 of 15 · Test with", "What is in place?", "begun at eighty,", "enter next · esc back · ctrl+g guide")
	p.types("gone on at forty, ")
	p.sees("gone on at")
	p.resizes(120, 40)
	p.sees("begun at eighty, gone on at forty,", "ctrl+q stop")
	p.types("and done.")
	p.press("enter")
	p.sees("What is planned?")
	p.resizes(200, 60)
	p.until("lines of at most 100 columns", func(shown string) bool {
		for _, line := range strings.Split(shown, "\n") {
			if len([]rune(line)) > 100 {
				return false
			}
		}
		return strings.Contains(shown, "What is planned?")
	})
	p.press("ctrl+q")
	p.ends(0)
	p.holds("begun at eighty, gone on at forty, and done.")
}

// A terminal that answers no query sees the first text all the same, whatever
// the program asked it before. How soon is BenchmarkFirstText's to say.
func TestScreenSilentTerminal(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"screen-256color", "xterm-256color"} {
		p := newPlayer(t, "garden-waste.yaml")
		p.env = append(p.env, "TERM="+name)
		p.start(80, 24, "assess", "--depth", "quick")
		p.sees("points looked at")
		p.press("q", "enter")
		p.ends(0)
	}
}

// Where a screen would not work, or was not wanted, it asks in lines.
func TestScreenOrLines(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		height int
		env    string
	}{
		"too low":          {7, ""},
		"a dumb terminal":  {24, "TERM=dumb"},
		"a screen reader":  {24, "ACCESSIBLE=1"},
		"high enough":      {8, ""},
		"no colour at all": {24, "NO_COLOR=1"},
	} {
		p := newPlayer(t, "garden-waste.yaml")
		p.env = append(p.env, c.env)
		p.start(80, c.height, "assess", "--depth", "quick")
		if name == "high enough" || name == "no colour at all" {
			p.sees("› 15  Test with")
			p.press("q", "enter")
		} else {
			p.sees("Enter opens point", "\n>")
			p.types("q\r")
		}
		p.ends(0)
	}
}
