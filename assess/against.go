package assess

import (
	"slices"

	"standpoint/standards"
)

// Against is an assessment seen through the points of another standard. No
// rating is turned into one of the other scale.
type Against struct {
	Points   []AgainstPoint `json:"points"`
	Homeless []OwnPoint     `json:"speaks_to_none"`
}

// AgainstPoint is a point of the other standard, and what of the assessment
// speaks to it.
type AgainstPoint struct {
	Number int `json:"point"`
	standards.Called
	Title    string         `json:"title"`
	Main     []OwnPoint     `json:"main"`
	InPart   []OwnPoint     `json:"in_part"`
	Asked    int            `json:"questions"`
	Answered int            `json:"questions_answered"`
	Open     []OpenQuestion `json:"questions_open"`
}

// OpenQuestion is a question of the other standard that no answer here goes to.
type OpenQuestion struct {
	Question string `json:"question"`
	Ask      string `json:"ask"`
}

// OwnPoint is a point of the assessment's own standard, with its own rating.
type OwnPoint struct {
	Number int `json:"point"`
	standards.Called
	Title  string `json:"title"`
	Rating string `json:"rating"`
	Label  string `json:"rating_label"`
	Shape  string `json:"-"`
}

// AgainstOf sees an assessment, which stands as progress says on a day, through
// the standard that the mapping leads to.
func AgainstOf(a *Assessment, m *standards.Mapping, progress Progress, day Date) Against {
	r := Against{Points: []AgainstPoint{}, Homeless: []OwnPoint{}}
	own := func(numbers []int) []OwnPoint {
		rows := []OwnPoint{}
		for _, n := range numbers {
			for _, p := range progress.Points {
				if p.Point.Number == n {
					rows = append(rows, OwnPoint{n, m.From.PointCalled(n), p.Standard.Title, p.Point.Rating, p.Label(m.From), RatingShape(m.From, p.Point.Rating)})
				}
			}
		}
		return rows
	}
	there := seenThrough(a, m)
	for _, p := range ProgressOf(m.To, there, day).Points {
		main, also := speaksTo(m, p.Standard.Number)
		r.Points = append(r.Points, AgainstPoint{p.Standard.Number, m.To.PointCalled(p.Standard.Number), p.Standard.Title, own(main), own(also), p.Asked, p.Answered, openAt(m.To, there, p)})
	}
	for _, way := range m.Points {
		if len(way.Main)+len(way.Also) == 0 {
			r.Homeless = append(r.Homeless, own([]int{way.From})...)
		}
	}
	return r
}

// seenThrough is an assessment as it would be against the other standard, in
// the same round.
func seenThrough(a *Assessment, m *standards.Mapping) *Assessment {
	there := Upgrade(a, m, a.Previous).Assessment
	there.Round = a.Round
	return there
}

// openAt are the questions of a point without an answer.
func openAt(s *standards.Standard, a *Assessment, p PointProgress) []OpenQuestion {
	open := []OpenQuestion{}
	for _, q := range a.Asked(s, p.Standard) {
		if answer := p.Point.Answer(q.ID); answer == nil || answer.State == "" {
			open = append(open, OpenQuestion{q.ID, q.Ask})
		}
	}
	return open
}

// speaksTo are the points that lead to one of the other standard, mainly and
// in part.
func speaksTo(m *standards.Mapping, number int) (main, also []int) {
	for _, way := range m.Points {
		if slices.Contains(way.Main, number) {
			main = append(main, way.From)
		}
		if slices.Contains(way.Also, number) {
			also = append(also, way.From)
		}
	}
	return main, also
}
