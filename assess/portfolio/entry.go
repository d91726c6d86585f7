// Package portfolio rolls many assessments up: who is where, who has not
// started, who has something to offer and who asks for help. It takes values
// and gives values; it reads no file, knows no clock and prints nothing.
package portfolio

import (
	"cmp"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
)

// Entry is one assessment, cut down to what a roll-up is made of.
type Entry struct {
	File         string // where it was found, with slashes; REPOSITORY:PATH in a bare one
	Repository   string // bare one that the file is in; empty for a file of its own
	Service      string // stable id of the service
	Name         string
	Organisation string
	Group        string // of councils, from the list of what is expected
	Standard     string // id@edition
	Phase        string
	Round        int
	Share        string // team, council, group or public
	Delivery     string
	Supplier     string
	ContractEnd  assess.Date
	Due          assess.Date // when the panel or peers meet
	Previous     string      // where the assessment before this one is; as File
	Points       []Point
	People       []string // names, to be taken out where the public reads
}

// Point is what an entry keeps of one point.
type Point struct {
	Number     int
	Rating     string
	Before     string // the rating it had earlier; empty when unknown
	BeforeFrom string // where that is from: a file, or "git on 2026-08-23"
	Owner      string
	RatedOn    assess.Date
	Open       bool // open to contact about this point
	Evidence   []Evidence
	Actions    []Action
	Offers     []Offer
	Asks       []Ask
	Reused     []Reused
}

// Evidence is what a roll-up keeps of a piece of evidence.
type Evidence struct {
	ID, Title, Kind, Link, Visibility string
	Date                              assess.Date
}

// Action is what a roll-up keeps of an action.
type Action struct {
	ID, What, Owner, State, Visibility string
	Due                                assess.Date
}

// Offer is something the team can share.
type Offer struct {
	ID, What, Kind, Link, Licence, Conditions, State, Contact string
	Until                                                     assess.Date
}

// Ask is something the team wants help with.
type Ask struct {
	ID, What, Kind, Tried, Link, State, Contact, AnsweredBy string
	By, Until                                               assess.Date
}

// Reused is something taken from others.
type Reused struct{ What, From, Link string }

// Digest cuts an assessment down to an entry. File says where it was found;
// previous says the same of the one before it, or is empty.
func Digest(a *assess.Assessment, file, previous string) Entry {
	e := Entry{
		File: file, Service: a.Service.ID, Name: a.Service.Name, Organisation: a.Service.Organisation,
		Standard: a.Standard, Phase: a.Phase, Round: a.Round, Share: cmp.Or(a.Share, assess.Shares[0]),
		Delivery: a.Service.Delivery, Supplier: a.Service.Supplier, ContractEnd: a.Service.ContractEnd, Due: a.Due,
		Previous: previous, Points: make([]Point, len(a.Points)),
	}
	if e.Service == "" {
		e.Service = cmp.Or(assess.Slug(e.Name), assess.Slug(file))
	}
	for _, person := range a.People {
		if person.Name != "" {
			e.People = append(e.People, person.Name)
		}
	}
	for i := range a.Points {
		e.Points[i] = digestPoint(a, &a.Points[i])
	}
	return e
}

func digestPoint(a *assess.Assessment, p *assess.Point) Point {
	cut := Point{Number: p.Number, Rating: p.Rating, Owner: p.Owner, RatedOn: p.RatedOn, Open: p.OpenToContact == assess.Yes}
	for i := range p.Evidence {
		x := &p.Evidence[i]
		cut.Evidence = append(cut.Evidence, Evidence{ID: x.ID, Title: x.Title, Kind: x.Kind, Link: x.Link, Visibility: x.Visibility, Date: a.EvidenceDate(x)})
	}
	for i := range p.Actions {
		x := &p.Actions[i]
		cut.Actions = append(cut.Actions, Action{x.ID, x.What, x.Owner, cmp.Or(x.State, assess.Open), x.Visibility, x.Due})
	}
	for _, x := range p.Offers {
		cut.Offers = append(cut.Offers, Offer{x.ID, x.What, x.Kind, x.Link, x.Licence, x.Conditions, x.State, x.Contact, x.Until})
	}
	for _, x := range p.Asks {
		cut.Asks = append(cut.Asks, Ask{x.ID, x.What, x.Kind, x.Tried, x.Link, x.State, x.Contact, x.AnsweredBy, x.By, x.Until})
	}
	for _, x := range p.Reused {
		cut.Reused = append(cut.Reused, Reused{x.What, x.From, x.Link})
	}
	return cut
}

// Point finds a point by its number, or gives nil.
func (e *Entry) Point(number int) *Point {
	for i := range e.Points {
		if e.Points[i].Number == number {
			return &e.Points[i]
		}
	}
	return nil
}

// Title is what people call the service.
func (e *Entry) Title() string { return cmp.Or(e.Name, e.Service) }

// key is what two assessments of the same thing have in common.
func (e *Entry) key() string {
	return strings.Join([]string{words.Fold(e.Organisation), words.Fold(e.Service), e.Standard}, "\x00")
}

// lastRated is the day of the newest rating; empty when no point has one.
func (e *Entry) lastRated() assess.Date {
	newest := assess.Date("")
	for i := range e.Points {
		newest = max(newest, e.Points[i].RatedOn)
	}
	return newest
}

func (e *Entry) rated() int {
	n := 0
	for i := range e.Points {
		if e.Points[i].Rating != "" {
			n++
		}
	}
	return n
}
