package portfolio

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Declaration is what an organisation's services hold for each point of a
// standard that is about the organisation, such as the Local Digital
// Declaration: to look at, and to accept into its own assessment.
type Declaration struct {
	Organisation string
	Standard     string
	Others       int // organisations beside this one that have a service here
	Points       []DeclarationPoint
	Homeless     []DeclarationItem // evidence that is public and speaks to no heading by itself
}

// DeclarationPoint is one principle or ambition with what speaks to it.
type DeclarationPoint struct {
	Number int
	Label  string
	Title  string
	Items  []DeclarationItem
	Others int // how many other organisations have something here
}

// DeclarationItem is one thing a service's file says.
type DeclarationItem struct {
	ID    string // 5.2: the second of point 5, in this list
	Kind  string // offer, reused, evidence, assessment
	Title string
	Shows string // in a sentence, with whose it is
	Link  string
	Date  assess.Date
	From  *Ref
	// Licence is that of an offer, and Origin whom something was taken from.
	Licence, Origin string
}

// DeclarationOf gathers them, by what the standard says under gathers: offers
// and what was reused speak to its point about sharing, and evidence that is public
// to the first point that its own speaks to; that a service was assessed speaks to the
// point about that. Each thing stands under one heading, and
// once, whoever has it. It is nil when no service of the organisation is there; the
// error is that of loading an entry.
func DeclarationOf(in Input, o Options, declaration *standards.Standard, organisation string) (*Declaration, error) {
	c := in.current(o.For)
	all := newDeclarations(c, declaration)
	err := c.each(func(e *Entry) error {
		if words.Fold(e.Service.Organisation) == words.Fold(organisation) {
			all.add(e, e.whose())
		} else {
			all.note(e)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return all.of(organisation), nil
}

// Accept adds chosen items to the organisation's own assessment: an offer to what it
// offers, what was reused to what it reused, and all else as evidence, less what it has
// already. It gives how many were added; the error names an
// id that is not in the list.
func (d *Declaration) Accept(a *assess.Assessment, ids []string) (int, error) {
	added := 0
	for _, id := range ids {
		item, number := d.item(id)
		if item == nil {
			return 0, fmt.Errorf("%q is not in the list", id)
		}
		p := a.Point(number)
		if p == nil {
			a.Points = append(a.Points, assess.Point{Number: number})
			p = a.Point(number)
		}
		if item.into(p) {
			added++
		}
	}
	return added, nil
}

// into adds the item to a point, and says whether it was not there yet.
func (item *DeclarationItem) into(p *assess.Point) bool {
	same := func(what, link string) bool { return words.Fold(what) == words.Fold(item.Title) && link == item.Link }
	switch item.Kind {
	case KindOffer:
		if slices.ContainsFunc(p.Offers, func(o assess.Offer) bool { return same(o.What, o.Link) }) {
			return false
		}
		p.Offers = append(p.Offers, assess.Offer{What: item.Title, Link: item.Link, Licence: item.Licence})
	case KindReused:
		if slices.ContainsFunc(p.Reused, func(r assess.Reused) bool { return same(r.What, r.Link) }) {
			return false
		}
		p.Reused = append(p.Reused, assess.Reused{What: item.Title, From: item.Origin, Link: item.Link})
	default:
		if slices.ContainsFunc(p.Evidence, func(e assess.Evidence) bool { return same(e.Title, e.Link) }) {
			return false
		}
		p.Evidence = append(p.Evidence, assess.Evidence{Title: item.Title, Kind: item.Kind, Shows: item.Shows, Link: item.Link, Date: item.Date})
	}
	return true
}

func (d *Declaration) item(id string) (*DeclarationItem, int) {
	for i := range d.Points {
		for j := range d.Points[i].Items {
			if d.Points[i].Items[j].ID == strings.TrimSpace(id) {
				return &d.Points[i].Items[j], d.Points[i].Number
			}
		}
	}
	return nil, 0
}

// IDs are those of every item, in order.
func (d *Declaration) IDs() []string {
	var ids []string
	for i := range d.Points {
		for j := range d.Points[i].Items {
			ids = append(ids, d.Points[i].Items[j].ID)
		}
	}
	return ids
}

// Missing says that nothing is under a heading, and how many others have something.
func (d *Declaration) Missing(p DeclarationPoint) string {
	nothing := "Nothing in the files is about it yet."
	switch {
	case d.Others == 0:
		return nothing
	case p.Others == 0:
		return nothing + " No other organisation here has anything either."
	}
	return nothing + fmt.Sprintf(" Of %s here, %s something.", words.Count(d.Others, "other organisation", "other organisations"), words.Count(p.Others, "has", "have"))
}
