package cmd

import (
	"encoding/json"
	"io"

	"standpoint/assess"
	"standpoint/assess/gather"
	"standpoint/standards"
)

// statusReport is the JSON of status; docs/status-json.md describes it.
type statusReport struct {
	File         string         `json:"file"`
	Standard     string         `json:"standard"`
	Phase        string         `json:"phase"`
	Round        int            `json:"round"`
	Service      string         `json:"service"`
	Organisation string         `json:"organisation"`
	AsOf         assess.Date    `json:"as_of"`
	Looked       int            `json:"looked_at"`
	Of           int            `json:"points_in_all"`
	Counts       map[string]int `json:"counts"`
	Overall      string         `json:"overall"`
	OverallFinal bool           `json:"overall_final"`
	Points       []statusPoint  `json:"points"`
	Overdue      []statusAction `json:"overdue"`
	Gone         []statusGone   `json:"no_longer_asked"`
	Next         string         `json:"next"`
}

type statusPoint struct {
	Number     int           `json:"point"`
	Title      string        `json:"title"`
	Owner      string        `json:"owner"`
	Rating     string        `json:"rating"`
	Suggested  string        `json:"suggested"`
	Suggestion string        `json:"suggestion"`
	Asked      int           `json:"questions"`
	Answered   int           `json:"questions_answered"`
	Overdue    int           `json:"actions_overdue"`
	Missing    []string      `json:"missing"`
	Aside      []statusAside `json:"put_aside"`
}

// statusAside is a question that is not put to a service like this.
type statusAside struct {
	Question string `json:"question"`
	Ask      string `json:"ask"`
	For      string `json:"for"`
	Why      string `json:"why"`
}

// statusGone is what the standard has ceased to ask: questions of a point, or
// where none is named the point.
type statusGone struct {
	Point     int      `json:"point"`
	Title     string   `json:"title"`
	Questions []string `json:"questions"`
}

type statusAction struct {
	ID    string      `json:"id"`
	Point int         `json:"point"`
	What  string      `json:"what"`
	Owner string      `json:"owner"`
	Due   assess.Date `json:"due"`
}

func statusJSON(w io.Writer, o *gather.Opened, path string, progress assess.Progress, day assess.Date) error {
	r := statusReport{
		File: path, Standard: o.Assessment.Standard, Phase: o.Assessment.Phase, Round: o.Assessment.Round, Service: o.Assessment.Service.Name,
		Organisation: o.Assessment.Service.Organisation, AsOf: day, Looked: progress.Looked, Of: len(progress.Points),
		Counts: map[string]int{}, Overall: progress.Overall.Value, OverallFinal: progress.Overall.Final,
		Points: []statusPoint{}, Overdue: []statusAction{}, Gone: noLongerAsked(o, progress), Next: nextStep(o, progress),
	}
	for id, n := range progress.Counts {
		r.Counts[ratingKey(o.Standard, id)] = n
	}
	for _, p := range progress.Points {
		aside := []statusAside{}
		for _, away := range p.Aside {
			aside = append(aside, statusAside{away.Question.ID, away.Question.Ask, away.Profile, away.Why})
		}
		r.Points = append(r.Points, statusPoint{
			Number: p.Point.Number, Title: p.Standard.Title, Owner: p.Point.Owner, Rating: p.Point.Rating,
			Suggested: p.Suggestion.Value, Suggestion: p.Suggestion.Reason, Asked: p.Asked, Answered: p.Answered,
			Overdue: p.Overdue, Missing: append([]string{}, p.Missing...), Aside: aside,
		})
	}
	for _, due := range progress.Open {
		if due.Overdue {
			r.Overdue = append(r.Overdue, statusAction{due.Action.ID, due.Point, due.Action.What, due.Action.Owner, due.Action.Due})
		}
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(r)
}

// ratingKey names a rating in JSON, where an empty key would be a riddle.
func ratingKey(_ *standards.Standard, id string) string {
	if id == "" {
		return "not-looked-at"
	}
	return id
}
