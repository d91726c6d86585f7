package standards

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"standpoint/assess/problem"
	"standpoint/standards/strict"
)

// Mapping says how the points of one standard correspond to another's.
type Mapping struct {
	From, To *Standard
	Ours     bool
	By       string // the standard that declares it; empty when neither does
	Builds   bool   // one of the two builds on the other, or both on a third: the same points have the same numbers
	Credit   string
	Points   []MapPoint        // every point of From, in order; Main is empty for one without a home
	Ratings  map[string]string // of From's scale to To's; nil when ratings do not carry over
	// Questions are those of To that ask the same as one of From under another
	// id. Those with one id at points that correspond are not in it.
	Questions map[string]string
	// same are, of a question of To, those of From that the declared map has for it:
	// one where Questions leads, or several.
	same map[string][]string
	New  []int // points of To that nothing leads to
}

// MapBetween finds the mapping one of the two standards declares, whichever
// way it was written down, or that an extension has to what it extends. What a
// declared one leaves out goes by its number where the two build on each other.
// It is nil when there is none.
func MapBetween(from, to *Standard) *Mapping {
	m := &Mapping{From: from, To: to}
	declared, back, akin := declares(from, to), declares(to, from), related(from, to)
	if akin {
		m.Ratings = sameRatings(from, to)
	}
	where := func(int) (main, also []int) { return nil, nil }
	switch {
	case declared != nil:
		m.By, m.Ours, m.Credit, m.Questions, where = from.FullID(), declared.Ours, declared.Credit, declared.Questions, declared.forth
		m.same = gathered(declared.Questions)
		if declared.Ratings != nil || !akin {
			m.Ratings = declared.Ratings
		}
	case back != nil:
		m.By, m.Ours, m.Credit, m.Questions, where = to.FullID(), back.Ours, back.Credit, turned(back.Questions), back.back
		m.same = alone(back.Questions)
	case akin:
		m.Builds = true
	default:
		return nil
	}
	taken := func(n int) bool { return back != nil && declared == nil && back.lists(n) }
	m.fill(func(n int) (main, also []int) {
		main, also = where(n)
		if home := to.Point(n); akin && len(main)+len(also) == 0 && home != nil && !taken(n) &&
			(declared == nil || !declared.lists(n)) && to.origin(home) == from.origin(from.Point(n)) {
			main = []int{n}
		}
		return main, also
	})
	return m
}

// lists tells whether a map says anything of a point, be it that it goes
// nowhere.
func (m *Map) lists(point int) bool {
	return slices.ContainsFunc(m.Points, func(p MapPoint) bool { return p.From == point })
}

// forth is where a map leads from a point.
func (m *Map) forth(point int) (main, also []int) {
	for _, p := range m.Points {
		if p.From == point {
			return p.Main, p.Also
		}
	}
	return nil, nil
}

// back are the points from which a map leads to one.
func (m *Map) back(point int) (main, also []int) {
	for _, p := range m.Points {
		if slices.Contains(p.Main, point) {
			main = append(main, p.From)
		} else if slices.Contains(p.Also, point) {
			also = append(also, p.From)
		}
	}
	return main, also
}

// Leads finds where To asks what a question of From does: under the id the
// mapping gives, at whatever point, or under its own at the first of the homes
// its point has, where it may be retired. It is nil where To does not ask it.
func (m *Mapping) Leads(question string, homes []int) (*Point, string) {
	id, mapped := m.Questions[question]
	if !mapped {
		if len(homes) > 0 && m.To.Point(homes[0]).Question(question) != nil {
			return m.To.Point(homes[0]), question
		}
		return nil, ""
	}
	for i := range m.To.Points {
		if q := m.To.Points[i].Question(id); q != nil && q.Retired == "" {
			return &m.To.Points[i], id
		}
	}
	return nil, ""
}

// SameAs tells whether a question of From, whose point has these homes, asks what one
// of To's does. Unlike Leads it knows of each of several that one corresponds to.
func (m *Mapping) SameAs(question string, homes []int, point int, asked string) bool {
	if slices.Contains(m.same[asked], question) {
		return m.To.Point(point).Question(asked) != nil
	}
	p, id := m.Leads(question, homes)
	return p != nil && p.Number == point && id == asked
}

// gathered lists, of each question that a map leads to, those it leads there from.
func gathered(questions map[string]string) map[string][]string {
	all := map[string][]string{}
	for _, from := range slices.Sorted(maps.Keys(questions)) {
		all[questions[from]] = append(all[questions[from]], from)
	}
	return all
}

