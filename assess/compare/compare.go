// Package compare says what differs between two versions of an assessment, or
// between two rounds of one service: ratings, texts by words, evidence and
// actions. It knows values and nothing of files or git.
package compare

import (
	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Side is one of the two that are compared.
type Side struct {
	Name       string              `json:"name"` // as it was called: a file, or REVISION:FILE
	Commit     string              `json:"commit,omitempty"`
	Phase      string              `json:"phase"`
	Round      int                 `json:"round"`
	Day        assess.Date         `json:"day"` // on which it stood so; empty when not known
	Assessment *assess.Assessment  `json:"-"`
	Standard   *standards.Standard `json:"-"`
}

// Comparison is all that differs.
type Comparison struct {
	assess.Named
	Standard string      `json:"standard"` // id@edition
	Titled   string      `json:"-"`        // the standard, for a heading
	Before   Side        `json:"before"`
	Now      Side        `json:"now"`
	AsOf     assess.Date `json:"as_of"`
	About    Differences `json:"about"`  // what differs about the service and the assessment as a whole
	Points   []Point     `json:"points"` // those that differ, in the order of the standard
	Same     int         `json:"same"`   // points that do not
	Worse    []string    `json:"worse"`  // what got worse, in sentences
}

// Point is what differs in one point.
type Point struct {
	Number int `json:"point"`
	standards.Called
	Title  string  `json:"title"`
	Rating *Rating `json:"rating"` // nil where it is the same
	Differences
}

// Differences are values that differ, and items of lists.
type Differences struct {
	Values []Value `json:"values"`
	Items  []Item  `json:"items"`
}

// None says whether nothing differs.
func (d *Differences) None() bool { return len(d.Values)+len(d.Items) == 0 }

// Rating is how a point was rated, and is.
type Rating struct {
	Before Mark   `json:"before"`
	Now    Mark   `json:"now"`
	Way    string `json:"way"` // higher, lower, given, gone, or other where the scale does not say
}

// Mark is a rating in words, with the shape that is drawn beside it.
type Mark struct {
	Value string `json:"value"`
	Label string `json:"label"`
	Shape string `json:"shape"`
	Hue   string `json:"hue,omitempty"`
}

// Value is one value that differs: what it is in words, what it was and is, as
// people read it, and of texts which words are gone and new.
type Value struct {
	What   string        `json:"what"`
	Key    string        `json:"key"`
	Before string        `json:"before"`
	Now    string        `json:"now"`
	Words  []words.Piece `json:"words,omitempty"`
}

// Item is one of a list that is new, gone or otherwise than before.
type Item struct {
	List   string   `json:"list"`         // its key: evidence, actions, offers
	ID     string   `json:"id,omitempty"` // E1.2, where it has one
	What   string   `json:"what"`         // in the team's words
	Is     []string `json:"is"`           // new, gone, older, opened, closed, dropped, later, sooner, changed
	Says   string   `json:"says"`         // the same, with dates
	Values []Value  `json:"values"`       // which of its values differ, and in what
}

// New compares two assessments as on a day.
func New(before, now Side, day assess.Date) *Comparison {
	before, now = before.said(), now.said()
	c := &comparer{s: now.Standard, a: now.Assessment, was: before.Day, day: day,
		later: before.Assessment.Phase != now.Assessment.Phase || before.Assessment.Round != now.Assessment.Round}
	out := &Comparison{Named: now.Assessment.Service.Named(), Standard: c.s.FullID(), Titled: c.s.ShortTitled(), Before: before, Now: now, AsOf: day, Points: []Point{}, Worse: []string{}}
	out.About = c.things(assess.RecordOf(typeOf(c.a)), before.Assessment, now.Assessment, "")
	for i := range c.s.Points {
		sp := &c.s.Points[i]
		p := c.point(sp, before.Assessment.Point(sp.Number), now.Assessment.Point(sp.Number))
		if p == nil {
			out.Same++
			continue
		}
		out.Points = append(out.Points, *p)
		out.Worse = append(out.Worse, worse(p, c.later)...)
	}
	for _, side := range []*Side{&out.Before, &out.Now} { // what they say has been said
		side.Assessment, side.Standard = nil, nil
	}
	return out
}

// Nothing says whether nothing differs.
func (c *Comparison) Nothing() bool { return len(c.Points) == 0 && c.About.None() }

// OnePoint says what differs in a point of one and the same round, or gives nil
// where nothing does. Either may be nil, as where a file lacks it.
func OnePoint(s *standards.Standard, a *assess.Assessment, before, now *assess.Point, was, day assess.Date) *Point {
	for _, p := range []*assess.Point{now, before} {
		if p != nil && s.Point(p.Number) != nil {
			return (&comparer{s: s, a: a, was: was, day: day}).point(s.Point(p.Number), before, now)
		}
	}
	return nil
}

// said is the side with its phase in words, and its day as far as the file says
// one: the last on which a point was rated.
func (side Side) said() Side {
	a := side.Assessment
	side.Phase, side.Round = words.LowerFirst(side.Standard.PhaseName(a.Phase)), a.Round
	for i := 0; i < len(a.Points) && side.Commit == ""; i++ {
		side.Day = max(side.Day, a.Points[i].RatedOn)
	}
	return side
}

// Which names the phase and the round of a side: "beta, round 2".
func (side Side) Which() string { return words.Round(side.Phase, side.Round) }
