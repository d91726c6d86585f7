package walk

import (
	"fmt"

	"standpoint/assess"
	"standpoint/assess/store"
)

// place names where one is inside a point, for coming back to it.
type place struct {
	point int
	step  string
}

// nextPoint is the one after this: in a chosen set the next of the set, else
// the next without a rating, beginning again at the top. 0 when none is left.
func (w *walk) nextPoint(number int) int {
	if len(w.Only) > 0 {
		for _, n := range w.Only {
			if n > number {
				return n
			}
		}
		return 0
	}
	first := 0
	for i := range w.standard.Points {
		n := w.standard.Points[i].Number
		if n == number || w.point(n).Rating != "" {
			continue
		}
		if n > number {
			return n
		}
		if first == 0 {
			first = n
		}
	}
	return first
}

// point is the team's point, or an empty one of that number.
func (w *walk) point(number int) *assess.Point {
	if p := w.a.Point(number); p != nil {
		return p
	}
	return &assess.Point{Number: number}
}

// keepPlace writes place and depth. Where that cannot be written, the next
// sitting begins at the list: no answer hangs on it.
func (w *walk) keepPlace() {
	_ = w.State.SetPlace(store.Place{Point: w.at.point, Step: w.at.step, Depth: w.depth})
}

// remember keeps where one is, so that the next sitting begins there.
func (w *walk) remember(at place) {
	w.at = at
	w.keepPlace()
}

// checkPoint says what is not right about a point's number, or nothing.
func (w *walk) checkPoint(typed string) string {
	if w.standard.Point(pointNumber(typed)) == nil {
		return fmt.Sprintf("%q is not a point here. Type a number %s.", typed, w.standard.Numbers())
	}
	return ""
}
