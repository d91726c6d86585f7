package report

import (
	"cmp"
	"fmt"
	"path"
	"reflect"
	"strconv"
	"strings"

	"standpoint/assess"
	"standpoint/assess/mask"
	"standpoint/assess/words"
	"standpoint/standards"
)

// The readers of a review.
const (
	ForReview       = "review"
	ForReviewPublic = "review-public"
)

// Reviewed is what a published review says, as a value: programs get it as it is,
// and every other format is made of it.
type Reviewed struct {
	For    string `json:"for"` // review or review-public
	Lang   string `json:"lang"`
	Title  string `json:"title"`
	Notice string `json:"notice"` // by whom it is, and what it is not
	assess.Named
	Standard  string          `json:"standard"` // id@edition
	Phase     string          `json:"phase"`
	Round     int             `json:"round"`
	ID        string          `json:"id"`
	Version   int             `json:"version"`
	By        string          `json:"by"`
	Draft     bool            `json:"draft"`
	Session   string          `json:"session"`
	Finished  string          `json:"finished"`
	ReadAt    string          `json:"read_at"`
	Reviewers []string        `json:"reviewers"`
	AgreedBy  []string        `json:"agreed_by"`
	Result    ReviewResult    `json:"result"`
	Counts    []Count         `json:"counts"`
	Undecided []int           `json:"undecided"`
	Points    []ReviewedPoint `json:"points"`
	LeftOut   []string        `json:"left_out"`
}

// ReviewResult is the result as a whole, where the standard has a rule for one.
type ReviewResult struct {
	Mark   *Mark  `json:"mark"` // none without a rule, or while it is open
	Says   string `json:"says"` // a sentence or two
	Reason string `json:"reason"`
}

// ReviewedPoint is what a review says about one point, beside the team's rating.
type ReviewedPoint struct {
	Number          int     `json:"number"`
	Label           string  `json:"label"`
	Title           string  `json:"title"`
	Decision        Mark    `json:"decision"`
	Team            *Mark   `json:"team"` // none where the team's file is not at hand
	Differs         bool    `json:"differs"`
	DoneWell        string  `json:"done_well"`
	ToExplore       string  `json:"to_explore"`
	Recommendations []Asked `json:"recommendations"`
	Said            bool    `json:"said"`
}

// Asked is a recommendation as a report has it.
type Asked struct {
	ID     string `json:"id"`
	What   string `json:"what"`
	Kind   string `json:"kind"`
	Due    string `json:"due"`
	See    string `json:"see"`    // the number of the evidence
	Seen   string `json:"seen"`   // what that is, and on which page of the team's report
	Closed string `json:"closed"` // when the lead agreed that it is done
}

// ReviewOptions are what a review's report says about itself beside the review.
type ReviewOptions struct {
	Options
	// Team is the assessment that the review is of, nil where it is not at hand.
	Team *assess.Assessment
}

// OfReview makes the report of a review, for the panel and the team, or for the
// public.
func OfReview(s *standards.Standard, r *assess.Review, o ReviewOptions) *Report {
	public := o.For == ForPublic
	team := o.Team
	if team == nil {
		team = &assess.Assessment{Standard: r.Standard, Phase: r.Phase, Round: r.Round, Service: assess.Service{Name: strings.TrimSuffix(path.Base(r.Of), path.Ext(r.Of))}}
	}
	masker, whole := mask.For(team), r
	r = clone(r)
	if public {
		eachText(r, masker.Text)
		team = masked(team, masker)
		o.File = masker.Text(o.File)
	}
	eachText(r, words.WithoutSignIn)
	team = withoutSignIn(team)
	o.Options.For = cmp.Or(o.For, ForPanel)
	v := reviewing{builder{s: s, a: team, o: o.Options, progress: assess.ProgressOf(s, team, o.AsOf), evidenceIndex: team.EvidenceIndex(), own: map[string]bool{}}, r, o}
	v.ownWords()
	report := v.report()
	if public {
		report.ToReview = published(s, whole, r, report, masker)
	}
	return report
}

// reviewing makes a report of a review, by what the builder knows of the team's
// side.
type reviewing struct {
	builder
	r  *assess.Review
	ro ReviewOptions
}

