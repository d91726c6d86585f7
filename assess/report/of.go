package report

import (
	"cmp"
	"encoding/json"
	"regexp"
	"strings"

	"standpoint/assess"
	"standpoint/standards"
)

// Of says in ids what a report is of, for programs that read it.
type Of struct {
	Standard string `json:"standard"` // id@edition
	Phase    string `json:"phase"`
	Round    int    `json:"round"`
	Service  string `json:"service_fingerprint"` // a fingerprint of the service and of who runs it
}

// UnmarshalJSON reads what older versions wrote too, where the fingerprint was
// called service.
func (o *Of) UnmarshalJSON(data []byte) error {
	type plain Of
	older := struct {
		*plain
		Service string `json:"service"`
	}{plain: (*plain)(o)}
	err := json.Unmarshal(data, &older)
	o.Service = cmp.Or(o.Service, older.Service)
	return err
}

func of(s *standards.Standard, a *assess.Assessment) *Of {
	return &Of{s.FullID(), a.Phase, max(a.Round, 1), a.Service.Fingerprint()}
}

var namedStandard = regexp.MustCompile(`\(([a-z0-9-]+@[a-z0-9-]+)\)$`)

// StandardOf is the standard that a report is about, by its id; empty where it does
// not say.
func (r *Report) StandardOf() string {
	if r.Of != nil {
		return r.Of.Standard
	}
	for _, one := range r.Sources.Standard { // of an older version
		if m := namedStandard.FindStringSubmatch(one.Text); m != nil {
			return m[1]
		}
	}
	return ""
}

// Team is what a team says in a report, as an assessment: what somebody has before
// them who got the report and not the file.
func (r *Report) Team(s *standards.Standard) *assess.Assessment {
	a := &assess.Assessment{Kind: "assessment", Format: assess.Format, Standard: s.FullID(), Phase: r.phase(s), Round: max(r.Cover.Round, 1), Lang: r.Lang,
		Service: assess.Service{Name: r.Cover.Service, Organisation: r.Cover.Organisation}}
	for i := range r.Points {
		if s.Point(r.Points[i].Number) != nil {
			a.Points = append(a.Points, r.Points[i].team())
		}
	}
	return a
}

func (r *Report) phase(s *standards.Standard) string {
	if r.Of != nil {
		return r.Of.Phase
	}
	return assess.MeantPhase(s, r.Cover.Phase)
}

// team is one point as a team wrote it.
func (p *Point) team() assess.Point {
	out := assess.Point{Number: p.Number, Title: p.Title, Owner: p.Owner, Rating: p.Mark.Value, Done: p.Done, Planned: p.Planned}
	reason := cmp.Or(p.Reason, strings.TrimPrefix(p.Above, aboveSays))
	if reason == noReason || reason == heldReason {
		reason = ""
	}
	if out.RatingReason = reason; assess.SetAside(out.Rating) {
		out.RatingReason, out.Why = "", reason
	}
	for _, a := range p.Answers {
		if state := stateOf(a.State); !a.Aside && (a.Text+a.Why+state) != "" {
			out.Answers = append(out.Answers, assess.Answer{Question: a.ID, Text: a.Text, State: state, Why: a.Why, HeldBy: holderOf(a.HeldBy), Duty: a.Duty, Own: a.Own})
		}
	}
	for _, e := range p.Evidence {
		if e.Title != heldEvidence && e.Title != notPublished {
			out.Evidence = append(out.Evidence, assess.Evidence{ID: e.ID, Title: e.Title, Kind: e.Kind, Shows: e.Shows, Link: e.Link, Date: assess.Date(e.Date)})
		}
	}
	for _, a := range p.Actions {
		state := a.State
		if a.Overdue {
			state = assess.Open
		}
		out.Actions = append(out.Actions, assess.Action{ID: a.ID, What: a.What, Owner: a.Owner, Due: assess.Date(a.Due), State: state})
	}
	return out
}

// stateOf is the state that words of a report are for.
func stateOf(said string) string {
	for _, state := range assess.AnswerStates {
		if stateWords(&assess.Answer{State: state, Text: "x", Why: "x"}) == said {
			return state
		}
	}
	return ""
}

func holderOf(said string) string {
	for holder, words := range holders {
		if words == said {
			return holder
		}
	}
	return ""
}
