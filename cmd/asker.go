package cmd

import (
	"os"
	"runtime"

	"golang.org/x/term"

	"standpoint/cmd/ask"
	"standpoint/templates"
)

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
		Means: ask.Means{Edit: e.edit, Clean: templates.Printable},
		In:    in, Out: out, Environ: os.Environ(), Clock: e.now, Present: present, Width: width, Height: height,
		First:    "standpoint assess --accessible asks in plain lines instead of on a screen.",
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
