package reviewing

import (
	"slices"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// askRecommendations asks until there is nothing more to add, change or remove.
func (v *visit) askRecommendations() (ask.Reply, error) {
	q := ask.Items{Ask: "What do you recommend?", Guide: v.guide(), Kinds: []ask.Kind{{ID: "R", Label: "a recommendation", Add: "Add a recommendation"}},
		Spoken: "Type what the team should do, or Enter for nothing.", Note: "One at a time; how much it matters and by when comes next."}
	for {
		q.Rows = nil
		for _, r := range v.r.Said(v.n).Recommendations {
			q.Rows = append(q.Rows, ask.Row{ID: r.ID, Name: r.ID, Title: r.What, Facts: words.NonEmpty(r.Kind, due(r.Due), r.See)})
		}
		q.Rows = append(q.Rows, v.begun()...)
		reply, err := v.Asker.Items(q)
		slot := v.slot(reply.Value)
		switch {
		case err != nil || reply.Go != "" || reply.Do == "":
			return reply, err
		case slot != "" && reply.Do == ask.Remove:
			err = v.drafts(slot, assess.Recommendation{}).drop()
		case slot != "" && reply.Do == ask.Change:
			reply, err = v.fill(slot, assess.Recommendation{})
		case reply.Do == ask.Remove:
			err = v.dropRecommendation(reply.Value)
		case reply.Do == ask.Change:
			_, one := v.r.Recommendation(reply.Value)
			if one != nil {
				reply, err = v.fill(one.ID, *one)
			}
		default:
			reply, err = v.add(assess.NormaliseLine(reply.Value))
		}
		if err != nil || slices.Contains([]string{ask.Quit, ask.List, ask.Point}, reply.Go) {
			return reply, err
		}
		q.Again = true
	}
}

func due(day assess.Date) string {
	if day == "" {
		return ""
	}
	return "by " + day.Long()
}

// kinds are how much a recommendation may matter, in words.
var kinds = []ask.Option{
	{ID: "must", Label: "must", More: "It has to be done before the next review."},
	{ID: "should", Label: "should", More: "It should be done; the team may find another way."},
	{ID: "advice", Label: "advice", More: "It is worth thinking about."},
}

// evidence are the pieces that a recommendation may be about.
func (v *visit) evidence() []ask.Option {
	options := []ask.Option{{Label: "none of it"}}
	if v.Typed {
		return options
	}
	for _, e := range v.now(v.n).Evidence {
		if e.ID != "" {
			options = append(options, ask.Option{ID: e.ID, Label: e.ID + " " + e.Title})
		}
	}
	return options
}

// putRecommendation writes what was said, beside what others wrote meanwhile.
func (v *visit) putRecommendation(was, said assess.Recommendation) error {
	err := v.save("a recommendation on "+v.Standard.PointName(v.n), func(r *assess.Review) error {
		v.sawIn(r, v.n)
		p := r.Point(v.n)
		at := slices.IndexFunc(p.Recommendations, func(one assess.Recommendation) bool { return was.ID != "" && one.ID == was.ID })
		if at < 0 {
			said.At = 0
			p.Recommendations = append(p.Recommendations, said)
			return nil
		}
		into := &p.Recommendations[at]
		into.What, into.Kind, into.Due, into.See = said.What, said.Kind, said.Due, said.See
		return nil
	})
	if err == nil {
		v.cover(v.n)
		v.Asker.Saved("Saved.")
	}
	return err
}

func (v *visit) dropRecommendation(id string) error {
	err := v.save("the recommendation "+id, func(r *assess.Review) error {
		p := r.Point(v.n)
		p.Recommendations = slices.DeleteFunc(p.Recommendations, func(one assess.Recommendation) bool { return one.ID == id })
		return nil
	})
	if err == nil {
		v.cover(v.n)
		v.Asker.Saved("Saved.")
	}
	return err
}
