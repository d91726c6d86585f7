package assess

import "strings"

// ResponseFormat is the version of a response's format. It began with the second
// version of the others.
const ResponseFormat = 2

// What the team can say to a recommendation.
const (
	Accepted        = "accepted"
	AnotherWay      = "another-way"
	Declined        = "declined"
	NoLongerApplies = "no-longer-applies"
	Challenged      = "challenged"
)

// ResponseAnswers are these, in the order they are offered.
var ResponseAnswers = []string{Accepted, AnotherWay, Declined, NoLongerApplies, Challenged}

// Response is one file: what the team says to a review. It stands beside the
// assessment, so that what the panel saw stays as it was.
type Response struct {
	Kind      string       `yaml:"kind"`       // always "response"
	Format    int          `yaml:"standpoint"` // version of the file format
	Of        string       `yaml:"of"`         // the review's file, by its name
	Accepted  Date         `yaml:"accepted"`   // the report as a whole; empty while points of fact are open
	Facts     []Fact       `yaml:"facts"`
	Conflict  []Conflict   `yaml:"conflict"`
	Responses []ResponseTo `yaml:"responses"`
}

// Fact is a point of fact that the team sent to the panel.
type Fact struct {
	At       int        `yaml:"-"`
	Point    int        `yaml:"point"` // 0 where it is about the whole
	Text     string     `yaml:"text" text:"block"`
	On       Date       `yaml:"on"`
	Conflict []Conflict `yaml:"conflict"`
}

// ResponseTo is what the team says to one recommendation.
type ResponseTo struct {
	At       int        `yaml:"-"`
	To       string     `yaml:"to"`     // the recommendation: R4.1
	Answer   string     `yaml:"answer"` // one of ResponseAnswers
	Text     string     `yaml:"text" text:"block"`
	On       Date       `yaml:"on"`
	Action   string     `yaml:"action"` // id of the team's action
	Later    Later      `yaml:"later"`
	Conflict []Conflict `yaml:"conflict"`
}

// Later is a date after the first one, and who agreed to it.
type Later struct {
	Due      Date   `yaml:"due"`
	AgreedBy string `yaml:"agreed_by"` // a role
	On       Date   `yaml:"on"`
}

// Response finds what is said to a recommendation, or gives nil.
func (r *Response) Response(id string) *ResponseTo {
	return find(r.Responses, func(one *ResponseTo) bool { return strings.EqualFold(one.To, id) })
}

// To finds what is said to a recommendation, or adds it at the end.
func (r *Response) To(id string) *ResponseTo {
	if one := r.Response(id); one != nil {
		return one
	}
	r.Responses = append(r.Responses, ResponseTo{To: id})
	return &r.Responses[len(r.Responses)-1]
}
