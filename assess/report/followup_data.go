package report

import (
	"fmt"
	"strconv"
	"strings"

	"standpoint/assess"
	"standpoint/assess/followup"
)

// Response is a response to a review as data. docs/follow-up.md describes it.
type Response struct {
	For   string `json:"for"`
	Title string `json:"title"`
	AsOf  string `json:"as_of"`
	assess.Named
	Standard string          `json:"standard"`
	Phase    string          `json:"phase"`
	Round    int             `json:"round"`
	Review   ResponseReview  `json:"review"`
	Accepted string          `json:"accepted"` // empty while the report is not accepted
	Facts    []ResponseFact  `json:"facts"`
	Clocks   []ResponseClock `json:"clocks"`
	Counts   map[string]int  `json:"counts"` // by state; and "overdue"
	Items    []ResponseItem  `json:"recommendations"`
	Evidence []ResponseEntry `json:"evidence"`
}

// ResponseReview is what is responded to.
type ResponseReview struct {
	ID       string `json:"id"`
	File     string `json:"file"`
	By       string `json:"by"`
	Version  int    `json:"version"`
	Session  string `json:"session"`
	Finished string `json:"finished"`
}

// ResponseFact is a point of fact; Point is 0 where it is about the whole.
type ResponseFact struct {
	Point int    `json:"point"`
	Text  string `json:"text"`
	On    string `json:"on"`
}

// ResponseClock is a limit by a rule of the standard.
type ResponseClock struct {
	ID     string `json:"id"`
	Rule   string `json:"rule"`
	Source string `json:"source"`
	First  string `json:"first"`
	Last   string `json:"last"`
	Met    string `json:"met"`
	Gap    string `json:"gap"`
	Passed bool   `json:"passed"`
}

// ResponseItem is a recommendation and how it stands.
type ResponseItem struct {
	ID       string         `json:"id"`
	Point    int            `json:"point"`
	Title    string         `json:"title"`
	Kind     string         `json:"kind"`
	What     string         `json:"what"`
	Decision string         `json:"decision"` // the panel's, on the point
	Rating   string         `json:"rating"`   // the team's, now
	FirstDue string         `json:"first_due"`
	Due      string         `json:"due"`
	AgreedBy string         `json:"later_agreed_by,omitempty"`
	Answer   string         `json:"answer"`
	Text     string         `json:"text"`
	On       string         `json:"on"`
	Action   ResponseAction `json:"action,omitzero"`
	Evidence []string       `json:"evidence"`
	State    string         `json:"state"`
	Says     string         `json:"says"`
	Since    string         `json:"since"`
	Closed   string         `json:"closed"`
	Overdue  int            `json:"overdue_days"`
}

// ResponseAction is the action of a recommendation.
type ResponseAction struct {
	ID    string `json:"id"`
	What  string `json:"what"`
	Owner string `json:"owner,omitempty"`
	Due   string `json:"due"`
	State string `json:"state"`
}

// ResponseEntry is a piece of evidence that an action names.
type ResponseEntry struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Shows string `json:"shows"`
	Date  string `json:"date"`
	Link  string `json:"link"`
	Page  int    `json:"page"` // of the team's report; 0 where it is not known
}

// roles says whether roles are told.
func (d *Response) roles() bool { return d.For != ForBoard }

