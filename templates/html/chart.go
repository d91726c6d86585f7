package html

import (
	"cmp"
	"fmt"
	"strings"

	"standpoint/assess/report"
)

// chart is a row of marks, one for each point, drawn side by side in a box.
type chart struct {
	Wide  int
	Words string // the same in words
	Marks []placed
}

// placed is a mark and where in the box its own box of 20 by 20 begins.
type placed struct {
	X          int
	Shape, Hue string
}

// step is from one mark to the next.
const step = 24

// chartOf draws the ratings of some points, best first.
func chartOf(counts []report.Count) chart {
	var c chart
	var words []string
	for _, count := range counts {
		if count.Points == 0 {
			continue
		}
		words = append(words, fmt.Sprintf("%d %s", count.Points, count.Mark.Label))
		for range count.Points {
			c.Marks = append(c.Marks, placed{c.Wide, count.Mark.Shape, count.Mark.Hue})
			c.Wide += step
		}
	}
	c.Wide = max(c.Wide-step+20, 20)
	c.Words = strings.Join(words, ", ")
	return c
}

// move is a point whose rating changed, drawn on a track from the worst rating
// on the left to the best on the right.
type move struct {
	report.Moved
	Wide, X, FromX, ToX, Tip int
	Stops                    []int // the ratings beyond both ends of the arrow
	Words                    string
}

// apart is how far two ratings stand from each other on a track.
const apart = 44

// movesOf places every move on its track. Ratings outside the scale, such as
// not looked at, stand left of the worst.
func movesOf(r *report.Report) []move {
	places := map[string]int{}
	for i := range r.Sources.Scale {
		places[r.Sources.Scale[i].Name] = (len(r.Sources.Scale) - i) * apart
	}
	left := apart
	for _, m := range r.Summary.Moved {
		left = min(left, places[m.From.Label], places[m.To.Label])
	}
	right := len(r.Sources.Scale) * apart
	var moves []move
	for _, m := range r.Summary.Moved {
		from, to := places[m.From.Label]-left, places[m.To.Label]-left
		one := move{Moved: m, Wide: right - left + 20, FromX: from, ToX: to, X: from + 20, Tip: to - 2}
		if to < from {
			one.X, one.Tip = from, to+22
		}
		for x := 0; x <= right-left; x += apart {
			if x < min(from, to) || x > max(from, to) {
				one.Stops = append(one.Stops, x)
			}
		}
		one.Words = fmt.Sprintf("%s went from %s to %s", cmp.Or(m.Label, "Point "+m.Tag()), m.From.Label, m.To.Label)
		moves = append(moves, one)
	}
	return moves
}

// Arrow is the tip of the arrow as a path.
func (m move) Arrow() string {
	back := -7
	if m.ToX < m.FromX {
		back = 7
	}
	return fmt.Sprintf("M%d 10L%d 5L%d 15Z", m.Tip, m.Tip+back, m.Tip+back)
}

// Still says that both ratings stand at the same place of the track.
func (m move) Still() bool { return m.FromX == m.ToX }
