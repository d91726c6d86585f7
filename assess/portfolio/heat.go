package portfolio

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Map is a heat map: services by the points of one standard.
type Map struct {
	Standard string // id@edition
	Name     string
	Short    string // LGDSS 2016
	Through  bool   // whether other standards are seen through this one
	Credits  []string
	Own      *standards.Standard // the standard itself
	Points   []Head
	Legend   []Legend
	Groups   []Group
	Small    int // groups too small for counts
}

// Head is one column.
type Head struct {
	Number int
	Title  string
	Called standards.Called
}

// Legend says what a mark means.
type Legend struct{ Rating, Mark, Hue, Label string }

// Group is the services under one heading: by name, or counted.
type Group struct {
	Name   string
	Size   int // assessments; services where only counts are given
	Rows   []Row
	Counts [][]Count // by point, where only counts are given
}

// Row is one assessment.
type Row struct {
	Ref
	Round  int
	Looked int // points with a rating
	Of     int
	Cells  []*Cell // one for each column; those that look alike are one
}

// Cell is how one point stands. Seen through another standard it has several
// parts, or none, and no rating of its own.
type Cell struct {
	Rating, Label, Mark, Hue string
	Before                   string // label of the earlier rating, where it differs
	Parts                    []Part
}

// Part is one point of an assessment's own standard, as it stands there.
type Part struct {
	Point            int
	Called           standards.Called
	Also             bool // touches on it only
	Label, Mark, Hue string
}

// atlas makes the heat maps: one for each standard, or one through which all
// are seen.
type atlas struct {
	c       *current
	o       Options
	drawn   map[string]*drawing // by standard
	through *drawing            // nil to keep standards apart
	ways    map[string]*standards.Mapping
}

// drawing is a map while rows are added.
type drawing struct {
	Map
	groups   map[string]*Group
	headings []string            // of the groups, as they came
	cells    map[[3]string]*Cell // by rating, its word and what it was before
}

func newAtlas(c *current, o Options) *atlas {
	a := &atlas{c: c, o: o, drawn: map[string]*drawing{}, ways: map[string]*standards.Mapping{}}
	if o.Through != nil {
		a.through = draw(o.Through)
		a.through.Through = true
	}
	return a
}

func draw(s *standards.Standard) *drawing {
	d := &drawing{
		Map:    Map{Standard: s.FullID(), Name: s.Name, Short: s.ShortTitled(), Own: s},
		groups: map[string]*Group{}, cells: map[[3]string]*Cell{},
	}
	for i := range s.Points {
		d.Points = append(d.Points, Head{s.Points[i].Number, s.Points[i].Title, s.PointCalled(s.Points[i].Number)})
	}
	for _, id := range append(assess.RatingIDs(s), "") {
		d.Legend = append(d.Legend, Legend{id, assess.RatingShape(s, id), assess.RatingHue(s, id), assess.RatingLabel(s, id)})
	}
	return d
}

// leave keeps the services of groups that are large enough, where only counts are
// given. Of the others nothing is counted anywhere: no total beside the groups tells
// how many they are, or what they have.
func (a *atlas) leave() {
	if a.o.MinGroup == 0 {
		return
	}
	type group struct {
		of   *drawing
		name string
	}
	services := map[group]map[string]bool{}
	groupOf := func(i int) group {
		d, _ := a.of(a.c.Keys[i].Standard)
		return group{d, a.heading(&a.c.Keys[i].Whose)}
	}
	for _, i := range a.c.order {
		g := groupOf(i)
		if services[g] == nil {
			services[g] = map[string]bool{}
		}
		services[g][a.c.Keys[i].key] = true
	}
	for g, all := range services {
		if len(all) < a.o.MinGroup {
			g.of.Small++
		}
	}
	a.c.order = slices.DeleteFunc(a.c.order, func(i int) bool { return len(services[groupOf(i)]) < a.o.MinGroup })
}

// add gives an assessment its row.
func (a *atlas) add(e *Entry, whose *Whose) {
	d, way := a.of(e.Standard)
	name := a.heading(whose)
	g := d.groups[name]
	if g == nil {
		g = &Group{Name: name}
		d.groups[name] = g
		d.headings = append(d.headings, name)
	}
	g.Size++
	g.Rows = append(g.Rows, d.row(a.c.Standards[e.Standard], e, whose, way))
}

// of is the map that a standard is seen in, and by what mapping.
func (a *atlas) of(standard string) (*drawing, *standards.Mapping) {
	if a.through != nil {
		way, known := a.ways[standard]
		if !known && standard != a.through.Standard {
			way = standards.MapBetween(a.c.Standards[standard], a.o.Through)
			a.ways[standard] = way
		}
		if way != nil || standard == a.through.Standard {
			return a.through, way
		}
	}
	if a.drawn[standard] == nil {
		a.drawn[standard] = draw(a.c.Standards[standard])
	}
	return a.drawn[standard], nil
}

// maps are those of all that was added: what others are seen through first,
// then by the names of their standards.
func (a *atlas) maps() []Map {
	var all []Map
	if a.through != nil {
		for _, name := range sortedKeys(a.ways) {
			if way := a.ways[name]; way != nil {
				a.through.Credits = append(a.through.Credits, creditOf(way))
			}
		}
		for _, g := range a.through.groups {
			slices.SortStableFunc(g.Rows, func(x, y Row) int { return alphabetical(x.Whose, y.Whose) })
		}
		all = append(all, a.finish(a.through))
	}
	for _, name := range sortedKeys(a.drawn) {
		all = append(all, a.finish(a.drawn[name]))
	}
	return all
}

// creditOf says whose a mapping is, and of what.
func creditOf(way *standards.Mapping) string {
	if way.Builds {
		return way.From.FullID() + ": the points correspond by their numbers, since one standard builds on the other."
	}
	if way.Ours || way.Credit == "" {
		return way.From.FullID() + ": the mapping is ours."
	}
	return way.From.FullID() + ": the mapping is from " + way.Credit + "."
}

// finish puts the groups in order, counted where only counts are given.
func (a *atlas) finish(d *drawing) Map {
	slices.SortFunc(d.headings, func(x, y string) int {
		return cmp.Or(a.phaseOrder(x)-a.phaseOrder(y), strings.Compare(words.Fold(x), words.Fold(y)))
	})
	for _, name := range d.headings {
		g := d.groups[name]
		if a.o.MinGroup > 0 {
			if g.Size = g.distinct(); g.Size < a.o.MinGroup {
				d.Small++
				continue
			}
			g.count(&d.Map, a.o.MinGroup)
		}
		d.Groups = append(d.Groups, *g)
	}
	return d.Map
}

// heading is what an assessment stands under.
func (a *atlas) heading(w *Whose) string {
	switch a.o.By {
	case "group":
		return cmp.Or(w.Group, "No group")
	case "phase":
		name := ""
		if s := a.c.Standards[w.Standard]; s != nil {
			name = s.PhaseName(w.Phase)
		}
		return cmp.Or(name, w.Phase, "No phase")
	}
	return cmp.Or(w.Organisation, "No organisation")
}

// phaseOrder puts phases in the order of a service's life; 0 for other headings.
func (a *atlas) phaseOrder(name string) int {
	order := 0
	if a.o.By != "phase" {
		return order
	}
	for _, s := range a.c.Standards {
		order = max(order, 1+slices.IndexFunc(s.Phases, func(p standards.Phase) bool { return p.Name == name }))
	}
	return order
}

func sortedKeys[V any](of map[string]V) []string { return slices.Sorted(maps.Keys(of)) }
