package portfolio

import (
	"cmp"
	"slices"

	"standpoint/assess"
	"standpoint/assess/words"
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
	N      int     // services below the best rating
	Few    bool    // too few to say
	Counts []Count // by rating below the best
}

// Move is a point whose rating differs from the earlier one.
type Move struct {
	*Ref
	Rose             bool
	From, To         string // labels
	FromMark, ToMark string
	Since            string // a file, or a date in git
}

func (in *Input) gaps(o Options) []Gaps {
	var all []Gaps
	index := map[string]int{}
	below := map[string]map[int]map[string]int{}
	for i := range in.Entries {
		e := &in.Entries[i]
		s := in.Standards[e.Standard]
		if _, there := index[e.Standard]; !there {
			index[e.Standard] = len(all)
			all = append(all, Gaps{Standard: e.Standard, Short: s.ShortTitled()})
			below[e.Standard] = map[int]map[string]int{}
		}
		all[index[e.Standard]].Services++
		for _, p := range e.Points {
			if _, place := s.Value(p.Rating); place > 0 {
				if below[e.Standard][p.Number] == nil {
					below[e.Standard][p.Number] = map[string]int{}
				}
				below[e.Standard][p.Number][p.Rating]++
			}
		}
	}
	for i := range all {
		all[i].points(in.Standards[all[i].Standard], below[all[i].Standard], o.MinGroup)
	}
	slices.SortFunc(all, func(a, b Gaps) int { return cmp.Compare(a.Standard, b.Standard) })
	return all
}

func (g *Gaps) points(s *standards.Standard, below map[int]map[string]int, least int) {
	for i := range s.Points {
		number := s.Points[i].Number
		gap := GapPoint{Number: number, Title: s.Points[i].Title}
		for _, v := range s.Scale.Values[1:] {
			if n := below[number][v.ID]; n > 0 {
				gap.N += n
				gap.Counts = append(gap.Counts, Count{Label: v.Label, Mark: v.Mark, N: n})
			}
		}
		if gap.N > 0 && gap.N >= least {
			if least > 0 {
				gap.Counts = nil
			}
			g.Points = append(g.Points, gap)
		}
	}
	slices.SortStableFunc(g.Points, func(a, b GapPoint) int { return b.N - a.N })
}

// moved says whether a point stands higher or lower on its scale than before.
func (in *Input) moved(e *Entry, p *Point, ref *Ref) (Move, bool) {
	s := in.Standards[e.Standard]
	_, now := s.Value(p.Rating)
	_, then := s.Value(p.Before)
	if now < 0 || then < 0 || now == then {
		return Move{}, false
	}
	return Move{
		Ref: ref, Rose: now < then, Since: p.BeforeFrom,
		From: assess.RatingLabel(s, p.Before), FromMark: assess.RatingShape(s, p.Before),
		To: assess.RatingLabel(s, p.Rating), ToMark: assess.RatingShape(s, p.Rating),
	}, true
}

// States of a service that is expected and not there.
const (
	NoFile    = "no assessment was found"
	Unread    = "its assessment cannot be read"
	OutOfDate = "out of date"
	NotRated  = "no point is rated yet"
)

// NotStarted is an expected service with nothing to go by.
type NotStarted struct {
	Expected
	State  string // one of the above
	Last   assess.Date
	Detail string // where and what, for one that cannot be read
}

func (in *Input) notStarted(asOf assess.Date, problems []Problem) []NotStarted {
	found := map[string][]*Entry{}
	for i := range in.Entries {
		found[words.Fold(in.Entries[i].Service)] = append(found[words.Fold(in.Entries[i].Service)], &in.Entries[i])
	}
	var list []NotStarted
	for i := range in.Expected {
		x := &in.Expected[i]
		if n, missing := x.state(found[words.Fold(x.Service)], problems, asOf); missing {
			list = append(list, n)
		}
	}
	slices.SortFunc(list, func(a, b NotStarted) int {
		return cmp.Or(cmp.Compare(words.Fold(a.Organisation), words.Fold(b.Organisation)), cmp.Compare(words.Fold(a.Title()), words.Fold(b.Title())), cmp.Compare(a.Standard, b.Standard))
	})
	return list
}

func (x *Expected) state(entries []*Entry, problems []Problem, asOf assess.Date) (NotStarted, bool) {
	n := NotStarted{Expected: *x}
	there := false
	rated := 0
	for _, e := range entries {
		if x.is(e) {
			there = true
			rated += e.rated()
			n.Last = max(n.Last, e.lastRated())
		}
	}
	switch {
	case !there:
		n.State = NoFile
		for _, p := range problems {
			if x.holds(p.File) {
				n.State, n.Detail = Unread, p.Where()+": "+p.Problem
				break
			}
		}
	case rated == 0:
		n.State = NotRated
	case n.Last != "" && n.Last < asOf.AddMonths(-x.Months):
		n.State = OutOfDate
	default:
		return n, false
	}
	return n, true
}

// holds says whether a file is the one expected, or lies in its repository.
func (x *Expected) holds(file string) bool {
	if x.Repository == "" {
		return false
	}
	for _, separator := range []string{"/", ":"} {
		if rest, inside := cutPrefix(file, x.Repository, separator); inside {
			return x.File == "" || rest == x.File
		}
	}
	return file == x.Repository
}

func cutPrefix(file, folder, separator string) (string, bool) {
	if folder == "." {
		return file, true
	}
	if len(file) > len(folder)+len(separator) && file[:len(folder)] == folder && file[len(folder):len(folder)+len(separator)] == separator {
		return file[len(folder)+len(separator):], true
	}
	return "", false
}