func (v reviewing) report() *Report {
	told := v.told()
	out := &Report{For: told.For, Lang: told.Lang, Title: told.Title, Notice: told.Notice, Cover: v.front(told), LeftOut: told.LeftOut,
		Sources: v.reviewSources(), Data: told, Table: tableOf(told)}
	out.Sections = v.sections(told)
	out.English = v.own
	fill(reflect.ValueOf(out).Elem())
	fill(reflect.ValueOf(told).Elem())
	return out
}

// told is everything that the reader is told.
func (v reviewing) told() *Reviewed {
	r := v.r
	t := &Reviewed{
		For: ForReview, Lang: cmp.Or(v.a.Lang, "en"), Named: v.named(), Standard: r.Standard,
		Phase: r.Phase, Round: max(r.Round, 1), ID: r.ID, Version: max(r.Version, 1), By: r.By, Draft: r.Draft(),
		Session: string(r.Session), Finished: string(r.Finished), ReadAt: r.ReadAt, Reviewers: reviewersIn(r), Notice: v.notice(),
	}
	t.Title = t.ServiceName + ": " + whoseReview(r)
	for _, one := range r.AgreedBy {
		t.AgreedBy = append(t.AgreedBy, agreement(one))
	}
	for i := range v.s.Points {
		t.Points = append(t.Points, v.reviewedPoint(&v.s.Points[i]))
	}
	t.Counts, t.Undecided = v.decisions(t.Points)
	t.Result = v.result()
	if v.o.For == ForPublic {
		t.For = ForReviewPublic
		t.LeftOut = []string{"Names of people are left out; roles stay.",
			"Email addresses, telephone numbers, personal numbers and keys in addresses are masked.",
			"No report says which reviewer said what, or shows their notes and interests."}
	}
	return t
}

// agreement is who agreed to publish, and when.
func agreement(a assess.Agreement) string {
	said := a.Role
	if a.Body != "" {
		said += " (for the " + a.Body + ")"
	}
	if a.On != "" {
		said += ", " + a.On.Long()
	}
	return said
}

// reviewedPoint is what the review says about one point.
func (v reviewing) reviewedPoint(sp *standards.Point) ReviewedPoint {
	p := v.r.Said(sp.Number)
	out := ReviewedPoint{Number: sp.Number, Label: cmp.Or(sp.Label, "Point "+strconv.Itoa(sp.Number)), Title: sp.TitleIn(v.a.Lang), Decision: v.decided(p.Decision),
		DoneWell: p.DoneWell, ToExplore: p.ToExplore, Said: p.Decision+p.DoneWell+p.ToExplore != "" || len(p.Recommendations) > 0}
	if team := v.a.Point(sp.Number); v.ro.Team != nil && (v.o.For != ForPublic || team != nil && team.Visibility != assess.Restricted) {
		mark := v.mark("")
		if team != nil {
			mark = v.mark(team.Rating)
		}
		out.Team = &mark
		out.Differs = p.Decision != "" && mark.Value != "" && mark.Value != p.Decision
	}
	for _, one := range p.Recommendations {
		out.Recommendations = append(out.Recommendations, Asked{ID: one.ID, What: one.What, Kind: one.Kind, Due: string(one.Due), See: one.See, Seen: v.seen(one.See), Closed: string(one.Closed)})
	}
	return out
}

const noDecision = "no decision"

// decided is the mark of a decision: a point without one is not "not looked at".
func (v reviewing) decided(decision string) Mark {
	m := v.mark(decision)
	if decision == "" {
		m.Label = noDecision
	}
	return m
}

// seen says what a piece of the team's evidence is, and where in the team's
// report. What the reader may not see is named by its number alone.
func (v reviewing) seen(id string) string {
	e := v.evidenceIndex.Find(id)
	if id == "" || e == nil {
		return ""
	}
	title := e.Title
	if !v.visible(e.Visibility) {
		title = ""
	}
	if page := v.o.Pages[id]; page > 0 {
		return strings.Join(words.NonEmpty(title, fmt.Sprintf("page %d of the team's report", page)), ", ")
	}
	return title
}

// decisions counts them, and says which points have none.
func (v reviewing) decisions(points []ReviewedPoint) (counts []Count, open []int) {
	for _, value := range v.s.Scale.Values {
		counts = append(counts, Count{Mark: v.mark(value.ID)})
	}
	for _, p := range points {
		addTo(&counts, p.Decision)
		if p.Decision.Value == "" {
			open = append(open, p.Number)
		}
	}
	return counts, open
}
