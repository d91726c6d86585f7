package assess

import (
	"cmp"
	"fmt"
	"slices"

	"standpoint/assess/words"
	"standpoint/standards"
)

// Progress is where an assessment stands on a day.
type Progress struct {
	Points  []PointProgress // every point of the standard, in its order
	Looked  int             // points with a rating
	Begun   int             // points with something written and no rating
	Counts  map[string]int  // points by rating; "" for not looked at
	Overall Overall
	Open    []Due // open actions: overdue first, then by date, undated last
	Overdue int
}

// PointProgress is where one point stands.
type PointProgress struct {
	Point      *Point // the team's; empty but numbered when the file lacks it
	Standard   *standards.Point
	Each       bool // the team set out to answer every question
	Asked      int  // questions of this phase that fit this service
	Answered   int  // of these, how many have a state
	Suggestion Suggestion
	Above      bool                 // rated above the suggestion
	Overdue    int                  // actions
	Wants      []Want               // what is missing, in the order one would do it
	Aside      []standards.SetAside // questions that are not, and why
}

// Started says whether anything is written under the point that a report shows.
func (p PointProgress) Started() bool {
	return p.Point.Rating != "" || p.Answered > 0 || p.Point.Done != "" || p.Point.Planned != "" || p.Point.RatingReason != "" || p.Point.Why != "" ||
		len(p.Point.Evidence)+len(p.Point.Actions)+len(p.Point.Reused)+len(p.Point.Offers)+len(p.Point.Asks) > 0 ||
		slices.ContainsFunc(p.Point.Answers, func(a Answer) bool { return a.Text != "" })
}

// Begun says whether something is written under the point, and no rating.
func (p PointProgress) Begun() bool { return p.Point.Rating == "" && p.Started() }

// BegunPoints are the numbers of the points with something written and no rating.
func BegunPoints(s *standards.Standard, a *Assessment) []int {
	var numbers []int
	for i := range s.Points {
		p := a.Point(s.Points[i].Number)
		if p == nil || p.Rating != "" {
			continue
		}
		t := count(s, a, p)
		if (PointProgress{Point: p, Answered: t.Asked - t.Open}).Begun() {
			numbers = append(numbers, p.Number)
		}
	}
	return numbers
}

// Label is the word for where the point stands: its rating, or that it is begun.
func (p PointProgress) Label(s *standards.Standard) string {
	if p.Begun() {
		return words.Begun
	}
	return RatingLabel(s, p.Point.Rating)
}

// Unanswered is how many questions still want an answer: none where the team did
// not set out to answer each, or where the point does not apply.
func (p PointProgress) Unanswered() int {
	if !p.Each || SetAside(p.Point.Rating) {
		return 0
	}
	return p.Asked - p.Answered
}

// SetAside says of a rating that it judges nothing: the point does not apply, or
// its rating is from an earlier round.
func SetAside(rating string) bool { return rating == NotApplicable || rating == CarriedOver }

// Due is an open action with the point it belongs to.
type Due struct {
	Action  *Action
	Point   int
	Overdue bool
}

// Overall is the rating of the whole where the standard has a rule for it.
type Overall struct {
	Value string // id in the scale; empty when there is no rule or no rating
	Final bool   // false while points are left: then it is the worst so far
	Left  int    // points not looked at
	Every string // which points do not have the best rating, in a sentence, where every point has to
}

// ProgressOf counts what is there and what is missing, as things stood on a day.
func ProgressOf(s *standards.Standard, a *Assessment, asOf Date) Progress {
	progress := Progress{Counts: map[string]int{}}
	for i := range s.Points {
		standardPoint := &s.Points[i]
		point := a.Point(standardPoint.Number)
		if point == nil {
			point = &Point{Number: standardPoint.Number, Title: standardPoint.Title}
		}
		one := pointProgress(s, a, standardPoint, point, asOf)
		progress.Points = append(progress.Points, one)
		switch {
		case one.Begun():
			progress.Begun++
		case point.Rating != "":
			progress.Looked++
			fallthrough
		default:
			progress.Counts[point.Rating]++
		}
		progress.Overdue += one.Overdue
	}
	progress.Overall = overall(s, progress.Counts, len(progress.Points)-progress.Looked)
	progress.Open = OpenActions(a, asOf)
	return progress
}

func pointProgress(s *standards.Standard, a *Assessment, sp *standards.Point, p *Point, asOf Date) PointProgress {
	t := count(s, a, p)
	suggestion := Suggest(s, a, p, asOf)
	one := PointProgress{
		Point: p, Standard: sp, Each: a.EachQuestion(), Asked: t.Asked, Answered: t.Asked - t.Open,
		Suggestion: suggestion, Above: Above(s, p, suggestion), Aside: a.Aside(s, sp),
	}
	for i := range p.Actions {
		if p.Actions[i].OverdueOn(asOf) {
			one.Overdue++
		}
	}
	one.Wants = wants(s, a, p, one)
	return one
}

