package walk

import (
	"context"
	"errors"
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/assess/store"
	"standpoint/cmd/ask"
	"standpoint/standards"
)

// Again is a sitting that was cut off while it took its answers from a pipe, and
// is called once more. Where the same answers come they are walked through in
// memory, from what there was when it began, and change nothing; behind them it
// goes on in the file.
type Again struct {
	Sitting
	Tape  *store.Tape
	Deck  *Deck
	Began *store.File // the file as it was when the sitting began
	// Start asks what is asked before there is a file, and writes nothing.
	Start func(ask.Asker) error
	// Open finds the standard that a file fits.
	Open func(*store.File) (*standards.Standard, error)

	disk    []byte       // the file as it was left
	scratch *store.State // what is remembered for the file in memory
	file    *store.File  // the file in memory
	saves   int          // in memory, so far
	known   int          // how many of them the file on disk has
	live    bool         // from here on everything is in the file
	other   bool         // other answers came
}

// errOther stops a walk because its answers are not those of the walk before.
var errOther = errors.New("other answers")

const (
	againSaid = "The last walk was cut off. Answers that you give again change nothing."
	otherSaid = "These are not the answers of the walk that was cut off, so I continue where it stopped."
)

// Run walks through it and says whether it did: not where the file is another one
// than the walk left, or where other answers come.
func (g *Again) Run() (came Outcome, did bool, err error) {
	if g.disk, err = store.Bytes(g.File); err != nil || !g.rehearse() {
		return came, false, nil
	}
	g.Asker.Say(againSaid)
	g.Deck.want, g.Deck.took = g.wanted, g.taken
	came, err = g.play(g.Sitting, g.update)
	g.Deck.want = nil
	if g.other {
		g.Asker.Say(otherSaid)
		g.Deck.again()
	}
	return came, !g.other, err
}

// rehearse walks through the tape in memory alone, and finds how many of its
// saves are in the file. It says whether the file is what came of them.
func (g *Again) rehearse() bool {
	g.known = -1
	if g.Began.Is(g.disk) {
		g.known = 0
	}
	s := g.Sitting
	s.Day = g.Tape.Day
	s.Asker = ask.NewLines(context.Background(), ask.Means{
		In: strings.NewReader(strings.Join(append(g.Tape.Lines, ""), "\n")), Out: io.Discard, Echo: true,
		Edit:  func(string) (string, error) { return "", errors.New("there is no terminal for it") },
		Clean: func(text string) string { return text },
	})
	_, _ = g.play(s, func(change func(*assess.Assessment) error) (*assess.Assessment, error) {
		a, err := g.try(change)
		if err == nil && g.file.Is(g.disk) {
			g.known = g.saves
		}
		return a, err
	})
	return g.known >= 0 && len(g.Tape.Lines) > 0
}

// play walks from where it began, with a way to save.
func (g *Again) play(s Sitting, update func(func(*assess.Assessment) error) (*assess.Assessment, error)) (came Outcome, err error) {
	if g.scratch, err = g.State.Scratch(g.Tape); err != nil {
		return came, err
	}
	g.file, g.saves = g.Began, 0
	s.State, s.Update, s.Load, s.Report = g.scratch, update, g.load, g.report
	if s.Fresh {
		if err := g.Start(s.Asker); err != nil {
			return came, err
		}
	}
	return s.Run()
}

// try saves in memory.
func (g *Again) try(change func(*assess.Assessment) error) (*assess.Assessment, error) {
	next, err := g.file.Try(change)
	if err != nil {
		return nil, err
	}
	g.file, g.saves = next, g.saves+1
	return next.Assessment, nil
}

func (g *Again) update(change func(*assess.Assessment) error) (*assess.Assessment, error) {
	if !g.live && g.saves < g.known {
		return g.try(change)
	}
	g.goLive()
	return g.Sitting.Update(change)
}

func (g *Again) load() (*assess.Assessment, *standards.Standard, error) {
	if g.live {
		return g.Sitting.Load()
	}
	file, err := g.file.Afresh()
	if err != nil {
		return nil, nil, err
	}
	standard, err := g.Open(file)
	return file.Assessment, standard, err
}

func (g *Again) report() string {
	if g.live {
		return g.Sitting.Report()
	}
	return "It was made the first time you gave these answers."
}

// wanted goes on in the file when all that the walk took is taken again.
func (g *Again) wanted() {
	if len(g.Deck.dealt) == len(g.Tape.Lines) {
		g.goLive()
	}
}

// taken compares a line with what came at its place. The last one may have been
// cut off in its middle: what it did then is taken back.
func (g *Again) taken(line string) error {
	at := len(g.Deck.dealt) - 1
	switch {
	case g.live:
		_ = g.State.Take(line)
	case line == g.Tape.Lines[at]:
	case at == len(g.Tape.Lines)-1 && g.Tape.Lines[at] != "" && strings.HasPrefix(line, g.Tape.Lines[at]):
		g.goLive()
	default:
		g.other = true
		return errOther
	}
	return nil
}

// goLive goes on in the file, with what is remembered as it would be had the walk
// not been cut off.
func (g *Again) goLive() {
	if g.live {
		return
	}
	g.live = true
	if g.saves < g.known {
		_ = g.file.Rewrite(g.disk) // without it the next save meets what the half line did
	}
	_ = g.State.Become(g.scratch)
	_ = g.State.TakeAnew(g.Deck.dealt)
}
