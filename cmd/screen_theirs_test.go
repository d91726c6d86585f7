package cmd

import (
	"strings"
	"testing"
)

// Whatever kind of question is open while a colleague, or a git pull, changes
// the same thing in the file: both are shown, and neither is lost.

func TestScreenTheirs(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "quick", "--points", "7")
	p.opens()
	p.sees("What is in place?", "public since October.")
	p.edits("Nobody types an address", "A colleague wrote this: nobody types an address")
	p.types(" And mine.")
	p.press("enter")
	p.sees("this changed in the file", "Theirs  A colleague wrote this", "Yours", "› 1 both, theirs first")
	p.press("esc") // back to the text; nothing is decided by that
	p.sees("What is in place?", "And mine.")
	p.press("enter")
	p.sees("this changed in the file")
	p.press("enter")
	p.sees("What is planned?")
	p.press("ctrl+q")
	p.ends(0)
	p.holds("A colleague wrote this")
	p.holds("And mine.")
}

// A text that was half typed in an earlier sitting does not replace what a
// colleague wrote between the two.
func TestScreenTheirsSinceTheDraft(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "quick", "--points", "7")
	p.opens()
	p.sees("What is in place?", "public since October.")
	p.types(" And mine.")
	p.sees("And mine.")
	p.press("ctrl+c")
	p.ends(130)
	p.edits("Nobody types an address", "A colleague wrote this: nobody types an address")
	p.start(80, 24, "assess", "--points", "7")
	p.sees("You wrote this before", "And mine.")
	p.press("enter")
	p.sees("this changed in the file", "Theirs  A colleague wrote this", "› 1 both, theirs first")
	p.press("2")
	p.sees("› 2 theirs")
	p.press("enter")
	p.sees("What is planned?")
	p.press("ctrl+q")
	p.ends(0)
	p.holds("A colleague wrote this")
	if strings.Contains(p.read(), "And mine.") {
		t.Error("theirs was chosen, and the file has both")
	}
}

func TestScreenTheirsRating(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "first-look", "--points", "15")
	p.sees("How does point 15 stand?", "› 0 · not looked at")
	before, point, _ := strings.Cut(p.read(), "- point: 15\n")
	p.writes(before + "- point: 15\n" + strings.Replace(point, "rating:", "rating: met", 1))
	p.picks("partly met")
	p.press("enter")
	p.sees("this changed in the file", "Theirs  met", "Yours   partly met", "› 2 yours")
	p.press("1")
	p.sees("› 1 theirs")
	p.press("enter")
	p.sees("In one sentence: why?")
	p.press("ctrl+q")
	p.ends(0)
	p.sees("point 15, Test with the accountable councillor or senior")
}

func TestScreenTheirsItems(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "quick", "--points", "7")
	p.opens()
	p.sees("What is in place?", "enter next")
	p.press("enter", "enter")
	p.sees("What shows it?", "E7.1  Export trial, September 2026", "› Go on")
	p.press("down", "enter") // round to the first
	p.sees("E7.1", "What is it?")
	p.edits("title: Export trial, September 2026", "title: Export trial, by a colleague")
	p.types(", and more")
	p.press("ctrl+s")
	p.sees("Theirs  Export trial, by a colleague", "Yours   Export trial, September 2026, and more")
	p.press("1")
	p.sees("› 1 theirs")
	p.press("enter")
	p.sees("E7.1  Export trial, by a colleague", "› Go on")
	p.press("up", "up")
	p.sees("› E7.2  Collection days by street")
	p.edits("title: Collection days by street", "title: Collection days, rewritten")
	p.press("x")
	p.sees("Press x again to remove E7.2")
	p.press("x")
	p.sees("Theirs  Collection days, rewritten", "Yours   removed")
	p.press("1")
	p.sees("› 1 theirs")
	p.press("enter")
	p.sees("E7.2  Collection days, rewritten")
	p.press("ctrl+q")
	p.ends(0)
	p.holds("title: Export trial, by a colleague")
	p.holds("title: Collection days, rewritten")
}

// A file that somebody broke meanwhile is not written over, and what was
// answered is not lost.
func TestScreenBrokenMeanwhile(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "quick", "--points", "15")
	p.sees("What is in place?")
	whole := p.read()
	p.writes(strings.Replace(whole, "kind: assessment", "kind: [assessment", 1))
	p.types("It went well.")
	p.press("enter")
	p.sees("lgdss-beta.yaml:", "This is not saved yet, and nothing is lost.")
	p.writes(whole)
	p.press("enter")
	p.sees("What is planned?")
	p.press("ctrl+q")
	p.ends(0)
	p.holds("It went well.")
}
