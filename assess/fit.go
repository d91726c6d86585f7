package assess

import "standpoint/standards"

// Situation is what of this assessment decides its questions.
func (a *Assessment) Situation() standards.Situation {
	return standards.Situation{Phase: a.Phase, FirstRound: a.FirstRound(), Delivery: a.Service.Delivery, Small: a.Service.Small == Yes, UsesAI: a.Service.UsesAI == Yes}
}

// Asked lists a point's questions for this service, phase and round, each in
// the words that fit.
func (a *Assessment) Asked(s *standards.Standard, p *standards.Point) []standards.Question {
	asked, _ := a.fit(s, p)
	return asked
}

// WantsAI says whether a point has questions that are asked only where the service
// uses artificial intelligence, and nobody has said yet whether it does.
func (a *Assessment) WantsAI(s *standards.Standard, p *standards.Point) bool {
	if a.Service.UsesAI != "" {
		return false
	}
	would := *a
	would.Service.UsesAI = Yes
	return len(would.Asked(s, p)) > len(a.Asked(s, p))
}

// Aside lists the questions of a point that are not put to this service, each
// with the reason. One that has an answer is never put aside.
func (a *Assessment) Aside(s *standards.Standard, p *standards.Point) []standards.SetAside {
	_, aside := a.fit(s, p)
	return aside
}

func (a *Assessment) fit(s *standards.Standard, p *standards.Point) ([]standards.Question, []standards.SetAside) {
	point := a.Point(p.Number)
	return s.Fit(p, a.Situation(), func(question string) bool {
		if point == nil {
			return false
		}
		answer := point.Answer(question)
		return answer != nil && (answer.Text != "" || answer.State != "")
	})
}

// Worded is a question in the words that fit this service.
func (a *Assessment) Worded(s *standards.Standard, q *standards.Question) string {
	return s.Worded(q, a.Situation())
}
