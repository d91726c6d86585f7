package text

import (
	"strings"
	"testing"
	"time"
)

// TestTimeInProportion holds that reading a text takes as long as it is long,
// whatever it is made of: 10 times as much takes about 10 times as long, not 100.
func TestTimeInProportion(t *testing.T) {
	for _, piece := range []string{"word ", "**", "**a ", "a** ", "[", "[a](", "[a](https://x.org) ", "`", "`a ", "<", "<a", "- a\n", "1. a\n", "1. a\n- b\n", "• a\no b\n",
		"| a | b |\n", "a\tb\n", "```\n", "# a\n", "a\n", "a\n\n", "https://", "www.", "http://x.org ", "\\", "(", "_", "***a", "a)", "   - a\n", "- \n", ">", "!["} {
		took := func(n int) time.Duration {
			typed := strings.Repeat(piece, n/len(piece))
			best := time.Hour
			for range 3 {
				start := time.Now()
				Read(typed)
				Line(typed)
				Lost(typed)
				best = min(best, time.Since(start))
			}
			return best
		}
		small, large := took(6_000), took(60_000)
		if large > 50*small && large > 500*time.Millisecond {
			t.Errorf("%q: %v for 6 kB, %v for 60 kB", piece, small, large)
		}
	}
}
