package portfolio

import (
	"cmp"
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
	Points   []Head
	Legend   []Legend
	Groups   []Group
	Small    int // groups too small for counts

	cells map[[2]string]*Cell // by rating and what it was before
}

// Head is one column.
type Head struct {
	Number int
	Title  string
}

// Legend says what a mark means.
type Legend struct{ Rating, Mark, Label string }

// Group is the services under one heading: by name, or counted.
type Group struct {
	Name   string
	Size   int
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
	Rating, Label, Mark string
	Before              string // label of the earlier rating, where it differs
	Parts               []Part
}

// Part is one point of an assessment's own standard, as it stands there.
type Part struct {
	Point       int
	Also        bool // touches on it only
	Label, Mark string
}

// Count is how many services have a rating; Few where that is too few to say.
type Count struct {
	Label, Mark string
	N           int
	Few         bool
}

// maps makes the heat maps: one for each standard, or one through which all
// are seen.
func (in *Input) maps(o Options) []Map {
	byStandard := map[string][]*Entry{}
	for i := range in.Entries {
		e := &in.Entries[i]
		byStandard[e.Standard] = append(byStandard[e.Standard], e)
	}
	names := make([]string, 0, len(byStandard))
	for name := range byStandard {
		names = append(names, name)
	}
	slices.Sort(names)
	var maps []Map
	var apart []string
	if o.Through != nil {
		var through []*Entry
		m := newMap(o.Through)
		m.Through = true
		ways := map[string]*standards.Mapping{}
		for _, name := range names {
			if name == o.Through.FullID() {
				through = append(through, byStandard[name]...)
			} else if way := standards.MapBetween(in.Standards[name], o.Through); way != nil {
				ways[name] = way
				m.Credits = append(m.Credits, creditOf(way))
				through = append(through, byStandard[name]...)
			} else {
				apart = append(apart, name)
			}
		}
		slices.SortFunc(through, func(a, b *Entry) int { return alphabetical(*a, *b) })
		m.fill(in, through, ways, o)
		maps, names = append(maps, m), apart
	}
	for _, name := range names {
		m := newMap(in.Standards[name])
		m.fill(in, byStandard[name], nil, o)
		maps = append(maps, m)
	}
	return maps
}

func creditOf(way *standards.Mapping) string {
	if way.Ours {
		return way.From.FullID() + ": the mapping is ours."
	}
	return way.From.FullID() + ": the mapping is from " + way.Credit + "."
}

func newMap(s *standards.Standard) Map {
	m := Map{Standard: s.FullID(), Name: s.Name, Short: s.ShortTitled(), cells: map[[2]string]*Cell{}}
	for i := range s.Points {
		m.Points = append(m.Points, Head{s.Points[i].Number, s.Points[i].Title})
	}
	for _, id := range append(assess.RatingIDs(s), "") {
		m.Legend = append(m.Legend, Legend{id, assess.RatingShape(s, id), assess.RatingLabel(s, id)})
	}
	return m
}

func (m *Map) fill(in *Input, entries []*Entry, ways map[string]*standards.Mapping, o Options) {
	groups := map[string]*Group{}
	var names []string
	for _, e := range entries {
		name := in.heading(e, o.By)
		g := groups[name]
		if g == nil {
			g = &Group{Name: name}
			groups[name] = g
			names = append(names, name)
		}
		g.Size++
		g.Rows = append(g.Rows, m.row(in, e, ways[e.Standard]))
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(in.phaseOrder(a, o.By)-in.phaseOrder(b, o.By), strings.Compare(words.Fold(a), words.Fold(b)))
	})
	for _, name := range names {
		g := groups[name]
		if o.MinGroup > 0 {
			if g.Size < o.MinGroup {
				m.Small++
				continue
			}
			g.count(m, o.MinGroup)
		}
		m.Groups = append(m.Groups, *g)
	}
}

// heading is what an entry stands under.
func (in *Input) heading(e *Entry, by string) string {
	switch by {
	case "group":
		return cmp.Or(e.Group, "No group")
	case "phase":
		if s := in.Standards[e.Standard]; s != nil {
			if p := s.Phase(e.Phase); p != nil {
				return p.Name
			}
		}
		return cmp.Or(e.Phase, "No phase")
	}
	return cmp.Or(e.Organisation, "No organisation")
}

