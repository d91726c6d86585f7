package portfolio

import (
	"cmp"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Groupings are what services can be gathered under.
var Groupings = []string{"organisation", "group", "phase"}

// Why there is no table of the best: said with every heat map.
const Why = "Services are in alphabetical order, and nothing here is added up or averaged: each team rates itself, " +
	"at its own time and with its own eyes, so a total would compare what cannot be compared."

// Options say for whom and by what a roll-up is made.
type Options struct {
	AsOf     assess.Date
	For      string              // one of Readers; empty for whoever may read the files
	By       string              // one of Groupings; organisation when empty
	MinGroup int                 // counts only, and none below this number of services; 0 for services by name
	Through  *standards.Standard // see every standard through this one; nil to keep them apart
	Soon     int                 // days ahead that count as soon; 30 when 0
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
	Problems    []Problem

	Maps       []Map  // one for each standard
	Gaps       []Gaps // one for each standard
	Moved      []Move
	Overdue    []Due
	Soon       []Due // actions
	Meetings   []Meeting
	Stale      []Stale
	Contracts  []Contract
	NotStarted []NotStarted
	Offers     []OfferOf
	Asks       []AskOf
	Used       []Use
	Contacts   []Contact

	ways  func(standard string, point int) []wayTo
	shown Input // what the reader may see, for the pages of services and points
}

// Ref says which point of which service something is about. Everything of one
// point shares one, and what belongs to an entry is pointed to, not copied: with
// many services that is most of what a roll-up would weigh.
type Ref struct {
	*Whose
	Point int
	Title string // of the point
}

// Whose says which assessment of which service something is from.
type Whose struct {
	Service, Name, Organisation, Group, Standard, Phase, File string

	key string // of the service, as who makes it; empty where nothing made it
}

// Due is an action with a date that is past or near.
type Due struct {
	*Ref
	*Action
}

// Meeting is when a panel or peers meet about a service.
type Meeting struct {
	*Ref
	On assess.Date
}

// Stale is evidence that has turned, or soon turns, a year old.
type Stale struct {
	*Ref
	*Evidence
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

// New rolls up what was read.
func New(in Input, o Options) *Portfolio {
	o.By, o.Soon = cmp.Or(o.By, Groupings[0]), cmp.Or(o.Soon, soonDays)
	in.Entries, in.Older = in.settle()
	in.group()
	all := in
	in, kept := in.For(o.For)
	p := &Portfolio{
		Name: in.Name, AsOf: o.AsOf, For: o.For, By: o.By, MinGroup: o.MinGroup, Why: Why,
		Assessments: len(in.Entries), Kept: kept, Older: in.Older, Problems: in.Problems, Services: services(in.Entries),
	}
	p.Maps = in.maps(o)
	p.Gaps = in.gaps(o)
	p.NotStarted = in.notStarted(o.AsOf, all.Problems)
	if !seesFiles(o.For) {
		for i := range p.NotStarted {
			p.NotStarted[i].Detail = ""
		}
	}
	for i := range in.Entries {
		p.lists(&in, &in.Entries[i], o)
	}
	p.order()
	p.match(&in)
	p.shown = in
	return p
}

func services(entries []Entry) int {
	seen := map[string]bool{}
	for i := range entries {
		seen[words.Fold(entries[i].Organisation)+"\x00"+words.Fold(entries[i].Service)] = true
	}
	return len(seen)
}

// group gives each entry the group that the list has for its service.
func (in *Input) group() {
	byService := map[string][]*Expected{}
	for i := range in.Expected {
		x := &in.Expected[i]
		byService[words.Fold(x.Service)] = append(byService[words.Fold(x.Service)], x)
	}
	for i := range in.Entries {
		for _, x := range byService[words.Fold(in.Entries[i].Service)] {
			if x.is(&in.Entries[i]) && x.Group != "" {
				in.Entries[i].Group = x.Group
			}
		}
	}
}

func (e *Entry) whose() *Whose {
	return &Whose{Service: e.Service, Name: e.Title(), Organisation: e.Organisation, Group: e.Group, Standard: e.Standard, Phase: e.Phase, File: e.File,
		key: words.Fold(e.Organisation) + "\x00" + words.Fold(e.Service)}
}

func (in *Input) ref(e *Entry, point int) *Ref { return in.refTo(e, e.whose(), point) }

// refTo is ref with what all refs to an entry share.
func (in *Input) refTo(e *Entry, whose *Whose, point int) *Ref {
	r := &Ref{Whose: whose, Point: point}
	if s := in.Standards[e.Standard]; s != nil && point > 0 {
		if p := s.Point(point); p != nil {
			r.Title = p.Title
		} else if p := s.DroppedPoint(point); p != nil {
			r.Title = p.Title
		}
	}
	return r
}

// lists adds what one entry has to every list.
func (p *Portfolio) lists(in *Input, e *Entry, o Options) {
	if e.ContractEnd != "" && e.ContractEnd <= o.AsOf.AddMonths(contractMonths) {
		p.Contracts = append(p.Contracts, Contract{in.ref(e, 0), e.Supplier, e.ContractEnd, e.ContractEnd < o.AsOf})
	}
	soon, whose := o.AsOf.AddDays(o.Soon), e.whose()
	if e.Due >= o.AsOf && e.Due <= soon {
		p.Meetings = append(p.Meetings, Meeting{in.ref(e, 0), e.Due})
	}
	for i := range e.Points {
		point := &e.Points[i]
		ref := in.refTo(e, whose, point.Number)
		for k := range point.Actions {
			switch a := &point.Actions[k]; {
			case !a.listed(o):
			case a.Due < o.AsOf:
				p.Overdue = append(p.Overdue, Due{ref, a})
			default:
				p.Soon = append(p.Soon, Due{ref, a})
			}
		}
		p.evidence(ref, point, o)
		p.shared(ref, point, o)
		if m, moved := in.moved(e, point, ref); moved {
			p.Moved = append(p.Moved, m)
		}
	}
}

// evidence lists the newest piece of a point when it is a year old or turns so
// soon: older ones beside a fresh one do no harm.
func (p *Portfolio) evidence(ref *Ref, point *Point, o Options) {
	if x, end := point.stale(o); x != nil {
		p.Stale = append(p.Stale, Stale{ref, x, end < o.AsOf})
	}
}

// stale is the newest piece of evidence where it is a year old or turns so
// soon, and when it does; nil where it does not.
func (p *Point) stale(o Options) (newest *Evidence, end assess.Date) {
	for i := range p.Evidence {
		if x := &p.Evidence[i]; x.Date != "" && x.Date <= o.AsOf && (newest == nil || x.Date > newest.Date) {
			newest = x
		}
	}
	if newest == nil {
		return nil, ""
	}
	if end = newest.Date.AddMonths(evidenceMonths); end > o.AsOf.AddDays(o.Soon) {
		return nil, ""
	}
	return newest, end
}

// listed says whether an action is overdue or due soon.
func (a *Action) listed(o Options) bool {
	return a.State == assess.Open && a.Due != "" && a.Due <= o.AsOf.AddDays(o.Soon)
}

// Slim drops of an entry what no list of its roll-up says: actions that are
// done or far off and, for whoever may see all of it, evidence that is fresh.
// Pages and records of single services want it whole.
func (e *Entry) Slim(o Options) {
	o.Soon = cmp.Or(o.Soon, soonDays)
	for i := range e.Points {
		p := &e.Points[i]
		p.Actions = slices.Clone(slices.DeleteFunc(p.Actions, func(a Action) bool { return !a.listed(o) }))
		if o.For != "" {
			continue // which piece is the newest depends on what that reader may see
		}
		if x, _ := p.stale(o); x != nil {
			p.Evidence = []Evidence{*x}
		} else {
			p.Evidence = nil
		}
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

// Number is how much there is of something; Few where that is too few to say.
type Number struct {
	What string
	N    int
	Few  bool
}

// Numbers say how much there is, where single services stay unnamed.
func (p *Portfolio) Numbers() []Number {
	all := []Number{
		{What: "actions overdue", N: len(p.Overdue)}, {What: "actions due in the next 30 days", N: len(p.Soon)},
		{What: "points with evidence going stale", N: len(p.Stale)}, {What: "contracts that end within a year", N: len(p.Contracts)},
		{What: "offers", N: len(p.Offers)}, {What: "asks", N: len(p.Asks)},
	}
	for i := range all {
		if all[i].N < p.MinGroup {
			all[i].N, all[i].Few = 0, true
		}
	}
	return all
}
