package cmd

import (
	"fmt"
	"os"
	"sync"
	"time"

	"golang.org/x/term"
)

// progressLine says on a terminal how far a long run is. It says nothing in
// the first second, and nothing where nobody looks.
type progressLine struct {
	e     *env
	mu    sync.Mutex
	read  int
	begun time.Time
	said  time.Time
	shown bool
}

func newProgressLine(e *env) *progressLine {
	p := &progressLine{e: e}
	if f, ok := e.err.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		p.begun = time.Now()
	}
	return p
}

// every is how often the line changes: seldom where it is read aloud.
func (p *progressLine) every() time.Duration {
	if p.e.speaks() {
		return 10 * time.Second
	}
	return 200 * time.Millisecond
}

func (p *progressLine) step() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.read++
	if p.begun.IsZero() || time.Since(p.begun) < time.Second || time.Since(p.said) < p.every() {
		return
	}
	p.said = time.Now()
	if p.e.speaks() {
		fmt.Fprintf(p.e.err, "%d files looked at so far.\n", p.read)
		return
	}
	p.shown = true
	fmt.Fprintf(p.e.err, "\r%d files looked at ", p.read)
}

// end takes the line away.
func (p *progressLine) end() {
	if p.shown {
		fmt.Fprint(p.e.err, "\r\x1b[K")
	}
}
