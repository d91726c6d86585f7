package portfolio

import "standpoint/standards"

// wayTo is a point of some standard that speaks to another.
type wayTo struct {
	place           string
	inPart, through bool
	credit          string // whose map it is
}

// corresponding gives a function that lists which points, of the standards
// that were read, correspond to one: itself, and by maps.
func (c *current) corresponding() func(standard string, point int) []wayTo {
	names := sortedKeys(c.Standards)
	from := map[string][]*standards.Mapping{} // in the order of names
	known := map[string][]wayTo{}
	return func(standard string, point int) []wayTo {
		here := place(standard, point)
		if ways, done := known[here]; done {
			return ways
		}
		if _, done := from[standard]; !done {
			from[standard] = c.mappings(standard, names)
		}
		ways := []wayTo{{place: here}}
		for _, m := range from[standard] {
			for _, p := range m.Points {
				if p.From != point {
					continue
				}
				for _, n := range p.Main {
					ways = append(ways, wayTo{place(m.To.FullID(), n), false, true, creditOf(m)})
				}
				for _, n := range p.Also {
					ways = append(ways, wayTo{place(m.To.FullID(), n), true, true, creditOf(m)})
				}
			}
		}
		known[here] = ways
		return ways
	}
}

// mappings are those from one standard to others that were read.
func (c *current) mappings(from string, names []string) []*standards.Mapping {
	all := []*standards.Mapping{}
	for _, name := range names {
		if name == from || c.Standards[from] == nil {
			continue
		}
		if m := standards.MapBetween(c.Standards[from], c.Standards[name]); m != nil {
			all = append(all, m)
		}
	}
	return all
}
