package cmd

import "testing"

// What was saved is taken back by ctrl+z, from the list and from a question, and
// what is being typed is not.
func TestScreenUndo(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "garden-waste.yaml")
	p.edits("lang: en", "depth: quick\nlang: en")
	before := p.read()
	p.start(80, 24, "assess", "--points", "13")
	p.opens()
	p.sees("Point 13 of 15", "What is in place?")
	p.press("ctrl+x")
	p.types("Nothing of what was there.")
	p.press("ctrl+z")
	p.sees("What you typed here is not saved yet")
	p.press("enter")
	p.sees("What is planned?")
	p.holds("done: |\n      Nothing of what was there.")
	p.press("ctrl+z")
	p.sees("Undone. This is back as it was: what is in place, point 13.", "What is planned?")
	if p.read() != before {
		t.Errorf("the file is not as it was:\n%s", p.read())
	}
	p.press("ctrl+z")
	p.sees("There is nothing to undo")
	p.press("ctrl+q")
	p.ends(0)
}

// From the list a search leads to the question where the words stand.
func TestScreenSearch(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "full")
	p.sees("› 15  Test with")
	p.press("/")
	p.sees("Which words are you looking for?")
	p.types("14 Requests")
	p.press("enter")
	p.sees("4 places have \"14 Requests\". Which one?", "2 Point 4, answer")
	p.press("2")
	p.sees("› 2 Point 4, answer")
	p.press("enter")
	p.sees("Point 4 of 15", "14 requests since June 2026")
	p.press("ctrl+l")
	p.sees("› Continue with point 4")
	p.press("/")
	p.sees("Which words are you looking for?")
	p.types("no such thing")
	p.press("enter")
	p.sees("Nothing was found for \"no such thing\".")
	p.press("ctrl+q")
	p.ends(0)
}
