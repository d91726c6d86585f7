package walk

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"standpoint/assess"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// park keeps what came up at a point, so that the talk can go on.
func (r *room) park(point int) error {
	reply, err := r.Asker.Line(ask.Line{Ask: "What came up? It is kept with the parked items.", Spoken: " You decide on it at the end.",
		Note: "At the end each becomes an action or a request for help, or you drop it.", Aside: true,
		Draft: r.State.Draft(fmt.Sprintf("%d/parked", point), "")})
	if err != nil || reply.Go != "" {
		return left(reply, err)
	}
	r.add(point, reply.Value)
	return r.State.Draft(fmt.Sprintf("%d/parked", point), "").Remove()
}

// add parks something, unless it is parked already.
func (r *room) add(point int, typed string) {
	one := store.Parked{Point: point, Text: assess.NormaliseLine(typed)}
	if one.Text == "" || slices.Contains(r.Parked, one) {
		return
	}
	r.Parked = append(r.Parked, one)
	r.keep()
	r.Asker.Saved("Parked.")
}

// drop takes something out of the parking place.
func (r *room) drop(i int) {
	r.Parked = slices.Delete(r.Parked, i, i+1)
	r.keep()
}

// parkedAt says at which point something came up.
func (r *room) parkedAt(one store.Parked) string {
	if one.Point == 0 {
		return "Parked"
	}
	return "Parked at " + r.standard.PointName(one.Point)
}

// parking shows what is parked, to add to it and to decide on it before the end.
func (r *room) parking() error {
	for again := false; ; again = true {
		q := ask.Items{Ask: "What is parked?", Spoken: "Type something on a line to park it; Enter goes back.", Again: again,
			Kinds: []ask.Kind{{ID: "parked", Label: "something else", Add: "Park something"}}}
		for i, one := range r.Parked {
			q.Rows = append(q.Rows, ask.Row{ID: strconv.Itoa(i + 1), Title: one.Text, Facts: []string{words.LowerFirst(r.parkedAt(one))}})
		}
		reply, err := r.Asker.Items(q)
		if errors.Is(err, errAgain) {
			continue
		}
		if err != nil || reply.Do == "" {
			return left(reply, err)
		}
		at, _ := strconv.Atoi(reply.Value)
		switch {
		case reply.Do == ask.Add && reply.Value == "":
			err = r.park(0)
		case reply.Do == ask.Add:
			r.add(0, reply.Value)
		case reply.Do == ask.Remove:
			r.drop(at - 1)
		default:
			_, err = r.decide(at - 1)
		}
		if err != nil {
			return err
		}
	}
}

// clear asks at the end what becomes of each thing that is parked. What is not
// decided on stays for the next time.
func (r *room) clear() error {
	r.Asker.Page(ask.Page{Title: r.headline()})
	for i := 0; i < len(r.Parked); {
		before := len(r.Parked)
		on, err := r.decide(i)
		if err != nil || !on {
			return err
		}
		if len(r.Parked) == before {
			i++
		}
	}
	return nil
}

// decide asks what becomes of one thing that is parked, and again where that could
// not be saved. It says whether to go on to the next.
func (r *room) decide(i int) (on bool, err error) {
	for {
		if on, err = r.decideOnce(i); !errors.Is(err, errAgain) {
			return on, err
		}
	}
}

func (r *room) decideOnce(i int) (on bool, err error) {
	one := r.Parked[i]
	reply, err := r.Asker.Choose(ask.Choice{
		Topic: fmt.Sprintf("Parked items, %d of %d", i+1, len(r.Parked)),
		Ask:   r.parkedAt(one) + ": " + words.Sentence(one.Text) + " What should happen to it?", Spoken: " Enter decides later.", Aside: true, None: "decide later",
		Options: []ask.Option{{ID: "action", Label: "an action: we do it"}, {ID: "ask", Label: "a request: we want help with it"}, {ID: "go", Label: "let it go"}},
	})
	switch {
	case err != nil || reply.Go == ask.Quit:
		return false, err
	case reply.Go != "" || reply.Kept || reply.Value == "":
		return reply.Go != ask.Back, nil
	case reply.Value == "go":
		r.drop(i)
		return true, nil
	}
	return r.become(i, map[string]*listing{"action": actionListing, "ask": askListing}[reply.Value])
}

// parkedSlot begins what the parts of something parked are kept under.
const parkedSlot = "parked "

// become makes an action or an ask of it, and takes it out once that is saved.
func (r *room) become(i int, l *listing) (on bool, err error) {
	one := r.Parked[i]
	point := one.Point
	if point == 0 || r.standard.Point(point) == nil {
		if point, err = r.askPoint(one.Text); err != nil || point == 0 {
			return true, err
		}
	}
	it := &items{topic: topic{r.course, point}, lists: []*listing{l}}
	values := make([]string, len(l.parts()))
	values[0] = one.Text
	sheet := it.sheet(l, parkedSlot+one.Text, l.fresh, values)
	sheet.fresh = true
	values, reply, err := it.fill(sheet, values, 1)
	if err != nil || reply.Go != "" {
		return reply.Go != ask.Quit, err
	}
	if err := it.addFilled(l, sheet, values); err != nil {
		return false, err
	}
	r.drop(i)
	return true, nil
}

// askPoint asks to which point something belongs that came up at none; 0 for none.
func (r *room) askPoint(text string) (int, error) {
	reply, err := r.Asker.Line(ask.Line{Ask: fmt.Sprintf("Which point does %q belong to?", words.Shorten(text, 60)), Note: "Type its number.", Check: r.checkPoint, Aside: true})
	if err != nil || reply.Go != "" {
		return 0, left(reply, err)
	}
	return r.pointNamed(reply.Value), nil
}

// parked is what waits for the next workshop.
func (c *closing) parked() (lines []string) {
	for _, one := range c.State.Room().Parked {
		if lines == nil {
			lines = append(lines, "Parked, and kept on this computer for your next workshop:")
		}
		where := ""
		if one.Point > 0 {
			where = c.standard.PointHead(one.Point) + ": "
		}
		lines = append(lines, where+one.Text)
	}
	return lines
}
