package assess

import (
	"slices"

	"standpoint/standards"
)

// EnsurePoint gives the assessment's point of this number, adding it in its
// place when the file left it out.
func (a *Assessment) EnsurePoint(s *standards.Standard, number int) *Point {
	if p := a.Point(number); p != nil {
		return p
	}
	point := Point{Number: number}
	if sp := s.Point(number); sp != nil {
		point.Title = sp.Title
	}
	at := slices.IndexFunc(a.Points, func(p Point) bool { return p.Number > number })
	if at < 0 {
		at = len(a.Points)
	}
	a.Points = slices.Insert(a.Points, at, point)
	return &a.Points[at]
}

// EnsureAnswer gives the answer to a question, adding an empty one at the end
// when there is none.
func (p *Point) EnsureAnswer(question string) *Answer {
	if answer := p.Answer(question); answer != nil {
		return answer
	}
	p.Answers = append(p.Answers, Answer{Question: question})
	return &p.Answers[len(p.Answers)-1]
}

// DropEmpty removes answers that say nothing any more.
func (p *Point) DropEmpty() {
	p.Answers = slices.DeleteFunc(p.Answers, func(a Answer) bool { return !said(&a) })
}
