package standards

import "slices"

// Mapping says how the points of one standard correspond to another's.
type Mapping struct {
	From, To *Standard
	Ours     bool
	Credit   string
	Points   []MapPoint        // every point of From, in order; Main is empty for one without a home
	Ratings  map[string]string // of From's scale to To's; nil when ratings do not carry over
	New      []int             // points of To that nothing leads to
}

// MapBetween finds the mapping one of the two standards declares, whichever
// way it was written down, or that an extension has to what it extends. It is
// nil when there is none.
func MapBetween(from, to *Standard) *Mapping {
	m := &Mapping{From: from, To: to}
	switch declared, back := declares(from, to), declares(to, from); {
	case declared != nil:
		m.Ours, m.Credit, m.Ratings = declared.Ours, declared.Credit, declared.Ratings
		m.fill(func(n int) (main, also []int) {
			for _, p := range declared.Points {
				if p.From == n {
					return p.Main, p.Also
				}
			}
			return nil, nil
		})
	case back != nil:
		m.Ours, m.Credit = back.Ours, back.Credit
		m.fill(func(n int) (main, also []int) {
			for _, p := range back.Points {
				if slices.Contains(p.Main, n) {
					main = append(main, p.From)
				} else if slices.Contains(p.Also, n) {
					also = append(also, p.From)
				}
			}
			return main, also
		})
	case from.Extends == to.FullID() || to.Extends == from.FullID() || from.Extends != "" && from.Extends == to.Extends:
		m.Ours, m.Ratings = true, sameRatings(from, to)
		m.fill(func(n int) (main, also []int) {
			if to.Point(n) != nil && n < firstOwn {
				return []int{n}, nil
			}
			return nil, nil
		})
	default:
		return nil
	}
	return m
}

func declares(from, to *Standard) *Map {
	for i := range from.Maps {
		if from.Maps[i].To == to.FullID() || from.Maps[i].To == to.ID {
			return &from.Maps[i]
		}
	}
	return nil
}

// fill asks where each point goes and keeps what both standards have.
func (m *Mapping) fill(where func(int) (main, also []int)) {
	reached := map[int]bool{}
	for _, p := range m.From.Points {
		main, also := where(p.Number)
		missing := func(n int) bool { return m.To.Point(n) == nil }
		main, also = slices.DeleteFunc(slices.Clone(main), missing), slices.DeleteFunc(slices.Clone(also), missing)
		for _, n := range main {
			reached[n] = true
		}
		m.Points = append(m.Points, MapPoint{From: p.Number, Main: main, Also: also})
	}
	for _, p := range m.To.Points {
		if !reached[p.Number] {
			m.New = append(m.New, p.Number)
		}
	}
}

// sameRatings carries ratings over between editions with one scale.
func sameRatings(from, to *Standard) map[string]string {
	ratings := map[string]string{}
	for _, v := range from.Scale.Values {
		if other, _ := to.Value(v.ID); other == nil || other.Meaning != v.Meaning {
			return nil
		}
		ratings[v.ID] = v.ID
	}
	return ratings
}
