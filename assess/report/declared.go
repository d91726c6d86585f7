package report

import (
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/standards"
)

// Declared is what an organisation that signed something says of itself beside its
// ratings: the project it promised, what it committed to, and which of its services
// were assessed.
type Declared struct {
	Signed      string       `json:"signed"` // yes, no or empty
	SignedOn    string       `json:"signed_on"`
	Project     *Project     `json:"project,omitempty"` // none where the standard asks for none
	Commitments []Commitment `json:"commitments"`
	Assessed    []Evidence   `json:"assessed"`
}

// Project is what was promised on signing.
type Project struct {
	What      string `json:"what"`
	Principle string `json:"principle"`
	Owner     string `json:"owner"`
	Begun     string `json:"begun"`
	Due       string `json:"due"` // in words
	Overdue   bool   `json:"overdue"`
	Result    string `json:"result"`
	Link      string `json:"link"`
}

// Commitment is what those who sign say they will do, in quotation marks where the
// words are theirs, and the team's answer.
type Commitment struct {
	Says   string `json:"says"`
	Point  int    `json:"point"`
	Answer string `json:"answer"`
}

func (b builder) declared() *Declared {
	d := &Declared{Signed: string(b.a.Signed), SignedOn: string(b.a.SignedOn), Project: b.promised()}
	for i := range b.s.Commitments {
		d.Commitments = append(d.Commitments, b.commitment(&b.s.Commitments[i]))
	}
	if p := b.a.Point(b.s.Gathers.Assessed); p != nil {
		for i := range p.Evidence {
			if e := &p.Evidence[i]; e.Kind == assess.KindAssessment && b.visible(e.Visibility) {
				d.Assessed = append(d.Assessed, b.evidence(e))
			}
		}
	}
	return d
}

func (b builder) promised() *Project {
	if b.s.Promise.Says == "" {
		return nil
	}
	p := b.a.Project
	return &Project{What: p.What, Principle: p.Principle, Owner: p.Owner, Begun: p.Begun.Long(), Due: p.Due.Long(), Overdue: p.Late(b.o.AsOf), Result: p.Result, Link: p.Link}
}

func (b builder) commitment(c *standards.Commitment) Commitment {
	out := Commitment{Says: b.english(c.InWords())}
	at := slices.IndexFunc(b.s.Points, func(p standards.Point) bool { return p.Question(c.Question) != nil })
	if at < 0 {
		return out
	}
	out.Point = b.s.Points[at].Number
	if p := b.a.Point(out.Point); p != nil {
		if answer := p.Answer(c.Question); answer != nil && b.visible(answer.Visibility) {
			out.Answer = strings.TrimSpace(answer.Text)
		}
	}
	return out
}
