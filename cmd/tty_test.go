package cmd

import (
	"flag"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync/atomic"
	"time"

	"github.com/creack/pty"
	"github.com/rogpeppe/go-internal/testscript"
)

// keys are what the keys of a keyboard send.
var keys = map[string]string{
	"enter": "\r", "down": "\x1b[B", "up": "\x1b[A", "right": "\x1b[C", "left": "\x1b[D", "tab": "\t", "esc": "\x1b",
	"space": " ", "backspace": "\x7f", "ctrl+c": "\x03", "ctrl+d": "\x04", "ctrl+e": "\x05", "ctrl+j": "\n",
}

// patience is how long a terminal is watched for a text before the script
// fails: long enough for a machine with much else to do. Nothing ever waits for
// the clock: a text that comes goes on at once.
const patience = 2 * time.Minute

// tty runs a program on a terminal of 80 by 24 and plays a file of steps:
//
//	tty [-exits STATUS] FILE PROGRAM [ARGUMENT...]
//
//	expect TEXT   wait until the terminal shows it, after what came before
//	type TEXT     type it
//	press KEY     press a key
//	hang up       close the terminal's window
//
// What the terminal showed is then in the file "screen".
func tty(ts *testscript.TestScript, neg bool, args []string) {
	flags := flag.NewFlagSet("tty", flag.ContinueOnError)
	want := flags.Int("exits", 0, "")
	if err := flags.Parse(args); err != nil || neg || flags.NArg() < 2 {
		ts.Fatalf("usage: tty [-exits STATUS] FILE PROGRAM [ARGUMENT...]")
	}
	steps := strings.Split(strings.TrimSpace(ts.ReadFile(flags.Arg(0))), "\n")
	program := exec.Command(lookPath(ts, flags.Arg(1)), flags.Args()[2:]...)
	program.Dir = ts.MkAbs(".")
	program.Env = environment(ts)
	terminal, err := pty.StartWithSize(program, &pty.Winsize{Rows: 24, Cols: 80})
	ts.Check(err)
	defer terminal.Close()
	s := watch(terminal)
	for _, line := range steps {
		verb, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch verb {
		case "expect":
			if !s.expect(rest) {
				_ = program.Process.Kill()
				ts.Fatalf("%q never came; after the last match the terminal showed:\n%s", rest, s.rest())
			}
		case "type":
			_, err = io.WriteString(terminal, rest)
		case "press":
			_, err = io.WriteString(terminal, keys[rest])
		case "hang":
			err = s.hangUp(terminal)
		default:
			ts.Fatalf("%q is not a step", line)
		}
		ts.Check(err)
	}
	stuck := time.AfterFunc(patience, func() { _ = program.Process.Kill() })
	defer stuck.Stop()
	s.drain()
	err = program.Wait()
	ts.Check(os.WriteFile(ts.MkAbs("screen"), []byte(s.all), 0o666))
	wantExit(ts, *want, err)
}

// environment is the script's, for programs that the script starts by itself.
func environment(ts *testscript.TestScript) []string {
	var all []string
	for _, key := range []string{"HOME", "USERPROFILE", "STANDPOINT_STATE", "SOURCE_DATE_EPOCH", "TERM", "ACCESSIBLE", "NO_COLOR",
		"EDITOR", "VISUAL", "PATH", "TMPDIR", "GOCOVERDIR", "GORACE", "WORK"} {
		all = append(all, key+"="+ts.Getenv(key))
	}
	return all
}

func lookPath(ts *testscript.TestScript, name string) string {
	path, err := exec.LookPath(name)
	ts.Check(err)
	return path
}

// screen is what a terminal showed, without its control sequences.
type screen struct {
	all  string
	seen int // how much of all earlier steps have matched
	more chan string
	hung atomic.Bool // the window is being closed
}

var controls = regexp.MustCompile("\x1b\\[[0-9;?<>=]*[a-zA-Z]|\x1b\\][^\x07\x1b]*(?:\x07|\x1b\\\\)|\x1b[()][A-Z0-9]|\x1b[=>78]|\r|[\x07\x08]")

func watch(terminal io.ReadCloser) *screen {
	s := &screen{more: make(chan string)}
	go func() {
		defer close(s.more)
		buffer := make([]byte, 1<<16)
		for {
			n, err := terminal.Read(buffer)
			if s.hung.Load() {
				_ = terminal.Close()
				return
			}
			s.more <- string(buffer[:n])
			if err != nil {
				return
			}
		}
	}()
	return s
}

// expect waits for a text behind what was matched before.
func (s *screen) expect(text string) bool {
	late := time.After(patience)
	for {
		if at := strings.Index(s.rest(), text); at >= 0 {
			s.seen += at + len(text)
			return true
		}
		select {
		case more, on := <-s.more:
			if !on {
				return false
			}
			s.show(more)
		case <-late:
			return false
		}
	}
}

// hangUp closes the window. A terminal lives as long as someone reads from it,
// so a letter is typed, and who reads its echo closes it.
func (s *screen) hangUp(terminal io.Writer) error {
	s.hung.Store(true)
	_, err := io.WriteString(terminal, "x")
	return err
}

// drain reads on until the program closes the terminal.
func (s *screen) drain() {
	for more := range s.more {
		s.show(more)
	}
}

func (s *screen) show(more string) { s.all = controls.ReplaceAllString(s.all+more, "") }

func (s *screen) rest() string { return s.all[min(s.seen, len(s.all)):] }
