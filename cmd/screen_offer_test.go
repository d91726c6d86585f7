package cmd

import "testing"

// What is in place shows what was answered just before, and takes it with a key; so
// does what is planned, and the rating shows it all.
func TestScreenOffer(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "full", "--points", "8")
	p.sees("› Go through it")
	p.press("7")
	p.sees("›  7  In place")
	p.press("enter")
	p.sees("What is in place?", "4  2 letters, 3 text messages", "ctrl+t takes your 3 answers")
	p.press("ctrl+x", "ctrl+t", "enter")
	p.sees("›  7  In place", "The supplier's test copy")
	p.holds("done: |\n      The supplier's test copy holds 40 invented households")
	p.press("8")
	p.sees("›  8  Planned")
	p.press("enter")
	p.sees("What is planned?", "ctrl+t takes your planned answer")
	p.press("ctrl+t", "ctrl+t", "enter") // a second time adds nothing
	p.sees("›  8  Planned")
	p.holds("moving house.\n\n      Renewals open on 1 February")
	p.press("1", "0")
	p.sees("› 10  Rating")
	p.press("enter")
	p.sees("How does point 8 stand?", "3        planned: Renewals open on 1 February")
	p.press("ctrl+q")
	p.ends(0)
}