// Want is something that a point still wants.
type Want string

// What a point may want.
const (
	WantsEverything Want = "everything"
	WantsRating     Want = "rating"
	WantsWhy        Want = "why"
	WantsQuestions  Want = "questions"
	WantsDone       Want = "done"
	WantsEvidence   Want = "evidence"
	WantsAction     Want = "action"
	WantsReason     Want = "reason"
)

func wants(s *standards.Standard, a *Assessment, p *Point, progress PointProgress) []Want {
	if !progress.Started() {
		return []Want{WantsEverything}
	}
	var wants []Want
	want := func(when bool, what Want) {
		if when {
			wants = append(wants, what)
		}
	}
	_, place := s.Value(p.Rating)
	claims := Claims(s, p.Rating)
	want(p.Rating == "", WantsRating)
	want(SetAside(p.Rating) && p.WhyNow() == "", WantsWhy)
	if SetAside(p.Rating) || a.Depth == FirstLook {
		return wants
	}
	want(progress.Unanswered() > 0, WantsQuestions)
	want(p.Done == "" && claims, WantsDone)
	want(len(p.Evidence) == 0 && claims, WantsEvidence)
	want(place > 0 && !slices.ContainsFunc(p.Actions, func(a Action) bool { return a.IsOpen() }), WantsAction)
	want(progress.Above && p.Reason() == "", WantsReason)
	return wants
}

// Missing names what the point still wants, in a word or two each.
func (p PointProgress) Missing() []string {
	var missing []string
	for _, want := range p.Wants {
		missing = append(missing, words.Wanted(string(want), p.Unanswered()))
	}
	return missing
}

// IsOpen says whether the action is still to be done.
func (a *Action) IsOpen() bool { return a.State == "" || a.State == Open }

// OverdueOn says whether the action is open and its date has passed.
func (a *Action) OverdueOn(day Date) bool { return a.IsOpen() && a.Due != "" && a.Due < day }

// OpenActions lists what is to be done: by date, so overdue first, the
// undated last, points in order within a day.
func OpenActions(a *Assessment, asOf Date) []Due {
	var open []Due
	for i := range a.Points {
		for j := range a.Points[i].Actions {
			if action := &a.Points[i].Actions[j]; action.IsOpen() {
				open = append(open, Due{Action: action, Point: a.Points[i].Number, Overdue: action.OverdueOn(asOf)})
			}
		}
	}
	slices.SortStableFunc(open, func(x, y Due) int {
		return cmp.Compare(cmp.Or(x.Action.Due, "~"), cmp.Or(y.Action.Due, "~")) // "~" comes after every date
	})
	return open
}

// overall applies the standard's rule: the worst rating of a point is that of
// the whole, and only final when every point has one. Points that do not
// apply or were met before do not count.
func overall(s *standards.Standard, counts map[string]int, left int) Overall {
	switch s.Rules.Overall {
	case standards.OverallEvery:
		return Overall{Every: everyPoint(s, counts, left), Left: left}
	case standards.OverallWorst:
	default:
		return Overall{}
	}
	for i := len(s.Scale.Values) - 1; i >= 0; i-- {
		if id := s.Scale.Values[i].ID; counts[id] > 0 {
			return Overall{Value: id, Final: left == 0, Left: left}
		}
	}
	return Overall{Left: left}
}

// everyPoint says in a sentence which points do not have the best rating, where every
// point has to. It gives the result of nothing else: a status is not ours to give.
func everyPoint(s *standards.Standard, counts map[string]int, left int) string {
	best := s.Scale.Values[0].Label + " or " + RatingLabel(s, NotApplicable)
	var short []string
	for _, v := range slices.Backward(s.Scale.Values[1:]) {
		if n := counts[v.ID]; n > 0 {
			short = append(short, fmt.Sprintf("%d %s", n, v.Label))
		}
	}
	if left > 0 {
		short = append(short, fmt.Sprintf("%d %s", left, RatingLabel(s, "")))
	}
	if len(short) == 0 {
		return fmt.Sprintf("All %d %s are %s, in what was checked.", len(s.Points), s.Called(len(s.Points)), best)
	}
	return fmt.Sprintf("Every %s has to be %s. So far: %s.", s.Called(1), best, words.List(short))
}

// Sentence says the overall result with the words of the scale, or is empty
// where there is none.
func (o Overall) Sentence(s *standards.Standard) string {
	value, _ := s.Value(o.Value)
	switch {
	case value == nil:
		return o.Every
	case o.Final:
		return words.Overall(value.Label)
	default:
		return words.WorstSoFar(value.Label, o.Left)
	}
}
