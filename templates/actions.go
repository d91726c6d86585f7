package templates

import (
	"cmp"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/standards"
)

// Actions are the actions of one or many assessments, in the order in which
// they are to be read. docs/actions.md describes the JSON.
type Actions struct {
	AsOf string   `json:"as_of"` // 2026-11-23
	Rows []Action `json:"actions"`

	Meetings []Meeting `json:"-"` // for a calendar
}

// Action is one of them. Dates are as 2026-11-23, or empty.
type Action struct {
	File string `json:"file"`
	assess.Named
	Standard string `json:"standard"`
	Phase    string `json:"phase"`
	Round    int    `json:"round"`
	Point    int    `json:"point"`
	standards.Called
	Title      string `json:"title"` // of the point
	ID         string `json:"id"`
	What       string `json:"what"`
	Owner      string `json:"owner"`
	Due        string `json:"due"`
	State      string `json:"state"` // open, done or dropped
	Overdue    bool   `json:"overdue"`
	From       string `json:"from"`
	Evidence   string `json:"evidence"`
	Issue      string `json:"issue"`
	Visibility string `json:"visibility"`
}

// Meeting is the day on which a panel or peers meet about an assessment.
type Meeting struct {
	assess.Named
	Standard, Phase, Day string
	Round                int
}

// Add takes in the actions of one assessment.
func (l *Actions) Add(file string, a *assess.Assessment, s *standards.Standard) {
	of := Action{File: file, Named: a.Service.Named(), Standard: a.Standard, Phase: a.Phase, Round: a.Round}
	if a.Due != "" {
		l.Meetings = append(l.Meetings, Meeting{of.Named, of.Standard, of.Phase, string(a.Due), of.Round})
	}
	for _, p := range a.Points {
		of.Point, of.Called, of.Title = p.Number, s.PointCalled(p.Number), ""
		if sp := s.Point(p.Number); sp != nil {
			of.Title = sp.Title
		}
		for _, x := range p.Actions {
			row := of
			row.ID, row.What, row.Owner, row.Due, row.State = x.ID, x.What, x.Owner, string(x.Due), cmp.Or(x.State, assess.Open)
			row.Overdue = x.OverdueOn(assess.Date(l.AsOf))
			row.From, row.Evidence, row.Issue, row.Visibility = x.From, x.Evidence, x.Issue, x.Visibility
			l.Rows = append(l.Rows, row)
		}
	}
}

// Pick leaves only what is open, or all of it, and only what is the owner's
// where one is named.
func (l *Actions) Pick(all bool, owner string) {
	l.Rows = slices.DeleteFunc(l.Rows, func(r Action) bool {
		return !all && r.State != assess.Open || owner != "" && !strings.EqualFold(strings.TrimSpace(owner), r.Owner)
	})
}

// Sort puts the open before the rest, the overdue first and the undated last; by
// owner, under each role, and what is nobody's last.
func (l *Actions) Sort(byOwner bool) {
	slices.SortStableFunc(l.Rows, func(x, y Action) int {
		owner := 0
		if byOwner {
			owner = cmp.Compare(orLast(strings.ToLower(x.Owner)), orLast(strings.ToLower(y.Owner)))
		}
		return cmp.Or(owner,
			cmp.Compare(slices.Index(assess.ActionStates, x.State), slices.Index(assess.ActionStates, y.State)),
			cmp.Compare(orLast(x.Due), orLast(y.Due)),
			cmp.Compare(x.File, y.File),
			cmp.Compare(x.Point, y.Point))
	})
}

// orLast is what comes after every date and role, where there is none.
func orLast(text string) string { return cmp.Or(text, "~") }

// Whose is the role that does it, said also where nobody does.
func (r *Action) Whose() string {
	return cmp.Or(r.Owner, "Nobody yet")
}

// When says by when it is to be done, or where it stands once it is not open.
func (r *Action) When() string {
	switch {
	case r.State != assess.Open:
		return r.State
	case r.Due == "":
		return "no date yet"
	case r.Overdue:
		return "overdue since " + assess.Date(r.Due).Long()
	}
	return "due " + assess.Date(r.Due).Long()
}

// Subject is what it is done for, by the best name there is: of the service, the
// organisation or the file.
func (r *Action) Subject() string {
	return cmp.Or(r.ServiceName, r.Service, r.Organisation, r.File)
}
