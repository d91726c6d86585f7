package portfolio

import (
	"cmp"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/standards"
)

// Groupings are what services can be gathered under.
var Groupings = []string{"organisation", "group", "phase"}

// Why there is no table of the best: said with every heat map.
const Why = "Services are in alphabetical order, and nothing here is added up or averaged: each team rates itself, " +
	"in its own way and at its own time, so a total would be misleading."

// NoList is said instead of who has not started where nothing is expected.
const NoList = "To see who has not started, list the services you expect in portfolio.yaml."

// Options say for whom and by what a roll-up is made.
type Options struct {
	AsOf     assess.Date
	For      string              // one of Readers; empty for whoever may read the files
	By       string              // one of Groupings; organisation when empty
	MinGroup int                 // counts only, and none below this number of services; 0 for services by name
	Through  *standards.Standard // see every standard through this one; nil to keep them apart
	Soon     int                 // days ahead that count as soon; 30 when 0
	// Declaration is the standard about an organisation that evidence is gathered for,
	// where each organisation has a page; nil where none is.
	Declaration *standards.Standard
}

// Portfolio is what many assessments say together, decided once for every
// format. All lists are in alphabetical order or by date, never by rating.
type Portfolio struct {
	Name     string // of the list, where one has a name
	AsOf     assess.Date
	For      string
	By       string
	MinGroup int
	Why      string

	Services    int      // distinct services
	Assessments int      // current ones
	Kept        int      // kept back from this reader
	Older       []string // files passed over for a newer one
	Problems    problem.Errors

	Maps       []Map  // one for each standard
	Gaps       []Gaps // one for each standard
	Moved      []Move
	Overdue    []Due
	Soon       []Due // actions
	Meetings   []Meeting
	Stale      []Stale
	Contracts  []Contract
	Expected   int // services of the list; 0 without one, and then nobody knows who has not started
	NotStarted []NotStarted
	Offers     []OfferOf
	Asks       []AskOf // that are open
	Answered   []AskOf
	Used       []Use
	Contacts   []Contact
	Elsewhere  []*Publisher // files of others that some of it is from
	Outcomes   []OutcomeOf  // as each service states them

	ByOrganisation []Organisation

	matcher *matcher
	seen    *current // what the reader may see, for the pages of services
	who     []*Whose // those of the entries, in their order
	own     []Map    // for the pages of points: each standard by itself, where they are seen through one
}

// Due is an action with a date that is past or near.
type Due struct {
	*Ref
	assess.Action
}

// Meeting is when a panel or peers meet about a service.
type Meeting struct {
	*Ref
	On assess.Date
}

// Stale is evidence that has turned, or soon turns, a year old.
type Stale struct {
	*Ref
	assess.Evidence
	Old bool // a year old already
}

// Contract is one that ends within a year, or has ended.
type Contract struct {
	*Ref
	Supplier string
	Ends     assess.Date
	Ended    bool
}

// Within what time things are listed.
const (
	soonDays       = 30
	evidenceMonths = 12 // how long evidence is fresh, as in words.TheRule
	contractMonths = 12
)

// New rolls up what was read. The error is that of loading an entry.
func New(in Input, o Options) (*Portfolio, error) {
	o.By, o.Soon = cmp.Or(o.By, Groupings[0]), cmp.Or(o.Soon, soonDays)
	c := in.current(o.For)
	p := &Portfolio{
		Name: in.Name, AsOf: o.AsOf, For: o.For, By: o.By, MinGroup: o.MinGroup, Why: Why,
		Kept: c.kept, Older: c.Older, Problems: c.Problems, seen: c,
	}
	heat, own, gaps := newAtlas(c, o), newAtlas(c, Options{By: o.By, MinGroup: o.MinGroup}), &tally{c, map[string]int{}, map[string]map[int]map[string]int{}}
	heat.leave()
	p.Assessments, p.Services = len(c.order), c.distinct()
	declared := newDeclarations(c, o.Declaration)
	err := c.each(func(e *Entry) error {
		whose := e.whose()
		p.who = append(p.who, whose)
		declared.add(e, whose)
		heat.add(e, whose)
		if o.Through != nil && o.MinGroup == 0 { // counted twice, in two ways, one would tell what the other keeps
			own.add(e, whose)
		}
		gaps.add(e)
		p.lists(e, whose, o)
		p.works(e, whose)
		return nil
	})
	if err != nil {
		return nil, err
	}
	p.Maps, p.own = heat.maps(), own.maps()
	p.Gaps = gaps.gaps(p)
	p.Expected, p.NotStarted = len(c.Expected), c.notStarted(o.AsOf)
	p.Elsewhere = p.elsewhere()
	p.order()
	p.standardsInOrder()
	p.declare(declared)
	p.match()
	return p, nil
}

// distinct counts services.
func (c *current) distinct() int {
	seen := map[string]bool{}
	for _, i := range c.order {
		seen[c.Keys[i].key] = true
	}
	return len(seen)
}

// lists adds what one entry has to every list.
func (p *Portfolio) lists(e *Entry, whose *Whose, o Options) {
	ref, ends := &Ref{Whose: whose}, e.Service.ContractEnd
	if ends != "" && ends <= o.AsOf.AddMonths(contractMonths) {
		p.Contracts = append(p.Contracts, Contract{ref, e.Service.Supplier, ends, ends < o.AsOf})
	}
	soon := o.AsOf.AddDays(o.Soon)
	if e.Due >= o.AsOf && e.Due <= soon {
		p.Meetings = append(p.Meetings, Meeting{ref, e.Due})
	}
	for i := range e.Points {
		point := &e.Points[i]
		ref := p.seen.ref(whose, point.Number)
		for _, a := range point.Actions {
			switch {
			case a.State != assess.Open || a.Due == "" || a.Due > soon:
			case a.Due < o.AsOf:
				p.Overdue = append(p.Overdue, Due{ref, a})
			default:
				p.Soon = append(p.Soon, Due{ref, a})
			}
		}
		p.evidence(ref, point, o)
		p.shared(ref, point, o)
		if m, moved := p.seen.moved(point, e.Before[point.Number], ref); moved {
			p.Moved = append(p.Moved, m)
		}
	}
}

// evidence lists the newest piece of a point when it is a year old or turns so
// soon: older ones beside a fresh one do no harm.
func (p *Portfolio) evidence(ref *Ref, point *assess.Point, o Options) {
	var newest assess.Evidence
	for _, x := range point.Evidence {
		if x.Date > newest.Date && x.Date <= o.AsOf {
			newest = x
		}
	}
	if newest.Date == "" {
		return
	}
	if end := newest.Date.AddMonths(evidenceMonths); end <= o.AsOf.AddDays(o.Soon) {
		p.Stale = append(p.Stale, Stale{ref, newest, end < o.AsOf})
	}
}

// order sorts by date what has one; entries come in alphabetical order.
func (p *Portfolio) order() {
	byDue := func(a, b Due) int { return strings.Compare(string(a.Due), string(b.Due)) }
	slices.SortStableFunc(p.Overdue, byDue)
	slices.SortStableFunc(p.Soon, byDue)
	slices.SortStableFunc(p.Meetings, func(a, b Meeting) int { return strings.Compare(string(a.On), string(b.On)) })
	slices.SortStableFunc(p.Stale, func(a, b Stale) int { return strings.Compare(string(a.Date), string(b.Date)) })
	slices.SortStableFunc(p.Contracts, func(a, b Contract) int { return strings.Compare(string(a.Ends), string(b.Ends)) })
}
