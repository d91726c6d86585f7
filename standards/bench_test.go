package standards

import (
	"testing"
)

// BenchmarkLookup reads one standard as a command does: alone, and beside 100
// more of a project's own size. The budget is 3 ms, however many come with the
// program.
func BenchmarkLookup(b *testing.B) {
	for _, name := range []string{"lgdss@2016", "govuk@2019", "nhs@2026"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := Lookup(name); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
