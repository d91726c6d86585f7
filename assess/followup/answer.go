package followup

import (
	"cmp"
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/words"
)

// Said is what the team says to one recommendation. What is empty stays as it is.
type Said struct {
	To     string // the recommendation
	Answer string // one of assess.ResponseAnswers
	Text   string // how, or why not
	On     assess.Date
	Action string // an action that is there; empty to find or make one where one is meant
	What   string // of the action; what the recommendation asks where a new one says nothing
	Owner  string
	Due    assess.Date
	Later  assess.Later

	Made bool // the action is new: after Act
}

// Acts says whether an action is meant: it is accepted, or something is said of
// one.
func (s *Said) Acts() bool {
	return s.Answer == assess.Accepted || s.Action+s.What+s.Owner+string(s.Due) != ""
}

// Act finds the action in the assessment, or makes it under the recommendation's
// point, and writes there what is said of it. The action says where it is from.
func (s *Said) Act(f *FollowUp, a *assess.Assessment) error {
	it := f.Item(s.To)
	_, action := findAction(a, s.Action, From(f.Review, it.Recommendation.ID))
	switch {
	case action == nil && s.Action != "":
		return assess.NoAction(s.Action)
	case action == nil:
		point := a.Point(it.Point)
		if point == nil {
			return problem.New("the assessment has no "+f.Standard.PointName(it.Point), "add the point to it, and respond again; nothing was changed")
		}
		r := it.Recommendation
		point.Actions = append(point.Actions, assess.Action{ID: assess.NextID(point, 'A'), What: cmp.Or(s.What, r.What), Due: cmp.Or(s.Due, it.Due), State: assess.Open})
		action, s.Made = &point.Actions[len(point.Actions)-1], true
	}
	action.From = cmp.Or(action.From, From(f.Review, it.Recommendation.ID))
	action.What, action.Owner, action.Due = cmp.Or(s.What, action.What), cmp.Or(s.Owner, action.Owner), cmp.Or(s.Due, action.Due)
	s.Action = action.ID
	return nil
}

// Asked is what the review recommended, for the round that follows.
func (f *FollowUp) Asked() (all []assess.Asked) {
	for i := range f.Items {
		it := &f.Items[i]
		all = append(all, assess.Asked{Point: it.Point, ID: it.Recommendation.ID, What: it.Recommendation.What, Due: it.Due, From: From(f.Review, it.Recommendation.ID),
			Settled: it.State.Settled(), InHand: it.Action != nil && it.Action.IsOpen()})
	}
	return all
}

// findAction finds an action by its id, or else by where it is from.
func findAction(a *assess.Assessment, id, from string) (*assess.Point, *assess.Action) {
	for i := range a.Points {
		p := &a.Points[i]
		if found := p.Action(id); id != "" && found != nil {
			return p, found
		}
		for j := range p.Actions {
			if id == "" && p.Actions[j].From == from {
				return p, &p.Actions[j]
			}
		}
	}
	return nil, nil
}

// Into writes what is said into the response. A later date wants to be one, and
// somebody who agreed to it; an answer that is not yes wants a why.
func (s *Said) Into(r *assess.Response) {
	one := r.To(strings.ToUpper(s.To))
	if s.Answer != "" && s.Answer != one.Answer || one.On == "" {
		one.On = s.On
	}
	one.Answer, one.Text, one.Action = cmp.Or(s.Answer, one.Answer), cmp.Or(s.Text, one.Text), cmp.Or(s.Action, one.Action)
	if s.Later.Due != "" {
		one.Later = s.Later
		one.Later.On = cmp.Or(one.Later.On, s.On)
	}
}

// Check says what is missing or does not go together; nil when nothing.
func (s *Said) Check(f *FollowUp) error {
	it := f.Item(s.To)
	if it == nil {
		return problem.New(fmt.Sprintf("recommendation %q is not in the review", words.Short(s.To)), f.Has())
	}
	answer, text := s.Answer, s.Text
	if it.Response != nil {
		answer, text = cmp.Or(answer, it.Response.Answer), cmp.Or(text, it.Response.Text)
	}
	switch {
	case answer == "":
		return problem.New("there is no answer to "+it.Recommendation.ID+" yet", "say one of "+words.List(assess.ResponseAnswers)+" first")
	case answer != assess.Accepted && text == "":
		return problem.New(fmt.Sprintf("an answer that is %q needs a text", answer), "say how you do it, or why not")
	case s.Later.Due != "" && s.Later.AgreedBy == "":
		return problem.New("a later date needs somebody who agreed to it", "name the role, such as Lead assessor")
	case s.Later.Due != "" && s.Later.Due <= it.First:
		return problem.New(fmt.Sprintf("%s is not later than %s, the day the review asks for", s.Later.Due.Long(), it.First.Long()), "give a later date, or give the action an earlier date of its own")
	}
	return nil
}

// Has says which recommendations there are.
func (f *FollowUp) Has() string {
	var ids []string
	for i := range f.Items {
		ids = append(ids, f.Items[i].Recommendation.ID)
	}
	if len(ids) == 0 {
		return "it has none"
	}
	return "it has " + words.List(ids)
}

// Next is the first recommendation that wants an answer, or else the first that
// is open; nil when all is said and done.
func (f *FollowUp) Next() *Item {
	for _, so := range []func(*Item) bool{
		func(it *Item) bool { return it.State == Unanswered },
		func(it *Item) bool { return it.State == NoAction },
	} {
		for i := range f.Items {
			if so(&f.Items[i]) {
				return &f.Items[i]
			}
		}
	}
	return nil
}
