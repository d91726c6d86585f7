package walk

import (
	"standpoint/cmd/ask"
)

// begin finds the first point of the sitting. Point 0 ends it.
func (w *walk) begin() (place, error) {
	if len(w.Only) > 0 && w.room == nil {
		if w.at.point == w.Only[0] {
			return w.at, nil
		}
		return place{point: w.Only[0]}, nil
	}
	if w.at.point > 0 && w.standard.Point(w.at.point) != nil {
		return w.overview().list("", w.at.point)
	}
	w.at = place{}
	if w.room != nil {
		return w.overview().list("", 0)
	}
	return w.overview().list("Which point do you know well?", 0)
}

// visit leads through one point and gives where to go next.
func (w *walk) visit(at place) (place, error) {
	if w.room != nil {
		return w.discuss(at)
	}
	v := w.course.visit(at.point)
	w.Asker.Page(v.page())
	w.at = at
	opening := at.step == ""
	for {
		went, err := v.lead(at.step, opening)
		switch {
		case err != nil || went.to == ask.Quit:
			return place{}, err
		case went.to == ask.Depth:
			if err := w.chooseDepth(); err != nil {
				return place{}, err
			}
			at.step, v.again = v.onward(went.step), true
		case went.to == ask.Point:
			at.step = went.step
			if went, err := v.whole("Back to the question"); err != nil || went.to != "" && went.to != ask.Back {
				return w.away(went, err)
			}
		case went.to != "":
			return w.away(went, nil)
		case opening:
			at.step = went.step
		default:
			return place{point: v.nextPoint(v.n)}, nil
		}
		opening = false
	}
}

// away goes where somebody wants to go from a point.
func (w *walk) away(went gone, err error) (place, error) {
	if err != nil || went.to == ask.Quit {
		return place{}, err
	}
	if went.point > 0 {
		return place{point: went.point}, nil
	}
	if went.to == ask.Depth {
		if err := w.chooseDepth(); err != nil {
			return place{}, err
		}
	}
	return w.overview().list("", 0)
}

// lead opens the point, or asks its steps and then shows how it stands, which
// may lead back into it.
func (v *visit) lead(from string, opening bool) (gone, error) {
	if opening {
		return v.open()
	}
	if went, err := v.askAI(); err != nil || went.to != "" {
		return went, err
	}
	for {
		went, err := v.steps(from)
		if err != nil || went.to != "" {
			return went, err
		}
		v.again = false
		v.remember(place{point: v.nextPoint(v.n)})
		went, err = v.whole("")
		if err != nil || went.to != ask.Back {
			return went, err
		}
		from = v.lastStep()
	}
}
