package ask

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
)

// Screen asks on a whole terminal: one question at a time, under a steady head
// and over a line of keys. The program on the terminal starts with the first
// question and lives until Close.
type Screen struct {
	Glass
	ctx  context.Context
	host *host

	program *tea.Program
	open    bool          // the terminal is ours
	ended   chan struct{} // closed when the program ended, as nobody asked it to
	broken  error         // why it did
	lines   Asker         // set when the screen did not work

	at      Page
	notices []string
	saved   string
	warned  bool // that drafts cannot be kept
}

// Glass is what asking on a screen needs from outside.
type Glass struct {
	Means         // of these, Out is a terminal and Echo plays no part
	In, Out       *os.File
	Environ       []string
	Clock         func() time.Time
	Present       bool         // for people at a table: fewer things, further apart
	Width, Height int          // of the terminal at the start
	First         string       // a line that stays on the terminal, before the first question
	Fallback      func() Asker // how to ask when the screen does not work
}

// NewScreen asks on a terminal until ctx ends.
func NewScreen(ctx context.Context, g Glass) *Screen {
	far := slices.ContainsFunc(g.Environ, func(one string) bool { return strings.HasPrefix(one, "SSH_TTY=") && one != "SSH_TTY=" })
	return &Screen{Glass: g, ctx: ctx, ended: make(chan struct{}), host: &host{burst: burst{on: runtime.GOOS == "windows"}, width: g.Width, height: g.Height, present: g.Present, far: far, palette: paletteFor(unknown, tea.ColorProfileMsg{})}}
}

// start takes the terminal. Signals are the caller's: they end ctx.
func (s *Screen) start() {
	if s.open {
		return
	}
	s.open = true
	if s.program != nil {
		_ = s.program.RestoreTerminal()
		return
	}
	if s.First != "" {
		fmt.Fprintln(s.Out, s.First)
	}
	s.program = tea.NewProgram(s.host, tea.WithInput(&typedInput{File: s.In, now: time.Now}), tea.WithOutput(s.Out),
		tea.WithEnvironment(s.Environ), tea.WithoutSignalHandler())
	go func() {
		defer close(s.ended)
		_, s.broken = s.program.Run()
	}()
}

// put shows a page and waits for the answer. What is half typed when the
// terminal goes away is in its draft by then.
func (s *Screen) put(p page) (Reply, error) {
	s.start()
	answers := make(chan answer, 1)
	s.program.Send(askMsg{page: p, answer: answers, at: s.at, said: s.notices, saved: s.saved})
	stop := s.ctx.Done()
	for {
		select {
		case a := <-answers:
			s.notices = nil
			if a.draft != nil && !s.warned {
				s.Say(undrafted(a.draft))
				s.warned = true
			}
			return a.reply, a.err
		case <-stop:
			stop = nil
			go s.program.Send(stopMsg{answers})
		case <-s.ended:
			_ = p.leave()
			if s.ctx.Err() != nil || s.broken == nil {
				return Reply{}, ErrStopped
			}
			return Reply{}, s.broken
		}
	}
}

// asks puts a page, and goes on in lines when the screen does not work.
func (s *Screen) asks(p page, inLines func(Asker) (Reply, error)) (Reply, error) {
	if s.lines == nil {
		reply, err := s.put(p)
		if err == nil || errors.Is(err, ErrStopped) {
			return reply, err
		}
		s.lines = s.Fallback()
		s.lines.Say("The screen did not work (" + err.Error() + "), so I will ask line by line.")
	}
	return inLines(s.lines)
}

// Close gives the terminal back. The program is parked, not ended: bubbletea
// closes its input under the hands of its reader when it ends, and a parked
// one can take the terminal again.
func (s *Screen) Close() {
	if !s.open {
		return
	}
	s.open = false
	select {
	case <-s.ended: // it gave the terminal back by itself
	default:
		_ = s.program.ReleaseTerminal()
	}
}

// Page says where the questions that follow belong.
func (s *Screen) Page(p Page) {
	if s.lines != nil {
		s.lines.Page(p)
		return
	}
	p.Place, p.Title, p.Phase, p.Lead = s.Clean(p.Place), s.Clean(p.Title), s.Clean(p.Phase), s.Clean(p.Lead)
	p.More, p.Notes, p.Think = s.cleaned(p.More), s.cleaned(p.Notes), s.cleaned(p.Think)
	s.at = p
}

// Step says which of the steps of a page comes next; of none, that it has none.
func (s *Screen) Step(at, of int) {
	if s.at.step = ""; of > 0 {
		s.at.step = fmt.Sprintf("step %d of %d", at, of)
	}
}

// cleaned makes texts from files harmless for a terminal.
func (s *Screen) cleaned(texts []string) []string {
	clean := make([]string, len(texts))
	for i, text := range texts {
		clean[i] = s.Clean(text)
	}
	return clean
}

// Say shows something above the next question.
func (s *Screen) Say(text string) {
	if s.lines != nil {
		s.lines.Say(text)
		return
	}
	s.notices = append(s.notices, s.Clean(text))
}

// Saved changes the time at the head: it is not worth a line of its own.
func (s *Screen) Saved(words string) {
	if s.lines != nil {
		s.lines.Saved(words)
		return
	}
	s.saved = s.Clock().Format("15:04")
}

func undrafted(err error) string {
	return "I cannot keep a draft while you type: " + err.Error() + ". Answers are saved all the same."
}
