// Package check says what is still to do in an assessment, where, and how. It
// reads no file and knows no clock: it judges what it is given, on a day.
package check

import (
	"cmp"
	"slices"

	"standpoint/assess"
	"standpoint/assess/evidence"
	"standpoint/assess/problem"
	"standpoint/assess/product"
	"standpoint/standards"
)

// Severity says how much a finding matters.
type Severity string

// The severities, the weightiest first. Off is for policies only: no finding.
const (
	Error  Severity = "error"  // it cannot be used as it is
	ToDo   Severity = "to-do"  // still to do before the check is content
	Advice Severity = "advice" // worth doing, and nobody waits for it
	Note   Severity = "note"   // good to know
	Off    Severity = "off"
)

// Severities are the words a policy may use.
var Severities = []Severity{Error, ToDo, Advice, Note, Off}

// Word is the severity as people read it.
func (s Severity) Word() string {
	switch s {
	case Error:
		return "to fix"
	case ToDo:
		return "to do"
	}
	return string(s)
}

// Weighs says whether a finding of this severity keeps the check from being
// content.
func (s Severity) Weighs() bool { return s == Error || s == ToDo }

// Finding is one thing found. docs/check-json.md describes the JSON.
type Finding struct {
	Code     string   `json:"code"` // SP012
	Name     string   `json:"name"` // evidence-missing
	Severity Severity `json:"severity"`
	Point    int      `json:"point"` // 0 for the assessment as a whole
	standards.Called
	ID     string `json:"id"`   // what it is about within the point: E1.2, a question's id, a key
	Line   int    `json:"line"` // from 1
	Column int    `json:"column"`
	What   string `json:"what"`             // a sentence
	Why    string `json:"why"`              // why it matters, in sentences
	Remedy string `json:"remedy"`           // what to do, a sentence
	Excuse string `json:"excuse,omitempty"` // who excused it, why and until when; empty unless excepted
}

// Subject is one assessment and what is known around it.
type Subject struct {
	Assessment *assess.Assessment
	Places     Places
	Standard   *standards.Standard // the one the assessment names, and that it fits
	Name       string              // the file's path as a policy names it, from the policy's folder
	Day        assess.Date         // the day everything is judged by
	Policy     *Policy             // nil for the default
	Evidence   []evidence.Piece    // what is so about the evidence of the assessment, as far as it is known
	Lost       []Lost              // words of its texts that YAML took for comments
	PassedOver error               // why the file that it names as previous is not followed; nil where it is
	Copies     []string            // names of files beside it that say they are the same assessment
	Sheets     []product.Known     // the product sheets that it names, in its order
}

// Lost are words of a text that are not read, where they stand, and what to do.
type Lost struct {
	Point int // 0 for the assessment as a whole
	Key   string
	*problem.Error
}

// Places says where something stands in a file, line and column from 1. Keys
// are strings and places in lists ints from 0: Position("points", 3, "done").
type Places interface {
	Position(path ...any) (line, column int)
}

// Result is what a check of one file came to.
type Result struct {
	Findings []Finding // the assessment as a whole first, then by point and place
	Excepted []Finding // found, and excused by the policy for now
}

// Weighs says whether something is still to do by policy.
func (r Result) Weighs() bool {
	return slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Severity.Weighs() })
}

// Assessment applies every rule to one file.
func Assessment(s Subject) Result {
	if s.Policy == nil {
		s.Policy = &Policy{}
	}
	v := &view{Subject: s, a: s.Assessment, progress: assess.ProgressOf(s.Standard, s.Assessment, s.Day), pieces: map[*assess.Evidence]*evidence.Piece{}, index: s.Assessment.EvidenceIndex()}
	for i := range s.Evidence {
		v.pieces[s.Evidence[i].Evidence] = &s.Evidence[i]
	}
	mood := s.Policy.mood(s.Standard, v.a, s.Day)
	for _, r := range rules() {
		if r.find == nil {
			continue
		}
		v.rule, v.severity = r, s.Policy.severity(r, v.a.Phase, mood)
		if v.severity != Off {
			r.find(v)
		}
	}
	slices.SortStableFunc(v.found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Point, b.Point), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return s.Policy.except(v.found, s.Name, s.Day)
}

// view is a subject while rules look at it.
type view struct {
	Subject
	a        *assess.Assessment
	progress assess.Progress
	pieces   map[*assess.Evidence]*evidence.Piece
	index    assess.EvidenceIndex
	rule     Rule
	severity Severity
	found    []Finding
	kind     string // of the file, where it is no assessment
}

// path leads to something in the file, as Places takes it.
type path []any

// say notes a finding of the rule that is looking.
func (v *view) say(point int, id string, at path, what string) {
	v.sayRemedy(point, id, at, what, v.rule.Remedy)
}

func (v *view) sayRemedy(point int, id string, at path, what, remedy string) {
	f := v.rule.finding(v.severity, what)
	f.Point, f.Called, f.ID, f.Remedy = point, v.called(point), id, remedy
	f.Line, f.Column = v.Places.Position(at...)
	v.found = append(v.found, f)
}

// called is what people call a point; nothing for the whole.
func (v *view) called(point int) standards.Called {
	if v.Standard == nil || point == 0 {
		return standards.Called{}
	}
	return v.Standard.PointCalled(point)
}

// points visits the points of the file that the standard still has, with their
// place in the file.
func (v *view) points(visit func(i int, p *assess.Point)) {
	for i := range v.a.Points {
		if v.Standard.Point(v.a.Points[i].Number) != nil {
			visit(i, &v.a.Points[i])
		}
	}
}

// evidence visits every piece of evidence.
func (v *view) evidence(visit func(p *assess.Point, e *assess.Evidence, at path)) {
	v.points(func(i int, p *assess.Point) {
		for j := range p.Evidence {
			visit(p, &p.Evidence[j], path{"points", i, "evidence", j})
		}
	})
}

// actions visits every action.
func (v *view) actions(visit func(p *assess.Point, a *assess.Action, at path)) {
	v.points(func(i int, p *assess.Point) {
		for j := range p.Actions {
			visit(p, &p.Actions[j], path{"points", i, "actions", j})
		}
	})
}

// onEvidence finds the pieces of evidence of which something is so, and says it
// at one of their keys.
func onEvidence(key, says string, so func(e *assess.Evidence) bool) func(*view) {
	return func(v *view) {
		v.evidence(func(p *assess.Point, e *assess.Evidence, at path) {
			if so(e) {
				v.say(p.Number, e.ID, at.to(key), calledEvidence(e)+says)
			}
		})
	}
}

// onActions does the same with actions.
func onActions(key, says string, so func(a *assess.Action) bool) func(*view) {
	return func(v *view) {
		v.actions(func(p *assess.Point, a *assess.Action, at path) {
			if so(a) {
				v.say(p.Number, a.ID, at.to(key), calledAction(a)+says)
			}
		})
	}
}

// of gives the progress of a point of the file.
func (v *view) of(number int) assess.PointProgress {
	for _, p := range v.progress.Points {
		if p.Point.Number == number {
			return p
		}
	}
	return assess.PointProgress{}
}

// to is the path of a key below.
func (at path) to(keys ...any) path { return append(slices.Clone(at), keys...) }