// alone lists, of each question that a map leads from, the one it leads to.
func alone(questions map[string]string) map[string][]string {
	all := map[string][]string{}
	for from, to := range questions {
		all[from] = []string{to}
	}
	return all
}

// turned gives the way back. Where two questions lead to one, the answer goes
// to the first by its name.
func turned(questions map[string]string) map[string]string {
	back := map[string]string{}
	for _, from := range slices.Sorted(maps.Keys(questions)) {
		if _, taken := back[questions[from]]; !taken {
			back[questions[from]] = from
		}
	}
	return back
}

// declares is what one standard says of its points and those of the other, or
// of what the other builds on, whose points keep their numbers.
func declares(from, to *Standard) *Map {
	for _, name := range append([]string{to.FullID()}, to.Bases...) {
		id, _, _ := strings.Cut(name, "@")
		for i := range from.Maps {
			if from.Maps[i].To == name || from.Maps[i].To == id {
				return &from.Maps[i]
			}
		}
	}
	return nil
}

// related says whether one builds on the other, or both on a third.
func related(a, b *Standard) bool {
	of := append([]string{b.FullID()}, b.Bases...)
	return slices.ContainsFunc(append([]string{a.FullID()}, a.Bases...), func(name string) bool { return slices.Contains(of, name) })
}

// origin is the standard that first had a point.
func (s *Standard) origin(p *Point) string {
	return cmp.Or(p.From, s.FullID())
}

// Map finds how the points of two standards correspond, as MapBetween does. A
// mapping that leads to a point that is not there is an error with its place.
func (l *Library) Map(from, to *Standard) (*Mapping, error) {
	for _, pair := range [][2]*Standard{{from, to}, {to, from}} {
		if declared := declares(pair[0], pair[1]); declared != nil && len(declared.astray(pair[1])) > 0 {
			if err := l.mapsOf(pair[0].FullID()); err != nil {
				return nil, err
			}
		}
	}
	return MapBetween(from, to), nil
}

// astray are the places in a map whose points the other standard never had.
func (m *Map) astray(to *Standard) [][]any {
	var places [][]any
	for i, p := range m.Points {
		for key, list := range map[string][]int{"main": p.Main, "also": p.Also} {
			for j, n := range list {
				if to.Point(n) == nil && to.DroppedPoint(n) == nil {
					places = append(places, []any{"points", i, key, j, n})
				}
			}
		}
	}
	return places
}

// mapsOf reads the file of a standard once more, for the places of what its
// maps say wrongly.
func (l *Library) mapsOf(name string) error {
	sources, _, err := l.sources()
	if err != nil {
		return err
	}
	at := slices.IndexFunc(sources, func(s source) bool { return s.name == name })
	if at < 0 {
		return nil
	}
	root, err := parseFile(sources[at].in, sources[at].file, sources[at].shown)
	if err != nil {
		return err
	}
	own := &Standard{}
	if err := strict.Decode(root, own); err != nil {
		return problem.In(err, sources[at].shown)
	}
	return problem.In(l.mapsLead(root, own.Maps), sources[at].shown)
}

// mapsLead says which of the points and ratings that a file maps to are not
// there. It reads the other standards, so it is not part of every look-up.
func (l *Library) mapsLead(root *yaml.Node, declared []Map) error {
	var found problem.Errors
	for i := range declared {
		to, err := l.Lookup(declared[i].To)
		if errors.Is(err, ErrUnknown) {
			found = append(found, strict.At(root, fmt.Sprintf("%q is not a standard I know", declared[i].To), problem.HintOf(err), "maps", i, "to"))
			continue
		}
		if err != nil {
			return err
		}
		for _, place := range declared[i].astray(to) {
			path := append([]any{"maps", i}, place[:len(place)-1]...)
			found = append(found, strict.At(root, fmt.Sprintf("point %d is not in %s", place[len(place)-1], to.FullID()),
				fmt.Sprintf("use the number of a point of %s", to.FullID()), path...))
		}
		known := to.questionIDs()
		for question, other := range declared[i].Questions {
			if !known[other] {
				found = append(found, strict.At(root, fmt.Sprintf("question %q is not in %s", other, to.FullID()),
					"use the id of a question of the other standard", "maps", i, "questions", question))
			}
		}
		for rating, other := range declared[i].Ratings {
			if v, _ := to.Value(other); v == nil {
				found = append(found, strict.At(root, fmt.Sprintf("rating %q is not defined in %s", other, to.FullID()),
					"use a value of the other standard's scale", "maps", i, "ratings", rating))
			}
		}
	}
	return found.Err()
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
