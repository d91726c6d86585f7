package portfolio

import (
	"reflect"
	"slices"
	"strings"

	"standpoint/assess"
)

// Record is one line of what a roll-up is made of, for a spreadsheet or a
// warehouse, and for joining roll-ups. docs/portfolio.md says what stands in
// each field; which fields are filled depends on Kind.
type Record struct {
	Kind          string      `json:"kind"`
	Service       string      `json:"service"`
	Organisation  string      `json:"organisation"`
	Standard      string      `json:"standard"`
	Phase         string      `json:"phase"`
	AsOf          assess.Date `json:"as_of,omitempty"`
	Name          string      `json:"service_name,omitempty"`
	Group         string      `json:"group_name,omitempty"`
	Round         int         `json:"round,omitempty"`
	File          string      `json:"file,omitempty"`
	Share         string      `json:"share,omitempty"`
	Point         int         `json:"point,omitempty"`
	ID            string      `json:"id,omitempty"`
	Title         string      `json:"title,omitempty"`
	Rating        string      `json:"rating,omitempty"`
	RatingOrder   int         `json:"rating_order,omitempty"` // 1 is the best of its scale
	BestRating    string      `json:"best_rating,omitempty"`
	Scale         string      `json:"scale,omitempty"` // the best first
	Begun         bool        `json:"begun,omitempty"`
	Before        string      `json:"before,omitempty"`
	BeforeFrom    string      `json:"before_from,omitempty"`
	BeforeShare   string      `json:"before_share,omitempty"`
	Owner         string      `json:"owner,omitempty"`
	What          string      `json:"what,omitempty"`
	ItemKind      string      `json:"item_kind,omitempty"` // of evidence, an offer or an ask
	Link          string      `json:"link,omitempty"`
	Licence       string      `json:"licence,omitempty"`
	Conditions    string      `json:"conditions,omitempty"`
	State         string      `json:"state,omitempty"`
	Contact       string      `json:"contact,omitempty"`
	PublicContact string      `json:"public_contact,omitempty"`
	Open          bool        `json:"open_to_contact,omitempty"`
	Source        string      `json:"source,omitempty"`
	Tried         string      `json:"tried,omitempty"`
	AnsweredBy    string      `json:"answered_by,omitempty"`
	Date          assess.Date `json:"date,omitempty"`
	Due           assess.Date `json:"due,omitempty"`
	Until         assess.Date `json:"until,omitempty"`
	Visibility    string      `json:"visibility,omitempty"`
	Delivery      string      `json:"delivery,omitempty"`
	Type          string      `json:"service_type,omitempty"`
	Product       string      `json:"product,omitempty"`
	Signed        bool        `json:"signed,omitempty"`
	SignedOn      assess.Date `json:"signed_on,omitempty"`
	Aim           string      `json:"outcome_aim,omitempty"`
	Baseline      string      `json:"outcome_before,omitempty"`
	Current       string      `json:"outcome_now,omitempty"`
	Supplier      string      `json:"supplier,omitempty"`
	ContractEnd   assess.Date `json:"contract_end,omitempty"`
	Repository    string      `json:"repository,omitempty"`
	Revision      string      `json:"revision,omitempty"`
	Months        int         `json:"out_of_date_after_months,omitempty"`
	Line          int         `json:"line_number,omitempty"`
	Column        int         `json:"column_number,omitempty"`
	Problem       string      `json:"problem,omitempty"`
	Hint          string      `json:"hint,omitempty"`
	AgreedBy      string      `json:"agreed_by,omitempty"` // a role
	PublishedOn   assess.Date `json:"published_on,omitempty"`
	Version       int         `json:"version,omitempty"`
	KeptBack      int         `json:"kept_back,omitempty"`

	ProductVersion string `json:"product_version,omitempty"` // of a product sheet
	SaidBy         string `json:"said_by,omitempty"`         // a role
	Setup          string `json:"setup,omitempty"`
	SeenIn         string `json:"seen_in,omitempty"` // the version, where it is not that of the sheet
	SupplierSays   string `json:"supplier_says,omitempty"`
	Limits         string `json:"limits,omitempty"`
	Duty           string `json:"duty,omitempty"`
	Shows          string `json:"shows,omitempty"`
	Label          string `json:"point_label,omitempty"` // of the point, where its standard gives it one
}

// The kinds of records, in the order in which they are written for a service.
const (
	KindRollUp         = "roll_up" // what all lines after it have in common
	KindService        = "service"
	KindPoint          = "point"
	KindAction         = "action"
	KindOffer          = "offer"
	KindAsk            = "ask"
	KindReused         = "reused"
	KindEvidence       = "evidence"
	KindDecision       = "decision" // of a panel or peers on a point
	KindRecommendation = "recommendation"
	KindRound          = "round" // an earlier round, or the finished review of it
	KindSheet          = "sheet" // what a council saw of a bought product
	KindSheetAnswer    = "sheet_answer"
	KindSheetEvidence  = "sheet_evidence"
	KindExpected       = "expected"
	KindOlder          = "older" // a file passed over for a newer one
	KindUnread         = "unread"
)

