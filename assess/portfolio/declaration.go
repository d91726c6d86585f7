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
	d := &Declaration{Organisation: organisation, Standard: declaration.FullID()}
	for i := range declaration.Points {
		p := &declaration.Points[i]
		d.Points = append(d.Points, DeclarationPoint{Number: p.Number, Label: cmp.Or(p.Label, fmt.Sprintf("Point %d", p.Number)), Title: p.Title})
	}
	there, others := false, map[string]map[int]bool{} // headings with something, by organisation
	c.order = slices.DeleteFunc(c.order, func(i int) bool { return c.Keys[i].Standard == declaration.FullID() })
	err := c.each(func(e *Entry) error {
		whose := words.Fold(e.Service.Organisation)
		own := whose == words.Fold(organisation)
		if own {
			there, d.Organisation = true, e.Service.Organisation
		} else if others[whose] == nil {
			others[whose] = map[int]bool{}
		}
		if own {
			d.add(c.assessed(e, &declaration.Gathers))
		}
		for i := range e.Points {
			found := found(c, e, &e.Points[i], &declaration.Gathers)
			for _, one := range found {
				if own {
					d.add(one)
				} else {
					others[whose][one.number] = true
				}
			}
		}
		return nil
	})
	if err != nil || !there {
		return nil, err
	}
	d.number(others)
	return d, nil
}

// number gives each item its id, and each point how many others have something there.
func (d *Declaration) number(others map[string]map[int]bool) {
	d.Others = len(others)
	for i := range d.Points {
		p := &d.Points[i]
		for j := range p.Items {
			p.Items[j].ID = fmt.Sprintf("%d.%d", p.Number, j+1)
		}
		for _, has := range others {
			if has[p.Number] {
				p.Others++
			}
		}
	}
}

// headed is an item and the number of the point it belongs to; 0 for none.
type headed struct {
	number int
	DeclarationItem
}

// assessed is that a service was assessed, and against which standard.
func (c *current) assessed(e *Entry, gathers *standards.Gathers) headed {
	standard := e.Standard
	if s := c.Standards[e.Standard]; s != nil {
		standard = s.Titled()
	}
	title := e.Title() + ": " + standard
	if e.Phase != "" {
		title += ", " + e.Phase
	}
	_, last := e.rated()
	return headed{gathers.Assessed, DeclarationItem{Kind: assess.KindAssessment, Title: title, Date: last, From: c.ref(e.whose(), 0)}}
}

// found are the items that a point of a service has.
func found(c *current, e *Entry, p *assess.Point, gathers *standards.Gathers) []headed {
	var all []headed
	ref := c.ref(e.whose(), p.Number)
	whose := e.Title() + ", point " + fmt.Sprint(p.Number)
	for _, x := range p.Offers {
		all = append(all, headed{gathers.Sharing, DeclarationItem{Kind: KindOffer, Title: x.What, Shows: "Offered to others by " + whose, Link: x.Link, From: ref, Licence: x.Licence}})
	}
	for _, x := range p.Reused {
		shows := "Taken from others by " + whose
		if x.From != "" {
			shows = "Taken from " + x.From + " by " + whose
		}
		all = append(all, headed{gathers.Sharing, DeclarationItem{Kind: KindReused, Title: x.What, Shows: shows, Link: x.Link, From: ref, Origin: x.From}})
	}
	number := 0
	if to := gathers.For(e.Standard, p.Number); len(to) > 0 {
		number = to[0]
	}
	for _, x := range p.Evidence {
		if x.Visibility == assess.Public {
			all = append(all, headed{number, DeclarationItem{Kind: KindEvidence, Title: x.Title, Shows: "Published by " + whose, Link: x.Link, Date: x.Date, From: ref}})
		}
	}
	return all
}

// add puts an item under its heading. What is there already, by its address or by its
// words, is said to be of both.
func (d *Declaration) add(one headed) {
	list := &d.Homeless
	for i := range d.Points {
		if d.Points[i].Number == one.number {
			list = &d.Points[i].Items
		}
	}
	for i := range d.Points {
		if d.joined(d.Points[i].Items, &one.DeclarationItem) {
			return
		}
	}
	if !d.joined(d.Homeless, &one.DeclarationItem) {
		*list = append(*list, one.DeclarationItem)
	}
}

// joined adds to an item of a list that is the same thing.
func (d *Declaration) joined(list []DeclarationItem, one *DeclarationItem) bool {
	for i := range list {
		same := list[i].Link != "" && list[i].Link == one.Link || list[i].Link == one.Link && words.Fold(list[i].Title) == words.Fold(one.Title)
		if !same || list[i].Kind != one.Kind {
			continue
		}
		if one.Shows != "" && !strings.Contains(list[i].Shows, one.Shows) {
			list[i].Shows += "; " + words.LowerFirst(one.Shows)
		}
		list[i].Date = max(list[i].Date, one.Date)
		return true
	}
	return false
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
