package portfolio

import (
	"cmp"
	"slices"

	"standpoint/assess"
)

// Verdict is what a panel or peers decided on an assessment, as far as a roll-up
// says it. Whom it may be shown to is its own to say.
type Verdict struct {
	By     string // one of assess.Reviewers
	Share  string
	Agreed bool        // both bodies said that it may be published
	Day    assess.Date // of the review: see assess.Review.Day
	Points []Decision
}

// Decision is that on one point, and what is asked of the team there.
type Decision struct {
	Point  int
	Rating string
	Asked  []assess.Recommendation
}

// VerdictOf cuts a finished review down to what a roll-up is made of; a draft gives
// nil.
func VerdictOf(r *assess.Review) *Verdict {
	if r == nil || r.Draft() || r.By == "assessor" {
		return nil
	}
	v := &Verdict{By: cmp.Or(r.By, "panel"), Share: cmp.Or(r.Share, assess.Shares[0]), Agreed: r.Publishable(), Day: r.Day()}
	for i := range r.Points {
		p := &r.Points[i]
		if p.Decision == "" && len(p.Recommendations) == 0 {
			continue
		}
		d := Decision{Point: p.Number, Rating: p.Decision}
		for _, one := range p.Recommendations {
			d.Asked = append(d.Asked, assess.Recommendation{ID: one.ID, What: one.What, Kind: one.Kind, Due: one.Due, Closed: one.Closed})
		}
		v.Points = append(v.Points, d)
	}
	return v
}

// on is the decision on a point, nil where there is none.
func (v *Verdict) on(point int) *Decision {
	if v == nil {
		return nil
	}
	if at := slices.IndexFunc(v.Points, func(d Decision) bool { return d.Point == point }); at >= 0 {
		return &v.Points[at]
	}
	return nil
}

// shown is a verdict as far as a reader may see it, to change without changing the
// entry's. The public is told only of what both bodies agreed to publish.
func (v *Verdict) shown(reader string) *Verdict {
	if v == nil || !sharedWith(v.Share, reader) || reader == "public" && !v.Agreed {
		return nil
	}
	copied := *v
	copied.Points = slices.Clone(v.Points)
	for i := range copied.Points {
		copied.Points[i].Asked = slices.Clone(copied.Points[i].Asked)
	}
	return &copied
}

// mask takes the names of people, addresses and numbers out of what is asked.
func (v *Verdict) mask(clean func(string) string) {
	if v == nil {
		return
	}
	for i := range v.Points {
		for j := range v.Points[i].Asked {
			v.Points[i].Asked[j].What = clean(v.Points[i].Asked[j].What)
		}
	}
}

// The states of a decision and of a recommendation in records.
const (
	agreedToPublish = "agreed" // by both bodies
	isFinished      = "finished"
	stillOpen       = "open"
	isClosed        = "closed"
)

// records writes the decision on a point, and what is asked there.
func (v *Verdict) records(c *current, base Record, write func(*Record) error) error {
	d := v.on(base.Point)
	if d == nil {
		return nil
	}
	r := base
	r.Kind, r.Rating, r.Source, r.Share, r.Date, r.State = KindDecision, d.Rating, v.By, v.Share, v.Day, isFinished
	r.RatingOrder, r.BestRating = c.rank(base.Standard, d.Rating)
	if v.Agreed {
		r.State = agreedToPublish
	}
	if err := write(&r); err != nil {
		return err
	}
	for _, one := range d.Asked {
		r := base
		r.Kind, r.ID, r.What, r.ItemKind, r.Due, r.Source, r.Share, r.Date, r.State = KindRecommendation, one.ID, one.What, one.Kind, one.Due, v.By, v.Share, one.Closed, stillOpen
		if one.Closed != "" {
			r.State = isClosed
		}
		if err := write(&r); err != nil {
			return err
		}
	}
	return nil
}

// judged takes a record of a decision, or of what is asked, back.
func (e *Entry) judged(r *Record) {
	if e.Verdict == nil {
		e.Verdict = &Verdict{By: r.Source, Share: r.Share}
	}
	v := e.Verdict
	d := v.on(r.Point)
	if d == nil {
		v.Points = append(v.Points, Decision{Point: r.Point})
		d = &v.Points[len(v.Points)-1]
	}
	if r.Kind == KindDecision {
		d.Rating, v.Day, v.Agreed = r.Rating, r.Date, r.State == agreedToPublish
		return
	}
	d.Asked = append(d.Asked, assess.Recommendation{ID: r.ID, What: r.What, Kind: r.ItemKind, Due: r.Due, Closed: r.Date})
}
