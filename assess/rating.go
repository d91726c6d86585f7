package assess

import (
	"fmt"
	"strings"

	"standpoint/assess/words"
	"standpoint/standards"
)

// Suggestion is the best rating that a point's answers, results and evidence
// support: a ceiling. A team rates below it freely, and above it with a reason.
type Suggestion struct {
	Value  string // id in the standard's scale; empty when there is no suggestion
	Reason string // how it came about, in sentences
}

// TheRule says in words how Suggest works; reports and the walk print it.
const TheRule = "The best rating wants an answer to every question of the phase, something done, and evidence " +
	"dated within the last year. Anything planned, unknown, set aside without a reason or not evidenced lowers " +
	"it by one. Nothing done gives the lowest. There is no suggestion until every question has an answer. " +
	"A team may rate lower; above it, the report shows the reason."

// tally counts a point's answers by state.
type tally struct{ asked, answered, planned, unknown, aside, asideUnsaid, open int }

func count(s *standards.Standard, a *Assessment, p *Point) tally {
	var t tally
	point := s.Point(p.Number)
	if point == nil {
		return t
	}
	for _, q := range a.Asked(s, point) {
		t.asked++
		answer := p.Answer(q.ID)
		switch state := StateOf(answer); {
		case state == Answered:
			t.answered++
		case state == Planned:
			t.planned++
		case state == DontKnow:
			t.unknown++
		case state == DoesNotApply && answer.Why == "":
			t.asideUnsaid++
		case state == DoesNotApply:
			t.aside++
		default:
			t.open++
		}
	}
	return t
}

// StateOf is the state of an answer, or empty while there is none to speak of:
// no answer, no state, or "answered" and "planned" without a text.
func StateOf(answer *Answer) string {
	if answer == nil || answer.Text == "" && (answer.State == Answered || answer.State == Planned) {
		return ""
	}
	return answer.State
}

// Suggest applies TheRule to one point as things stood on a day.
func Suggest(s *standards.Standard, a *Assessment, p *Point, asOf Date) Suggestion {
	values := s.Scale.Values
	t := count(s, a, p)
	if t.asked == 0 || len(values) < 2 {
		return Suggestion{Reason: "No suggestion: there are no questions here in this phase."}
	}
	if t.open > 0 {
		return Suggestion{Reason: fmt.Sprintf("No suggestion yet: %d of %s %s no answer.", t.open, words.Count(t.asked, "question", "questions"), words.Choose(t.open, "has", "have"))}
	}
	fresh, evidence := freshEvidence(a, p, asOf)
	reason := t.sentence() + " " + evidence
	if p.Done == "" {
		worst := values[len(values)-1]
		return Suggestion{Value: worst.ID, Reason: fmt.Sprintf("Up to %q by the rule: nothing is under done yet. %s", worst.Label, reason)}
	}
	lowered := t.planned+t.unknown+t.asideUnsaid > 0 || !fresh
	value := values[0]
	if lowered {
		value = values[1]
	}
	return Suggestion{Value: value.ID, Reason: fmt.Sprintf("Up to %q by the rule. %s", value.Label, reason)}
}

// sentence says how many questions are in which state.
func (t tally) sentence() string {
	parts := []string{}
	add := func(n int, words string) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, words))
		}
	}
	add(t.answered, "answered")
	add(t.planned, "planned")
	add(t.unknown, "not known yet")
	add(t.aside, "set aside with a reason")
	add(t.asideUnsaid, "set aside without a reason")
	if t.answered == t.asked {
		return fmt.Sprintf("%s answered.", words.Choose(t.asked, "The 1 question is", fmt.Sprintf("All %d questions are", t.asked)))
	}
	return fmt.Sprintf("Of %s, %s.", words.Count(t.asked, "question", "questions"), words.List(parts))
}

// freshEvidence says whether some evidence is dated within the year before
// asOf, and what there is, in a sentence. Evidence that points to another
// point's counts with that one's date.
func freshEvidence(a *Assessment, p *Point, asOf Date) (bool, string) {
	if len(p.Evidence) == 0 {
		return false, "There is no evidence yet."
	}
	newest := Date("")
	for i := range p.Evidence {
		if d := a.EvidenceDate(&p.Evidence[i]); d <= asOf && d > newest {
			newest = d
		}
	}
	switch {
	case newest == "":
		return false, "No evidence has a date yet."
	case newest < asOf.AddMonths(-12):
		return false, "The newest evidence is from " + newest.Long() + ", more than a year ago."
	}
	return true, "The newest evidence is from " + newest.Long() + "."
}

// EvidenceDate is the date of a piece of evidence, or of the one it refers to.
func (a *Assessment) EvidenceDate(e *Evidence) Date {
	if e.Date != "" || e.See == "" {
		return e.Date
	}
	if seen := a.Evidence(e.See); seen != nil {
		return seen.Date
	}
	return ""
}

// Evidence finds a piece of evidence in the whole assessment by its id, or
// gives nil.
func (a *Assessment) Evidence(id string) *Evidence {
	for i := range a.Points {
		for j := range a.Points[i].Evidence {
			if strings.EqualFold(a.Points[i].Evidence[j].ID, id) {
				return &a.Points[i].Evidence[j]
			}
		}
	}
	return nil
}

// Above says whether the team's rating is better than the suggestion.
func Above(s *standards.Standard, p *Point, suggested Suggestion) bool {
	_, rated := s.Value(p.Rating)
	_, ceiling := s.Value(suggested.Value)
	return rated >= 0 && ceiling >= 0 && rated < ceiling
}
