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

// declarations are those of several organisations while entries are added.
type declarations struct {
	c        *current
	standard *standards.Standard
	piles    map[string]*pile        // by folded organisation
	has      map[string]map[int]bool // headings with something, by the same
}

// pile is what the services of one organisation have, each thing once.
type pile struct {
	organisation string
	things       []*headed
	known        map[string]*headed // by what makes it the same thing
}

func newDeclarations(c *current, declaration *standards.Standard) *declarations {
	return &declarations{c, declaration, map[string]*pile{}, map[string]map[int]bool{}}
}

// add takes what a service has for its organisation.
func (d *declarations) add(e *Entry, whose *Whose) {
	if d.standard == nil || e.Standard == d.standard.FullID() {
		return
	}
	name := words.Fold(e.Service.Organisation)
	if d.piles[name] == nil {
		d.piles[name] = &pile{organisation: e.Service.Organisation, known: map[string]*headed{}}
	}
	d.note(e)
	d.piles[name].add(d.c.assessed(e, whose, &d.standard.Gathers))
	for i := range e.Points {
		for _, one := range found(d.c.ref(whose, e.Points[i].Number), &e.Points[i], &d.standard.Gathers) {
			d.piles[name].add(one)
		}
	}
}

// note remembers under which headings a service has something.
func (d *declarations) note(e *Entry) {
	if e.Standard == d.standard.FullID() {
		return
	}
	name, gathers := words.Fold(e.Service.Organisation), &d.standard.Gathers
	if d.has[name] == nil {
		d.has[name] = map[int]bool{gathers.Assessed: true}
	}
	for i := range e.Points {
		p := &e.Points[i]
		if len(p.Offers)+len(p.Reused) > 0 {
			d.has[name][gathers.Sharing] = true
		}
		if slices.ContainsFunc(p.Evidence, func(x assess.Evidence) bool { return x.Visibility == assess.Public }) {
			d.has[name][belongs(gathers, e.Standard, p.Number)] = true
		}
	}
}

// of lists what one organisation has, in order. It is nil where the organisation has no
// service here.
func (d *declarations) of(organisation string) *Declaration {
	own := d.piles[words.Fold(organisation)]
	if own == nil {
		return nil
	}
	out := &Declaration{Organisation: own.organisation, Standard: d.standard.FullID(), Others: len(d.has) - 1}
	for i := range d.standard.Points {
		p := &d.standard.Points[i]
		point := DeclarationPoint{Number: p.Number, Label: cmp.Or(p.Label, fmt.Sprintf("Point %d", p.Number)), Title: p.Title}
		for _, one := range own.things {
			if one.number == p.Number {
				one.ID = fmt.Sprintf("%d.%d", p.Number, len(point.Items)+1)
				point.Items = append(point.Items, one.DeclarationItem)
			}
		}
		for name, has := range d.has {
			if has[p.Number] && name != words.Fold(organisation) {
				point.Others++
			}
		}
		out.Points = append(out.Points, point)
	}
	for _, one := range own.things {
		if one.number == 0 {
			out.Homeless = append(out.Homeless, one.DeclarationItem)
		}
	}
	return out
}

// headed is an item and the number of the point it belongs to; 0 for none.
type headed struct {
	number int
	DeclarationItem
}

// assessed is that a service was assessed, and against which standard.
func (c *current) assessed(e *Entry, whose *Whose, gathers *standards.Gathers) headed {
	standard := e.Standard
	if s := c.Standards[e.Standard]; s != nil {
		standard = s.Titled()
	}
	title := e.Title() + ": " + standard
	if e.Phase != "" {
		title += ", " + e.Phase
	}
	_, last := e.rated()
	return headed{gathers.Assessed, DeclarationItem{Kind: assess.KindAssessment, Title: title, Date: last, From: c.ref(whose, 0)}}
}

// belongs is the heading that evidence of a point belongs to; 0 for none.
func belongs(gathers *standards.Gathers, standard string, point int) int {
	if to := gathers.For(standard, point); len(to) > 0 {
		return to[0]
	}
	return 0
}

// found are the items that a point of a service has.
func found(ref *Ref, p *assess.Point, gathers *standards.Gathers) []headed {
	var all []headed
	whose := ref.Name + ", " + ref.PointName()
	for _, x := range p.Offers {
		all = append(all, headed{gathers.Sharing, DeclarationItem{Kind: KindOffer, Title: x.What, Shows: "Offered to others by " + whose, Link: x.Link, From: ref, Licence: x.Licence}})
	}
	for _, x := range p.Reused {
		shows := "Reused by " + whose
		if x.From != "" {
			shows = "Reused from " + x.From + " by " + whose
		}
		all = append(all, headed{gathers.Sharing, DeclarationItem{Kind: KindReused, Title: x.What, Shows: shows, Link: x.Link, From: ref, Origin: x.From}})
	}
	for _, x := range p.Evidence {
		if x.Visibility == assess.Public {
			number := belongs(gathers, ref.Standard, p.Number)
			all = append(all, headed{number, DeclarationItem{Kind: KindEvidence, Title: x.Title, Shows: "Published by " + whose, Link: x.Link, Date: x.Date, From: ref}})
		}
	}
	return all
}

// same is what makes an item the same thing as another: its address, or else its words
// with the path of its file, since each repository may have a file of that path.
func (item *DeclarationItem) same() string {
	if strings.Contains(item.Link, "://") {
		return item.Kind + "\x00" + item.Link
	}
	return item.Kind + "\x00" + item.Link + "\x00" + words.Fold(item.Title)
}

// add takes a thing. What is there already is said to be of both services, and stands
// under a heading if either of them put it there.
func (p *pile) add(one headed) {
	known := p.known[one.same()]
	if known == nil {
		p.known[one.same()] = &one
		p.things = append(p.things, &one)
		return
	}
	if one.Shows != "" && !strings.Contains(known.Shows, one.Shows) {
		known.Shows += "; " + words.LowerFirst(one.Shows)
	}
	known.Date, known.number = max(known.Date, one.Date), cmp.Or(known.number, one.number)
}
