package portfolio

import (
	"fmt"
	"slices"

	"standpoint/assess"
)

// Join puts records back together, of one roll-up or of several one after
// another: what comes out is what they were written from.
type Join struct {
	in   Input
	open map[string]int // entries by file and key
}

// Add takes the next record. The error says what does not belong.
func (j *Join) Add(r *Record) error {
	if err := r.check(); err != nil {
		return err
	}
	switch r.Kind {
	case KindExpected:
		x := Expected{Service: r.Service, Name: r.Name, Organisation: r.Organisation, Group: r.Group, Owner: r.Owner,
			Repository: r.Repository, Revision: r.Revision, File: r.File, Standard: r.Standard, Share: r.Share, Months: r.Months}
		if !slices.Contains(j.in.Expected, x) { // each part may have been made with the same list
			j.in.Expected = append(j.in.Expected, x)
		}
		return nil
	case KindOlder:
		j.in.Older = append(j.in.Older, r.File)
		return nil
	case KindUnread:
		j.in.Problems = append(j.in.Problems, Problem{r.File, r.Line, r.Column, r.Problem, r.Hint})
		return nil
	case KindService:
		e := Entry{File: r.File, Service: r.Service, Name: r.Name, Organisation: r.Organisation, Group: r.Group, Standard: r.Standard,
			Phase: r.Phase, Round: r.Round, Share: r.Share, Delivery: r.Delivery, Supplier: r.Supplier, ContractEnd: r.ContractEnd, Due: r.Due}
		if j.open == nil {
			j.open = map[string]int{}
		}
		j.open[r.owner()] = len(j.in.Entries)
		j.in.Entries = append(j.in.Entries, e)
		return nil
	}
	at, there := j.open[r.owner()]
	if !there {
		return fmt.Errorf("a record of kind %q comes before the one of kind %q that it belongs to", r.Kind, KindService)
	}
	return j.in.Entries[at].add(r)
}

// check refuses what no roll-up writes, so that nothing is judged by a day or
// shown to a reader that does not exist. An empty share is the team's.
func (r *Record) check() error {
	for _, d := range [...]struct {
		name string
		day  assess.Date
	}{{"date", r.Date}, {"due", r.Due}, {"until", r.Until}, {"contract_end", r.ContractEnd}} {
		if read, err := assess.ParseDate(string(d.day)); err != nil || read != d.day {
			return fmt.Errorf("%s %q is not a date such as 2026-12-01", d.name, d.day)
		}
	}
	switch {
	case r.Share != "" && !slices.Contains(assess.Shares, r.Share):
		return fmt.Errorf("share %q is not one of the values known here", r.Share)
	case r.Point < 0 || r.Point == 0 && slices.Contains(ofPoints, r.Kind):
		return fmt.Errorf("point %d is no number of a point", r.Point)
	case r.Kind == KindExpected && r.Months < 1:
		return fmt.Errorf("out_of_date_after_months %d is less than 1", r.Months)
	}
	return nil
}

// ofPoints are the kinds that belong to a point.
var ofPoints = []string{KindPoint, KindAction, KindOffer, KindAsk, KindReused, KindEvidence}

func (r *Record) owner() string {
	return r.File + "\x00" + r.Organisation + "\x00" + r.Service + "\x00" + r.Standard
}

func (e *Entry) add(r *Record) error {
	if r.Kind == KindPoint {
		e.Points = append(e.Points, Point{Number: r.Point, Rating: r.Rating, Before: r.Before, BeforeFrom: r.BeforeFrom, Owner: r.Owner, RatedOn: r.Date, Open: r.Open})
		return nil
	}
	p := e.Point(r.Point)
	if p == nil {
		return fmt.Errorf("point %d has no record of kind %q before this one", r.Point, KindPoint)
	}
	switch r.Kind {
	case KindAction:
		p.Actions = append(p.Actions, Action{r.ID, r.What, r.Owner, r.State, r.Visibility, r.Due})
	case KindOffer:
		p.Offers = append(p.Offers, Offer{r.ID, r.What, r.Of, r.Link, r.Licence, r.Conditions, r.State, r.Contact, r.Until})
	case KindAsk:
		p.Asks = append(p.Asks, Ask{r.ID, r.What, r.Of, r.Tried, r.Link, r.State, r.Contact, r.AnsweredBy, r.Due, r.Until})
	case KindReused:
		p.Reused = append(p.Reused, Reused{r.What, r.From, r.Link})
	case KindEvidence:
		p.Evidence = append(p.Evidence, Evidence{r.ID, r.What, r.Of, r.Link, r.Visibility, r.Date})
	default:
		return fmt.Errorf("kind %q is not one I know", r.Kind)
	}
	return nil
}

// Input is all that was joined; its standards are still to be looked up.
func (j *Join) Input() Input { return j.in }
