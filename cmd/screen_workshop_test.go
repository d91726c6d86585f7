package cmd

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// rooms are the terminals a workshop is made for: a wide screen on a wall, and a
// projector that people at the far end of the table can read.
var rooms = []struct{ width, height int }{{160, 45}, {80, 24}}

// A room talks about a point: who is there, a vote, everybody in turn, something
// parked, a rating; then one point is rated from the list, and what is parked
// becomes an action.
func TestScreenWorkshop(t *testing.T) {
	for _, size := range rooms {
		t.Run(fmt.Sprintf("%dx%d", size.width, size.height), func(t *testing.T) {
			t.Parallel()
			p := newPlayer(t, "garden-waste.yaml")
			p.start(size.width, size.height, "assess", "--depth", "quick", "--present")
			p.meets("Content designer, Delivery manager, Service owner")
			p.press("g", "4")
			p.sees("›  4  Iterate and improve")
			p.press("2")
			p.sees("Enter rates point 4 as ◐ partly met.", "Esc leaves it: not met.")
			p.press("enter")
			p.sees("›  4 ", "a reason that was given for another rating")
			p.holds("rating: partly-met\n\n    rating_reason: |\n      The rule would let us")
			p.press("g", "7", "enter")
			p.sees("Point 7 of 15", "Build on open standards", "In place", "what the point asks for", "Content designer speaks. Then Delivery", "Last: Service")
			p.talks()
			p.holds("rating: not-met")
			p.press("p")
			p.sees("What came up?")
			p.types("Who pays for the export?")
			p.press("enter")
			p.sees("Parked  1 thing: Who pays")
			p.press("right")
			p.sees("Which open format")
			p.press("w")
			p.sees("We exported all rounds to CSV", "State  answered")
			p.press("ctrl+l")
			p.sees("p Parked items (1)")
			p.press("q", "enter")
			p.sees("Parked at point 7: Who pays for the export?", "What should happen to it?", "0 decide later")
			p.press("1", "enter")
			p.sees("Who pays for the export?", "Which role will do it?")
			p.press("ctrl+s")
			p.ends(0)
			p.holds("what: Who pays for the export?")
			if strings.Contains(p.shown(), "Parked, and kept") {
				t.Errorf("it says that something is parked still:\n%s", p.shown())
			}
		})
	}
}

// meets says who is in the room.
func (p *player) meets(roles string) {
	p.t.Helper()
	p.sees("Who is in the room?")
	p.press("ctrl+x")
	p.no("Web officer")
	p.types(roles)
	p.sees("speaks last")
	p.press("enter")
	p.sees("A digit rates it")
}

// talks goes through a point as a room of three does, in a number of keys that one
// presses in less than a minute.
func (p *player) talks() {
	p.t.Helper()
	all := 0
	presses := func(keys ...string) { all += len(keys); p.press(keys...) }
	presses("v")
	p.sees("How does point 7 stand?", "0 of 3 have voted")
	presses("1", "3", "3")
	p.sees("All 3 have voted")
	presses("enter")
	p.sees("3 votes: 1 ● met, 2 ○ not met.")
	presses("n")
	p.sees("Delivery manager speaks. Last: Service")
	presses("n")
	p.sees("Service owner, who leads the room and speaks")
	presses("n")
	p.sees("Everybody has spoken.")
	presses("3")
	p.sees("› 3 ○ not met")
	presses("enter")
	p.sees("3 ○ not met   as it stands now")
	p.t.Logf("%d keys for a point", all)
	if all > 12 {
		p.t.Errorf("a point takes %d keys, want at most 12", all)
	}
}

// What is parked outlives a sitting that is cut off, and is decided on in the next.
func TestScreenParked(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "quick", "--present")
	p.meets("Delivery manager, Service owner")
	p.press("enter")
	p.sees("Point 15 of 15", "Nothing is written down yet.")
	p.press("p")
	p.sees("What came up?")
	p.types("Ask legal")
	p.press("enter")
	p.sees("Parked  1 thing: Ask legal")
	p.press("p")
	p.sees("What came up?")
	p.types("half a thou")
	p.sees("half a thou")
	p.press("ctrl+c")
	p.ends(130)
	p.sees("Point 15, something to park", "for your next workshop:", "Point 15: Ask legal")
	p.start(80, 24, "assess", "--present")
	p.sees("1 thing is parked from the last time.", "As last time: 2 people. Service owner leads")
	p.press("enter")
	p.sees("Parked  1 thing: Ask legal")
	p.press("p")
	p.sees("half a thou")
	p.press("enter")
	p.sees("2 things:")
	p.press("ctrl+q")
	p.sees("Parked at point 15: Ask legal")
	p.press("2", "enter")
	p.sees("What have you tried so far?")
	p.press("ctrl+s")
	p.sees("Parked at point 15: Half a thou", "› 0 decide later")
	p.press("3", "enter") // let it go
	p.ends(0)
	p.holds("what: Ask legal")
	if strings.Contains(p.read(), "half a thou") {
		t.Error("what was let go is in the file")
	}
	p.start(80, 24, "assess", "--present")
	p.sees("A digit rates it", "p Parked items ")
	p.no("from the last time")
	p.press("ctrl+q")
	p.ends(0)
}

// How anybody voted is kept nowhere: a sitting with votes, typed and on slips,
// leaves behind, byte for byte, what one without them leaves; and so does one that
// is cut off behind the vote.
func TestScreenVotesKeptNowhere(t *testing.T) {
	for name, end := range map[string]func(*player){
		"left":    func(p *player) { p.press("ctrl+q"); p.ends(0) },
		"cut off": func(p *player) { p.press("ctrl+c"); p.ends(130) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			sit := func(vote func(*player)) map[string]string {
				p := newPlayer(t, "garden-waste.yaml")
				p.start(80, 24, "assess", "--depth", "quick", "--present")
				p.meets("Content designer, Delivery manager, Service owner")
				p.press("g", "7", "enter")
				p.sees("Point 7 of 15", "v vote")
				vote(p)
				end(p)
				_, after, _ := strings.Cut(p.drawn(), "\x1b[?1049l") // what stays on the terminal
				return leftBehind(t, p.dir, after)
			}
			with := sit(func(p *player) {
				p.press("v")
				p.sees("0 of 3 have voted")
				p.press("1", "3", "0", "enter")
				p.sees("3 votes: 1 ● met, 1 ○ not met, 1 cannot say.")
				p.press("v", "s")
				p.sees("How many slips are there of each?")
				p.types("4")
				p.press("enter", "enter")
				p.comesTo("How many say \"not met\"?")
				p.types("17")
				p.press("ctrl+s")
				p.sees("21 votes: 4 ● met, 17 ○ not met.")
			})
			without := sit(func(*player) {})
			for file, text := range with {
				if without[file] != text {
					t.Errorf("the vote is in %s:\n%s\nand without one it says\n%s", file, text, without[file])
				}
				delete(without, file)
			}
			for file := range without {
				t.Errorf("%s is there without a vote only", file)
			}
		})
	}
}

// leftBehind is every file of a folder, and what stays on the terminal. Folders are
// named by what is the same in every run.
func leftBehind(t *testing.T, dir, terminal string) map[string]string {
	t.Helper()
	all := map[string]string{"the terminal": terminal}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		all[filepath.Base(filepath.Dir(path))[max(0, len(filepath.Base(filepath.Dir(path)))-16):]+"/"+d.Name()] = strings.ReplaceAll(string(data), dir, "DIR")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
