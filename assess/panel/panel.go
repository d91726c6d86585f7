// Package panel makes one review of those that several assessors wrote: what each
// profession says about the points it leads on, and what the panel decides.
package panel

import (
	"cmp"
	"fmt"
	"slices"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Theirs is one assessor's review, by the name of its file.
type Theirs struct {
	File   string
	Review *assess.Review
}

// Said is an assessor's word on a point: shown to whoever leads the panel, and
// never kept.
type Said struct {
	Role     string
	File     string
	Finished bool
	assess.ReviewPoint
}

// Leftover are points about which an assessor wrote words that stay in the
// assessor's own file, since others lead on them.
type Leftover struct {
	File   string
	Points []int
}

// Differing is a point that assessors decide differently on.
type Differing struct {
	Point int
	Said  []Said
}

// Joined is what came of joining.
type Joined struct {
	Words           int // new paragraphs
	Recommendations int // new ones
	Decisions       int // that everybody who decided agrees on, and are new
	Points          []int
	Uncovered       []int // nobody said anything about them
	Differ          []Differing
	Unfinished      []Theirs
	Left            []Leftover
}

// New says whether anything was added.
func (j *Joined) New() bool { return j.Words+j.Recommendations+j.Decisions > 0 }

// Begin is a panel's draft with nothing in it, of the assessment that a review is
// of.
func Begin(of *assess.Review) *assess.Review {
	id := fmt.Sprintf("%d-panel", max(of.Round, 1))
	if of.Phase != "" {
		id = of.Phase + "-" + id
	}
	return &assess.Review{ID: id, Of: of.Of, Service: of.Service, Standard: of.Standard, Phase: of.Phase, Round: max(of.Round, 1), Version: 1, By: "panel",
		Share: assess.Shares[0]}
}

// Join adds to the panel's draft what is new in the reviews. Who said what, their
// notes and their interests stay where they are.
func Join(s *standards.Standard, into *assess.Review, all []Theirs) *Joined {
	j := joining{s: s, into: into, all: all, told: &Joined{}}
	j.about()
	for i := range s.Points {
		j.point(&s.Points[i])
	}
	into.FillIDs()
	for _, t := range all {
		if t.Review.Finished == "" {
			j.told.Unfinished = append(j.told.Unfinished, t)
		}
	}
	return j.told
}

type joining struct {
	s    *standards.Standard
	into *assess.Review
	all  []Theirs
	told *Joined
}

// about takes over what is said about the review as a whole: who the reviewers
// are by role, when they met, and what the team should bring.
func (j *joining) about() {
	for _, t := range j.all {
		r := t.Review
		if j.into.Session == "" {
			j.into.Session = r.Session
		}
		for _, one := range reviewersOf(r) {
			if !slices.ContainsFunc(j.into.Reviewers, func(known assess.Reviewer) bool { return same(known, one) }) {
				j.into.Reviewers = append(j.into.Reviewers, assess.Reviewer{Role: one.Role, Organisation: one.Organisation})
			}
		}
		for _, q := range r.Questions {
			asked := func(known assess.ToBring) bool {
				return known.Point == q.Point && words.Fold(known.What) == words.Fold(q.What)
			}
			if !slices.ContainsFunc(j.into.Questions, asked) {
				j.into.Questions = append(j.into.Questions, assess.ToBring{Point: q.Point, What: q.What})
			}
		}
	}
	j.into.ReadAt = common(j.all, j.into.ReadAt, func(r *assess.Review) string { return r.ReadAt })
}

// reviewersOf are whoever wrote a review, by role.
func reviewersOf(r *assess.Review) []assess.Reviewer {
	if len(r.Reviewers) == 0 && r.Role != "" {
		return []assess.Reviewer{{Role: r.Role}}
	}
	return r.Reviewers
}

// common is what all say, where all who say something say the same.
func common(all []Theirs, already string, of func(*assess.Review) string) string {
	for _, t := range all {
		switch said := of(t.Review); {
		case said == "" || said == already:
		case already == "":
			already = said
		default:
			return ""
		}
	}
	return already
}

// point takes over what is said about one point.
func (j *joining) point(sp *standards.Point) {
	said := SaidOn(j.all, sp.Number)
	p := j.into.Said(sp.Number)
	if len(said) == 0 {
		if !told(&p) {
			j.told.Uncovered = append(j.told.Uncovered, sp.Number)
		}
		return
	}
	before := *j.told
	p.Seen = common(j.all, p.Seen, func(r *assess.Review) string { return r.Said(sp.Number).Seen })
	lead := leading(sp, said)
	for _, one := range lead {
		j.words("done_well", &p.DoneWell, &p.Joined, one.DoneWell)
		j.words("to_explore", &p.ToExplore, &p.Joined, one.ToExplore)
	}
	fresh := map[string]int{}
	for _, one := range said {
		j.recommend(&p, fresh, one.Recommendations)
		j.left(lead, one)
	}
	j.decide(&p, said)
	if j.told.Words+j.told.Recommendations+j.told.Decisions > before.Words+before.Recommendations+before.Decisions {
		j.told.Points = append(j.told.Points, sp.Number)
	}
	*j.into.Point(sp.Number) = p
}

// left notes what an assessor wrote on a point that others lead on.
func (j *joining) left(lead []Said, one Said) {
	taken := slices.ContainsFunc(lead, func(l Said) bool { return l.File == one.File })
	if taken || one.DoneWell+one.ToExplore == "" {
		return
	}
	at := slices.IndexFunc(j.told.Left, func(l Leftover) bool { return l.File == one.File })
	if at < 0 {
		at = len(j.told.Left)
		j.told.Left = append(j.told.Left, Leftover{File: one.File})
	}
	j.told.Left[at].Points = append(j.told.Left[at].Points, one.Number)
}

// decide takes over a decision that all who made one agree on. Where they differ,
// that is for whoever leads the panel.
func (j *joining) decide(p *assess.ReviewPoint, said []Said) {
	agreed := p.Decision
	for _, one := range said {
		switch {
		case one.Decision == "" || one.Decision == agreed:
		case agreed == "":
			agreed = one.Decision
		default:
			j.told.Differ = append(j.told.Differ, Differing{Point: p.Number, Said: said})
			return
		}
	}
	if agreed != p.Decision {
		p.Decision = agreed
		j.told.Decisions++
	}
}

// SaidOn is what each assessor says about a point, of those who say something.
func SaidOn(all []Theirs, point int) []Said {
	var said []Said
	for _, t := range all {
		if p := t.Review.Said(point); told(&p) {
			said = append(said, Said{Role: t.Review.Role, File: t.File, Finished: t.Review.Finished != "", ReviewPoint: p})
		}
	}
	return said
}

// told says whether anything is said about a point that others may read.
func told(p *assess.ReviewPoint) bool {
	return p.Decision+p.DoneWell+p.ToExplore != "" || len(p.Recommendations) > 0
}

// Who is the assessor by role or, where none is given, by file.
func (s *Said) Who() string { return cmp.Or(s.Role, s.File) }
