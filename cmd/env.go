package cmd

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"strconv"
	"syscall"
	"time"

	"golang.org/x/term"

	"standpoint/assess"
	"standpoint/assess/gather"
	"standpoint/assess/store"
	"standpoint/cmd/ask"
	"standpoint/cmd/beside"
	"standpoint/templates"
)

// env is what a command has of the world around it. Data goes to out;
// conversation goes to err, or to the terminal.
type env struct {
	ctx      context.Context
	in       io.Reader
	out, err io.Writer
	// inTerminal and outTerminal say whether a person is at the other end.
	inTerminal, outTerminal bool
	getenv                  func(string) string
	now                     func() time.Time
	day                     assess.Date // as if it were this one; empty for today
	dir                     string
	// accessible asks for sentences: no tables, marks, colour or repaint.
	accessible       bool
	accessibleChosen bool // whether the flag was given, be it to turn it off
	// standardsDir is where a project's own standards are, when the flag says so.
	standardsDir string
	books        *gather.Shelf // see shelf
	// listening is set once signals end ctx instead of the program.
	listening bool
}

func systemEnv(ctx context.Context) *env {
	dir, err := os.Getwd()
	if err != nil {
		dir = "."
	}
	return &env{
		ctx: ctx, in: os.Stdin, out: os.Stdout, err: os.Stderr,
		inTerminal:  term.IsTerminal(int(os.Stdin.Fd())),
		outTerminal: term.IsTerminal(int(os.Stdout.Fd())),
		getenv:      os.Getenv, now: time.Now, dir: dir,
	}
}

// aside is the same surroundings for a command that another one runs: what it
// says goes to w, and it asks nobody.
func (e *env) aside(w io.Writer) *env {
	aside := *e
	aside.out, aside.err, aside.inTerminal, aside.outTerminal = w, w, false, false
	return &aside
}

// listen makes Ctrl+C, a closed window and a request to end stop the questions
// instead of the program, so that it ends by itself with everything kept. What
// asks nothing may simply be ended: files are written whole or not at all.
func (e *env) listen() context.Context {
	if !e.listening {
		e.listening = true
		ctx, stop := signal.NotifyContext(e.ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
		context.AfterFunc(ctx, stop) // the second time ends the program
		e.ctx = ctx
	}
	return e.ctx
}

// today is the day by the clock, or by SOURCE_DATE_EPOCH (seconds since 1970)
// where a build wants the same result every time.
func (e *env) today() assess.Date { return cmp.Or(e.day, assess.On(e.clock())) }

// clock is the time, which stands still where SOURCE_DATE_EPOCH is set.
func (e *env) clock() time.Time {
	if seconds, err := strconv.ParseInt(e.getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
		return time.Unix(seconds, 0).UTC()
	}
	return e.now()
}

// lines asks line by line on the terminal, or takes answers from a pipe.
func (e *env) lines() *ask.Lines {
	means := ask.Means{In: e.in, Out: e.err, Echo: !e.inTerminal, Edit: e.edit, Clean: templates.Printable}
	if e.inTerminal && e.outTerminal {
		means.Short = store.LoadPreferences().Short
		means.Remember = rememberShort
	}
	return ask.NewLines(e.listen(), means)
}

// rememberShort keeps, for a person at a terminal, whether to say less. Where that
// cannot be kept, it holds for the sitting.
func rememberShort(short bool) {
	prefs := store.LoadPreferences()
	prefs.Short = short
	_ = prefs.Save()
}

// speaks says whether to speak in sentences rather than tables: by the flag,
// by ACCESSIBLE, or on a terminal because it was chosen the last time.
func (e *env) speaks() bool {
	if e.accessible || e.accessibleChosen {
		return e.accessible
	}
	switch e.getenv("ACCESSIBLE") {
	case "":
		return e.inTerminal && e.outTerminal && store.LoadPreferences().Accessible
	case "0", "false", "no":
		return false
	}
	return true
}

// rememberAccessible keeps the choice of --accessible for the next time, as a
// person made it at a terminal: what a pipe answers says nothing of anybody.
func rememberAccessible(e *env) {
	prefs := store.LoadPreferences()
	if prefs.Accessible == e.accessible {
		return
	}
	prefs.Accessible = e.accessible
	if prefs.Save() == nil && e.accessible {
		fmt.Fprintln(e.err, "I will ask line by line, like this, from now on; --accessible=false turns it off.")
	}
}

// lowest is the height from which a screen shows a question and its choices.
const lowest = 8

// asker is how this person is asked: on a screen where there is one, else in
// lines.
func (e *env) asker(present bool) ask.Asker {
	in, inOK := e.in.(*os.File)
	out, outOK := e.file()
	if !inOK || !outOK || !e.hasScreen() {
		return e.lines()
	}
	width, height, err := term.GetSize(int(out.Fd()))
	if err != nil || height < lowest || width < 20 {
		return e.lines()
	}
	return ask.NewScreen(e.listen(), ask.Glass{
		Means: ask.Means{Edit: e.edit, Editor: beside.EditorFrom(e.getenv).Chosen, Clean: templates.Printable},
		In:    in, Out: out, Environ: os.Environ(), Clock: e.now, Present: present, Width: width, Height: height,
		First:    "With --accessible it asks one line at a time instead of on a screen.",
		Fallback: func() ask.Asker { return e.lines() },
	})
}

// hasScreen says whether the terminal can be drawn on, and is meant to be.
func (e *env) hasScreen() bool {
	if !e.inTerminal || !e.outTerminal || e.speaks() {
		return false
	}
	name := e.getenv("TERM")
	return name != "dumb" && (name != "" || runtime.GOOS == "windows")
}

// edit opens a text in the person's editor and gives what they saved.
func (e *env) edit(text string) (string, error) {
	if !e.inTerminal {
		return "", errors.New("there is no terminal for it")
	}
	return beside.EditorFrom(e.getenv).Edit(e.ctx, text)
}
