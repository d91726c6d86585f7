package standards

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"standpoint/assess/words"
)

// FullID is the standard's name in files: "lgdss@2016".
func (s *Standard) FullID() string { return s.ID + "@" + s.Edition }

// Titled is its name with the edition as people say it: "Local Government
// Digital Service Standard (2016 edition)".
func (s *Standard) Titled() string {
	if strings.HasSuffix(s.Name, ")") {
		return s.Name + ", " + s.EditionWords()
	}
	return s.Name + " (" + s.EditionWords() + ")"
}

// EditionWords is the edition as people say it: "2016 edition", "version 0.8.0",
// "edition of 13 points".
func (s *Standard) EditionWords() string {
	switch {
	case s.counted():
		return "edition of " + s.edition()
	case strings.Contains(s.edition(), "."):
		return "version " + s.edition()
	}
	return s.edition() + " edition"
}

// ShortTitled is its short name and edition, for tight places: "LGDSS 2016".
func (s *Standard) ShortTitled() string {
	name := cmp.Or(s.Short, s.Name)
	if s.counted() {
		return name + ", " + s.edition()
	}
	return name + " " + s.edition()
}

// counted tells whether the edition says how many of what there are: 13-points.
func (s *Standard) counted() bool {
	count, of, _ := strings.Cut(s.Edition, "-")
	return s.Version == "" && count != "" && strings.Trim(count, "0123456789") == "" && len(of) > 2 && strings.HasSuffix(of, "s") && !strings.Contains(of, "-")
}

// edition is the edition without the hyphens that its name in files wants.
func (s *Standard) edition() string {
	switch {
	case s.Version != "":
		return s.Version
	case s.counted():
		return strings.Replace(s.Edition, "-", " ", 1)
	}
	if strings.Trim(s.Edition, "0123456789-") == "" {
		return strings.ReplaceAll(s.Edition, "-", ".")
	}
	return s.Edition
}

// Point finds a point by its number, or gives nil.
func (s *Standard) Point(number int) *Point { return pointOf(s.Points, number) }

// PointNamed finds a point by what a person types: its number, or the label its
// owner gave it, such as 1.4.3 or Principle 1. It gives nil where there is none.
func (s *Standard) PointNamed(typed string) *Point {
	typed = words.Fold(typed)
	if number, err := strconv.Atoi(typed); err == nil && s.Point(number) != nil {
		return s.Point(number)
	}
	return find(s.Points, func(p *Point) bool { return p.Label != "" && words.Fold(p.Label) == typed })
}

// DroppedPoint finds a point that an extension dropped, or gives nil.
func (s *Standard) DroppedPoint(number int) *Point { return pointOf(s.Dropped, number) }

func pointOf(points []Point, number int) *Point {
	return find(points, func(p *Point) bool { return p.Number == number })
}

// find gives the first that is looked for, or nil.
func find[T any](list []T, is func(*T) bool) *T {
	for i := range list {
		if is(&list[i]) {
			return &list[i]
		}
	}
	return nil
}

// Numbers are those of the points, as one says them: "from 1 to 15", or "from 1
// to 4, 6 to 14 or 101" where an organisation dropped and added some. Where points
// have labels of their own, it names one: "from 1 to 9, or its label, such as
// Principle 1".
func (s *Standard) Numbers() string {
	numbers := "from " + words.Either(words.Spans(words.Figures(s.PointNumbers()), 2))
	if label := s.SuchLabel(); label != "" {
		numbers += ", or its label, such as " + label
	}
	return numbers
}

// SuchLabel is one of the labels that points have; empty where they have none.
func (s *Standard) SuchLabel() string {
	if labelled := find(s.Points, func(p *Point) bool { return p.Label != "" }); labelled != nil {
		return labelled.Label
	}
	return ""
}

// PointNumbers are those of the points, in their order.
func (s *Standard) PointNumbers() []int {
	numbers := make([]int, len(s.Points))
	for i := range s.Points {
		numbers[i] = s.Points[i].Number
	}
	return numbers
}

