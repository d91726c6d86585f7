package portfolio

import (
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
	Looked, Of          int // points with a rating, and all
	Delivery, Supplier  string
	ContractEnd         assess.Date
	Due                 assess.Date // when the panel or peers meet
	LastRated           assess.Date
	Points              []Standing
}

// Standing is how one point of an assessment stands, and what belongs to it.
type Standing struct {
	Ref
	Cell
	BeforeFrom string // where the earlier rating is from
	Owner      string
	RatedOn    assess.Date
	Open       bool // open to contact about this point
	Evidence   []Evidence
	Actions    []Planned
	Offers     []*OfferOf
	Asks       []*AskOf
	Used       []*Use
}

// Planned is an action, and whether its day has passed.
type Planned struct {
	Action
	Overdue bool
}

// Key names a service: its organisation and its id, in whatever capitals.
func (r *Ref) Key() string { return r.who() }

// EveryService names every service that the reader may see, in alphabetical
// order; none where only counts are given.
func (p *Portfolio) EveryService() []Ref {
	var refs []Ref
	seen := map[string]bool{}
	for i := range p.shown.Entries {
		ref := *p.shown.ref(&p.shown.Entries[i], 0)
		if p.MinGroup == 0 && !seen[ref.who()] {
			seen[ref.who()] = true
			refs = append(refs, ref)
		}
	}
	return refs
}

// EachService gives every service that the reader may see, one after another
// in alphabetical order; none where only counts are given. It ends at the
// first error of visit, and gives that.
func (p *Portfolio) EachService(visit func(*Service) error) error {
	if p.MinGroup > 0 {
		return nil
	}
	have := p.holdings()
	of := map[string][]*Entry{}
	for i := range p.shown.Entries {
		ref := p.shown.ref(&p.shown.Entries[i], 0)
		of[ref.who()] = append(of[ref.who()], &p.shown.Entries[i])
	}
	for _, ref := range p.EveryService() {
		s := Service{Ref: ref}
		for _, e := range of[ref.who()] {
			s.Assessments = append(s.Assessments, p.assessed(e, have))
		}
		if err := visit(&s); err != nil {
			return err
		}
	}
	return nil
}

// holdings are offers, asks and things used, by service and point.
type holdings struct {
	offers map[string][]*OfferOf
	asks   map[string][]*AskOf
	used   map[string][]*Use
}

func (r *Ref) spot() string { return r.who() + "\x00" + r.place() }

func (p *Portfolio) holdings() holdings {
	have := holdings{map[string][]*OfferOf{}, map[string][]*AskOf{}, map[string][]*Use{}}
	for i := range p.Offers {
		have.offers[p.Offers[i].spot()] = append(have.offers[p.Offers[i].spot()], &p.Offers[i])
	}
	for i := range p.Asks {
		have.asks[p.Asks[i].spot()] = append(have.asks[p.Asks[i].spot()], &p.Asks[i])
	}
	for i := range p.Used {
		have.used[p.Used[i].spot()] = append(have.used[p.Used[i].spot()], &p.Used[i])
	}
	return have
}

func (p *Portfolio) assessed(e *Entry, have holdings) Assessed {
	s := p.shown.Standards[e.Standard]
	a := Assessed{
		Ref: *p.shown.ref(e, 0), StandardName: s.Name, Short: s.ShortTitled(), PhaseName: e.Phase, Round: e.Round, Looked: e.rated(), Of: len(s.Points),
		Delivery: e.Delivery, Supplier: e.Supplier, ContractEnd: e.ContractEnd, Due: e.Due, LastRated: e.lastRated(),
	}
	if phase := s.Phase(e.Phase); phase != nil {
		a.PhaseName = phase.Name
	}
	for _, number := range p.shown.numbers(e) {
		st := Standing{Ref: *p.shown.ref(e, number), Cell: cellOf(s, e, number)}
		if point := e.Point(number); point != nil {
			st.BeforeFrom, st.Owner, st.RatedOn, st.Open, st.Evidence = point.BeforeFrom, point.Owner, point.RatedOn, point.Open, point.Evidence
			for _, x := range point.Actions {
				st.Actions = append(st.Actions, Planned{x, x.State == assess.Open && x.Due != "" && x.Due < p.AsOf})
			}
		}
		st.Offers, st.Asks, st.Used = have.offers[st.spot()], have.asks[st.spot()], have.used[st.spot()]
		a.Points = append(a.Points, st)
	}
	return a
}
