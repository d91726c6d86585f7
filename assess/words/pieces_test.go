package words

import (
	"strings"
	"testing"
)

// shown writes pieces as people see them in text.
func shown(pieces []Piece) string {
	marks := map[string][2]string{Gone: {"[-", "-]"}, New: {"{+", "+}"}, Left: {"…", ""}}
	var out []string
	for _, p := range pieces {
		out = append(out, marks[p.Is][0]+p.Text+marks[p.Is][1])
	}
	return strings.Join(out, " ")
}

func TestPieces(t *testing.T) {
	for _, c := range [][3]string{
		{"We release every two weeks.", "We release every week.", "We release every [-two weeks.-] {+week.+}"},
		{"", "All new.", "{+All new.+}"},
		{"All gone.", "", "[-All gone.-]"},
		{"same", "same", "same"},
		{"one two three four five six seven eight nine", "one two three four five six seven eight ten", "… six seven eight [-nine-] {+ten+}"},
		{"nine one two three four five six seven eight", "ten one two three four five six seven eight", "[-nine-] {+ten+} one two three …"},
		{"a one two three four five six seven eight b", "A one two three four five six seven eight B", "[-a-] {+A+} one two three … six seven eight [-b-] {+B+}"},
		{"ask the panel now", "tell the team now", "[-ask the panel-] {+tell the team+} now"},
		{"- one\n- two", "- one\n- two\n- three", "… \n- two {+\n- three+}"},
	} {
		if got := shown(Pieces(c[0], c[1], 3)); got != c[2] {
			t.Errorf("%q to %q: %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

// What is kept and gone is the text before, and what is kept and new the text
// now, whatever the texts are.
func TestPiecesKeepAll(t *testing.T) {
	long := strings.Repeat("word ", 2*mostCompared)
	texts := []string{"", "a", "a b c", "c b a", "a\nb\n\nc", "x a b\ny c", "- a\n- b", long, long + "end", "start " + long}
	for _, before := range texts {
		for _, now := range texts {
			var was, is []string
			for _, p := range Pieces(before, now, 1<<20) {
				if p.Is != New {
					was = append(was, tokens(p.Text)...)
				}
				if p.Is != Gone {
					is = append(is, tokens(p.Text)...)
				}
			}
			if spaced(was) != spaced(tokens(before)) || spaced(is) != spaced(tokens(now)) {
				t.Errorf("%q to %q: was %q, is %q", Short(before), Short(now), Short(spaced(was)), Short(spaced(is)))
			}
		}
	}
}
