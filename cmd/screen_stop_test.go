package cmd

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestScreenStopAndResume(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "quick", "--points", "15")
	p.sees("What is in place?")
	p.types("We asked the councillor to bo")
	p.sees("to bo")
	p.press("ctrl+c")
	p.ends(130)
	p.sees("Point 15, in place", "Stopped. Everything else is saved.")
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
		if strings.HasPrefix(filepath.Base(file), ".") {
			continue // not under its name yet
		}
		if data, err := os.ReadFile(file); err == nil && strings.Contains(string(data), text) {
			return true
		}
	}
	return false
}
