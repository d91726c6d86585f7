package md

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"standpoint/assess"
	"standpoint/assess/compare"
	"standpoint/assess/words"
)

// However much differs, it fits into a comment of a pull request, every part that
// is opened is closed, and what had no room is counted.
func TestCompareFits(t *testing.T) {
	for _, n := range []int{0, 1, 30, 130} {
		long := strings.Repeat("words <b> *and* é ", 120)
		c := &compare.Comparison{Named: assess.Named{ServiceName: strings.Repeat("Garden ", 500)}, Before: compare.Side{Name: strings.Repeat("x", 1000)}}
		for i := range n {
			p := compare.Point{Number: i + 1, Title: long, Rating: &compare.Rating{Way: "lower"}}
			p.Values = []compare.Value{{What: long[:40], Words: []words.Piece{{Is: words.Gone, Text: long}, {Is: words.New, Text: "now"}}}}
			c.Points = append(c.Points, p)
			c.Worse = append(c.Worse, fmt.Sprintf("Point %d: worse.", i))
		}
		var out strings.Builder
		if err := Compare(&out, c); err != nil {
			t.Fatal(err)
		}
		said := out.String()
		opened := strings.Count(said, "<details>")
		left := strings.Contains(said, fmt.Sprintf("for %d more", n-opened))
		if size := utf8.RuneCountInString(said); size > mostInComment || opened != strings.Count(said, "</details>") || (opened < n) != left || n > 0 && opened == 0 {
			t.Errorf("%d points: %d characters, %d of them shown, the rest counted: %v", n, size, opened, left)
		}
	}
}
