package portfolio

import (
	"fmt"
	"testing"

	"standpoint/assess"
)

// Runs hold every service once, in order, and end between organisations where
// that is near.
func TestRuns(t *testing.T) {
	var entries []Entry
	for i := range 40 {
		entries = append(entries, of(fmt.Sprintf("%d.yaml", i), func(e *Entry) {
			e.Service = assess.Service{ID: fmt.Sprintf("s%d", i), Name: fmt.Sprintf("Service %02d", i%10), Organisation: fmt.Sprintf("Council %d", i/10)}
			e.Points[0].Asks = []assess.Ask{{ID: "H1.1", What: "x"}}
		}))
	}
	in := input(t, entries...)
	in.Expected = []Expected{{Service: "none", Name: "Service 05x", Organisation: "Council 2", Months: 12}, {Service: "first", Organisation: "A", Months: 12}}
	p, err := New(in, Options{AsOf: day})
	if err != nil {
		t.Fatal(err)
	}
	for n, want := range map[int]string{1: "Council 0 to Council 3", 3: "Council 0", 4: "Council 0", 100: "Service 00, Council 0"} {
		rows, asks, missing := 0, 0, 0
		runs := p.Runs(n)
		for _, run := range runs {
			part := p.Only(run)
			for _, g := range part.Maps[0].Groups {
				rows += len(g.Rows)
			}
			asks, missing = asks+len(part.Asks), missing+len(part.NotStarted)
			if part.Services != 40 {
				t.Errorf("of a part %d services are counted", part.Services)
			}
		}
		if got := runs[0].Says(); rows != 40 || asks != 40 || missing != 2 || len(runs) > max(n, 4) || n < 5 && got[:9] != want[:9] || n == 100 && got != want {
			t.Errorf("%d runs of %d: %d rows, %d asks, %d not started, the first is %q", len(runs), n, rows, asks, missing, got)
		}
	}
	if got := p.Runs(8)[0].Says(); got != "Council 0, Service 00 to Service 04" {
		t.Errorf("a part of one organisation is %q", got)
	}
}
