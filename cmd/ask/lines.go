package ask

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"standpoint/assess/intake"
	"standpoint/assess/problem"
	"standpoint/assess/words"
)

// Lines asks line by line: it only ever adds to what is on the screen and
// writes no escape codes, so a screen reader reads it as it comes and a pipe
// can answer it.
type Lines struct {
	Means
	ctx    context.Context
	wanted chan struct{}
	typed  chan typed
	told   map[string]bool // hints already given in full
	at     Page            // the point that is asked about
	// followed says that a choice was taken by itself: that it is saved need not be
	// heard a second time.
	followed bool
	asked    bool // a choice that follows from what was said is to be asked all the same
}

type typed struct {
	line string
	err  error
}

// longest is where a terminal on Linux cuts a line without saying so.
const longest = 4095

// Means are what asking in lines needs from outside.
type Means struct {
	In  io.Reader // one line for each question
	Out io.Writer
	// Echo repeats what was read, for input that no terminal shows.
	Echo bool
	// Edit opens a text in the person's editor and gives what was saved.
	Edit func(text string) (string, error)
	// Editor says what to do where there is no editor, before one is opened.
	Editor func() error
	// Clean makes text from files harmless for a terminal.
	Clean func(text string) string
	// Short leaves out what ends an answer, for those who know.
	Short bool
	// Remember keeps whether to be short, for the next time; nil where nobody is
	// there to ask for it.
	Remember func(short bool)
}

// NewLines asks in lines until ctx ends.
func NewLines(ctx context.Context, m Means) *Lines {
	l := &Lines{Means: m, ctx: ctx, wanted: make(chan struct{}), typed: make(chan typed), told: map[string]bool{}}
	go l.read(intake.NewReader(m.In))
	return l
}

// read fetches a line when one is wanted, never ahead: an editor that is
// opened meanwhile has the input to itself.
func (l *Lines) read(in *intake.Reader) {
	for range l.wanted {
		line, err := in.Next()
		l.typed <- typed{line, err}
	}
}

// next gives the next line, or ErrStopped when there is none. A line that is no
// text ends what a pipe answers; a person is told and types it again.
func (l *Lines) next() (string, error) {
	for {
		line, err := l.fetch()
		wrong := (*problem.Error)(nil)
		if !errors.As(err, &wrong) {
			return line, err
		}
		fmt.Fprintln(l.Out)
		if l.Echo {
			return "", problem.In(wrong, "standard input")
		}
		l.Say("I could not read that line: " + wrong.What + ". Nothing was changed. Please type it again.")
	}
}

// fetch asks for a line and waits for it.
func (l *Lines) fetch() (string, error) {
	fmt.Fprint(l.Out, "> ")
	if l.ctx.Err() != nil {
		return "", ErrStopped
	}
	l.wanted <- struct{}{}
	select {
	case <-l.ctx.Done():
		fmt.Fprintln(l.Out)
		return "", ErrStopped
	case t := <-l.typed:
		if wrong := (*problem.Error)(nil); errors.As(t.err, &wrong) {
			return "", wrong
		}
		if t.err != nil {
			fmt.Fprintln(l.Out)
			return "", ErrStopped
		}
		if l.Echo {
			fmt.Fprintln(l.Out, l.Clean(t.line))
		}
		if len(t.line) >= longest && !l.Echo {
			l.Say("That line was as long as the terminal allows, so its end may be missing. :read reads out what I have; :edit takes texts of any length.")
		}
		return t.line, nil
	}
}

// Say prints paragraphs, folded at 79 columns.
func (l *Lines) Say(text string) {
	for _, paragraph := range strings.Split(text, "\n") {
		blanks := min(12, len(paragraph)-len(strings.TrimLeft(paragraph, " "))) // an item below another
		fmt.Fprintln(l.Out, strings.Repeat(" ", blanks)+words.Hang(l.Clean(paragraph), 79-blanks, blanks))
	}
}

// once says something the first time only.
func (l *Lines) once(key, text string) {
	if !l.told[key] && text != "" {
		l.Say(text)
	}
	l.told[key] = true
}

// warn says once that a draft cannot be kept: the walk goes on without it.
func (l *Lines) warn(err error) {
	if err != nil {
		l.once("draft", undrafted(err))
	}
}
