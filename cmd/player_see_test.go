package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// shown is what stands on the terminal at this moment.
func (p *player) shown() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.vt.String()
}

// drawn is all that was sent to the terminal, with its colours.
func (p *player) drawn() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.raw.String()
}

// until waits for a state of the terminal.
func (p *player) until(what string, there func(shown string) bool) {
	p.t.Helper()
	late := time.After(patience)
	look := time.NewTicker(10 * time.Millisecond) // for what is not on the terminal
	defer look.Stop()
	for !there(p.shown()) {
		select {
		case <-p.news:
		case <-look.C:
		case <-p.ended:
			if !there(p.shown()) {
				p.t.Fatalf("the program ended before I saw %s; it showed:\n%s", what, p.shown())
			}
		case <-late:
			p.t.Fatalf("I never saw %s, but:\n%s", what, p.shown())
		}
	}
}

// sees waits until all of some texts are on the terminal.
func (p *player) sees(texts ...string) {
	p.t.Helper()
	p.until(fmt.Sprintf("%q", texts), func(shown string) bool {
		for _, text := range texts {
			if !strings.Contains(shown, text) {
				return false
			}
		}
		return true
	})
}

// comesTo waits until the field below a label is the one that is written in. A text
// that reaches the program in one with the Enter before it is a paste.
func (p *player) comesTo(label string) {
	p.t.Helper()
	p.until("that "+label+" is written in", func(shown string) bool {
		_, below, _ := strings.Cut(shown, label)
		bar := strings.IndexAny(below, "┃│")
		return bar >= 0 && strings.HasPrefix(below[bar:], "┃")
	})
}

// no waits until a text is gone.
func (p *player) no(text string) {
	p.t.Helper()
	p.until("that "+text+" is gone", func(shown string) bool { return !strings.Contains(shown, text) })
}

// races is what the race detector found in the program.
func (p *player) races() (found string) {
	files, _ := filepath.Glob(filepath.Join(p.dir, ".race*"))
	for _, file := range files {
		data, _ := os.ReadFile(file)
		found += string(data)
	}
	return found
}

// holds wants a text in the assessment.
func (p *player) holds(text string) {
	p.t.Helper()
	if data := p.read(); !strings.Contains(data, text) {
		p.t.Errorf("the file does not say %q:\n%s", text, data)
	}
}

func (p *player) read() string {
	p.t.Helper()
	return p.readFile(filepath.Base(p.file()))
}

func (p *player) readFile(name string) string {
	p.t.Helper()
	data, err := os.ReadFile(filepath.Join(filepath.Dir(p.file()), name))
	if err != nil {
		p.t.Fatal(err)
	}
	return string(data)
}

// edits is a colleague, or a git pull, changing the file underneath.
func (p *player) edits(old, text string) {
	p.t.Helper()
	data := p.read()
	if !strings.Contains(data, old) {
		p.t.Fatalf("the file does not say %q", old)
	}
	p.writes(strings.Replace(data, old, text, 1))
}

func (p *player) writes(data string) {
	p.t.Helper()
	if err := os.WriteFile(p.file(), []byte(data), 0o666); err != nil {
		p.t.Fatal(err)
	}
}

// opens goes on from the page that shows a point which says something already.
func (p *player) opens() {
	p.t.Helper()
	p.sees("› Go ", "Back to the list")
	p.press("enter")
}
