package assess

import (
	"cmp"
	"slices"
	"strings"

	"standpoint/assess/words"
	"standpoint/standards"
)

// Suggestion is the best rating that a point's answers, results and evidence
// support: a ceiling. A team rates below it freely, and above it with a reason.
// The zero value is none, where no question is asked.
type Suggestion struct {
	Depth    string // that of the assessment, which the rule follows
	Value    string // id in the standard's scale; empty when there is no suggestion
	Label    string // its word
	Empty    string // the scale's own word for no rating, where nothing is done: that is no lowest value then
	Answers  words.Answers
	Done     bool // something stands under done
	Evidence Newest
}

// Newest is from when the newest evidence of a point is.
type Newest struct {
	Any   bool // there is some
	Date  Date // empty when none has a date
	Fresh bool // it is from the last year
}

// count counts a point's answers by state.
func count(s *standards.Standard, a *Assessment, p *Point) words.Answers {
	var t words.Answers
	point := s.Point(p.Number)
	if point == nil {
		return t
	}
	for _, q := range a.Asked(s, point) {
		answer := p.Answer(q.ID)
		state := StateOf(answer)
		if state == "" && p.RatedBefore(&q) {
			continue // nobody could answer it then: the rating stands
		}
		t.Asked++
		switch {
		case state == Answered:
			t.Answered++
			if answer.FromSheet() {
				t.Sheets++
			}
		case state == Planned:
			t.Planned++
		case state == DontKnow:
			t.Unknown++
		case state == DoesNotApply && answer.Why == "":
			t.AsideUnsaid++
		case state == DoesNotApply:
			t.Aside++
		default:
			t.Open++
		}
	}
	return t
}

// RatedBefore says whether the point was rated before the standard asked a
// question.
func (p *Point) RatedBefore(q *standards.Question) bool {
	return q.Since != "" && p.Rating != "" && string(p.RatedOn) < q.Since
}

// StateOf is the state of an answer, or empty while there is none to speak of:
// no answer, no state, "answered" and "planned" without a text, or one from a product
// sheet that leaves the team something to say.
func StateOf(answer *Answer) string {
	if answer == nil || answer.Text == "" && (answer.State == Answered || answer.State == Planned) || answer.OpenDuty() {
		return ""
	}
	return answer.State
}

// Rule says how a rating is suggested at the depth of the assessment, by a scale.
func (a *Assessment) Rule(s *standards.Standard) string {
	rule := a.plainRule()
	if s.Scale.Empty != "" {
		rule = strings.Replace(rule, words.UndoneLowest, words.UndoneNone, 1)
	}
	if a.buildsOnSheets() && a.Depth != FirstLook {
		return rule + " " + words.TheRuleSheets
	}
	return rule
}

// buildsOnSheets says whether anything in the assessment is by a product sheet.
func (a *Assessment) buildsOnSheets() bool {
	return len(a.Service.Products) > 0 || slices.ContainsFunc(a.Points, func(p Point) bool {
		return slices.ContainsFunc(p.Answers, func(answer Answer) bool { return answer.FromSheet() })
	})
}

func (a *Assessment) plainRule() string {
	switch a.Depth {
	case FirstLook:
		return words.TheRuleFirstLook
	case Quick:
		return words.TheRuleQuick
	}
	return words.TheRule
}

// Suggest applies the rule that Rule says to one point as things stood on a day.
func Suggest(s *standards.Standard, a *Assessment, p *Point, asOf Date) Suggestion {
	values := s.Scale.Values
	t := count(s, a, p)
	if !a.EachQuestion() { // what nobody asked, nobody waits for
		t.Asked, t.Open = t.Asked-t.Open, 0
	}
	switch {
	case a.Depth == FirstLook || t.Asked == 0 && a.EachQuestion() || len(values) < 2:
		return Suggestion{Depth: a.Depth}
	case t.Open > 0:
		return Suggestion{Depth: a.Depth, Answers: t}
	}
	g := Suggestion{Depth: a.Depth, Answers: t, Done: p.Done != "", Evidence: newestEvidence(a, p, asOf)}
	value := values[0]
	switch {
	case !g.Done && s.Scale.Empty != "":
		g.Empty = s.Scale.Empty
		return g
	case !g.Done:
		value = values[len(values)-1]
	case t.Planned+t.Unknown+t.AsideUnsaid+t.Sheets > 0 || !g.Evidence.Fresh:
		value = values[1]
	}
	g.Value, g.Label = value.ID, value.Label
	return g
}

// Reason says how the suggestion came about, in sentences.
func (g Suggestion) Reason() string {
	switch {
	case g.Answers.Open > 0:
		return words.Unanswered(g.Answers.Open, g.Answers.Asked)
	case g.Depth == FirstLook:
		return words.NoneAtFirstLook
	case g.Empty != "":
		return words.NoneUndone(g.Empty)
	case g.Value == "":
		return words.NothingAsked
	}
	upTo := words.UpTo(g.Label)
	if !g.Done {
		upTo = words.UpToUndone(g.Label)
	}
	if g.Depth == Quick && g.Answers.Answered == g.Answers.Asked && g.Answers.Sheets == 0 { // no question had to be
		return upTo + " " + g.Evidence.sentence()
	}
	return upTo + " " + words.Answered(g.Answers) + " " + g.Evidence.sentence()
}

