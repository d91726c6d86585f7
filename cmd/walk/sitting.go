package walk

import (
	"errors"
	"slices"

	"standpoint/cmd/ask"
)

// begin finds the first point of the sitting. Point 0 ends it.
func (w *walk) begin() (place, error) {
	if len(w.Only) > 0 {
		if w.at.point == w.Only[0] {
			return w.at, nil
		}
		return place{point: w.Only[0]}, nil
	}
	if w.at.point > 0 && w.standard.Point(w.at.point) != nil {
		return w.list("", w.at.point)
	}
	w.at = place{}
	return w.list("Which point do you know well? Type its number.", 0)
}

// visit walks through one point and gives where to go next.
func (w *walk) visit(at place) (place, error) {
	if !slices.Contains(w.covered, at.point) {
		w.covered = append(w.covered, at.point)
	}
	w.Asker.Page(w.page(at.point))
	for {
		went, err := w.steps(at)
		if err != nil {
			return place{}, err
		}
		switch went.to {
		case ask.Quit:
			return place{}, nil
		case ask.List:
			return w.list("", 0)
		case ask.Depth:
			if err := w.chooseDepth(); err != nil {
				return place{}, err
			}
			at.step = went.step
		default:
			next, back, err := w.leave(at.point)
			if err != nil || !back {
				return next, err
			}
			at.step = w.lastStep(at.point)
		}
	}
}

// lastStep is the question one comes back to from the end of a point.
func (w *walk) lastStep(number int) string {
	steps := w.plan(number)
	return steps[max(0, before(steps, len(steps)))].key
}

// gone says how a point was left: forward when to is empty.
type gone struct{ to, step string }

// steps asks one question after another, back and forth.
func (w *walk) steps(at place) (gone, error) {
	steps := w.plan(at.point)
	i := max(0, slices.IndexFunc(steps, func(s step) bool { return s.key == at.step }))
	for i < len(steps) {
		if !steps[i].due() {
			i++
			continue
		}
		w.remember(place{at.point, steps[i].key})
		w.refresh()
		reply, err := steps[i].ask()
		for errors.Is(err, errAgain) {
			reply, err = steps[i].ask()
		}
		if err != nil {
			return gone{}, err
		}
		switch reply.Go {
		case "":
			i++
		case ask.Skip:
			i = w.after(steps, i)
		case ask.Back:
			if i = before(steps, i); i < 0 {
				return gone{to: ask.List}, nil
			}
		default:
			return gone{to: reply.Go, step: steps[i].key}, nil
		}
	}
	return gone{}, nil
}

// after is the step behind this one and those that only follow from it.
func (w *walk) after(steps []step, i int) int {
	for i++; i < len(steps) && steps[i].follows; i++ {
	}
	return i
}

// before is the nearest earlier step that would be asked, or -1.
func before(steps []step, i int) int {
	for i--; i >= 0 && !steps[i].due(); i-- {
	}
	return i
}

// leave ends a point: it says how it stands and asks where to go, which may be
// back into it.
func (w *walk) leave(number int) (next place, back bool, err error) {
	summary := w.summary(number)
	w.remember(place{point: summary.Next})
	for {
		reply, err := w.Asker.Summary(summary)
		summary.Told = true
		switch {
		case err != nil || reply.Go == ask.Quit:
			return place{}, false, err
		case reply.Go == ask.Back:
			return place{}, true, nil
		case reply.Go == ask.Depth:
			if err := w.chooseDepth(); err != nil {
				return place{}, false, err
			}
		case reply.Go == ask.Report:
			if err := w.report(); err != nil {
				return place{}, false, err
			}
		case reply.Go != "":
			next, err := w.list("", 0)
			return next, false, err
		case reply.Value != "":
			return place{point: pointNumber(reply.Value)}, false, nil
		default:
			return place{point: summary.Next}, false, nil
		}
	}
}
