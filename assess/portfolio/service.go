package portfolio

import (
	"cmp"

	"standpoint/assess"
)

// Service is all that a roll-up says of one service, for a page of its own.
type Service struct {
	Ref                    // of its first assessment
	Assessments []Assessed // current ones, one for each standard
}

// Assessed is one assessment of a service.
type Assessed struct {
	Ref
	StandardName, Short string // "Local Government Digital Service Standard", "LGDSS 2016"
	PhaseName           string
	Round               int
	Looked, Begun, Of   int // points with a rating, those with something written and none, and all
	Delivery, Supplier  string
	ContractEnd         assess.Date
	Due                 assess.Date // when the panel or peers meet
	LastRated           assess.Date
	Decided             string      // "The panel", where one decided
	DecidedOn           assess.Date // the day of its review
	Past                []string    // earlier rounds and the reviews of them, each a sentence, the oldest first
	Points              []Standing
}

// Standing is how one point of an assessment stands, and what belongs to it.
type Standing struct {
	Ref
	Cell
	BeforeFrom string // where the earlier rating is from
	Decision   Cell   // what a panel or peers decided
	Asked      []assess.Recommendation
	Owner      string
	RatedOn    assess.Date
	Open       bool // open to contact about this point
	Evidence   []assess.Evidence
	Actions    []Planned // that are open
	Finished   []Planned // done or dropped
	Offers     []*OfferOf
	Asks       []*AskOf // that are open
	Answered   []*AskOf
	Used       []*Use
}

// Planned is an action, and whether its day has passed.
type Planned struct {
	assess.Action
	Overdue bool
}

// EveryService names every service that the reader may see, in alphabetical
// order; none where only counts are given.
func (p *Portfolio) EveryService() []Ref {
	var refs []Ref
	seen := map[string]bool{}
	for _, whose := range p.who {
		if p.MinGroup == 0 && !seen[whose.key] {
			seen[whose.key] = true
			refs = append(refs, Ref{Whose: whose})
		}
	}
	return refs
}

// EachService gives every service that the reader may see, one after another
// in alphabetical order; none where only counts are given. It ends at the
// first error of visit or of loading an entry, and gives that.
func (p *Portfolio) EachService(visit func(*Service) error) error {
	if p.MinGroup > 0 {
		return nil
	}
	have := holdings{by(p.Offers, OfferOf.spot), by(p.Asks, AskOf.spot), by(p.Answered, AskOf.spot), by(p.Used, Use.spot)}
	of := map[string][]int{}
	for at, whose := range p.who {
		of[whose.key] = append(of[whose.key], at)
	}
	for _, ref := range p.EveryService() {
		s := Service{Ref: ref}
		for _, at := range of[ref.key] {
			e, err := p.seen.entry(p.seen.order[at])
			if err != nil {
				return err
			}
			s.Assessments = append(s.Assessments, p.assessed(e, p.who[at], have))
		}
		if err := visit(&s); err != nil {
			return err
		}
	}
	return nil
}

// holdings are offers, asks and things used, by service and point.
type holdings struct {
	offers         map[string][]*OfferOf
	asks, answered map[string][]*AskOf
	used           map[string][]*Use
}

func (p *Portfolio) assessed(e *Entry, whose *Whose, have holdings) Assessed {
	s := p.seen.Standards[e.Standard]
	a := Assessed{
		Ref: Ref{Whose: whose}, StandardName: s.Name, Short: s.ShortTitled(), PhaseName: cmp.Or(s.PhaseName(e.Phase), e.Phase), Round: e.Round, Of: len(s.Points),
		Delivery: e.Service.Delivery, Supplier: e.Service.Supplier, ContractEnd: e.Service.ContractEnd, Due: e.Due,
	}
	a.Looked, a.LastRated = e.rated()
	if e.Verdict != nil {
		a.Decided, a.DecidedOn = (&assess.Review{By: e.Verdict.By}).Whose(), e.Verdict.Day
	}
	a.Begun = len(e.Begun)
	for i := range e.Past {
		a.Past = append(a.Past, e.Past[i].Says(s))
	}
	for _, number := range p.seen.numbers(e) {
		st := Standing{Ref: *p.seen.ref(whose, number), Cell: cellOf(s, e, number), BeforeFrom: e.Before[number].From}
		if point := e.Point(number); point != nil {
			st.Owner, st.RatedOn, st.Open, st.Evidence = point.Owner, point.RatedOn, point.OpenToContact == assess.Yes, point.Evidence
			for _, x := range point.Actions {
				if x.State != assess.Open {
					st.Finished = append(st.Finished, Planned{Action: x})
					continue
				}
				st.Actions = append(st.Actions, Planned{x, x.Due != "" && x.Due < p.AsOf})
			}
		}
		if d := e.Verdict.on(number); d != nil {
			st.Decision = ratedCell(s, d.Rating)
			st.Asked = d.Asked
		}
		st.Offers, st.Asks, st.Answered, st.Used = have.offers[st.spot()], have.asks[st.spot()], have.answered[st.spot()], have.used[st.spot()]
		a.Points = append(a.Points, st)
	}
	return a
}
