package reviewing

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// askRecommendations asks until there is nothing more to add, change or remove.
func (v *visit) askRecommendations() (ask.Reply, error) {
	q := ask.Items{Ask: "What do you recommend?", Guide: v.guide(), Kinds: []ask.Kind{{ID: "R", Label: "a recommendation", Add: "Add a recommendation"}},
		Spoken: "Type what the team should do, or Enter for nothing.", Note: "One at a time; how much it matters and by when is asked next."}
	for {
		q.Rows = nil
		for _, r := range v.r.Said(v.n).Recommendations {
			q.Rows = append(q.Rows, ask.Row{ID: r.ID, Name: r.ID, Title: r.What, Facts: words.NonEmpty(r.Kind, due(r.Due), r.See)})
		}
		reply, err := v.Asker.Items(q)
		switch {
		case err != nil || reply.Go != "" || reply.Do == "":
			return reply, err
		case reply.Do == ask.Remove:
			err = v.dropRecommendation(reply.Value)
		case reply.Do == ask.Change:
			_, one := v.r.Recommendation(reply.Value)
			if one != nil {
				err = v.fill(*one)
			}
		default:
			err = v.fill(assess.Recommendation{What: assess.NormaliseLine(reply.Value)})
		}
		if err != nil {
			return ask.Reply{}, err
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

// fill asks for the parts of a recommendation, which is new without an id.
func (v *visit) fill(was assess.Recommendation) error {
	fresh := was.ID == ""
	day := func(typed string) (assess.Date, error) { return assess.MeantDate(typed, v.Day, assess.Ahead) }
	draft := v.draft(was)
	q := &ask.Sheet{Topic: "New recommendation", Fresh: fresh, Guide: v.guide(), Blanks: []*ask.Blank{
		{Ask: "What should the team do?", Value: was.What, Take: assess.NormaliseLine, Draft: draft},
		{Name: "How much", Ask: "How much does it matter?", Value: was.Kind, Options: func(ask.Said) ([]ask.Option, string) { return kinds, "must" }},
		{Ask: "By when? Leave it empty for no date.", Value: string(was.Due), Take: func(typed string) string { d, _ := day(typed); return string(d) },
			Show: func(d string) string { return assess.Date(d).Long() }, Check: func(typed string) string {
				if _, err := day(typed); err != nil {
					return words.UpperFirst(err.Error()) + "."
				}
				return ""
			}, Read: func(typed string) string {
				if d, err := day(typed); err == nil && d != "" {
					return "Understood: " + d.Long() + "."
				}
				return ""
			}},
	}}
	if evidence := v.evidence(); len(evidence) > 1 {
		q.Blanks = append(q.Blanks, &ask.Blank{Name: "Evidence", Ask: "Which evidence is it about?", Value: was.See, Only: true, Options: func(ask.Said) ([]ask.Option, string) { return evidence, "" }})
	}
	if !fresh {
		q.Topic = was.ID
	} else if was.What != "" {
		q.First = 1
	}
	reply, err := v.Asker.Sheet(q)
	if err != nil || reply.Go == ask.Quit {
		if err == nil {
			err = ErrLeft
		}
		return err
	}
	said := was
	said.What, said.Kind, said.Due = q.Blanks[0].Value, q.Blanks[1].Value, assess.Date(q.Blanks[2].Value)
	if len(q.Blanks) > 3 {
		said.See = q.Blanks[3].Value
	}
	if reply.Go != "" || said.What == "" {
		return draft.Remove()
	}
	if err := v.putRecommendation(was, said); err != nil {
		return err
	}
	return draft.Remove()
}

func (v *visit) draft(was assess.Recommendation) *store.Draft {
	key := strings.ToLower(was.ID)
	if key == "" {
		key = "new"
	}
	return v.State.Draft(fmt.Sprintf("%d/recommendation/%s", v.n, key), was.What)
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
	err := v.save(fmt.Sprintf("a recommendation of point %d", v.n), func(r *assess.Review) error {
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
