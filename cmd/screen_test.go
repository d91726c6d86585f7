package cmd

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The journeys that people make through the walk on a screen, played on a
// terminal through the real program.

func TestScreenFirstRun(t *testing.T) {
	p := newPlayer(t, "")
	p.start(80, 24, "assess")
	p.picks("Local Government Digital Service Standard (2016)")
	p.press("enter")
	p.sees("Which phase is the service in?", "┃ › 3 Beta")
	p.press("enter")
	p.sees("What is the service called?")
	p.types("Garden waste")
	p.press("enter")
	p.sees("Which organisation runs it?", "saved")
	p.press("enter")
	p.picks("bought")
	p.press("enter")
	p.sees("Who supplies it?")
	p.press("tab") // each of these can wait
	p.sees("What is in scope")
	p.press("enter")
	p.sees("Who uses it")
	p.press("enter")
	p.sees("What should get better")
	p.press("enter")
	p.sees("How much shall I ask?", "› 2 quick")
	p.press("enter")
	p.sees("0 of 15 points looked at", "›  1  Understand user needs")
	p.press("7", "enter")

	p.sees("Point 7 of 15 · Use open standards", "What is in place?", "┃")
	p.types("All rounds as CSV.")
	p.press("ctrl+j")
	p.types("Photos are missing.")
	p.press("enter")
	p.sees("What is planned?")
	p.press("enter")
	p.sees("What shows it?", "› Add evidence")
	p.press("enter")
	p.sees("New: add evidence", "What is it?")
	p.types("Export trial")
	p.press("enter")
	p.sees("Where is it?")
	p.types("research/export.md")
	p.press("enter")
	p.sees("From which date is it?")
	p.types("14/9/2026")
	p.sees("Understood: 14 September 2026.")
	p.press("enter")
	p.sees("What does it show")
	p.press("enter")
	p.sees("E7.1  Export trial", "› Go on")
	p.press("enter")
	p.sees("How does point 7 stand?", "› 0 · not looked at")
	p.picks("partly met")
	p.press("enter")
	p.sees("What is to be done next?", "› Add an action")
	p.press("tab")
	p.sees("Did you take something from others here")
	p.press("tab")
	p.sees("Point 7: ◐ partly met", "› Next: point 8")
	p.press("q")
	p.ends(0)
	p.sees("- point 7, Use open standards: partly met")
	p.holds("rating: partly-met")
	p.holds("All rounds as CSV.\n      Photos are missing.")
	p.holds("date: 2026-09-14")
}

func TestScreenBack(t *testing.T) {
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "quick", "--points", "2")
	p.sees("What is in place?")
	p.press("enter")
	p.sees("What is planned?")
	p.types("half a thought")
	p.sees("half a thought")
	p.press("esc") // from a text
	p.sees("What is in place?")
	p.press("enter")
	p.sees("What is planned?", "half a thought", "You wrote this before")
	p.press("ctrl+r")
	p.no("half a thought")
	p.press("enter")
	p.sees("What shows it?")
	p.press("a")
	p.sees("What is it?")
	p.types("A finding")
	p.press("enter")
	p.sees("Where is it?")
	p.press("enter")
	p.sees("From which date is it?")
	p.types("soon")
	p.press("enter")
	p.sees("is not a date that exists", "Enter again leaves it out")
	p.press("esc") // from a field that does not validate
	p.sees("Where is it?")
	p.press("esc")
	p.sees("What is it?", "A finding")
	p.press("enter", "enter")
	p.sees("From which date is it?", "soon")
	p.press("enter")
	p.sees("Enter again leaves it out")
	p.press("enter")
	p.sees("What does it show", "so I left it out")
	p.press("enter")
	p.sees("A finding", "› Go on")
	p.press("ctrl+q")
	p.ends(0)
	p.holds("title: A finding")
	if strings.Contains(p.read(), "half a thought") {
		t.Error("a text that was given up was saved")
	}
}

func TestScreenJump(t *testing.T) {
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "quick")
	p.sees("› 15  Test with")
	p.press("1")
	p.sees("›  1  Understand")
	p.press("2")
	p.sees("› 12  Encourage")
	p.press("o")
	p.sees("Only points with something still to do", "a: all")
	p.press("a")
	p.sees(" 1  Understand")
	p.press("b")
	p.sees("Only points below the best rating")
	p.press("m")
	p.sees("Only what User researcher looks after")
	p.press("9")
	p.sees("›  9  Plan for downtime", "15  Test with")
	p.press("enter")
	p.sees("Point 9 of 15", "What is in place?")
	p.press("ctrl+l")
	p.sees("› Continue with point 9")
	p.press("c")
	p.sees("What we covered today", "- point 9, Plan for downtime")
	p.press("esc")
	p.sees("› Continue with point 9")
	p.press("enter")
	p.sees("Point 9 of 15", "What is in place?")
	p.press("ctrl+g")
	p.sees("What shows it:", "ctrl+g closes")
	p.press("esc", "")
	p.no("ctrl+g closes")
	p.press("ctrl+q")
	p.ends(0)
}

