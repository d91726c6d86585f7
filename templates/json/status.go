package json

import (
	"cmp"
	"io"

	"standpoint/assess"
	"standpoint/standards"
	"standpoint/templates"
)

// statusReport is the JSON of status; docs/status-json.md describes it.
type statusReport struct {
	File     string `json:"file"`
	Standard string `json:"standard"`
	Phase    string `json:"phase"`
	Round    int    `json:"round"`
	assess.Named
	AsOf         assess.Date      `json:"as_of"`
	Looked       int              `json:"looked_at"`
	Of           int              `json:"points_in_all"`
	Begun        int              `json:"begun"`
	Depth        string           `json:"depth"`
	Counts       map[string]int   `json:"counts"`
	Overall      string           `json:"overall"`
	OverallFinal bool             `json:"overall_final"`
	Points       []statusPoint    `json:"points"`
	Overdue      []statusAction   `json:"overdue"`
	Gone         []templates.Gone `json:"no_longer_asked"`
	Next         string           `json:"next"`
	Review       *statusReview    `json:"review,omitempty"`
	Carried      *statusCarried   `json:"carried_over,omitempty"`
	Project      *assess.Project  `json:"project,omitempty"`
	Every        string           `json:"every_point,omitempty"` // of a standard that wants every point to hold

	Sheets []assess.SheetSource `json:"product_sheets,omitempty"`
}

type statusPoint struct {
	Number int `json:"point"`
	standards.Called
	Title      string        `json:"title"`
	Owner      string        `json:"owner"`
	Rating     string        `json:"rating"`
	Decision   string        `json:"decision,omitempty"`
	Suggested  string        `json:"suggested"`
	Suggestion string        `json:"suggestion"`
	Asked      int           `json:"questions"`
	Answered   int           `json:"questions_answered"`
	Overdue    int           `json:"actions_overdue"`
	Missing    []string      `json:"missing"`
	Aside      []statusAside `json:"put_aside"`
}

// statusReview is what a panel or peers decided.
type statusReview struct {
	File     string      `json:"file"`
	ID       string      `json:"id"`
	By       string      `json:"by"`
	Version  int         `json:"version"`
	Session  assess.Date `json:"session"`
	Finished assess.Date `json:"finished"`
	Result   string      `json:"result"`
	Asked    int         `json:"recommendations"`
	Closed   int         `json:"recommendations_closed"`
}

// statusCarried is what came over from another round or edition.
type statusCarried struct {
	From      string `json:"from"`
	Things    int    `json:"things"`
	ToConfirm int    `json:"to_confirm"`
}

func carriedStatus(a *assess.Assessment) *statusCarried {
	came := a.Came()
	if len(came) == 0 {
		return nil
	}
	return &statusCarried{assess.Origin(came), len(came), len(a.Unconfirmed())}
}

func reviewStatus(s *templates.Status) *statusReview {
	r := s.Review
	if r == nil {
		return nil
	}
	asked, closed := r.Asked()
	return &statusReview{s.ReviewFile, r.ID, r.By, max(r.Version, 1), r.Session, r.Finished, r.Outcome(s.Standard), asked, closed}
}

// statusAside is a question that is not put to a service like this.
type statusAside struct {
	Question string `json:"question"`
	Ask      string `json:"ask"`
	For      string `json:"for"`
	Why      string `json:"why"`
}

type statusAction struct {
	ID    string `json:"id"`
	Point int    `json:"point"`
	standards.Called
	What  string      `json:"what"`
	Owner string      `json:"owner"`
	Due   assess.Date `json:"due"`
}

// Status writes where an assessment stands; docs/status-json.md describes the
// fields.
func Status(w io.Writer, s *templates.Status) error {
	a, progress := s.Assessment, s.Progress
	r := statusReport{
		File: s.File, Standard: a.Standard, Phase: a.Phase, Round: a.Round, Named: a.Service.Named(),
		AsOf: s.AsOf, Looked: progress.Looked, Of: len(progress.Points),
		Begun: progress.Begun, Depth: a.Depth,
		Counts: map[string]int{}, Overall: progress.Overall.Value, OverallFinal: progress.Overall.Final,
		Points: []statusPoint{}, Overdue: []statusAction{}, Gone: s.Gone(), Next: templates.Next(s.Standard, a, progress),
	}
	r.Review, r.Sheets, r.Carried = reviewStatus(s), a.SheetSources(s.Standard, s.AsOf), carriedStatus(a)
	r.Every = progress.Overall.Every
	if a.Project != (assess.Project{}) {
		r.Project = &a.Project
	}
	for id, n := range progress.Counts {
		r.Counts[cmp.Or(id, "not-looked-at")] = n
	}
	for _, p := range progress.Points {
		point := pointStatus(p)
		point.Called = s.Standard.PointCalled(p.Point.Number)
		if s.Review != nil {
			point.Decision = s.Review.Said(p.Point.Number).Decision
		}
		r.Points = append(r.Points, point)
	}
	for _, due := range progress.Open {
		if due.Overdue {
			r.Overdue = append(r.Overdue, statusAction{due.Action.ID, due.Point, s.Standard.PointCalled(due.Point), due.Action.What, due.Action.Owner, due.Action.Due})
		}
	}
	return write(w, r)
}

func pointStatus(p assess.PointProgress) statusPoint {
	aside := []statusAside{}
	for _, away := range p.Aside {
		aside = append(aside, statusAside{away.Question.ID, away.Question.Ask, away.Profile, away.Why})
	}
	return statusPoint{
		Number: p.Point.Number, Title: p.Standard.Title, Owner: p.Point.Owner, Rating: p.Point.Rating,
		Suggested: p.Suggestion.Value, Suggestion: p.Suggestion.Reason(), Asked: p.Asked, Answered: p.Answered,
		Overdue: p.Overdue, Missing: append([]string{}, p.Missing()...), Aside: aside,
	}
}

// Against writes an assessment seen through another standard.
func Against(w io.Writer, a *templates.Against) error { return write(w, a) }
