package reviewing

import (
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/store"
	"standpoint/cmd/ask"
)

// drafts keep what was said of a recommendation until it is saved: what, how much it
// matters, by when, about which evidence.
type drafts [4]*store.Draft

func (d drafts) drop() error {
	for _, one := range d {
		if err := one.Remove(); err != nil {
			return err
		}
	}
	return nil
}

func (v *visit) keptUnder() string { return fmt.Sprintf("%d/recommendation", v.n) }

// drafts are those of a recommendation by its id, or by the slot of a new one.
func (v *visit) drafts(item string, was assess.Recommendation) drafts {
	key := v.keptUnder() + "/" + strings.ToLower(item)
	return drafts{v.State.Draft(key, was.What), v.State.Draft(key+"/kind", was.Kind),
		v.State.Draft(key+"/due", string(was.Due)), v.State.Draft(key+"/see", was.See)}
}

// begun are the recommendations that somebody began and did not save.
func (v *visit) begun() (rows []ask.Row) {
	for _, slot := range v.State.Slots(v.keptUnder()) {
		what, _ := v.drafts(slot, assess.Recommendation{})[0].Load()
		if what == "" {
			what = "A new recommendation"
		}
		rows = append(rows, ask.Row{ID: "begun/" + slot, Title: assess.NormaliseLine(what), Facts: []string{"not saved yet"}, Begun: true})
	}
	return rows
}

// slot is that of a row of what was begun; empty for any other row.
func (v *visit) slot(row string) string {
	for _, one := range v.begun() {
		if one.ID == row {
			return strings.TrimPrefix(row, "begun/")
		}
	}
	return ""
}

// add asks for a new recommendation, of which it may be said already what it is: it
// goes on where one was begun in the same words.
func (v *visit) add(what string) (ask.Reply, error) {
	for _, row := range v.begun() {
		if row.Title == what && what != "" {
			return v.fill(v.slot(row.ID), assess.Recommendation{})
		}
	}
	slot := v.State.FreeSlot(v.keptUnder())
	if what != "" {
		_ = v.drafts(slot, assess.Recommendation{})[0].Set(what) // who cannot keep it is asked again all the same
	}
	return v.fill(slot, assess.Recommendation{What: what})
}

// fill asks for the parts of a recommendation, which is new without an id.
func (v *visit) fill(item string, was assess.Recommendation) (ask.Reply, error) {
	kept := v.drafts(item, was)
	q := v.recommending(was, kept)
	reply, err := v.Asker.Sheet(q)
	if err != nil || reply.Go != "" {
		return reply, err
	}
	said := was
	said.What, said.Kind, said.Due = q.Blanks[0].Value, q.Blanks[1].Value, assess.Date(q.Blanks[2].Value)
	if len(q.Blanks) > 3 {
		said.See = q.Blanks[3].Value
	}
	if said.What != "" {
		if err := v.putRecommendation(was, said); err != nil {
			return ask.Reply{}, err
		}
	}
	return ask.Reply{}, kept.drop()
}

// recommending are the questions about a recommendation.
func (v *visit) recommending(was assess.Recommendation, kept drafts) *ask.Sheet {
	fresh := was.ID == ""
	due := v.day("By when? Leave it empty for no date.", was.Due)
	due.Draft = kept[2]
	q := &ask.Sheet{Topic: "New recommendation", Fresh: fresh, Guide: v.guide(), Blanks: []*ask.Blank{
		{Ask: "What should the team do?", Value: was.What, Take: assess.NormaliseLine, Draft: kept[0]},
		{Name: "How much", Ask: "How much does it matter?", Value: was.Kind, Draft: kept[1], Options: func(ask.Said) ([]ask.Option, string) { return kinds, "must" }},
		due,
	}}
	if evidence := v.evidence(); len(evidence) > 1 {
		q.Blanks = append(q.Blanks, &ask.Blank{Name: "Evidence", Ask: "Which evidence is it about?", Value: was.See, Only: true, Draft: kept[3],
			Options: func(ask.Said) ([]ask.Option, string) { return evidence, "" }})
	}
	if !fresh {
		q.Topic = was.ID
	} else if was.What != "" {
		q.First = 1
	}
	return q
}
