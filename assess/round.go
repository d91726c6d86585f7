package assess

import (
	"slices"

	"standpoint/assess/words"
	"standpoint/standards"
)

// Round is what the next round of an assessment is to be.
type Round struct {
	Phase    string
	Number   int
	Due      Date
	Previous string  // the file of the one before, for the new one to name
	Review   *Review // the finished review of the one before, or nil
	Asked    []Asked // what it recommended, and what became of that
	OnlyOpen bool    // what the review found at the best value is carried over
}

// Asked is a recommendation of the round before, as a round after it has to know it.
type Asked struct {
	Point   int
	ID      string
	What    string
	Due     Date   // by when now
	From    string // what an action says that comes from it
	Settled bool   // nobody has to look at it again
	InHand  bool   // an open action does it, which comes over
}

// Begun is the assessment of a new round, and what became of the one before.
type Begun struct {
	Assessment *Assessment
	Came       []Carry  // what came over, for somebody to confirm
	Shared     int      // offers, asks and reused things that came over
	Asked      []string // recommendations that are asked about again, as new actions
	Settled    []int    // points that the review found at the best value
	Left       Left
}

// Left is what stays behind, in the file of the round before.
type Left struct {
	Ratings         int      // of points that are to be rated anew
	Actions         []string // done or dropped, by id
	Answers         int      // to questions that this phase does not ask
	Recommendations []string // that are settled, by id
	Asks            []string // that were answered, by id
}

// NextRound begins the next round of a service: texts, answers and evidence come
// over and wait to be confirmed, and so do open actions and recommendations.
// Ratings do not, but for those that the review found at the best value where only
// what is open is looked at again. The assessment before is not changed.
func NextRound(a *Assessment, s *standards.Standard, r Round) Begun {
	n := next{s: s, old: a, round: r, was: words.RoundIn(words.LowerFirst(s.PhaseName(a.Phase)), a.Round)}
	moved := *a
	moved.Format, moved.Phase, moved.Round, moved.Due, moved.Previous = Format, r.Phase, r.Number, r.Due, r.Previous
	moved.Conflict, moved.Points = fresh(a.Conflict), nil
	moved.People, moved.Service.Channels = slices.Clone(a.People), slices.Clone(a.Service.Channels)
	for i := range moved.People {
		moved.People[i].At = 0
	}
	for i := range moved.Service.Channels {
		moved.Service.Channels[i].At = 0
	}
	moved.Service.Products = slices.Clone(a.Service.Products)
	for i := range moved.Service.Products {
		moved.Service.Products[i].At = 0
	}
	n.out.Assessment = &moved
	for i := range s.Points {
		sp := &s.Points[i]
		p := a.Point(sp.Number)
		if p == nil {
			p = &Point{Number: sp.Number}
		}
		moved.Points = append(moved.Points, n.point(sp, p))
	}
	n.out.Came = slices.DeleteFunc(moved.Came(), Carry.Confirmed)
	return n.out
}

type next struct {
	s     *standards.Standard
	old   *Assessment
	round Round
	was   string // the round before, in words
	out   Begun
}

// point is what comes over of a point.
func (n *next) point(sp *standards.Point, old *Point) Point {
	p := Point{Number: sp.Number, Title: sp.Title, Owner: old.Owner, Visibility: old.Visibility, Done: old.Done, Planned: old.Planned,
		OpenToContact: old.OpenToContact, Notes: old.Notes, Conflict: fresh(old.Conflict)}
	if p.Done+p.Planned != "" {
		p.Was, p.Carried = n.was, Yes
	}
	n.answers(&p, sp, old)
	for _, e := range old.Evidence {
		e.At, e.Was, e.Carried, e.Conflict = 0, words.ItemOf(e.ID, n.was), Yes, fresh(e.Conflict)
		p.Evidence = append(p.Evidence, e)
	}
	for _, a := range old.Actions {
		if !a.IsOpen() {
			n.out.Left.Actions = append(n.out.Left.Actions, a.ID)
			continue
		}
		a.At, a.Was, a.Carried, a.Conflict = 0, words.ItemOf(a.ID, n.was), Yes, fresh(a.Conflict)
		p.Actions = append(p.Actions, a)
	}
	n.shared(&p, old)
	n.recommended(&p, old)
	n.settle(&p, old)
	return p
}

// answers come over where their question is asked in the phase.
func (n *next) answers(p *Point, sp *standards.Point, old *Point) {
	asked := map[string]bool{}
	for _, q := range n.out.Assessment.Asked(n.s, sp) {
		asked[q.ID] = true
	}
	for _, a := range old.Answers {
		switch {
		case !a.Said():
		case !asked[a.Question]:
			n.out.Left.Answers++
		default:
			a.At, a.Was, a.Carried, a.Conflict = 0, n.was, Yes, fresh(a.Conflict)
			p.Answers = append(p.Answers, a)
		}
	}
}

// shared brings over what is shared, and what help is still wanted with.
func (n *next) shared(p, old *Point) {
	for _, r := range old.Reused {
		r.At, r.Conflict = 0, fresh(r.Conflict)
		p.Reused = append(p.Reused, r)
	}
	for _, o := range old.Offers {
		o.At, o.Conflict = 0, fresh(o.Conflict)
		p.Offers = append(p.Offers, o)
	}
	for _, h := range old.Asks {
		if h.Answered() {
			n.out.Left.Asks = append(n.out.Left.Asks, h.ID)
			continue
		}
		h.At, h.Conflict = 0, fresh(h.Conflict)
		p.Asks = append(p.Asks, h)
	}
	n.out.Shared += len(p.Reused) + len(p.Offers) + len(p.Asks)
}

// recommended asks about recommendations again that are still open: as an action,
// where none that is open answers them yet. Its id is none that an action had.
func (n *next) recommended(p, old *Point) {
	ids := Point{Number: p.Number, Actions: slices.Concat(old.Actions, p.Actions)}
	for _, one := range n.round.Asked {
		switch {
		case one.Point != p.Number:
		case one.Settled:
			n.out.Left.Recommendations = append(n.out.Left.Recommendations, one.ID)
		case !one.InHand:
			again := Action{ID: NextID(&ids, 'A'), What: one.What, Due: one.Due, From: one.From, Was: words.ItemOf(one.ID, n.was), Carried: Yes}
			ids.Actions = append(ids.Actions, again)
			p.Actions = append(p.Actions, again)
			n.out.Asked = append(n.out.Asked, one.ID)
		}
	}
}

// settle carries a rating over where the review found the point at the best value
// and only what is open is looked at again: nothing of it has to be confirmed.
// What it did not look at because an earlier one had settled it stays so.
func (n *next) settle(p, old *Point) {
	settled := false
	if review := n.round.Review; n.round.OnlyOpen && review != nil {
		switch decision := review.Said(p.Number).Decision; {
		case decision == n.s.Scale.Values[0].ID:
			day := review.Day()
			p.Rating, p.RatedOn, settled = CarriedOver, day, true
			p.Why = words.FoundBest(n.s.Scale.Values[0].Label, day.Long(), review.ID)
		case old.Rating == CarriedOver && (decision == "" || decision == CarriedOver):
			p.Rating, p.RatedOn, p.Why, settled = CarriedOver, old.RatedOn, old.WhyNow(), true
		}
	}
	switch {
	case settled:
		for _, c := range p.Came() {
			c.Confirm()
		}
		n.out.Settled = append(n.out.Settled, p.Number)
	case old.Rating != "":
		n.out.Left.Ratings++
	}
}
