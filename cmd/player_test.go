package cmd

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
)

// player plays at a terminal with the real program on it. Nothing it does
// waits for the clock: it presses a key when it sees what it waits for.
type player struct {
	t       *testing.T
	dir     string
	env     []string
	program *exec.Cmd
	pty     *os.File
	ended   chan struct{} // closed when the program let go of the terminal

	mu   sync.Mutex
	vt   *vt
	raw  strings.Builder
	hung bool          // the window is being closed
	news chan struct{} // something was drawn
}

// newPlayer gives somebody a folder of their own, with an assessment in it
// when one is named.
func newPlayer(t *testing.T, fixture string) *player {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no terminal of this kind to play on")
	}
	p := &player{t: t, dir: t.TempDir()}
	p.env = append(os.Environ(), "TERM=screen-256color", "NO_COLOR=", "ACCESSIBLE=", "EDITOR=false", "VISUAL=", "SSH_TTY=",
		"SOURCE_DATE_EPOCH="+noon, "STANDPOINT_STATE="+filepath.Join(p.dir, ".state"), "HOME="+p.dir, "GORACE=log_path="+filepath.Join(p.dir, ".race"))
	if fixture != "" {
		data, err := os.ReadFile(filepath.Join("testdata", "screen", fixture))
		if err == nil {
			err = os.MkdirAll(filepath.Join(p.dir, "assessments"), 0o777)
		}
		if err == nil {
			err = os.WriteFile(p.file(), data, 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return p
}

func (p *player) file() string { return filepath.Join(p.dir, "assessments", "lgdss-beta.yaml") }

// start runs the program on a terminal of a size.
func (p *player) start(width, height int, args ...string) {
	p.t.Helper()
	path, err := exec.LookPath("standpoint")
	if err != nil {
		p.t.Fatal(err)
	}
	p.program = exec.Command(path, args...)
	p.program.Dir, p.program.Env = p.dir, p.env
	terminal, err := pty.StartWithSize(p.program, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)})
	if err != nil {
		p.t.Fatal(err)
	}
	p.pty, p.vt, p.news, p.ended = terminal, newVT(width, height), make(chan struct{}, 1), make(chan struct{})
	p.hung = false
	go p.watch(terminal, p.ended)
	p.t.Cleanup(func() { _ = p.program.Process.Kill(); terminal.Close() })
}

func (p *player) watch(terminal io.Reader, ended chan struct{}) {
	defer close(ended)
	buffer := make([]byte, 1<<16)
	for {
		n, err := terminal.Read(buffer)
		p.mu.Lock()
		_, _ = p.vt.Write(buffer[:n])
		p.raw.Write(buffer[:n])
		hung := p.hung
		p.mu.Unlock()
		if hung {
			_ = p.pty.Close()
			return
		}
		select {
		case p.news <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

// more keys than scripts need.
var moreKeys = map[string]string{"ctrl+g": "\x07", "ctrl+l": "\x0c", "ctrl+o": "\x0f", "ctrl+q": "\x11", "ctrl+r": "\x12", "ctrl+s": "\x13", "ctrl+t": "\x14", "right": "\x1b[C", "ctrl+x": "\x18", "ctrl+z": "\x1a", "shift+tab": "\x1b[Z", "end": "\x1b[F"}

// press presses keys, one after another, all at once where they are many: the
// program takes them in order.
func (p *player) press(names ...string) {
	p.t.Helper()
	var sent strings.Builder
	for _, name := range names {
		key, known := keys[name]
		if !known {
			key, known = moreKeys[name]
		}
		if !known {
			key = name
		}
		sent.WriteString(key)
	}
	if _, err := io.WriteString(p.pty, sent.String()); err != nil {
		p.t.Fatal(err)
	}
}

// types types a text as it is.
func (p *player) types(text string) {
	p.t.Helper()
	if _, err := io.WriteString(p.pty, text); err != nil {
		p.t.Fatal(err)
	}
}

// picks presses the number of an option and waits until it is pointed at.
func (p *player) picks(label string) {
	p.t.Helper()
	p.sees(label)
	for _, line := range strings.Split(p.shown(), "\n") {
		if at := strings.Index(line, label); at > 0 {
			for _, word := range strings.Fields(line[:at]) {
				if len(word) == 1 && word >= "0" && word <= "9" {
					p.press(word)
					pointed := regexp.MustCompile("› +" + word + " ")
					p.until("that "+word+" is pointed at", pointed.MatchString)
					return
				}
			}
		}
	}
	p.t.Fatalf("%q has no number here:\n%s", label, p.shown())
}

// resizes makes the terminal another size.
func (p *player) resizes(width, height int) {
	p.t.Helper()
	p.mu.Lock()
	p.vt.resize(width, height)
	p.mu.Unlock()
	if err := pty.Setsize(p.pty, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)}); err != nil {
		p.t.Fatal(err)
	}
}

// hangsUp closes the window. The terminal lives as long as someone reads from
// it, so the program is made to draw once more, and the reader closes it.
func (p *player) hangsUp() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.hung = true
	if err := pty.Setsize(p.pty, &pty.Winsize{Rows: 24, Cols: 79}); err != nil {
		p.t.Fatal(err)
	}
}

// ends waits for the program to end with a status.
func (p *player) ends(status int) {
	p.t.Helper()
	stuck := time.AfterFunc(patience, func() { _ = p.program.Process.Kill() })
	defer stuck.Stop()
	<-p.ended
	_ = p.program.Wait()
	if got := p.program.ProcessState.ExitCode(); got != status {
		p.t.Fatalf("exit status %d, want %d; the terminal shows:\n%s\n%s", got, status, p.shown(), p.races())
	}
}
