package walk

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// whole shows the point on one page, part by part, until somebody goes on from
// there or elsewhere. It ends a point, and begins one that says something
// already: then onward are the words for going on.
func (v *visit) whole(onward string) (gone, error) {
	at, told, left := "", false, v.at.step
	for {
		q := v.onePage(onward)
		q.At, q.Told = at, told
		reply, err := v.Asker.Overview(q)
		told = true
		switch {
		case errors.Is(err, errAgain):
			told, err = false, nil
		case err != nil:
			return gone{}, err
		case reply.Go == ask.Report:
			err = v.report()
		case reply.Go != "":
			return gone{to: reply.Go, step: left}, nil
		case reply.Value == "":
			return gone{}, nil
		case v.pointNamed(reply.Value) > 0:
			return gone{to: ask.List, point: v.pointNamed(reply.Value)}, nil
		default:
			at = reply.Value
			var went gone
			if went, err = v.part(reply.Value); err == nil && went.to != "" && went.to != ask.Back && went.to != ask.Point {
				return went, nil
			}
		}
		if err != nil {
			return gone{}, err
		}
		v.refresh()
	}
}

// open shows a point that says something already before anything is asked: on a
// screen, where one sees it at a glance.
func (v *visit) open() (gone, error) {
	if !v.Asker.Together() || len(v.entries()) == 0 || !v.progress().Started() {
		return gone{step: v.at.step}, nil
	}
	onward := "Go through it from the beginning"
	first := v.onward("")
	if first != "" {
		onward = "Go on with what is not answered yet"
	}
	went, err := v.whole(onward)
	if went.to == "" {
		went.step = first
	}
	return went, err
}

// onePage is how the point stands, part by part.
func (v *visit) onePage(onward string) ask.Overview {
	one, p := v.progress(), v.now()
	q := ask.Overview{
		Called: v.standard.PointName(v.n), Rating: one.Label(v.standard), Mark: v.Mark(assess.RatingShape(v.standard, p.Rating)),
		Rows: v.entries(), Begins: onward != "", Onward: onward, Guide: v.guide(), Check: v.checkPoint,
	}
	if one.Started() {
		q.Missing = strings.Join(one.Missing(), ", ")
	}
	if next := v.nextPoint(v.n); next > 0 {
		q.Next = v.standard.NameTitled(next, v.a.Lang)
	}
	return q
}

// progress is how far the point is.
func (t *topic) progress() assess.PointProgress {
	return assess.ProgressOf(t.standard, t.a, t.Day).Points[t.index()]
}

// entries are the parts of the point: those that the depth asks for, and what
// else says something.
func (t *topic) entries() []ask.Entry {
	all := t.withBegun(t.parts())
	full, first := t.depth() == assess.Full, t.depth() == assess.FirstLook
	all = slices.DeleteFunc(all, func(e ask.Entry) bool {
		asked := full || !strings.HasPrefix(e.ID, "answer/") && e.ID != "owner" && !first || first && (e.ID == "rating" || e.ID == "owner")
		return !asked && e.Text == "" && e.State == ""
	})
	for i := range all {
		all[i].Number = i + 1
	}
	return all
}

// withBegun adds to the parts of the point what somebody began to say of each and
// did not save.
func (t *topic) withBegun(all []ask.Entry) []ask.Entry {
	it, drafts := &items{topic: *t}, t.State.Drafts()
	for i := range all {
		e := &all[i]
		var begun []string
		for _, l := range listingsOf[e.ID] {
			for _, row := range it.begun(l) {
				begun = append(begun, row.Title)
			}
		}
		if key := fmt.Sprintf("%d/%s", t.n, e.ID); slices.Contains(drafts, key) {
			if kept, err := t.State.Draft(key, "").Load(); err == nil && strings.TrimSpace(kept) != "" {
				begun = append(begun, assess.NormaliseLine(kept))
			}
		}
		if len(begun) > 0 {
			e.Text = strings.Join(words.NonEmpty(e.Text, "not saved yet: "+strings.Join(begun, "; ")), "; ")
		}
	}
	return all
}

// listingsOf are the lists that a part of a point shows.
var listingsOf = map[string][]*listing{"evidence": {evidenceListing}, "actions": {actionListing}, "sharing": {reusedListing, offerListing, askListing}}

// says tells whether a part of the point says something.
func (t *topic) says(key string) bool {
	if key == "sentence" {
		return t.now().Reason() != ""
	}
	return slices.ContainsFunc(t.parts(), func(e ask.Entry) bool { return e.ID == key && e.Text+e.State != "" })
}

// parts are all parts of the point by the key of the step that asks for each, in
// their order.
func (t *topic) parts() []ask.Entry {
	p := t.now()
	var all []ask.Entry
	add := func(key, name, text string) { all = append(all, ask.Entry{ID: key, Name: name, Text: text}) }
	for _, q := range t.asked() {
		answer := p.Answer(q.ID)
		if answer == nil {
			answer = &assess.Answer{}
		}
		add("answer/"+q.ID, q.Ask, strings.TrimSpace(answer.Text+" "+answer.Why))
		if state := assess.StateOf(answer); state != "" && state != assess.Answered {
			all[len(all)-1].State = stateLabel(state)
		}
		if answer.FromSheet() {
			all[len(all)-1].State = "from a product sheet"
		}
	}
	add("owner", "Looked after by", p.Owner)
	add("done", "In place", p.Done)
	add("planned", "Planned", p.Planned)
	add("evidence", "Evidence", strings.Join(evidenceListing.titles(p), "; "))
	add("rating", "Rating", "")
	if rated := &all[len(all)-1]; p.Rating != "" {
		rated.Mark, rated.State = t.Mark(assess.RatingShape(t.standard, p.Rating)), assess.RatingLabel(t.standard, p.Rating)
		rated.Text = p.Reason()
		if assess.SetAside(p.Rating) {
			rated.Text = p.WhyNow()
		}
	}
	add("actions", "Actions", strings.Join(actionListing.titles(p), "; "))
	add("sharing", "Shared", strings.Join(slices.Concat(reusedListing.titles(p), offerListing.titles(p), askListing.titles(p)), "; "))
	return all
}
