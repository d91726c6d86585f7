// Package followup says what became of a review: how each recommendation stands,
// by what the team says to it, its action, the lead's word and a day. None of it
// is stored. It reads no file and knows no clock.
package followup

import (
	"cmp"
	"strings"

	"standpoint/assess"
	"standpoint/standards"
)

// Subject is a review and what is known around it.
type Subject struct {
	Review     *assess.Review
	Response   *assess.Response   // nil while there is none
	Assessment *assess.Assessment // the team's own, as it is now
	Standard   *standards.Standard
	Day        assess.Date // the day lateness is judged by
	Nation     string      // whose bank holidays count, where not those of the service's: one of assess.Nations
}

// Usual is the nation whose bank holidays count where nobody says.
const Usual = "england"

// FollowUp is what became of a review on a day.
type FollowUp struct {
	Subject
	Items  []Item // by point, then as they stand there
	Clocks []Clock
}

// Item is one recommendation and how it stands.
type Item struct {
	Point          int
	Decision       string // the panel's, on the point
	Recommendation *assess.Recommendation
	Response       *assess.ResponseTo // nil while nothing is said
	Action         *assess.Action     // nil without one
	Evidence       []*assess.Evidence // what shows that it is done
	State          State
	First          assess.Date // by when it was asked first; empty without a date
	Due            assess.Date // by when now: as agreed later, or as asked
	DueBy          string      // where the date is from, where it does not stand in the review: a sentence
	Since          assess.Date // since when it stands so, where that is known
	Late           int         // days after Due; 0 where it is not late
}

// Of judges a review on a day.
func Of(s Subject) *FollowUp {
	s.Nation = cmp.Or(s.Nation, s.Assessment.Service.Nation, Usual)
	f := &FollowUp{Subject: s}
	f.Clocks = f.clocks()
	index := s.Assessment.EvidenceIndex()
	for i := range s.Review.Points {
		p := &s.Review.Points[i]
		for j := range p.Recommendations {
			f.Items = append(f.Items, f.item(p, &p.Recommendations[j], index))
		}
	}
	return f
}

// item is how one recommendation stands.
func (f *FollowUp) item(p *assess.ReviewPoint, r *assess.Recommendation, index assess.EvidenceIndex) Item {
	it := Item{Point: p.Number, Decision: p.Decision, Recommendation: r, First: r.Due, Due: r.Due}
	if f.Response != nil {
		it.Response = f.Response.Response(r.ID)
	}
	it.Action = f.action(&it)
	it.Evidence = shown(it.Action, index)
	f.date(&it)
	it.State, it.Since = stateOf(&it)
	if it.State.Open() && it.State != Challenged && it.Due != "" && it.Due < f.Day {
		it.Late = daysBetween(it.Due, f.Day)
	}
	return it
}

// date is by when it has to be done: as agreed, as asked, by the standard's rule,
// or else as the team set out itself.
func (f *FollowUp) date(it *Item) {
	if mend := f.clock(Mend); it.Due == "" && mend != nil && it.Decision == f.Standard.Rules.Mend && it.Recommendation.Kind == "must" && mend.Last != "" {
		it.First, it.Due, it.DueBy = mend.Last, mend.Last, "by the standard's rule"
	}
	if it.Response != nil && it.Response.Later.Due != "" {
		it.Due, it.DueBy = it.Response.Later.Due, ""
	}
	if it.Due == "" && it.Action != nil && it.Action.Due != "" {
		it.First, it.Due, it.DueBy = it.Action.Due, it.Action.Due, "the team's own date"
	}
}

// action is the one that the response names, or else the one that says it comes
// from the recommendation.
func (f *FollowUp) action(it *Item) *assess.Action {
	for i := range f.Assessment.Points {
		p := &f.Assessment.Points[i]
		if it.Response != nil && it.Response.Action != "" {
			if a := p.Action(it.Response.Action); a != nil {
				return a
			}
			continue
		}
		for j := range p.Actions {
			if From(f.Review, it.Recommendation.ID) == p.Actions[j].From {
				return &p.Actions[j]
			}
		}
	}
	return nil
}

// From is what an action says that comes from a recommendation: the review's id
// and the recommendation's.
func From(r *assess.Review, id string) string { return strings.TrimSpace(r.ID + " " + id) }

// shown is the evidence that an action names.
func shown(a *assess.Action, index assess.EvidenceIndex) (all []*assess.Evidence) {
	if a == nil {
		return nil
	}
	for _, id := range strings.FieldsFunc(a.Evidence, func(r rune) bool { return strings.ContainsRune(",; ", r) }) {
		if e := index.Find(id); e != nil {
			all = append(all, e)
		}
	}
	return all
}

// Item finds a recommendation by its id, or gives nil.
func (f *FollowUp) Item(id string) *Item {
	for i := range f.Items {
		if strings.EqualFold(f.Items[i].Recommendation.ID, id) {
			return &f.Items[i]
		}
	}
	return nil
}

// Count is how many recommendations something is so of.
func (f *FollowUp) Count(so func(*Item) bool) (n int) {
	for i := range f.Items {
		if so(&f.Items[i]) {
			n++
		}
	}
	return n
}

// daysBetween counts the days from one to another.
func daysBetween(from, to assess.Date) int {
	return int(to.Time().Sub(from.Time()).Hours() / 24)
}
