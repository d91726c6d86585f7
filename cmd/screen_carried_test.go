package cmd

import (
	"fmt"
	"strings"
	"testing"
)

// On a screen, too, each of 40 things that came over takes one key.
func TestScreenConfirm40(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "garden-waste.yaml")
	carried := p.read()
	for i := range 40 {
		carried = strings.Replace(carried, "    actions:\n", fmt.Sprintf("    actions:\n      - id: A%d.%d\n        what: Carried %d\n        carried: true\n", 1, 90-i, i), 1)
	}
	p.edits(p.read(), strings.Replace(carried, "lang: en", "depth: quick\nlang: en", 1))
	p.start(80, 24, "assess")
	p.sees("40 things were carried over", "Do you want to go through that now?")
	p.press("enter")
	for i := range 40 {
		p.sees(fmt.Sprintf("%d of 40. Point 1, ", i+1), "Is this still true?")
		p.press("enter")
	}
	p.sees("That was the last one.", "Which point do you know well?")
	if strings.Contains(p.read(), "carried: true") {
		t.Errorf("something is not confirmed:\n%s", p.read())
	}
	p.press("ctrl+q")
	p.ends(0)
}
