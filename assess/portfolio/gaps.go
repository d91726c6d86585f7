package portfolio

import (
	"slices"

	"standpoint/assess"
	"standpoint/standards"
)

// Gaps are the points of one standard that most often are not at their best
// rating, the most frequent first. It is points that are in order of
// frequency, never services.
type Gaps struct {
	Standard, Short string
	Services        int
	Points          []GapPoint
}

// GapPoint is one such point.
type GapPoint struct {
	Number int
	Title  string
	Called standards.Called
	N      int     // services below the best rating
	Least  bool    // there may be more: only what the counts of the groups say is counted
	Counts []Count // by rating below the best
}

// Move is a point whose rating differs from the earlier one.
type Move struct {
	*Ref
	Rose             bool
	From, To         string // labels
	FromMark, ToMark string
	FromHue, ToHue   string
	Since            string // a file, or a date in git
}

// tally counts ratings below the best, by standard, point and rating.
type tally struct {
	c        *current
	services map[string]int
	below    map[string]map[int]map[string]int
}

func (t *tally) add(e *Entry) {
	if t.services[e.Standard]++; t.below[e.Standard] == nil {
		t.below[e.Standard] = map[int]map[string]int{}
	}
	below := t.below[e.Standard]
	for i := range e.Points {
		p := &e.Points[i]
		if _, place := t.c.Standards[e.Standard].Value(p.Rating); place > 0 {
			if below[p.Number] == nil {
				below[p.Number] = map[string]int{}
			}
			below[p.Number][p.Rating]++
		}
	}
}

// gaps are those of every standard, by its name. Where only counts are given, they are
// made of what the maps say: a total beside those would tell what they keep.
func (t *tally) gaps(p *Portfolio) []Gaps {
	if p.MinGroup > 0 {
		t.below = t.said(p.Maps)
	}
	var all []Gaps
	for _, name := range sortedKeys(t.services) {
		s := t.c.Standards[name]
		g := Gaps{Standard: name, Short: s.ShortTitled(), Services: t.services[name]}
		g.points(s, t.below[name], p.MinGroup > 0)
		all = append(all, g)
	}
	return all
}

// said are the ratings below the best that the counts of maps say, by standard, point
// and rating.
func (t *tally) said(counted []Map) map[string]map[int]map[string]int {
	all := map[string]map[int]map[string]int{}
	for _, m := range counted {
		if m.Through { // its ratings may be those of several standards
			continue
		}
		all[m.Standard] = map[int]map[string]int{}
		for i, head := range m.Points {
			said := map[string]int{}
			for _, v := range t.c.Standards[m.Standard].Scale.Values[1:] {
				said[v.ID] = m.counted(i, v.Label)
			}
			all[m.Standard][head.Number] = said
		}
	}
	return all
}

// counted is how many the groups say have a rating at a point.
func (m *Map) counted(point int, label string) int {
	n := 0
	for i := range m.Groups {
		for _, c := range m.Groups[i].Counts[point] {
			if c.Label == label {
				n += c.N
			}
		}
	}
	return n
}

func (g *Gaps) points(s *standards.Standard, below map[int]map[string]int, least bool) {
	for i := range s.Points {
		number := s.Points[i].Number
		gap := GapPoint{Number: number, Called: s.PointCalled(number), Title: s.Points[i].Title, Least: least}
		for _, v := range s.Scale.Values[1:] {
			if n := below[number][v.ID]; n > 0 {
				gap.N += n
				gap.Counts = append(gap.Counts, Count{Label: v.Label, Mark: v.Mark, Hue: v.Hue, N: n})
			}
		}
		if gap.N > 0 {
			g.Points = append(g.Points, gap)
		}
	}
	slices.SortStableFunc(g.Points, func(a, b GapPoint) int { return b.N - a.N })
}

// moved says whether a point stands higher or lower on its scale than before.
func (c *current) moved(p *assess.Point, before Earlier, ref *Ref) (Move, bool) {
	s := c.Standards[ref.Standard]
	way := assess.Way(s, before.Rating, p.Rating)
	if way == 0 {
		return Move{}, false
	}
	return Move{
		Ref: ref, Rose: way > 0, Since: before.From,
		From: assess.RatingLabel(s, before.Rating), FromMark: assess.RatingShape(s, before.Rating), FromHue: assess.RatingHue(s, before.Rating),
		To: assess.RatingLabel(s, p.Rating), ToMark: assess.RatingShape(s, p.Rating), ToHue: assess.RatingHue(s, p.Rating),
	}, true
}
