package cmd

import "testing"

// What is in place shows what was answered just before, and takes it with a key; so
// does what is planned, and the rating shows it all.
func TestScreenOffer(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "full", "--points", "8")
	p.sees("› Go through it")
	p.press("6")
	p.sees("›  6  In place")
	p.press("enter")
	p.sees("What is in place?", "3  2 letters, 3 text messages", "ctrl+t takes your 2 answers")
	p.press("ctrl+x", "ctrl+t", "enter")
	p.sees("›  6  In place", "2 letters, 3 text")
	p.holds("done: |\n      2 letters, 3 text messages")
	p.press("7")
	p.sees("›  7  Planned")
	p.press("enter")
	p.sees("What is planned?", "ctrl+t takes your planned answer")
	p.press("ctrl+t", "ctrl+t", "enter") // a second time adds nothing
	p.sees("›  7  Planned")
	p.holds("moving house.\n\n      Renewals open on 1 February")
	p.press("9")
	p.sees("›  9  Rating")
	p.press("enter")
	p.sees("How does point 8 stand?", "2        planned: Renewals open on 1 February")
	p.press("ctrl+q")
	p.ends(0)
}
