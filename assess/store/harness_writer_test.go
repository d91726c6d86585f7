package store

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"

	"standpoint/assess"
)

// writer is what the test binary does as one of the harness's writers: it saves
// what it is told, and stops at each step of it until it is told to go on, or is
// killed there. Its clock goes on only when it is told.
func writer() {
	in, at := bufio.NewReader(os.Stdin), time.Unix(1e9, 0)
	told := func() (words []string) {
		line, err := in.ReadString('\n')
		if err != nil {
			os.Exit(0) // the harness is done
		}
		return strings.Fields(line)
	}
	now, pause = func() time.Time { return at }, func() {}
	reached = func(step string) {
		fmt.Println(step)
		var ms int
		fmt.Sscan(told()[1], &ms)
		at = at.Add(time.Duration(ms) * time.Millisecond)
	}
	var path string
	var f *File
	for {
		order := told() // save PATH POINT WORD
		var err error
		if path != order[1] || f == nil {
			path = order[1]
			f, err = Load(path)
		}
		if err == nil {
			var n int
			fmt.Sscan(order[2], &n)
			f, err = saveWord(f, n, order[3])
		}
		fmt.Println(outcome(err))
	}
}

// saveWord adds a word in 2 places of a point: to a text and to a list.
func saveWord(f *File, n int, word string) (*File, error) {
	next, _, err := f.Update(func(a *assess.Assessment) error {
		p := a.Point(n)
		p.Done = strings.TrimSpace(p.Done + "\n" + word)
		p.Evidence = append(p.Evidence, assess.Evidence{Title: word})
		return nil
	})
	return next, err
}

func outcome(err error) string {
	switch {
	case err == nil:
		return "saved"
	case errors.Is(err, ErrUnsure):
		return "not sure"
	case errors.Is(err, ErrLocked):
		return "refused: locked"
	case errors.Is(err, errMoved):
		return "refused: moved"
	}
	return "refused: it does not read" // an editor is half way
}

// hand is a writer as the harness sees it.
type hand struct {
	command *exec.Cmd
	in      io.WriteCloser
	out     *bufio.Reader

	word string // what it is saving; empty between saves
	step string // where it stands in that
	late bool   // the file was written by somebody else since it asked for the last time
}

func newHand() (*hand, error) {
	h := &hand{command: exec.Command(os.Args[0])}
	h.command.Env = append(os.Environ(), "STORE_TEST_WRITER=1")
	h.command.Stderr = os.Stderr
	var err error
	if h.in, err = h.command.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := h.command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	h.out = bufio.NewReader(out)
	return h, h.command.Start()
}

// tell sends a line and waits for where it leads to.
func (h *hand) tell(format string, args ...any) error {
	if _, err := fmt.Fprintf(h.in, format+"\n", args...); err != nil {
		return err
	}
	line, err := h.out.ReadString('\n')
	h.step = strings.TrimSpace(line)
	return err
}

func (h *hand) kill() error {
	err := h.command.Process.Kill()
	_ = h.command.Wait() // says that it was killed
	return err
}

func (h *hand) end() {
	h.in.Close()
	_ = h.command.Wait()
}
