package portfolio

import (
	"standpoint/assess"
)

// Record is one line of what a roll-up is made of, for a spreadsheet or a
// warehouse, and for joining roll-ups. docs/portfolio.md says what stands in
// each field; which fields are filled depends on Kind.
type Record struct {
	Kind         string      `json:"kind"`
	Service      string      `json:"service"`
	Organisation string      `json:"organisation"`
	Standard     string      `json:"standard"`
	Phase        string      `json:"phase"`
	Name         string      `json:"name,omitempty"`
	Group        string      `json:"group,omitempty"`
	Round        int         `json:"round,omitempty"`
	File         string      `json:"file,omitempty"`
	Share        string      `json:"share,omitempty"`
	Point        int         `json:"point,omitempty"`
	ID           string      `json:"id,omitempty"`
	Title        string      `json:"title,omitempty"`
	Rating       string      `json:"rating,omitempty"`
	Before       string      `json:"before,omitempty"`
	BeforeFrom   string      `json:"before_from,omitempty"`
	Owner        string      `json:"owner,omitempty"`
	What         string      `json:"what,omitempty"`
	Of           string      `json:"of,omitempty"` // kind of evidence, offer or ask
	Link         string      `json:"link,omitempty"`
	Licence      string      `json:"licence,omitempty"`
	Conditions   string      `json:"conditions,omitempty"`
	State        string      `json:"state,omitempty"`
	Contact      string      `json:"contact,omitempty"`
	Open         bool        `json:"open_to_contact,omitempty"`
	From         string      `json:"from,omitempty"`
	Tried        string      `json:"tried,omitempty"`
	AnsweredBy   string      `json:"answered_by,omitempty"`
	Date         assess.Date `json:"date,omitempty"`
	Due          assess.Date `json:"due,omitempty"`
	Until        assess.Date `json:"until,omitempty"`
	Visibility   string      `json:"visibility,omitempty"`
	Delivery     string      `json:"delivery,omitempty"`
	Supplier     string      `json:"supplier,omitempty"`
	ContractEnd  assess.Date `json:"contract_end,omitempty"`
	Repository   string      `json:"repository,omitempty"`
	Revision     string      `json:"revision,omitempty"`
	Months       int         `json:"out_of_date_after_months,omitempty"`
	Line         int         `json:"line,omitempty"`
	Column       int         `json:"column,omitempty"`
	Problem      string      `json:"problem,omitempty"`
	Hint         string      `json:"hint,omitempty"`
}

// The kinds of records, in the order in which they are written for a service.
const (
	KindService  = "service"
	KindPoint    = "point"
	KindAction   = "action"
	KindOffer    = "offer"
	KindAsk      = "ask"
	KindReused   = "reused"
	KindEvidence = "evidence"
	KindExpected = "expected"
	KindOlder    = "older" // a file passed over for a newer one
	KindUnread   = "unread"
)

// Kinds lists them.
var Kinds = []string{KindService, KindPoint, KindAction, KindOffer, KindAsk, KindReused, KindEvidence, KindExpected, KindOlder, KindUnread}

// Records gives what a reader may see as records, one after another: current
// assessments in alphabetical order, then what is expected, then what could
// not be read. It stops at the first error of write.
func Records(in Input, reader string, write func(*Record) error) error {
	in.Entries, in.Older = in.settle()
	in.group()
	in, _ = in.For(reader)
	for i := range in.Entries {
		if err := in.records(&in.Entries[i], write); err != nil {
			return err
		}
	}
	for i := range in.Expected {
		x := &in.Expected[i]
		r := Record{Kind: KindExpected, Service: x.Service, Organisation: x.Organisation, Standard: x.Standard, Name: x.Name, Group: x.Group,
			Share: x.Share, Owner: x.Owner, Repository: x.Repository, Revision: x.Revision, File: x.File, Months: x.Months}
		if reader == "public" {
			r.Repository, r.Revision, r.File = "", "", "" // a folder can say who somebody is
		}
		if err := write(&r); err != nil {
			return err
		}
	}
	for _, file := range in.Older {
		if err := write(&Record{Kind: KindOlder, File: file}); err != nil {
			return err
		}
	}
	for _, p := range in.Problems {
		r := Record{Kind: KindUnread, File: p.File, Line: p.Line, Column: p.Column, Problem: p.Problem, Hint: p.Hint}
		if err := write(&r); err != nil {
			return err
		}
	}
	return nil
}

func (in *Input) records(e *Entry, write func(*Record) error) error {
	base := Record{Service: e.Service, Organisation: e.Organisation, Standard: e.Standard, Phase: e.Phase, Name: e.Name, Group: e.Group, Round: e.Round, File: e.File}
	r := base
	r.Kind, r.Share, r.Delivery, r.Supplier, r.ContractEnd, r.Due = KindService, e.Share, e.Delivery, e.Supplier, e.ContractEnd, e.Due
	if err := write(&r); err != nil {
		return err
	}
	for _, number := range in.numbers(e) {
		p := e.Point(number)
		if p == nil {
			p = &Point{Number: number}
		}
		base.Point, base.Title = number, in.ref(e, number).Title
		if err := p.records(base, write); err != nil {
			return err
		}
	}
	return nil
}

// numbers are the points of the standard, and those of the entry that the
// standard no longer has.
func (in *Input) numbers(e *Entry) []int {
	var numbers []int
	seen := map[int]bool{}
	if s := in.Standards[e.Standard]; s != nil {
		for i := range s.Points {
			numbers = append(numbers, s.Points[i].Number)
			seen[s.Points[i].Number] = true
		}
	}
	for i := range e.Points {
		if n := e.Points[i].Number; !seen[n] {
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// records writes a point and all that belongs to it; base has what is common.
func (p *Point) records(base Record, write func(*Record) error) error {
	var all []Record
	add := func(kind string, fill func(*Record)) {
		r := base
		r.Kind = kind
		fill(&r)
		all = append(all, r)
	}
	add(KindPoint, func(r *Record) {
		r.Rating, r.Before, r.BeforeFrom, r.Owner, r.Date, r.Open = p.Rating, p.Before, p.BeforeFrom, p.Owner, p.RatedOn, p.Open
	})
	for _, x := range p.Actions {
		add(KindAction, func(r *Record) {
			r.ID, r.What, r.Owner, r.State, r.Visibility, r.Due = x.ID, x.What, x.Owner, x.State, x.Visibility, x.Due
		})
	}
	for _, x := range p.Offers {
		add(KindOffer, func(r *Record) {
			r.ID, r.What, r.Of, r.Link, r.Licence, r.Conditions, r.State, r.Contact, r.Until = x.ID, x.What, x.Kind, x.Link, x.Licence, x.Conditions, x.State, x.Contact, x.Until
		})
	}
	for _, x := range p.Asks {
		add(KindAsk, func(r *Record) {
			r.ID, r.What, r.Of, r.Tried, r.Link, r.State, r.Contact, r.AnsweredBy, r.Due, r.Until = x.ID, x.What, x.Kind, x.Tried, x.Link, x.State, x.Contact, x.AnsweredBy, x.By, x.Until
		})
	}
	for _, x := range p.Reused {
		add(KindReused, func(r *Record) { r.What, r.From, r.Link = x.What, x.From, x.Link })
	}
	for _, x := range p.Evidence {
		add(KindEvidence, func(r *Record) {
			r.ID, r.What, r.Of, r.Link, r.Visibility, r.Date = x.ID, x.Title, x.Kind, x.Link, x.Visibility, x.Date
		})
	}
	for i := range all {
		if err := write(&all[i]); err != nil {
			return err
		}
	}
	return nil
}
