package assess

import (
	"cmp"
	"strings"
)

// ReviewFormat is the version of a review's format.
const ReviewFormat = 2

// The values that keys of a review allow.
var (
	Reviewers           = []string{"panel", "peers", "assessor"}
	RecommendationKinds = []string{"must", "should", "advice"}
	Bodies              = []string{"panel", "team"} // that agree to what is published
)

// Review is one file: what an assessor, a panel or peers say about an
// assessment. It is never an edit of the team's file.
type Review struct {
	Kind         string        `yaml:"kind"`       // always "review"
	Format       int           `yaml:"standpoint"` // version of the file format
	ID           string        `yaml:"id"`         // unique in the service: actions say "from: beta-1-panel R4.1"
	Of           string        `yaml:"of"`         // the assessment's file, by its name
	Service      string        `yaml:"service"`    // what Service.Fingerprint gives of the one assessed
	Standard     string        `yaml:"standard"`   // id@edition
	Phase        string        `yaml:"phase"`
	Round        int           `yaml:"round"`
	Version      int           `yaml:"version"`  // 2 after the team's fact check; empty means 1
	By           string        `yaml:"by"`       // one of Reviewers
	Role         string        `yaml:"role"`     // of whoever writes
	Interest     string        `yaml:"interest"` // anything that could bias; never in the agreed file
	ReadAt       string        `yaml:"read_at"`  // commit, where there is git
	Session      Date          `yaml:"session"`
	Reviewers    []Reviewer    `yaml:"reviewers"`
	Result       string        `yaml:"result"` // only where the standard has a rule
	ResultReason string        `yaml:"result_reason" text:"block"`
	Share        string        `yaml:"share"` // one of Shares
	AgreedBy     []Agreement   `yaml:"agreed_by"`
	Finished     Date          `yaml:"finished"` // the writer's own word; empty means a draft
	Questions    []ToBring     `yaml:"questions"`
	Conflict     []Conflict    `yaml:"conflict"`
	Points       []ReviewPoint `yaml:"points"`
}

// Reviewer is somebody who took part in a review, by role.
type Reviewer struct {
	At           int        `yaml:"-"`
	Role         string     `yaml:"role"`
	Organisation string     `yaml:"organisation"`
	Conflict     []Conflict `yaml:"conflict"`
}

// Agreement is a role's word that a review may be published as it is.
type Agreement struct {
	At       int        `yaml:"-"`
	Role     string     `yaml:"role"`
	Body     string     `yaml:"body"` // one of Bodies: whom it speaks for
	On       Date       `yaml:"on"`
	Conflict []Conflict `yaml:"conflict"`
}

// ToBring is something that the team should bring or be ready to say on the day.
type ToBring struct {
	At       int        `yaml:"-"`
	Point    int        `yaml:"point"` // 0 where it is about the whole
	What     string     `yaml:"what"`
	Conflict []Conflict `yaml:"conflict"`
}

// ReviewPoint is what is said about one point.
type ReviewPoint struct {
	At              int              `yaml:"-"`
	Number          int              `yaml:"point"`
	Seen            string           `yaml:"seen"`     // what Seen gave of the team's point as read
	Decision        string           `yaml:"decision"` // a value of the standard's scale
	DoneWell        string           `yaml:"done_well" text:"block"`
	ToExplore       string           `yaml:"to_explore" text:"block"`
	Recommendations []Recommendation `yaml:"recommendations"`
	Joined          string           `yaml:"joined"` // digests of the texts that were joined here, with blanks between
	Conflict        []Conflict       `yaml:"conflict"`
	Notes           string           `yaml:"notes" text:"block"` // the writer's own; in no report, never joined
}

// Recommendation is what a review asks of the team.
type Recommendation struct {
	At       int        `yaml:"-"`
	ID       string     `yaml:"id"` // R4.1: the first of point 4
	What     string     `yaml:"what"`
	Kind     string     `yaml:"kind"` // one of RecommendationKinds; empty while nobody said
	Due      Date       `yaml:"due"`
	See      string     `yaml:"see"`    // id of a piece of the team's evidence
	Joined   string     `yaml:"joined"` // digests of what was joined, no names
	Closed   Date       `yaml:"closed"` // the lead agrees that it is done
	Conflict []Conflict `yaml:"conflict"`
}

// Day is when it was decided, wherever a review is dated: the day of the session, and
// where nobody wrote that down, the day on which it was finished.
func (r *Review) Day() Date { return Date(cmp.Or(r.Session, r.Finished)) }

// Draft says whether the writer has not finished.
func (r *Review) Draft() bool { return r.Finished == "" }

// Said is what the review says about a point, to read.
func (r *Review) Said(number int) ReviewPoint {
	if p := r.PointOf(number); p != nil {
		return *p
	}
	return ReviewPoint{Number: number}
}

// PointOf finds a point of the review by its number, or gives nil.
func (r *Review) PointOf(number int) *ReviewPoint {
	return find(r.Points, func(p *ReviewPoint) bool { return p.Number == number })
}

// Point finds a point of the review by its number, or adds it in its place.
func (r *Review) Point(number int) *ReviewPoint {
	at := len(r.Points)
	for i := range r.Points {
		if r.Points[i].Number == number {
			return &r.Points[i]
		}
		if r.Points[i].Number > number {
			at = i
			break
		}
	}
	r.Points = append(r.Points, ReviewPoint{})
	copy(r.Points[at+1:], r.Points[at:])
	r.Points[at] = ReviewPoint{Number: number}
	return &r.Points[at]
}

// Recommendation finds a recommendation by its id, and the point it is of, or
// gives nil.
func (r *Review) Recommendation(id string) (*ReviewPoint, *Recommendation) {
	for i := range r.Points {
		p := &r.Points[i]
		if one := find(p.Recommendations, func(c *Recommendation) bool { return strings.EqualFold(c.ID, id) }); one != nil {
			return p, one
		}
	}
	return nil, nil
}

// Said tells whether anything was said about the point; that it was read is
// nothing said.
func (p *ReviewPoint) Said() bool { return said(p) }

// FillIDs gives recommendations without an id the next one of their point.
func (r *Review) FillIDs() {
	for i := range r.Points {
		p := &r.Points[i]
		highest := p.Highest()
		for j := range p.Recommendations {
			if p.Recommendations[j].ID == "" {
				highest++
				p.Recommendations[j].ID = numbered('R', p.Number, highest)
			}
		}
	}
}

// Highest is the highest number that a recommendation of the point has.
func (p *ReviewPoint) Highest() int {
	highest := 0
	for _, one := range p.Recommendations {
		if letter, point, n, err := ParseID(one.ID); err == nil && letter == 'R' && point == p.Number {
			highest = max(highest, n)
		}
	}
	return highest
}

// RaiseFormat says the version of the format that what is in the review needs.
func (r *Review) RaiseFormat() { r.Format = max(r.Format, needed(r)) }