// Place is a point's number and how many there are: "Point 4 of 15", or "Point
// 101 (14 of 14)" where the numbers have gaps, or "Criterion 1.4.3 (14 of 55)".
func (s *Standard) Place(number int) string {
	n := len(s.Points)
	if s.Points[n-1].Number == n && s.label(number) == "" {
		return fmt.Sprintf("Point %d of %d", number, n)
	}
	at := 1
	for i := range s.Points {
		if s.Points[i].Number < number {
			at++
		}
	}
	return fmt.Sprintf("%s (%d of %d)", s.PointHead(number), at, n)
}

// Phase finds a phase by its id, or gives nil.
func (s *Standard) Phase(id string) *Phase {
	return find(s.Phases, func(p *Phase) bool { return p.ID == id })
}

// PhaseName is what a phase is called, by its id; empty for one there is not.
func (s *Standard) PhaseName(id string) string {
	if phase := s.Phase(id); phase != nil {
		return phase.Name
	}
	return ""
}

// Value finds a rating by its id and gives its place, 0 for the best; the
// value is nil when the scale has none of that id.
func (s *Standard) Value(id string) (*Value, int) {
	for i := range s.Scale.Values {
		if s.Scale.Values[i].ID == id {
			return &s.Scale.Values[i], i
		}
	}
	return nil, -1
}

// ValuesOf are the values of the scale that a point can get, the best first.
func (s *Standard) ValuesOf(point int) []Value {
	p := s.Point(point)
	if p == nil || len(p.Values) == 0 {
		return s.Scale.Values
	}
	return slices.DeleteFunc(slices.Clone(s.Scale.Values), func(v Value) bool { return !slices.Contains(p.Values, v.ID) })
}

// Group finds a group by its id, or gives nil.
func (s *Standard) Group(id string) *Group {
	return find(s.Groups, func(g *Group) bool { return g.ID == id })
}

// GroupName is the heading over points of a group, in a language where the
// standard has it; "Others" for points that have none in a standard with
// groups, such as one an organisation added.
func (s *Standard) GroupName(id, lang string) string {
	switch group := s.Group(id); {
	case group != nil && group.Names[lang] != "":
		return group.Names[lang]
	case group != nil:
		return group.Name
	case len(s.Groups) > 0:
		return "Others"
	}
	return ""
}

// TitleIn is the title in a language, or as the standard's own language has it.
func (p *Point) TitleIn(lang string) string {
	return cmp.Or(p.Titles[lang], p.Title)
}

// Question finds a question of the point by its id, retired ones too, or
// gives nil.
func (p *Point) Question(id string) *Question {
	return find(p.Questions, func(q *Question) bool { return q.ID == id })
}

// QuestionOf finds a question of any point by its id, or gives nil.
func (s *Standard) QuestionOf(id string) *Question {
	for i := range s.Points {
		if q := s.Points[i].Question(id); q != nil {
			return q
		}
	}
	return nil
}

// LedBy are the professions that lead on a question of the point.
func (p *Point) LedBy(q *Question) []string {
	if len(q.Leads) > 0 {
		return q.Leads
	}
	return p.Leads
}

// Asked lists the point's questions in this phase and round, without retired
// ones and before profiles: those that only some services are asked are not among
// them. A standard without phases, or a phase left out, asks all of them.
func (s *Standard) Asked(p *Point, phase string, firstRound bool) []Question {
	reserved := s.reserved()
	none := func(string) bool { return false }
	return slices.DeleteFunc(s.inPhase(p, phase, firstRound, none), func(q Question) bool { return reserved[q.ID] })
}

// inPhase are all of the point's questions in a phase and round, without retired
// ones: those that are asked then, and of those that were asked formerly the ones
// that are kept, because somebody answered them.
func (s *Standard) inPhase(p *Point, phase string, firstRound bool, kept func(question string) bool) []Question {
	phases := []string{phase}
	if ph := s.Phase(phase); ph != nil && firstRound && ph.FirstRoundAlso != "" {
		phases = append(phases, ph.FirstRoundAlso)
	}
	var asked []Question
	for _, q := range p.Questions {
		if q.Retired == "" && (phase == "" || len(q.Phases) == 0 || meet(q.Phases, phases) || meet(q.Formerly, phases) && kept(q.ID)) {
			asked = append(asked, q)
		}
	}
	return asked
}
