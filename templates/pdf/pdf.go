// Package pdf lays a report out as a tagged PDF that can be printed, read aloud
// and archived.
//
// The way through it: the sections (cover.go, summary.go, point.go, …) turn a
// report into blocks; pages.go puts blocks on pages; draw.go draws the pages into
// a file of package file, which writes it.
package pdf

import (
	"fmt"
	"io"
	"time"

	"standpoint/assess/report"
)

// Options are what a report's drawing depends on beside the report.
type Options struct {
	AsOf time.Time // the only clock: the day the file is said to be made on
	Tool string    // who made it, such as "Standpoint 1.2.0"

	// Duplex leaves 25 mm at the inner margin of pages printed on both sides.
	Duplex bool
	// Paper is a4 or letter; empty is A4.
	Paper string
	// LargePrint sets nothing smaller than 18 points, and tables as lists.
	LargePrint bool
	Theme      Theme
	// Data is this reader's report as JSON, to travel inside the file; nil for none.
	Data []byte
	// Pictures are PNG and JPEG files to print, by the link of the evidence
	// that they are.
	Pictures map[string][]byte
}

// Theme is what an organisation changes in how a report looks. Whoever fills it
// has checked that text in Accent can be read on white and on Tint.
type Theme struct {
	Organisation string // instead of the assessment's own
	Accent, Tint *[3]uint8
	Front        string // a text for the front, in paragraphs
	Logo         []byte // a PNG or JPEG; nil for none
	LogoAlt      string // what is said in its place
}

// Render draws r. The notes say, in sentences, which characters had to be
// printed in another way. The same report and options give the same bytes.
// Nothing is written unless the whole report could be drawn.
func Render(w io.Writer, r *report.Report, o Options) (notes []string, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the PDF could not be drawn: %v", p)
		}
	}()
	l := newLayout(r, o)
	out, err := painting{l}.draw()
	if err != nil {
		return l.said(), fmt.Errorf("the PDF could not be put together: %w", err)
	}
	_, err = w.Write(out)
	return l.said(), err
}
