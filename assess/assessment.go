// Package assess is the domain: one service assessed against one edition of a
// standard, in one phase and round. It reads no file, knows no clock and
// prints nothing.
package assess

import "standpoint/standards"

// Versions of the formats that this program reads up to and writes. Each kind of
// file has its own.
const (
	Format          = 2 // of an assessment
	PolicyFormat    = 1
	PortfolioFormat = 1
)

// Ratings that every scale knows beside its own values. Both want a Why.
const (
	NotApplicable = "not-applicable"
	CarriedOver   = "carried-over" // met in an earlier round, not looked at again
)

// States of an answer.
const (
	Answered     = "answered"
	Planned      = "planned"
	DontKnow     = "dont-know"
	DoesNotApply = "does-not-apply" // wants a Why
)

// States of an action.
const (
	Open    = "open"
	Done    = "done"
	Dropped = "dropped"
)

// Who may see something.
const (
	Public     = "public"
	Panel      = "panel" // what an empty visibility means
	Restricted = "restricted"
)

// The values that keys of the file allow, in the order they are offered.
// An empty value is always allowed and means unknown.
var (
	AnswerStates = []string{Answered, Planned, DontKnow, DoesNotApply}
	ActionStates = []string{Open, Done, Dropped}
	Visibilities = []string{Public, Panel, Restricted}
	Holders      = []string{"us", "supplier", "shared", "other"}
	Deliveries   = standards.Deliveries
	Nations      = []string{"england", "wales", "scotland", "northern-ireland"}
	Shares       = []string{"team", "council", "group", "public"}
	AnswerShares = Shares[1:] // of what a supplier says; empty means council
)

// Assessment is one file: the team's own view of its service.
type Assessment struct {
	Kind     string     `yaml:"kind"`       // always "assessment"
	Format   int        `yaml:"standpoint"` // version of the file format
	Standard string     `yaml:"standard"`   // id@edition
	Phase    string     `yaml:"phase"`      // an id of the standard's phases; empty where it has none
	Round    int        `yaml:"round"`      // from 1
	Depth    string     `yaml:"depth"`      // how much the team set out to answer; empty where nobody said
	Lang     string     `yaml:"lang"`       // of the texts, as in HTML: en, cy
	Due      Date       `yaml:"due"`        // when the panel or peers meet
	Previous string     `yaml:"previous"`   // file of the round or phase before, beside this one
	Signed   YesNo      `yaml:"signed"`     // where the standard is something an organisation signs
	SignedOn Date       `yaml:"signed_on"`
	Project  Project    `yaml:"project"` // that those who signed promised
	Service  Service    `yaml:"service"`
	Share    string     `yaml:"share"` // what a portfolio may show
	Conflict []Conflict `yaml:"conflict"`
	People   []Person   `yaml:"people"`
	Points   []Point    `yaml:"points"`
}

// Service is what is assessed.
type Service struct {
	ID           string    `yaml:"id"` // stable name in a portfolio
	Name         string    `yaml:"name"`
	Organisation string    `yaml:"organisation"`
	Type         string    `yaml:"type"` // what kind of service: a number or name of a list, or own words
	Description  string    `yaml:"description" text:"block"`
	Address      string    `yaml:"address"`
	Delivery     string    `yaml:"delivery"`
	Supplier     string    `yaml:"supplier"`
	Product      string    `yaml:"product"` // what the bought product is called
	ContractEnd  Date      `yaml:"contract_end"`
	Nation       string    `yaml:"nation"` // whose bank holidays count; one of Nations
	Small        YesNo     `yaml:"small"`
	UsesAI       YesNo     `yaml:"uses_ai"` // whether it uses artificial intelligence
	InScope      string    `yaml:"in_scope" text:"block"`
	OutOfScope   string    `yaml:"out_of_scope" text:"block"`
	Users        string    `yaml:"users" text:"block"`
	Channels     []Channel `yaml:"channels"`
	Outcome      Outcome   `yaml:"outcome"`
	Products     []Built   `yaml:"products"` // what it builds on, each with its sheet
}

