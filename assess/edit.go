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

// Said tells whether there is anything in an answer beside its question.
func (a *Answer) Said() bool { return said(a) }

// Seen is the visibility of an answer: what a supplier does not give to everyone
// is not public, whatever the team marked.
func (a *Answer) Seen() string {
	if a.Visibility == Public && a.Share != "" && a.Share != Public {
		return Panel
	}
	return a.Visibility
}

// Tidy is for a point that was changed: an answer that is new and says nothing
// goes again, and those of the file stay. Where the point has a place for each
// question of one phase, it gets those of the phase it is in now.
func (a *Assessment) Tidy(s *standards.Standard, p *Point) {
	p.Answers = slices.DeleteFunc(p.Answers, func(answer Answer) bool { return answer.At == 0 && !answer.Said() })
	if prepared(s, p) {
		a.Prepare(s, p)
	}
}

// prepared says whether a point has a place for each question of some phase, as
// new files do.
func prepared(s *standards.Standard, p *Point) bool {
	sp := s.Point(p.Number)
	return sp != nil && slices.ContainsFunc(append(slices.Clone(s.Phases), standards.Phase{}), func(phase standards.Phase) bool {
		asked := s.Asked(sp, phase.ID, false)
		return len(asked) > 0 && !slices.ContainsFunc(asked, func(q standards.Question) bool { return p.Answer(q.ID) == nil })
	})
}

// Prepare gives a point an empty answer for each question of the phase that it
// has none for, in the standard's order, so that nobody has to type a question's
// id and answers to two questions merge.
func (a *Assessment) Prepare(s *standards.Standard, p *Point) {
	sp := s.Point(p.Number)
	if sp == nil {
		return
	}
	asks := map[string]string{}
	for _, q := range a.Asked(s, sp) {
		asks[q.ID] = q.Ask
	}
	for _, away := range a.Aside(s, sp) {
		asks[away.Question.ID] = "Set aside: " + away.Question.Ask + " " + away.Why
	}
	after := 0
	for _, q := range sp.Questions {
		if asks[q.ID] == "" {
			continue
		}
		at := slices.IndexFunc(p.Answers, func(answer Answer) bool { return answer.Question == q.ID })
		if at < 0 {
			at = after
			p.Answers = slices.Insert(p.Answers, at, Answer{Question: q.ID})
		}
		p.Answers[at].Ask = asks[q.ID]
		after = at + 1
	}
}
