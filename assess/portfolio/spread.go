package portfolio

import (
	"standpoint/standards"
)

// The least that a spread is made of, so that nobody is told by it.
const (
	spreadServices      = 10
	spreadOrganisations = 3
	spreadCount         = 5 // of one rating
)

// NoTarget is said with every spread.
const NoTarget = "This shows what a group finds hard, so that it can work on it together. It is not for targets, because each team rates itself."

// Spread is how many services of a group stand where, point by point of one standard,
// with no count so small that it tells of one.
type Spread struct {
	Standard, Name, Short   string
	Services, Organisations int
	Enough                  bool // at least 10 services of 3 organisations
	Points                  []SpreadPoint
}

// SpreadPoint is one point. A count that is not said is Few.
type SpreadPoint struct {
	Number int
	Called standards.Called
	Title  string
	Counts []Count
	Few    bool // none can be said
}

// SpreadOf counts the services of all that was read, by standard. The error is that of
// loading an entry.
func SpreadOf(in Input, o Options) ([]Spread, error) {
	c := in.current(o.For)
	all := map[string]*Spread{}
	organisations := map[string]map[string]bool{}
	err := c.each(func(e *Entry) error {
		s := c.Standards[e.Standard]
		if s.Unit == "organisation" {
			return nil
		}
		if all[e.Standard] == nil {
			all[e.Standard] = newSpread(s)
			organisations[e.Standard] = map[string]bool{}
		}
		organisations[e.Standard][serviceKey(e.Service.Organisation, "")] = true
		all[e.Standard].add(s, e)
		return nil
	})
	var list []Spread
	for _, name := range sortedKeys(all) {
		s := all[name]
		s.Organisations = len(organisations[name])
		s.finish()
		list = append(list, *s)
	}
	return list, err
}

func newSpread(s *standards.Standard) *Spread {
	out := &Spread{Standard: s.FullID(), Name: s.Name, Short: s.ShortTitled()}
	for i := range s.Points {
		p := SpreadPoint{Number: s.Points[i].Number, Called: s.PointCalled(s.Points[i].Number), Title: s.Points[i].Title}
		for _, v := range s.Scale.Values {
			p.Counts = append(p.Counts, Count{Label: v.Label, Mark: v.Mark, Hue: v.Hue})
		}
		p.Counts = append(p.Counts, Count{Label: "not rated on this scale"})
		out.Points = append(out.Points, p)
	}
	return out
}

// add counts one service.
func (s *Spread) add(standard *standards.Standard, e *Entry) {
	s.Services++
	for i := range s.Points {
		at := len(s.Points[i].Counts) - 1
		if p := e.Point(s.Points[i].Number); p != nil {
			if _, place := standard.Value(p.Rating); place >= 0 {
				at = place
			}
		}
		s.Points[i].Counts[at].N++
	}
}

// finish leaves what may be said.
func (s *Spread) finish() {
	s.Enough = s.Services >= spreadServices && s.Organisations >= spreadOrganisations
	if !s.Enough {
		s.Points = nil
		return
	}
	for i := range s.Points {
		s.Points[i].Few = hideFew(s.Points[i].Counts, spreadCount)
	}
}

// hideFew hides counts below the least, and others with them until none follows from
// the sum of all, which is known. It says whether nothing is left.
func hideFew(counts []Count, least int) bool {
	hidden, sum := 0, 0
	hide := func(i int) {
		counts[i].Few = true
		hidden, sum = hidden+1, sum+counts[i].N
	}
	for i := range counts {
		if counts[i].N < least {
			hide(i)
		}
	}
	// What is hidden has to be several counts, and their sum neither so small nor so
	// large that each follows from it. Which are hidden beside depends on their place,
	// never on how many they are: that would tell of them.
	for hidden > 0 && hidden < len(counts) && (hidden < 2 || sum < least || sum == hidden*(least-1)) {
		hide(nextShown(counts))
	}
	for i := range counts {
		if counts[i].Few {
			counts[i].N = 0
		}
	}
	return hidden == len(counts)
}

// nextShown is the first count that is shown behind one that is hidden, as on a ring.
func nextShown(counts []Count) int {
	for i := range 2 * len(counts) {
		if counts[i%len(counts)].Few && !counts[(i+1)%len(counts)].Few {
			return (i + 1) % len(counts)
		}
	}
	return 0
}