// Channel is one way in to the service; Volume is as the team counts it.
type Channel struct {
	At       int        `yaml:"-"`
	Name     string     `yaml:"name"`
	Volume   string     `yaml:"volume"`
	Conflict []Conflict `yaml:"conflict"`
}

// Outcome is what should get better, the figure at the start and the figure now.
type Outcome struct {
	Aim      string `yaml:"aim" text:"block"`
	Baseline string `yaml:"baseline"`
	Current  string `yaml:"current"`
}

// Person is a role, and a name only where the team wants one.
type Person struct {
	At       int        `yaml:"-"`
	Role     string     `yaml:"role"`
	Name     string     `yaml:"name"`
	Conflict []Conflict `yaml:"conflict"`
}

// Point is what the team says about one point of the standard. At, here and in
// every list below, is the item's place in the file it was read from, counted
// from 1, and 0 for a new one.
type Point struct {
	At            int        `yaml:"-"`
	Number        int        `yaml:"point"`
	Title         string     `yaml:"title"` // for the reader; the standard's file decides
	Owner         string     `yaml:"owner"` // a role
	Rating        string     `yaml:"rating"`
	RatingReason  string     `yaml:"rating_reason" text:"block"`
	ReasonFor     string     `yaml:"reason_for"`       // the rating that the reason was given for, where it changed since
	Why           string     `yaml:"why" text:"block"` // for not-applicable and carried-over
	WhyFor        string     `yaml:"why_for"`          // the same for why
	Answers       []Answer   `yaml:"answers"`
	Done          string     `yaml:"done" text:"block"`    // what is in place
	Planned       string     `yaml:"planned" text:"block"` // what is intended; plans are not results
	Visibility    string     `yaml:"visibility"`           // of done, planned and rating_reason
	Evidence      []Evidence `yaml:"evidence"`
	Actions       []Action   `yaml:"actions"`
	Reused        []Reused   `yaml:"reused"`
	Offers        []Offer    `yaml:"offers"`
	Asks          []Ask      `yaml:"asks"`
	OpenToContact YesNo      `yaml:"open_to_contact"`
	RatedOn       Date       `yaml:"rated_on"`
	Was           string     `yaml:"was"`     // where this came from after an upgrade or a new round
	Carried       YesNo      `yaml:"carried"` // carried over and not yet confirmed
	Conflict      []Conflict `yaml:"conflict"`
	Notes         string     `yaml:"notes" text:"block"` // for the team; in no report
}

// Answer is what the team says to one question.
type Answer struct {
	At         int        `yaml:"-"`
	Ask        string     `yaml:"-"`        // the question in words: a comment above, where the answer is new in a file
	Question   string     `yaml:"question"` // id in the standard
	Text       string     `yaml:"text" text:"block"`
	State      string     `yaml:"state"`
	HeldBy     string     `yaml:"held_by"`           // who holds the thing asked about; empty means us
	SaidBy     string     `yaml:"said_by"`           // the role of whoever wrote it in a form
	Share      string     `yaml:"share"`             // how far the supplier lets it go
	Sheet      string     `yaml:"sheet"`             // the product sheet that the text was taken from
	Taken      string     `yaml:"taken"`             // the text as it was taken, as a digest
	SaidOn     Date       `yaml:"said_on"`           // when that said so
	Duty       string     `yaml:"duty" text:"block"` // what it leaves to each council
	Own        string     `yaml:"own" text:"block"`  // what this one does about that
	Why        string     `yaml:"why" text:"block"`
	Visibility string     `yaml:"visibility"`
	Was        string     `yaml:"was"`
	Carried    YesNo      `yaml:"carried"`
	Conflict   []Conflict `yaml:"conflict"`
}

