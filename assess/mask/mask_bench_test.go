package mask

import (
	"strings"
	"testing"

	"standpoint/assess"
)

// BenchmarkLarge takes what there is out of a text of a megabyte.
func BenchmarkLarge(b *testing.B) {
	a := &assess.Assessment{People: []assess.Person{{Name: "Jane Smith"}, {Name: "Böb Jones"}}}
	text := strings.Repeat("We asked people at example.org in four wards how they report a missed bin, and Jane Smith at the depot (020 7946 0958) watched nine of them do it on Monday.\n", 1<<20/150)
	m := For(a)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		m.Find(text)
		m.Resembling(text)
	}
}