// data is the response for programs.
func (f following) data() *Response {
	r := f.of.Review
	d := &Response{
		For: f.o.For, Title: f.title(), AsOf: string(f.o.AsOf), Named: f.named(), Standard: f.a.Standard, Phase: f.a.Phase, Round: max(f.a.Round, 1),
		Review: ResponseReview{r.ID, f.o.Review, r.By, max(r.Version, 1), string(r.Session), string(r.Finished)},
		Facts:  []ResponseFact{}, Clocks: []ResponseClock{}, Counts: map[string]int{}, Items: []ResponseItem{}, Evidence: []ResponseEntry{},
	}
	if f.of.Response != nil {
		d.Accepted = string(f.of.Response.Accepted)
		for _, one := range f.of.Response.Facts {
			d.Facts = append(d.Facts, ResponseFact{one.Point, one.Text, string(one.On)})
		}
	}
	for i := range f.of.Clocks {
		c := &f.of.Clocks[i]
		d.Clocks = append(d.Clocks, ResponseClock{c.ID, c.Rule, c.Source, string(c.First), string(c.Last), string(c.Met), c.Gap, c.Passed(f.o.AsOf)})
	}
	for i := range f.of.Items {
		it := &f.of.Items[i]
		d.Items = append(d.Items, f.datum(it, d.roles()))
		d.Counts[string(it.State)]++
		if it.Late > 0 {
			d.Counts["overdue"]++
		}
	}
	for _, e := range f.shownBy().Body[0].Entries {
		d.Evidence = append(d.Evidence, f.shownDatum(e.ID))
	}
	return d
}

func (f following) shownDatum(id string) ResponseEntry {
	e := f.evidenceIndex.Find(id)
	if !f.visible(e.Visibility) {
		return ResponseEntry{ID: id, Title: f.heldEvidence(e).Title}
	}
	return ResponseEntry{e.ID, e.Title, e.Shows, string(e.Date), e.Link, f.o.Pages[e.ID]}
}

// datum is a recommendation for programs.
func (f following) datum(it *followup.Item, roles bool) ResponseItem {
	r := it.Recommendation
	d := ResponseItem{
		ID: r.ID, Point: it.Point, Kind: r.Kind, What: r.What, Decision: it.Decision, FirstDue: string(it.First), Due: string(it.Due), State: string(it.State),
		Says: it.Says(), Since: string(it.Since), Closed: string(r.Closed), Overdue: it.Late, Evidence: []string{},
	}
	if sp := f.s.Point(it.Point); sp != nil {
		d.Title = sp.TitleIn(f.a.Lang)
	}
	if p := f.a.Point(it.Point); p != nil {
		d.Rating = p.Rating
	}
	if said := it.Response; said != nil {
		d.Answer, d.Text, d.On = said.Answer, said.Text, string(said.On)
		if roles {
			d.AgreedBy = said.Later.AgreedBy
		}
	}
	if a := it.Action; a != nil {
		d.Action = f.actionDatum(a, roles)
	}
	for _, e := range it.Evidence {
		d.Evidence = append(d.Evidence, e.ID)
	}
	return d
}

func (f following) actionDatum(a *assess.Action, roles bool) ResponseAction {
	d := ResponseAction{a.ID, a.What, a.Owner, string(a.Due), a.State}
	if d.State == "" {
		d.State = assess.Open
	}
	if !f.visible(a.Visibility) {
		d.What, d.Owner = "Not shown here", ""
	}
	if !roles {
		d.Owner = ""
	}
	return d
}

// table is the response for a spreadsheet; docs/follow-up.md describes it.
func (d *Response) table() [][]string {
	out := [][]string{{"id", "point", "title", "kind", "what", "decision", "rating", "first_due", "due", "answer", "text", "on", "action", "doing", "action_due",
		"action_state", "evidence", "state", "since", "closed", "overdue_days"}}
	if d.roles() {
		out[0] = append(out[0], "owner", "later_agreed_by")
	}
	for i := range d.Items {
		it := &d.Items[i]
		a, late := it.Action, ""
		if it.Overdue > 0 {
			late = strconv.Itoa(it.Overdue)
		}
		row := []string{it.ID, fmt.Sprint(it.Point), it.Title, it.Kind, it.What, it.Decision, it.Rating, it.FirstDue, it.Due, it.Answer, it.Text, it.On,
			a.ID, a.What, a.Due, a.State, strings.Join(it.Evidence, ", "), it.State, it.Since, it.Closed, late}
		if d.roles() {
			row = append(row, a.Owner, it.AgreedBy)
		}
		out = append(out, row)
	}
	return out
}
