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
		return w.overview().list("", w.at.point)
	}
	w.at = place{}
	return w.overview().list("Which point do you know well?", 0)
}

// visit walks through one point and gives where to go next.
func (w *walk) visit(at place) (place, error) {
	if !slices.Contains(w.covered, at.point) {
		w.covered = append(w.covered, at.point)
	}
	v := &visit{topic{w.course, at.point}}
	w.Asker.Page(v.page())
	for {
		went, err := v.steps(at)
		if err != nil {
			return place{}, err
		}
		switch went.to {
		case ask.Quit:
			return place{}, nil
		case ask.List:
			return w.overview().list("", 0)
		case ask.Depth:
			if err := w.chooseDepth(); err != nil {
				return place{}, err
			}
			at.step = went.step
		default:
			next, back, err := w.leave(v)
			if err != nil || !back {
				return next, err
			}
			at.step = v.lastStep()
		}
	}
}

// leave ends a point: it says how it stands and asks where to go, which may be
// back into it.
func (w *walk) leave(v *visit) (next place, back bool, err error) {
	summary := v.summary()
	w.remember(place{point: summary.Next})
	for {
		reply, err := w.Asker.Summary(summary)
		summary.Told = true
		switch {
		case errors.Is(err, errAgain):
			summary = v.summary()
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
			next, err := w.overview().list("", 0)
			return next, false, err
		case reply.Value != "":
			return place{point: w.pointNamed(reply.Value)}, false, nil
		default:
			return place{point: summary.Next}, false, nil
		}
	}
}
