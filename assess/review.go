package assess

// ReviewFormat is the version of a review's format.
const ReviewFormat = 1

// The values that keys of a review allow.
var (
	Reviewers           = []string{"panel", "peers", "assessor"}
	RecommendationKinds = []string{"must", "should", "advice"}
)

// Review is one file: what an assessor, a panel or peers say about an
// assessment. It is never an edit of the team's file, and so far it holds what a
// workbook holds.
type Review struct {
	Kind     string        `yaml:"kind"`       // always "review"
	Format   int           `yaml:"standpoint"` // version of the file format
	Of       string        `yaml:"of"`         // the assessment's file, by its name
	Standard string        `yaml:"standard"`   // id@edition
	Phase    string        `yaml:"phase"`
	Round    int           `yaml:"round"`
	By       string        `yaml:"by"`       // one of Reviewers
	Role     string        `yaml:"role"`     // of whoever writes
	Interest string        `yaml:"interest"` // anything that could bias
	Points   []ReviewPoint `yaml:"points"`
}

// ReviewPoint is what is said about one point.
type ReviewPoint struct {
	At              int              `yaml:"-"`
	Number          int              `yaml:"point"`
	Decision        string           `yaml:"decision"` // a value of the standard's scale
	DoneWell        string           `yaml:"done_well" text:"block"`
	ToExplore       string           `yaml:"to_explore" text:"block"`
	Recommendations []Recommendation `yaml:"recommendations"`
	Notes           string           `yaml:"notes" text:"block"` // the writer's own; in no report, never joined
}

// Recommendation is what a review asks of the team.
type Recommendation struct {
	At   int    `yaml:"-"`
	ID   string `yaml:"id"` // R4.1: the first of point 4
	What string `yaml:"what"`
	Kind string `yaml:"kind"` // one of RecommendationKinds; empty while nobody said
}

// Said is what the review says about a point, to read.
func (r *Review) Said(number int) ReviewPoint {
	if p := find(r.Points, func(p *ReviewPoint) bool { return p.Number == number }); p != nil {
		return *p
	}
	return ReviewPoint{Number: number}
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

// FillIDs gives recommendations without an id the next one of their point.
func (r *Review) FillIDs() {
	for i := range r.Points {
		p := &r.Points[i]
		highest := 0
		for _, one := range p.Recommendations {
			if letter, point, n, err := ParseID(one.ID); err == nil && letter == 'R' && point == p.Number {
				highest = max(highest, n)
			}
		}
		for j := range p.Recommendations {
			if p.Recommendations[j].ID == "" {
				highest++
				p.Recommendations[j].ID = numbered('R', p.Number, highest)
			}
		}
	}
}