func (n Newest) sentence() string {
	switch {
	case !n.Any:
		return words.NoEvidence
	case n.Date == "":
		return words.NoEvidenceDated
	case !n.Fresh:
		return words.OldEvidence(n.Date.Long())
	}
	return words.NewestEvidence(n.Date.Long())
}

// newestEvidence looks for the newest date on or before asOf; fresh is what is
// dated within the year before. Evidence that points to another point's counts
// with that one's date.
func newestEvidence(a *Assessment, p *Point, asOf Date) Newest {
	newest := Newest{Any: len(p.Evidence) > 0}
	index := EvidenceIndex{}
	if slices.ContainsFunc(p.Evidence, func(e Evidence) bool { return e.Date == "" && e.See != "" }) {
		index = a.EvidenceIndex()
	}
	for i := range p.Evidence {
		if d := index.Date(&p.Evidence[i]); d <= asOf && d > newest.Date {
			newest.Date = d
		}
	}
	newest.Fresh = newest.Date != "" && newest.Date >= asOf.AddMonths(-12)
	return newest
}

// Evidence finds a piece of evidence in the whole assessment by its id, or
// gives nil.
func (a *Assessment) Evidence(id string) *Evidence {
	for i := range a.Points {
		if e := find(a.Points[i].Evidence, func(e *Evidence) bool { return strings.EqualFold(e.ID, id) }); e != nil {
			return e
		}
	}
	return nil
}

// Claims says whether a rating says that something is there: all but the lowest do. Where
// a scale has a word of its own for a point that nobody checked, the best alone does.
func Claims(s *standards.Standard, rating string) bool {
	_, place := s.Value(rating)
	if s.Scale.Empty != "" {
		return place == 0
	}
	return place >= 0 && place < len(s.Scale.Values)-1
}

// Above says whether the team's rating is better than the suggestion.
func Above(s *standards.Standard, p *Point, suggested Suggestion) bool {
	_, rated := s.Value(p.Rating)
	_, ceiling := s.Value(suggested.Value)
	return rated >= 0 && ceiling >= 0 && rated < ceiling
}

// Way says whether a rating stands higher on the scale now than before, 1, or
// lower, -1; 0 where it is the same, or one of them is not on it.
func Way(s *standards.Standard, before, now string) int {
	_, was := s.Value(before)
	_, is := s.Value(now)
	if was < 0 || is < 0 {
		return 0
	}
	return cmp.Compare(was, is) // the best comes first
}

// RatingLabel is the word for a rating as people read it.
func RatingLabel(s *standards.Standard, rating string) string {
	switch rating {
	case "":
		return cmp.Or(s.Scale.Empty, words.NotLookedAt)
	case NotApplicable:
		return cmp.Or(s.Scale.NotApplicable, words.NotApplicable)
	case CarriedOver:
		return words.CarriedOver
	}
	if value, _ := s.Value(rating); value != nil {
		return value.Label
	}
	return rating
}

// RatingShape is the mark drawn beside a rating: one of full, half, quarter,
// ring, dash and dot.
func RatingShape(s *standards.Standard, rating string) string {
	switch rating {
	case "":
		return "dot"
	case NotApplicable, CarriedOver:
		return "dash"
	}
	if value, _ := s.Value(rating); value != nil {
		return value.Mark
	}
	return "dot"
}

// RatingHue is the hue in which the mark is drawn, where the scale goes by
// colours: green, amber or red.
func RatingHue(s *standards.Standard, rating string) string {
	if value, _ := s.Value(rating); value != nil {
		return value.Hue
	}
	return ""
}

// RatingIDs are the ratings there are, best first, then the two that every scale
// knows.
func RatingIDs(s *standards.Standard) []string { return ids(s.Scale.Values) }

// RatingIDsOf are those that a point may get.
func RatingIDsOf(s *standards.Standard, point int) []string { return ids(s.ValuesOf(point)) }

func ids(values []standards.Value) []string {
	var ids []string
	for _, v := range values {
		ids = append(ids, v.ID)
	}
	return append(ids, NotApplicable, CarriedOver)
}

// RatingChoices are ratings for people who write them by hand, with the scale's own
// word for one that does not apply: "not-applicable (not present)".
func RatingChoices(s *standards.Standard, ids []string) []string {
	ids = slices.Clone(ids)
	if at := slices.Index(ids, NotApplicable); at >= 0 && s.Scale.NotApplicable != "" {
		ids[at] += " (" + s.Scale.NotApplicable + ")"
	}
	return ids
}
