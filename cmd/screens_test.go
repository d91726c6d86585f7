package cmd

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// update writes what is shown now into the golden files: look at each of them
// and ask what you would press.
var update = flag.Bool("update", false, "write the golden files anew")

var sizes = []struct {
	name          string
	width, height int
}{{"80x24", 80, 24}, {"40x12", 40, 12}, {"120x40", 120, 40}}

// scenes are the ways to the screens that are kept as text.
var scenes = []struct {
	name string
	args []string
	play func(*player)
}{
	{"list", nil, func(p *player) { p.sees("› 15  Test with") }},
	{"point", []string{"--points", "7"}, func(p *player) { p.sees("› Go through it") }},
	{"question", []string{"--points", "7"}, func(p *player) {
		p.opens()
		p.sees("What is in place?")
	}},
	{"guide", []string{"--points", "7"}, func(p *player) {
		p.opens()
		p.sees("What is in place?")
		p.press("ctrl+g")
		p.sees("What shows it:")
	}},
	{"evidence", []string{"--points", "7"}, func(p *player) {
		p.opens()
		p.sees("What is in place?")
		p.press("enter", "enter")
		p.sees("What shows it?", "› Go on")
	}},
	{"new-evidence", []string{"--points", "7"}, func(p *player) {
		p.opens()
		p.sees("What is in place?")
		p.press("enter", "enter")
		p.sees("What shows it?", "› Go on")
		p.press("a", "enter")
		p.sees("New evidence")
		p.types("Findings, round 3, of twelve people with a screen reader")
		p.press("enter")
		p.sees("address.\n ┃")
		p.types("ass")
		p.sees("→ assessments/")
	}},
	{"answer", []string{"--points", "7", "--depth", "full"}, func(p *player) {
		p.opens()
		p.sees("Question 1 of 5.", "State  answered")
	}},
	{"state", []string{"--points", "7", "--depth", "full"}, func(p *player) {
		p.opens()
		p.sees("Question 1 of 5.", "State  answered")
		p.press("tab")
		p.sees("┃", "1 answered")
		p.types("six weeks")
		p.sees("Nothing can be typed here.")
	}},
	{"in-place", []string{"--points", "7", "--depth", "full"}, func(p *player) {
		p.sees("› Go through it")
		p.press("7")
		p.sees("›  7  In place")
		p.press("enter")
		p.sees("What is in place?")
	}},
	{"rating-full", []string{"--points", "7", "--depth", "full"}, func(p *player) {
		p.sees("› Go through it")
		p.press("1", "0")
		p.sees("› 10  Rating")
		p.press("enter")
		p.sees("How does point 7 stand?")
	}},
	{"reason", []string{"--points", "7", "--depth", "full"}, func(p *player) {
		p.sees("› Go through it")
		p.press("1", "0")
		p.sees("› 10  Rating")
		p.press("enter")
		p.sees("How does point 7 stand?")
		p.press("ctrl+t")
		p.sees("Why? It is printed beside the rating.", "We exported all rounds")
	}},
	{"depth", nil, func(p *player) {
		p.sees("› 15  Test with")
		p.press("ctrl+o")
		p.sees("How much detail do you want?")
	}},
	{"service", nil, func(p *player) {
		p.sees("› 15  Test with")
		p.press("s", "enter")
		p.sees("› Back to the list")
	}},
	{"rating", []string{"--points", "7"}, func(p *player) {
		p.opens()
		p.sees("What is in place?")
		p.press("enter", "enter", "enter")
		p.sees("How does point 7 stand?")
	}},
	{"summary", []string{"--points", "7,8"}, func(p *player) {
		p.opens()
		p.sees("What is in place?")
		p.press("enter", "enter", "enter", "enter", "enter", "enter")
		p.sees("› Next: point 8")
	}},
	{"conflict", []string{"--points", "7"}, func(p *player) {
		p.opens()
		p.sees("What is in place?")
		p.edits("Nobody types an address", "A colleague wrote this: nobody types an address")
		p.press("ctrl+x")
		p.no("public since October")
		p.types("We wrote this instead.")
		p.press("enter")
		p.sees("Which one should stay?")
	}},
}

