package words

import "testing"

func TestDiffering(t *testing.T) {
	for _, c := range [][4]string{
		{"We release every two weeks.", "We release every week.", "We release every [two weeks.]", "We release every [week.]"},
		{"- one\n- two\n  - in", "- one\n- three\n  - in", "- one\n- [two]\n  - in", "- one\n- [three]\n  - in"},
		{"same", "same", "same", "same"}, {"a", "b", "a", "b"}, {"", "b", "", "b"},
		{"one two", "two three", "[one] two", "two [three]"},
	} {
		if a, b := Differing(c[0], c[1]); a != c[2] || b != c[3] {
			t.Errorf("%q and %q give %q and %q", c[0], c[1], a, b)
		}
	}
}
