package assess

import "standpoint/standards"

// NoLongerAsked are the questions of a point that were retired after the team
// had answered them. The answers stay in the file.
func NoLongerAsked(sp *standards.Point, p *Point) []*standards.Question {
	var gone []*standards.Question
	for i := range p.Answers {
		if q := sp.Question(p.Answers[i].Question); q != nil && q.Retired != "" && p.Answers[i].Text != "" {
			gone = append(gone, q)
		}
	}
	return gone
}

// DroppedPoints are the points under which something is written, and which an
// organisation has dropped from its standard since.
func DroppedPoints(s *standards.Standard, a *Assessment) []*standards.Point {
	var dropped []*standards.Point
	for i := range a.Points {
		p := &a.Points[i]
		if sp := s.DroppedPoint(p.Number); sp != nil && s.Point(p.Number) == nil && p.Said() {
			dropped = append(dropped, sp)
		}
	}
	return dropped
}
