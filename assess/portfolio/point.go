package portfolio

import "slices"

// PointOf is one point of one standard across all services, for a page of its
// own.
type PointOf struct {
	Standard, StandardName, Short string
	Number                        int
	Title                         string
	Through                       bool // other standards are seen through this one
	Legend                        []Legend
	Groups                        []Group // each row has one cell: this point's
	Small                         int     // groups too small for counts
	Gap                           *GapPoint
	Moved                         []Move
	Overdue, Soon                 []Due
	Stale                         []Stale
	Asks                          []*AskOf
	Offers                        []*OfferOf
	Contacts                      []*Contact
}

// EveryPoint names every point of every standard in use.
func (p *Portfolio) EveryPoint() []Ref {
	var refs []Ref
	for _, m := range p.everyMap() {
		for _, head := range m.Points {
			refs = append(refs, Ref{Whose: &Whose{Standard: m.Standard}, Point: head.Number, Title: head.Title})
		}
	}
	return refs
}

// EachPoint gives every point of every standard in use, one after another. It
// ends at the first error of visit, and gives that.
func (p *Portfolio) EachPoint(visit func(*PointOf) error) error {
	about := p.aboutPoints()
	for _, m := range p.everyMap() {
		for i := range m.Points {
			one := about[m.place(i)]
			if one == nil {
				one = &PointOf{}
			}
			one.fill(&m, i)
			if err := visit(one); err != nil {
				return err
			}
		}
	}
	return nil
}

// everyMap are the heat maps, and those of standards that are seen through
// another: their points have pages all the same.
func (p *Portfolio) everyMap() []Map {
	maps := slices.Clip(p.Maps)
	there := map[string]bool{}
	for i := range maps {
		there[maps[i].Standard] = true
	}
	if len(maps) == 0 || !maps[0].Through {
		return maps
	}
	for _, m := range p.own {
		if !there[m.Standard] {
			maps = append(maps, m)
		}
	}
	return maps
}

func (m *Map) place(i int) string {
	return place(m.Standard, m.Points[i].Number)
}

func (one *PointOf) fill(m *Map, i int) {
	one.Standard, one.StandardName, one.Short, one.Through, one.Legend, one.Small = m.Standard, m.Name, m.Short, m.Through, m.Legend, m.Small
	one.Number, one.Title = m.Points[i].Number, m.Points[i].Title
	for _, g := range m.Groups {
		cut := Group{Name: g.Name, Size: g.Size, Rows: make([]Row, len(g.Rows))}
		for j, row := range g.Rows {
			row.Cells = row.Cells[i : i+1]
			cut.Rows[j] = row
		}
		if g.Counts != nil {
			cut.Counts = g.Counts[i : i+1]
		}
		one.Groups = append(one.Groups, cut)
	}
}

// aboutPoints gathers what every list says of each point; nothing but the
// gaps where only counts are given.
func (p *Portfolio) aboutPoints() map[string]*PointOf {
	about := map[string]*PointOf{}
	at := func(place string) *PointOf {
		if about[place] == nil {
			about[place] = &PointOf{}
		}
		return about[place]
	}
	for _, g := range p.Gaps {
		for i := range g.Points {
			at(place(g.Standard, g.Points[i].Number)).Gap = &g.Points[i]
		}
	}
	if p.MinGroup > 0 {
		return about
	}
	for _, x := range p.Moved {
		one := at(x.Ref.place())
		one.Moved = append(one.Moved, x)
	}
	for _, x := range p.Overdue {
		one := at(x.Ref.place())
		one.Overdue = append(one.Overdue, x)
	}
	for _, x := range p.Soon {
		one := at(x.Ref.place())
		one.Soon = append(one.Soon, x)
	}
	for _, x := range p.Stale {
		one := at(x.Ref.place())
		one.Stale = append(one.Stale, x)
	}
	for i := range p.Asks {
		one := at(p.Asks[i].Ref.place())
		one.Asks = append(one.Asks, &p.Asks[i])
	}
	for i := range p.Offers {
		one := at(p.Offers[i].Ref.place())
		one.Offers = append(one.Offers, &p.Offers[i])
	}
	for i := range p.Contacts {
		one := at(p.Contacts[i].Ref.place())
		one.Contacts = append(one.Contacts, &p.Contacts[i])
	}
	return about
}
