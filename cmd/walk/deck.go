package walk

import (
	"io"

	"standpoint/assess/intake"
	"standpoint/assess/store"
)

// Deck hands over what comes through a pipe, a line at a time and each only when
// it is wanted, and remembers the lines.
type Deck struct {
	in   *intake.Reader
	rest string // of the line that is handed over

	dealt []string // the lines since the walk began
	anew  []string // lines to hand over once more

	want func()                  // called before a line is fetched; may be nil
	took func(line string) error // called with each before it is handed over; may be nil
}

// NewDeck reads a pipe.
func NewDeck(in io.Reader) *Deck { return &Deck{in: intake.NewReader(in)} }

// Read gives what there is room for of one line.
func (d *Deck) Read(p []byte) (int, error) {
	if d.rest == "" {
		line, err := d.deal()
		if err != nil {
			return 0, err
		}
		d.rest = line + "\n"
	}
	n := copy(p, d.rest)
	d.rest = d.rest[n:]
	return n, nil
}

func (d *Deck) deal() (line string, err error) {
	if d.want != nil {
		d.want()
	}
	if len(d.anew) > 0 {
		line, d.anew = d.anew[0], d.anew[1:]
	} else if line, err = d.in.Next(); err != nil {
		return "", err
	}
	d.dealt = append(d.dealt, line)
	if d.took != nil {
		err = d.took(line)
	}
	return line, err
}

// again begins from the first line once more.
func (d *Deck) again() {
	d.anew = append(d.dealt, d.anew...)
	d.dealt, d.want, d.took = nil, nil, nil
}

// Record keeps on a tape what the walk takes, and has taken up to here. A walk
// whose tape cannot be written goes on without.
func (d *Deck) Record(s *store.State, t store.Tape) {
	t.Lines = d.dealt
	if s.Record(t) == nil {
		d.took = func(line string) error { _ = s.Take(line); return nil }
	}
}
