package pdf

import "testing"

// TestFitting: how many lines of 10 go on a page, where some stay with the one
// above.
func TestFitting(t *testing.T) {
	for _, c := range []struct {
		stays string // a line for each; y for one that stays with the one above
		room  float64
		want  int
	}{
		{"-----", 100, 5},
		{"-----", 20, 2},
		{"-----", 40, 3}, // not one alone on the next page
		{"-----", 5, 0},
		{"--y--", 20, 1}, // the second and third are one row
		{"--y--", 30, 3},
		{"-y---", 10, 0},
		{"-yyyy", 30, 0},
		{"yyyyy", 30, 3}, // the rest of a row that no page can hold
		{"--yyy", 30, 1},
	} {
		var slabs []slab
		for _, one := range c.stays {
			slabs = append(slabs, slab{high: 10, stays: one == 'y'})
		}
		if got := fitting(slabs, c.room); got != c.want {
			t.Errorf("%s in %.0f: %d lines, want %d", c.stays, c.room, got, c.want)
		}
	}
}