// wall are the sizes that a workshop is looked at in, and workshops the ways to
// its screens.
var wall = []struct {
	name          string
	width, height int
}{{"160x45", 160, 45}, {"80x24", 80, 24}, {"40x12", 40, 12}}

var workshops = []struct {
	name string
	play func(*player)
}{
	{"present-people", func(p *player) { p.sees("Who is in the room?") }},
	{"present-list", func(p *player) { p.meets("User researcher, Delivery manager, Service owner") }},
	{"present-rate", func(p *player) {
		p.meets("User researcher, Delivery manager, Service owner")
		p.press("2")
		p.sees("Enter rates point 15")
	}},
	{"present-point", func(p *player) { p.opensInRoom("7") }},
	{"present-question", func(p *player) {
		p.opensInRoom("7")
		p.press("right")
		p.sees("Which open format")
	}},
	{"present-vote", func(p *player) {
		p.opensInRoom("7")
		p.press("v")
		p.sees("0 of 3 have voted")
		p.press("2", "2")
		p.sees("2 of 3 have voted")
	}},
	{"present-votes", func(p *player) {
		p.opensInRoom("15")
		p.press("v")
		p.sees("0 of 3 have voted")
		p.press("2", "3", "2", "enter")
		p.sees("3 votes: 2 ◐ partly met, 1 ○ n")
		p.press("p")
		p.sees("What came up?")
		p.types("Which councillor?")
		p.press("enter")
		p.sees("3 votes")
	}},
	{"present-parked", func(p *player) {
		p.opensInRoom("7")
		p.press("p")
		p.sees("What came up?")
		p.types("Who pays for the export?")
		p.press("enter")
		p.sees("v vote")
		p.press("ctrl+q")
		p.sees("What should happen to it?")
	}},
}

// opensInRoom says who is there and opens a point.
func (p *player) opensInRoom(point string) {
	p.t.Helper()
	p.meets("User researcher, Delivery manager, Service owner")
	p.press("g")
	for i := range point {
		p.press(point[i : i+1])
	}
	p.press("enter")
	p.sees("Point "+point+" of 15", "v vote")
}

func TestScreensWorkshop(t *testing.T) {
	for _, scene := range workshops {
		for _, size := range wall {
			t.Run(scene.name+"-"+size.name, func(t *testing.T) {
				t.Parallel()
				p := newPlayer(t, "garden-waste.yaml")
				p.start(size.width, size.height, "assess", "--depth", "quick", "--present")
				scene.play(p)
				p.looksLike(filepath.Join("testdata", "screen", scene.name+"-"+size.name+".txt"))
			})
		}
	}
}

func TestScreens(t *testing.T) {
	for _, scene := range scenes {
		for _, size := range sizes {
			t.Run(scene.name+"-"+size.name, func(t *testing.T) {
				t.Parallel()
				p := newPlayer(t, "garden-waste.yaml")
				p.start(size.width, size.height, append([]string{"assess", "--depth", "quick"}, scene.args...)...)
				p.sees("enter ") // in the foot: keys before that would not reach the program as they are
				scene.play(p)
				p.looksLike(filepath.Join("testdata", "screen", scene.name+"-"+size.name+".txt"))
			})
		}
	}
}

var savedAt = regexp.MustCompile(`saved \d\d:\d\d`)

// looksLike waits until the terminal shows what a golden file holds.
func (p *player) looksLike(golden string) {
	p.t.Helper()
	shown := func() string { return savedAt.ReplaceAllString(p.shown(), "saved 14:02") }
	if *update {
		last := ""
		for last != shown() { // until it is at rest; only here the clock is asked
			last = shown()
			time.Sleep(300 * time.Millisecond)
		}
		if err := os.WriteFile(golden, []byte(last), 0o666); err != nil {
			p.t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		p.t.Fatal(err)
	}
	wanted := strings.ReplaceAll(string(want), "\r\n", "\n")
	p.until("this:\n"+wanted, func(string) bool { return shown() == wanted })
}