// Evidence is something that shows a point.
type Evidence struct {
	At         int        `yaml:"-"`
	ID         string     `yaml:"id"` // E1.2: the second of point 1
	Title      string     `yaml:"title"`
	Kind       string     `yaml:"kind"` // research, test, audit, … in the team's words
	Shows      string     `yaml:"shows"`
	Link       string     `yaml:"link"` // path from the repository root, or an address
	Date       Date       `yaml:"date"`
	Visibility string     `yaml:"visibility"`
	See        string     `yaml:"see"` // id of evidence under another point, when it shows this one too
	Was        string     `yaml:"was"`
	Carried    YesNo      `yaml:"carried"`
	Conflict   []Conflict `yaml:"conflict"`
}

// Action is something to do.
type Action struct {
	At         int        `yaml:"-"`
	ID         string     `yaml:"id"` // A1.2: the second of point 1
	What       string     `yaml:"what"`
	Owner      string     `yaml:"owner"` // a role
	Due        Date       `yaml:"due"`
	State      string     `yaml:"state"` // empty means open
	From       string     `yaml:"from"`  // what it answers, such as a panel's report and page
	Evidence   string     `yaml:"evidence"`
	Issue      string     `yaml:"issue"` // address of a ticket
	Visibility string     `yaml:"visibility"`
	Was        string     `yaml:"was"`
	Carried    YesNo      `yaml:"carried"`
	Conflict   []Conflict `yaml:"conflict"`
}

// Reused is something taken from others.
type Reused struct {
	At       int        `yaml:"-"`
	What     string     `yaml:"what"`
	From     string     `yaml:"from"`
	Link     string     `yaml:"link"`
	Conflict []Conflict `yaml:"conflict"`
}

// Offer is something the team can share.
type Offer struct {
	At            int        `yaml:"-"`
	ID            string     `yaml:"id"` // O1.2
	What          string     `yaml:"what"`
	Kind          string     `yaml:"kind"`
	Link          string     `yaml:"link"`
	Licence       string     `yaml:"licence"`
	Conditions    string     `yaml:"conditions"`
	State         string     `yaml:"state"`
	Contact       string     `yaml:"contact"`        // a role
	PublicContact string     `yaml:"public_contact"` // an address or mailbox, for everybody
	Until         Date       `yaml:"until"`
	Conflict      []Conflict `yaml:"conflict"`
}

// Ask is something the team wants help with.
type Ask struct {
	At            int        `yaml:"-"`
	ID            string     `yaml:"id"` // H1.2: help wanted
	What          string     `yaml:"what"`
	Kind          string     `yaml:"kind"`
	Tried         string     `yaml:"tried" text:"block"`
	Link          string     `yaml:"link"`
	Licence       string     `yaml:"licence"`
	Conditions    string     `yaml:"conditions"`
	State         string     `yaml:"state"`
	By            Date       `yaml:"by"`
	Contact       string     `yaml:"contact"`
	PublicContact string     `yaml:"public_contact"`
	Until         Date       `yaml:"until"`
	AnsweredBy    string     `yaml:"answered_by"`
	Conflict      []Conflict `yaml:"conflict"`
}

// Conflict keeps both versions of a text that two people changed.
type Conflict struct {
	At     int    `yaml:"-"`
	Field  string `yaml:"field"`
	Ours   string `yaml:"ours" text:"block"`
	Theirs string `yaml:"theirs" text:"block"`
}

// Point finds a point by its number, or gives nil.
func (a *Assessment) Point(number int) *Point {
	return find(a.Points, func(p *Point) bool { return p.Number == number })
}

// Answer finds the answer to a question, or gives nil.
func (p *Point) Answer(question string) *Answer {
	return find(p.Answers, func(a *Answer) bool { return a.Question == question })
}

// find gives the first that is looked for, or nil.
func find[T any](list []T, is func(*T) bool) *T {
	for i := range list {
		if is(&list[i]) {
			return &list[i]
		}
	}
	return nil
}

// FirstRound says whether nothing came before this assessment.
func (a *Assessment) FirstRound() bool { return a.Previous == "" && a.Round <= 1 }
