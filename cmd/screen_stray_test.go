package cmd

import (
	"strings"
	"testing"
)

// Whoever types on without looking up loses no answer and answers nothing: not at
// the state, not at the rating, not in the list, not where one of two versions is
// chosen.
func TestScreenTypedOn(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "garden-waste.yaml")
	before := p.read()
	p.start(80, 24, "assess", "--depth", "quick")
	p.sees("› 15  Test with")
	for _, one := range [][2]string{{"six weeks\r", "That was not used."}, {"The requirement\r", "That was not used."}, {"quite so\r", "That was not used."}, {"docs/x.md", "Nothing can be typed here."}} {
		p.types(one[0])
		p.sees(one[1], "› 15  Test with")
		p.press("up", "down")
		p.no(one[1])
		p.sees("› 15  Test with")
	}
	p.press("7", "enter")
	p.opens()
	p.sees("What is in place?")
	p.press("enter", "enter")
	p.sees("What shows it?", "› Go on")
	p.types("exports are fine")
	p.sees("Nothing can be typed here.", "› Go on")
	p.press("enter")
	p.sees("That was not used.", "What shows it?")
	p.press("enter")
	p.sees("How does point 7 stand?", "› 2 ◐ partly met")
	p.types("The requirement")
	p.sees("Nothing can be typed here.")
	p.press("enter")
	p.sees("That was not used. Press enter again.", "› 2 ◐ partly met")
	p.types("4 weeks, no more")
	p.sees("Nothing can be typed here.", "› 2 ◐ partly met")
	p.types("\x1b[200~met\nand more\x1b[201~")
	p.press("tab")
	p.sees("That was not used.", "› 2 ◐ partly met")
	p.press("ctrl+q")
	p.ends(0)
	if p.read() != before {
		t.Errorf("the file is not as it was:\n%s", p.read())
	}
}

// A question is one screen: its text, how the answer is put, and why not.
func TestScreenAnswer(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "full", "--points", "7")
	p.opens()
	p.sees("Question 1 of 5.", "State  answered", "step ")
	p.press("tab")
	p.sees("› 1 answered")
	p.types("six weeks")
	p.sees("Nothing can be typed here.", "› 1 answered")
	p.press("enter")
	p.sees("That was not used.")
	p.press("6")
	p.sees("› 6 does not apply", "Why does it not apply?")
	p.press("enter")
	p.sees("Why does it not apply?\n ┃")
	p.types("The supplier decides.")
	p.press("enter")
	p.sees("Question 2 of 5.", "step 2 of")
	p.holds("why: |\n          The supplier decides.")
	p.holds("state: does-not-apply")
	p.press("ctrl+c")
	p.ends(130)
	if !strings.Contains(p.read(), "We exported all rounds") {
		t.Error("the text went with the state")
	}
}

// What was typed in the fields of an item is there again after a sitting that was
// cut off, and a path completes.
func TestScreenItemPage(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "quick", "--points", "7")
	p.opens()
	p.sees("What is in place?", "enter next")
	p.press("enter", "enter")
	p.sees("What shows it?", "› Go on")
	p.press("a", "enter")
	p.sees("New evidence", "What is it?\n ┃")
	p.types("The file itself")
	p.press("tab")
	p.sees("address.\n ┃")
	p.types("asse")
	p.sees("→ assessments/")
	p.press("right")
	p.sees("┃ assessments/", "→ assessments/lgdss-beta.yaml")
	p.press("right")
	p.sees("┃ assessments/lgdss-beta.yaml")
	p.press("ctrl+c")
	p.ends(130)
	p.start(80, 24, "assess", "--points", "7")
	p.sees("What shows it?", "› The file itself", "not saved yet")
	p.press("enter")
	p.sees("You wrote this before", "The file itself", "assessments/lgdss-beta.yaml")
	p.press("up", "tab", "tab", "tab")
	p.sees("What kind is it? Research, test or audit, in your own words.\n ┃")
	p.types("re")
	p.sees("→ research")
	p.press("right", "ctrl+s")
	p.sees("E7.3  The file itself", "› Go on")
	p.press("ctrl+q")
	p.ends(0)
	p.holds("kind: research\n        link: assessments/lgdss-beta.yaml")
}