// Kinds lists them.
var Kinds = []string{KindRollUp, KindService, KindPoint, KindAction, KindOffer, KindAsk, KindReused, KindEvidence, KindDecision, KindRecommendation, KindRound, KindSheet, KindSheetAnswer, KindSheetEvidence, KindExpected, KindOlder, KindUnread}

// Columns are the names of a record's fields, in order.
func Columns() []string {
	t := reflect.TypeFor[Record]()
	names := make([]string, t.NumField())
	for i := range names {
		names[i], _, _ = strings.Cut(t.Field(i).Tag.Get("json"), ",")
	}
	return names
}

// Records gives what a reader may see as records, one after another: current
// assessments in alphabetical order, then product sheets, what is expected, then what could
// not be read. It stops at the first error of each.
func Records(in Input, o Options, each func(*Record) error) error {
	c := in.current(o.For)
	write := func(r *Record) error {
		r.AsOf, r.Label = o.AsOf, c.called(r.Standard, r.Point).Label
		return each(r)
	}
	if err := write(&Record{Kind: KindRollUp, Version: Version, Title: in.Name, KeptBack: c.kept}); err != nil {
		return err
	}
	if err := c.each(func(e *Entry) error { return c.records(e, write) }); err != nil {
		return err
	}
	for _, s := range c.passedOn() {
		if err := s.records(write); err != nil {
			return err
		}
	}
	return c.rest(o, write)
}

// rest writes what is of no assessment that is shown.
func (c *current) rest(o Options, write func(*Record) error) error {
	for i := range c.Expected {
		r := c.Expected[i].record(o.For)
		r.State = c.told(&c.Expected[i], o.AsOf)
		if err := write(r); err != nil {
			return err
		}
	}
	for _, file := range c.Older {
		if err := write(&Record{Kind: KindOlder, File: file}); err != nil {
			return err
		}
	}
	for _, p := range c.Problems {
		b := c.broken(p.File)
		r := Record{Kind: KindUnread, Service: b.Service, Name: b.Name, Organisation: b.Organisation, File: p.File, Line: p.Line, Column: p.Column, Problem: p.What, Hint: p.Hint}
		if err := write(&r); err != nil {
			return err
		}
	}
	return nil
}

// broken is which service a file that could not be read seems to be about.
func (c *current) broken(file string) Broken {
	if at := slices.IndexFunc(c.Broken, func(b Broken) bool { return b.File == file }); at >= 0 {
		return c.Broken[at]
	}
	return Broken{}
}

// records writes the service of an entry, its points and all that belongs to
// them.
func (c *current) records(e *Entry, write func(*Record) error) error {
	base := Record{Service: e.Service.ID, Organisation: e.Service.Organisation, Standard: e.Standard, Phase: e.Phase,
		Name: e.Service.Name, Group: e.Group, Round: e.Round, File: e.File}
	r := base
	r.Kind = KindService
	r.take(&e.Assessment)
	r.take(&e.Service)
	r.take(&e.Service.Outcome)
	r.Scale = c.scale(e.Standard)
	if p := e.Published; p != nil {
		r.Source, r.PublishedOn, r.AgreedBy = p.File, p.On, p.AgreedBy
	}
	if err := write(&r); err != nil {
		return err
	}
	for i := range e.Past {
		if err := write(e.Past[i].record(base)); err != nil {
			return err
		}
	}
	for _, number := range c.numbers(e) {
		p := e.Point(number)
		if p == nil {
			p = &assess.Point{Number: number}
		}
		base.Point, base.Title = number, c.title(e.Standard, number)
		if err := c.pointRecords(base, p, e, write); err != nil {
			return err
		}
		if err := e.Verdict.records(c, base, write); err != nil {
			return err
		}
	}
	return nil
}

// numbers are the points of the standard, and those of the entry that the
// standard no longer has.
func (c *current) numbers(e *Entry) []int {
	var numbers []int
	seen := map[int]bool{}
	if s := c.Standards[e.Standard]; s != nil {
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

// pointRecords writes a point and all that belongs to it; base has what is
// common.
func (c *current) pointRecords(base Record, p *assess.Point, e *Entry, write func(*Record) error) error {
	r, before := base, e.Before[p.Number]
	r.Begun = slices.Contains(e.Begun, p.Number)
	r.Kind, r.Before, r.BeforeFrom, r.BeforeShare = KindPoint, before.Rating, before.From, before.Share
	r.take(p)
	r.RatingOrder, r.BestRating = c.rank(e.Standard, p.Rating)
	err := write(&r)
	eachItem(p, func(kind string, item any) {
		if err == nil {
			r = base
			r.Kind = kind
			r.take(item)
			err = write(&r)
		}
	})
	return err
}

func (x *Expected) record(reader string) *Record {
	r := Record{Kind: KindExpected, Service: x.Service, Organisation: x.Organisation, Standard: x.Standard, Name: x.Name, Group: x.Group,
		Share: x.Share, Owner: x.Owner, Repository: x.Repository, Revision: x.Revision, File: x.File, Months: x.Months}
	if reader == "public" {
		r.Repository, r.Revision, r.File = "", "", "" // a folder can say who somebody is
	}
	return &r
}
