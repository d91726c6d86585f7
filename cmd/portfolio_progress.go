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
	does  string // "files looked at"
	mu    sync.Mutex
	done  int
	begun time.Time
	said  time.Time
	shown bool
}

// newProgressLine counts what is done, such as "files looked at".
func newProgressLine(e *env, does string) *progressLine {
	p := &progressLine{e: e, does: does}
	if f, ok := e.err.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		p.begun = e.now()
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
	p.done++
	if p.begun.IsZero() {
		return
	}
	now := p.e.now()
	if now.Sub(p.begun) < time.Second || now.Sub(p.said) < p.every() {
		return
	}
	p.said = now
	if p.e.speaks() {
		fmt.Fprintf(p.e.err, "%d %s so far.\n", p.done, p.does)
		return
	}
	p.shown = true
	fmt.Fprintf(p.e.err, "\r%d %s ", p.done, p.does)
}

// end takes the line away.
func (p *progressLine) end() {
	if p.shown {
		fmt.Fprint(p.e.err, "\r\x1b[K")
	}
}