func TestScreenStopAndResume(t *testing.T) {
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "quick", "--points", "15")
	p.sees("What is in place?")
	p.types("We asked the councillor to bo")
	p.sees("to bo")
	p.press("ctrl+c")
	p.ends(130)
	p.sees("Stopped. Everything answered so far is saved.")
	p.start(80, 24, "assess")
	p.sees("› Continue with point 15", "half typed")
	p.press("enter")
	p.sees("We asked the councillor to bo", "You wrote this before and did not save it.")
	p.types("ok a bin.")
	p.press("enter")
	p.sees("What is planned?")
	p.press("ctrl+q")
	p.ends(0)
	p.holds("We asked the councillor to book a bin.")
}

func TestScreenChangeAndClear(t *testing.T) {
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "full", "--points", "7")
	p.sees("Question 1 of 5.", "We exported all rounds")
	p.press("ctrl+x")
	p.no("We exported")
	p.types("Now as JSON.")
	p.press("enter")
	p.sees("How would you put this answer?", "Now as JSON.")
	p.picks("planned")
	p.press("enter")
	p.sees("Question 2 of 5.")
	p.press("esc")
	p.sees("How would you put this answer?", "› 3 planned")
	p.press("esc")
	p.sees("Question 1 of 5.", "Now as JSON.")
	p.holds("Now as JSON.\n        state: planned")
	p.press("ctrl+x")
	p.no("Now as JSON")
	p.press("enter")
	p.sees("Nothing is written. What shall I note?")
	p.press("0", "enter")
	p.sees("Question 2 of 5.")
	p.press("ctrl+q")
	p.ends(0)
	if strings.Contains(p.read(), "open-format-out\n") {
		t.Error("the answer was cleared and is still there")
	}
}

func TestScreenTheirs(t *testing.T) {
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "quick", "--points", "7")
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

func TestScreenResize(t *testing.T) {
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
	p.until("lines of at most 80 columns", func(shown string) bool {
		for _, line := range strings.Split(shown, "\n") {
			if len([]rune(line)) > 80 {
				return false
			}
		}
		return strings.Contains(shown, "What is planned?")
	})
	p.press("ctrl+q")
	p.ends(0)
	p.holds("begun at eighty, gone on at forty, and done.")
}

// A window that is closed, and a machine that dies, cost a few letters at most.
func TestScreenWindowClosed(t *testing.T) {
	for name, stop := range map[string]func(*player){
		"hang up": (*player).hangsUp,
		"SIGHUP":  func(p *player) { _ = p.program.Process.Signal(syscall.SIGHUP) },
		"SIGTERM": func(p *player) { _ = p.program.Process.Signal(syscall.SIGTERM) },
		"SIGKILL": func(p *player) {
			p.until("a draft on the disk", func(string) bool { return drafted(p, "one word and ") })
			_ = p.program.Process.Kill()
		},
	} {
		t.Run(name, func(t *testing.T) {
			p := newPlayer(t, "garden-waste.yaml")
			p.start(80, 24, "assess", "--depth", "quick", "--points", "15")
			p.sees("What is in place?")
			p.types("one word and anoth")
			p.sees("one word and anoth")
			stop(p)
			<-p.ended
			_ = p.program.Wait()
			if name != "SIGKILL" && !drafted(p, "one word and anoth") {
				t.Error("the draft is not whole")
			}
			p.start(80, 24, "assess")
			p.sees("› Continue with point 15", "half typed")
			p.press("enter")
			p.sees("one word and", "You wrote this before")
			p.press("ctrl+q")
			p.ends(0)
		})
	}
}

// drafted says whether some draft holds a text.
func drafted(p *player, text string) bool {
	files, _ := filepath.Glob(filepath.Join(p.dir, ".state", "files", "*", "drafts", "*"))
	for _, file := range files {
		if data, err := os.ReadFile(file); err == nil && strings.Contains(string(data), text) {
			return true
		}
	}
	return false
}

// A terminal that answers no query sees the first text at once.
func TestScreenFirstText(t *testing.T) {
	for _, name := range []string{"screen-256color", "xterm-256color"} {
		best := time.Hour
		for range 5 {
			p := newPlayer(t, "garden-waste.yaml")
			p.env = append(p.env, "TERM="+name)
			p.start(80, 24, "assess", "--depth", "quick")
			p.sees("points looked at")
			best = min(best, time.Since(p.began))
			p.press("q")
			p.ends(0)
		}
		if t.Logf("%s: %v", name, best); best > firstText {
			t.Errorf("%s: the first text came after %v, want %v", name, best, firstText)
		}
	}
}
