package cmd

import "testing"

// What is in place shows what was answered just before, and takes it with a key; so
// does what is planned, and the rating shows it all.
func TestScreenOffer(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "full", "--points", "7")
	p.sees("› Go through it")
	p.press("7")
	p.sees("›  7  In place")
	p.press("enter")
	p.sees("What is in place?", "1  We exported all rounds to CSV", "ctrl+t takes your 4 answers")
	p.press("ctrl+x", "ctrl+t", "enter")
	p.sees("›  7  In place", "We exported all rounds")
	p.holds("done: |\n      We exported all rounds to CSV")
	p.press("8")
	p.sees("›  8  Planned")
	p.press("enter")
	p.sees("What is planned?", "ctrl+t takes your planned answer")
	p.press("ctrl+t", "ctrl+t", "enter") // a second time adds nothing
	p.sees("›  8  Planned")
	p.holds("for £1,800.\n\n      Nothing yet. We will send")
	p.press("1", "0")
	p.sees("› 10  Rating")
	p.press("enter")
	p.sees("How does point 7 stand?", "4        planned: Nothing yet. We will send")
	p.press("ctrl+q")
	p.ends(0)
}
