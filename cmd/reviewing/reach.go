package reviewing

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// reach is the asker of a sitting: at any question it undoes a save, after which the
// question is asked again (errAgain), and it searches, which may lead elsewhere.
type reach struct {
	ask.After
	w *sitting
}

func newReach(asker ask.Asker, w *sitting) *reach {
	r := &reach{w: w}
	r.After = ask.After{Asker: asker, Then: r.done}
	return r
}

// elsewhere leads to another place, past whatever was asked. It is no failure.
type elsewhere struct{ to place }

func (e elsewhere) Error() string { return fmt.Sprintf("on to point %d", e.to.point) }

// found gives the place that somebody chose to go to, if that is what ended the
// questions.
func found(err error) (place, bool) {
	to := elsewhere{}
	return to.to, errors.As(err, &to)
}

func (r *reach) done(reply ask.Reply, err error) (ask.Reply, error) {
	if err != nil {
		return reply, err
	}
	switch {
	case reply.Go == ask.Undo:
		err = r.w.undo()
	case reply.Go == ask.Search && !r.w.begun:
		r.Asker.Say("You can search once the points are there.")
	case reply.Go == ask.Search:
		err = r.search(reply.Value)
	case reply.Go == ask.Depth:
		r.Asker.Say("You cannot change the depth here: you are always asked the same questions.")
	default:
		return reply, nil
	}
	if err == nil {
		err = errAgain
	}
	return reply, err
}

// search shows where words stand in the review and in what the team says, and leads
// there.
func (r *reach) search(sought string) error {
	var all []place
	reply, err := ask.Find(r.Asker, sought, "In the review, and in what the team says.", func(sought string) (places []ask.Option) {
		all, places = r.w.written(sought)
		if !r.w.Typed {
			for _, one := range assess.Search(r.w.Standard, r.w.Team, sought) {
				if r.w.among(one.Point) {
					all = append(all, place{point: one.Point})
					places = append(places, ask.Option{Label: one.String() + byTeam(one), More: one.Around})
				}
			}
		}
		for i := range places {
			places[i].ID = strconv.Itoa(i)
		}
		return places
	})
	i, wrong := strconv.Atoi(reply.Value)
	switch {
	case err != nil:
		return err
	case reply.Go == ask.Quit:
		return ErrLeft
	case wrong == nil:
		return elsewhere{all[i]}
	}
	return nil
}

// byTeam says that something was found in the words of the team, not of the standard.
func byTeam(one assess.Found) string {
	if one.Where == "title" || one.Where == "question" {
		return ""
	}
	return ", by the team"
}

// written are the places of the review itself where words stand.
func (w *sitting) written(sought string) (all []place, places []ask.Option) {
	points := slices.Clone(w.r.Points)
	slices.SortFunc(points, func(a, b assess.ReviewPoint) int { return a.Number - b.Number })
	for i := range points {
		p := &points[i]
		if !w.among(p.Number) {
			continue
		}
		var asked []string
		for _, one := range p.Recommendations {
			asked = append(asked, one.ID+" "+one.What)
		}
		for _, text := range [][3]string{{"done_well", "done well", p.DoneWell}, {"to_explore", "to explore", p.ToExplore},
			{"recommendations", "recommendations", strings.Join(asked, ", ")}, {"notes", "your notes", p.Notes}} {
			if around := assess.Around(text[2], sought); around != "" {
				all = append(all, place{p.Number, text[0]})
				places = append(places, ask.Option{Label: fmt.Sprintf("%s, %s", w.Standard.PointHead(p.Number), text[1]), More: around})
			}
		}
	}
	return all, places
}
