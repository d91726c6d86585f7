package portfolio

import (
	"slices"

	"standpoint/standards"
)

// PointOf is one point of one standard across all services, for a page of its
// own.
type PointOf struct {
	Standard, StandardName, Short string
	Number                        int
	Called                        standards.Called
	Title                         string
	Through                       bool     // other standards are seen through this one
	Credits                       []string // whose maps they are
	Legend                        []Legend
	Groups                        []Group // each row has one cell: this point's
	Small                         int     // groups too small for counts
	Gap                           *GapPoint
	Moved                         []*Move
	Overdue, Soon                 []*Due
	Stale                         []*Stale
	Asks                          []*AskOf
	Offers                        []*OfferOf
	Contacts                      []*Contact
}

// EveryPoint names every point of every standard in use.
func (p *Portfolio) EveryPoint() []Ref {
	var refs []Ref
	for _, m := range p.everyMap() {
		for _, head := range m.Points {
			refs = append(refs, Ref{Whose: &Whose{Standard: m.Standard}, Point: head.Number, Title: head.Title, Called: head.Called})
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
			one := about(place(m.Standard, m.Points[i].Number))
			one.fill(&m, i)
			if err := visit(&one); err != nil {
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

func (one *PointOf) fill(m *Map, i int) {
	one.Standard, one.StandardName, one.Short, one.Through, one.Credits, one.Legend, one.Small = m.Standard, m.Name, m.Short, m.Through, m.Credits, m.Legend, m.Small
	one.Number, one.Title, one.Called = m.Points[i].Number, m.Points[i].Title, m.Points[i].Called
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

// aboutPoints gives what every list says of a point; nothing but the gaps where
// only counts are given.
func (p *Portfolio) aboutPoints() func(place string) PointOf {
	gaps := map[string]*GapPoint{}
	for _, g := range p.Gaps {
		for i := range g.Points {
			gaps[place(g.Standard, g.Points[i].Number)] = &g.Points[i]
		}
	}
	if p.MinGroup > 0 {
		return func(place string) PointOf { return PointOf{Gap: gaps[place]} }
	}
	moved, stale, contacts := by(p.Moved, Move.place), by(p.Stale, Stale.place), by(p.Contacts, Contact.place)
	overdue, soon := by(p.Overdue, Due.place), by(p.Soon, Due.place)
	asks, offers := by(p.Asks, AskOf.place), by(p.Offers, OfferOf.place)
	return func(place string) PointOf {
		return PointOf{Gap: gaps[place], Moved: moved[place], Overdue: overdue[place], Soon: soon[place], Stale: stale[place],
			Asks: asks[place], Offers: offers[place], Contacts: contacts[place]}
	}
}

// by gathers the items of a list by what they are about.
func by[T any](list []T, about func(T) string) map[string][]*T {
	all := map[string][]*T{}
	for i := range list {
		key := about(list[i])
		all[key] = append(all[key], &list[i])
	}
	return all
}
