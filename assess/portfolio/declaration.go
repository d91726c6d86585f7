package portfolio

import (
	"cmp"
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
	Points       []DeclarationPoint
}

// DeclarationPoint is one principle or ambition with what speaks to it.
type DeclarationPoint struct {
	Number int
	Label  string
	Title  string
	Items  []DeclarationItem
}

// DeclarationItem is one thing a service's file says.
type DeclarationItem struct {
	ID    string // 5.2: the second of point 5, in this list
	Kind  string // offer, reused, evidence
	Title string
	Shows string // in a sentence, with whose it is
	Link  string
	Date  assess.Date
	From  *Ref
}

// DeclarationOf gathers them, by what the standard says under gathers: offers
// and what was reused speak to its point about sharing, and so does evidence
// that is public, beside the points that its own speaks to. It is nil when no
// service of the organisation is there; the error is that of loading an entry.
func DeclarationOf(in Input, o Options, declaration *standards.Standard, organisation string) (*Declaration, error) {
	c := in.current(o.For)
	d := &Declaration{Organisation: organisation, Standard: declaration.FullID()}
	for i := range declaration.Points {
		p := &declaration.Points[i]
		d.Points = append(d.Points, DeclarationPoint{Number: p.Number, Label: cmp.Or(p.Label, fmt.Sprintf("Point %d", p.Number)), Title: p.Title})
	}
	there := false
	c.order = slices.DeleteFunc(c.order, func(i int) bool {
		return words.Fold(c.Keys[i].Organisation) != words.Fold(organisation) || c.Keys[i].Standard == declaration.FullID()
	})
	err := c.each(func(e *Entry) error {
		there, d.Organisation = true, e.Service.Organisation
		for i := range e.Points {
			d.point(c, e, &e.Points[i], &declaration.Gathers)
		}
		return nil
	})
	if err != nil || !there {
		return nil, err
	}
	for i := range d.Points {
		for j := range d.Points[i].Items {
			d.Points[i].Items[j].ID = fmt.Sprintf("%d.%d", d.Points[i].Number, j+1)
		}
	}
	return d, nil
}

func (d *Declaration) point(c *current, e *Entry, p *assess.Point, gathers *standards.Gathers) {
	ref := c.ref(e.whose(), p.Number)
	whose := e.Title() + ", point " + fmt.Sprint(p.Number)
	for _, x := range p.Offers {
		d.add([]int{gathers.Sharing}, DeclarationItem{Kind: KindOffer, Title: x.What, Shows: "Offered to others by " + whose, Link: x.Link, From: ref})
	}
	for _, x := range p.Reused {
		shows := "Taken from others by " + whose
		if x.From != "" {
			shows = "Taken from " + x.From + " by " + whose
		}
		d.add([]int{gathers.Sharing}, DeclarationItem{Kind: KindReused, Title: x.What, Shows: shows, Link: x.Link, From: ref})
	}
	to := append(gathers.For(e.Standard, p.Number), gathers.Sharing)
	for _, x := range p.Evidence {
		if x.Visibility != assess.Public {
			continue
		}
		item := DeclarationItem{Kind: KindEvidence, Title: x.Title, Shows: "Published by " + whose, Link: x.Link, Date: x.Date, From: ref}
		d.add(to, item)
	}
}

// add puts an item under points, once each.
func (d *Declaration) add(numbers []int, item DeclarationItem) {
	for i := range d.Points {
		if slices.Contains(numbers, d.Points[i].Number) {
			d.Points[i].Items = append(d.Points[i].Items, item)
		}
	}
}

// Accept adds chosen items to the organisation's own assessment as evidence,
// less what it has already. It gives how many were added; the error names an
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
		same := func(e assess.Evidence) bool {
			return words.Fold(e.Title) == words.Fold(item.Title) && e.Link == item.Link
		}
		if slices.ContainsFunc(p.Evidence, same) {
			continue
		}
		p.Evidence = append(p.Evidence, assess.Evidence{Title: item.Title, Kind: item.Kind, Shows: item.Shows, Link: item.Link, Date: item.Date})
		added++
	}
	return added, nil
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