// phaseOrder puts phases in the order of a service's life; 0 for other headings.
func (in *Input) phaseOrder(name, by string) int {
	order := 0
	if by != "phase" {
		return order
	}
	for _, s := range in.Standards {
		order = max(order, 1+slices.IndexFunc(s.Phases, func(p standards.Phase) bool { return p.Name == name }))
	}
	return order
}

func (m *Map) row(in *Input, e *Entry, way *standards.Mapping) Row {
	s := in.Standards[e.Standard]
	r := Row{Ref: *in.ref(e, 0), Round: e.Round, Looked: e.rated(), Of: len(s.Points)}
	for _, head := range m.Points {
		if way != nil {
			c := through(s, e, way, head.Number)
			r.Cells = append(r.Cells, &c)
			continue
		}
		r.Cells = append(r.Cells, m.alike(cellOf(s, e, head.Number)))
	}
	return r
}

// alike gives one cell for all that say the same.
func (m *Map) alike(c Cell) *Cell {
	key := [2]string{c.Rating, c.Before}
	if m.cells[key] == nil {
		m.cells[key] = &c
	}
	return m.cells[key]
}

func cellOf(s *standards.Standard, e *Entry, number int) Cell {
	rating, before := "", ""
	if p := e.Point(number); p != nil {
		rating, before = p.Rating, p.Before
	}
	c := Cell{Rating: rating, Label: assess.RatingLabel(s, rating), Mark: assess.RatingShape(s, rating)}
	if before != "" && before != rating {
		c.Before = assess.RatingLabel(s, before)
	}
	return c
}

// through shows which of an entry's own points speak to a point of another
// standard, and how those stand. No rating is turned into one of another scale.
func through(s *standards.Standard, e *Entry, way *standards.Mapping, number int) Cell {
	var c Cell
	for _, also := range []bool{false, true} {
		for _, p := range way.Points {
			to := p.Main
			if also {
				to = p.Also
			}
			if slices.Contains(to, number) {
				own := cellOf(s, e, p.From)
				c.Parts = append(c.Parts, Part{p.From, also, own.Label, own.Mark})
			}
		}
	}
	return c
}

// count replaces the rows of a group by counts. A count below the least is
// not said, and neither is the only other one from which it would follow.
func (g *Group) count(m *Map, least int) {
	labels := g.labels(m)
	for i := range m.Points {
		counts := slices.Clone(labels)
		add := func(label string) {
			counts[slices.IndexFunc(counts, func(c Count) bool { return c.Label == label })].N++
		}
		for _, row := range g.Rows {
			c := row.Cells[i]
			if c.Label != "" {
				add(c.Label)
			}
			for _, part := range c.Parts {
				add(part.Label)
			}
		}
		g.Counts = append(g.Counts, fewAreHidden(counts, least))
	}
	g.Rows = nil
}

// labels are what is counted, the same for every point: the map's own ratings,
// and those of other standards that are seen through it.
func (g *Group) labels(m *Map) []Count {
	var labels []Count
	add := func(label, mark string) {
		if label != "" && !slices.ContainsFunc(labels, func(c Count) bool { return c.Label == label }) {
			labels = append(labels, Count{Label: label, Mark: mark})
		}
	}
	for _, legend := range m.Legend {
		add(legend.Label, legend.Mark)
	}
	for _, row := range g.Rows {
		for _, c := range row.Cells {
			add(c.Label, c.Mark)
			for _, part := range c.Parts {
				add(part.Label, part.Mark)
			}
		}
	}
	return labels
}

func fewAreHidden(counts []Count, least int) []Count {
	hidden := 0
	for i := range counts {
		if counts[i].N < least {
			counts[i].Few = true
			hidden++
		}
	}
	if hidden == 1 {
		smallest := -1
		for i := range counts {
			if !counts[i].Few && (smallest < 0 || counts[i].N < counts[smallest].N) {
				smallest = i
			}
		}
		if smallest >= 0 {
			counts[smallest].Few = true
		}
	}
	for i := range counts {
		if counts[i].Few {
			counts[i].N = 0
		}
	}
	return counts
}
