package text

import (
	"strings"
	"testing"
)

// BenchmarkRead reads a text of a page, with a list and a link, and one line.
func BenchmarkRead(b *testing.B) {
	page := strings.Repeat("We met 31 people in 3 rounds, and **9 of 12** finished alone.\n\n- Round 1: 8 people, see https://example.org/1\n- Round 2: 11 people\n\n", 12)
	b.Run("page", func(b *testing.B) {
		b.SetBytes(int64(len(page)))
		for b.Loop() {
			Read(page)
		}
	})
	b.Run("line", func(b *testing.B) {
		for b.Loop() {
			Line("Nine of twelve people finished alone")
		}
	})
}
