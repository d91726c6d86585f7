package report

import (
	"cmp"
	"fmt"
	"reflect"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

func (b builder) point(progress assess.PointProgress) Point {
	p, sp := progress.Point, progress.Standard
	point := Point{
		Number: p.Number, Label: cmp.Or(sp.Label, fmt.Sprintf("Point %d", p.Number)), Title: sp.TitleIn(b.a.Lang),
		Summary: sp.Summary, Address: sp.Address, Owner: p.Owner, Mark: b.markOf(progress),
		RatedOn: p.RatedOn.Long(),
	}
	if !assess.SetAside(p.Rating) { // what does not apply has nothing to go up to
		point.Ceiling = progress.Suggestion.Reason()
	}
	point.Decided = b.decidedOn(p.Number, p.Rating)
	point.Leads, point.LooksFor = sp.Leads, cmp.Or(sp.LooksFor[b.a.Phase], sp.LooksFor["any"])
	point.Group = b.s.GroupName(sp.Group, b.a.Lang)
	if b.visible(p.Visibility) {
		point.Done, point.Planned = p.Done, p.Planned
		point.Reason = p.Reason()
		if assess.SetAside(p.Rating) {
			point.Reason = cmp.Or(p.WhyNow(), noReason)
		}
	}
	point.Carried = carried(p)
	if progress.Above {
		held := ""
		if p.Reason() != "" {
			held = heldReason
		}
		point.Above = aboveSays + cmp.Or(point.Reason, held, noReason)
		point.Reason = ""
	}
	point.Answers = b.answers(p, sp)
	point.HeldBy = heldBy(point.Answers)
	b.items(&point, p)
	if !progress.Started() {
		point.NotYet = notLookedAt
	}
	point.Withheld = b.withheld(p)
	return point
}

// answers are those to the questions of the phase, in the standard's order,
// then what is answered beyond them. A question without an answer is among them
// where somebody was to answer it.
func (b builder) answers(p *assess.Point, sp *standards.Point) []Answer {
	var rows []Answer
	seen := map[string]bool{}
	for _, q := range b.a.Asked(b.s, sp) {
		seen[q.ID] = true
		answer := p.Answer(q.ID)
		if !b.blank() && !(b.a.EachQuestion() && !assess.SetAside(p.Rating)) && (answer == nil || !answer.Said()) {
			continue
		}
		if answer == nil {
			answer = &assess.Answer{Question: q.ID}
		}
		rows = b.appendVisible(rows, answer, q.Ask, false)
		if n := len(rows); n > 0 && rows[n-1].State == noAnswer && p.RatedBefore(&q) {
			rows[n-1].State = "asked only since the point was rated"
		}
	}
	for _, away := range b.a.Aside(b.s, sp) {
		seen[away.Question.ID] = true
		if !b.blank() && !b.a.EachQuestion() { // nobody is asked any of them
			continue
		}
		rows = append(rows, Answer{ID: away.Question.ID, Question: away.Question.Ask, State: "not asked of " + away.Profile, Why: away.Why, Aside: true})
	}
	for i := range p.Answers {
		answer := &p.Answers[i]
		if seen[answer.Question] || !answer.Said() {
			continue
		}
		ask, retired := answer.Question, true
		if q := sp.Question(answer.Question); q != nil {
			ask, retired = b.a.Worded(b.s, q), q.Retired != ""
		}
		rows = b.appendVisible(rows, answer, ask, retired)
	}
	return rows
}

func (b builder) appendVisible(rows []Answer, answer *assess.Answer, ask string, retired bool) []Answer {
	if !b.visible(answer.Seen()) {
		return rows
	}
	return append(rows, Answer{
		ID: answer.Question, Question: ask, Text: answer.Text, State: stateWords(answer), Why: answer.Why,
		HeldBy: holders[answer.HeldBy], Retired: retired, Source: answer.Source(b.o.AsOf), Duty: answer.Duty, Own: answer.Own,
	})
}

const (
	isAnswered = "answered"
	noAnswer   = "no answer yet"
	openDuty   = "still open: what is left to us"
)

func stateWords(answer *assess.Answer) string {
	switch assess.StateOf(answer) {
	case assess.Answered:
		return isAnswered
	case assess.Planned:
		return "planned"
	case assess.DontKnow:
		return "nobody knows yet"
	case assess.DoesNotApply:
		return "does not apply"
	}
	if answer.OpenDuty() {
		return openDuty
	}
	if answer.Text != "" {
		return "not sorted yet"
	}
	return noAnswer
}

// holders say who holds an answer, where it is not the team.
var holders = map[string]string{"supplier": "held by the supplier", "shared": "held together with others", "other": "held by someone else"}

// heldBy sums up in a sentence what others hold.
func heldBy(answers []Answer) string {
	n, asked := 0, 0
	for _, a := range answers {
		asked += boolToInt(!a.Aside)
		if a.HeldBy == holders["supplier"] {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(words.Choose(asked, "The supplier holds the answer to %d of %d question", "The supplier holds the answer to %d of %d questions"), n, asked)
}

func (b builder) items(point *Point, p *assess.Point) {
	for i := range p.Evidence {
		if b.visible(p.Evidence[i].Visibility) {
			point.Evidence = append(point.Evidence, b.evidence(&p.Evidence[i]))
		} else {
			point.Evidence = append(point.Evidence, b.heldEvidence(&p.Evidence[i]))
		}
	}
	for i := range p.Actions {
		if b.visible(p.Actions[i].Visibility) {
			point.Actions = append(point.Actions, b.action(p.Number, &p.Actions[i]))
		}
	}
	for i := range p.Reused {
		point.Reused = append(point.Reused, b.shared(p.Number, &p.Reused[i]))
	}
	for i := range p.Offers {
		point.Offers = append(point.Offers, b.shared(p.Number, &p.Offers[i]))
	}
	for i := range p.Asks {
		ask := b.shared(p.Number, &p.Asks[i])
		ask.Over = p.Asks[i].Answered()
		point.Asks = append(point.Asks, ask)
	}
}

// shared is something reused, offered or asked for, given by a pointer to it,
// with the details that have a label in the table of fields.
func (b builder) shared(point int, item any) Shared {
	r := assess.RecordOf(reflect.TypeOf(item).Elem())
	s := Shared{Point: point, What: *r.Field(r.Words).TextIn(item), Link: *r.Field("link").TextIn(item)}
	s.URL = followable(s.Link)
	if r.Letter != 0 {
		s.ID = r.NameOf(item)
	}
	for i := range r.Fields {
		f := &r.Fields[i]
		if f.Label == "" {
			continue
		}
		text := *f.TextIn(item)
		switch {
		case f.Values != nil:
			b.english(text)
		case f.Lapses:
			text = b.english(b.until(assess.Date(text)))
		case f.Kind() == assess.KindDate:
			text = b.english(assess.Date(text).Long())
		}
		if text != "" {
			s.Details = append(s.Details, Pair{Name: f.Label, Text: text})
		}
	}
	return s
}

// until is the last day of something, and whether it has gone by.
func (b builder) until(day assess.Date) string {
	if day != "" && day < b.o.AsOf {
		return day.Long() + ", which has passed"
	}
	return day.Long()
}

func (b builder) evidence(e *assess.Evidence) Evidence {
	row := Evidence{ID: e.ID, Title: e.Title, Kind: e.Kind, Shows: e.Shows, Date: string(e.Date), Link: e.Link,
		URL: followable(e.Link), Who: "the panel"}
	if e.Visibility == assess.Public {
		row.Who = "anyone"
	}
	if seen := b.evidenceIndex.Find(e.See); seen != nil && e.See != "" && b.visible(seen.Visibility) {
		row.Title, row.Kind = cmp.Or(row.Title, seen.Title), cmp.Or(row.Kind, seen.Kind)
		row.Shows, row.Date = cmp.Or(row.Shows, seen.Shows), cmp.Or(row.Date, string(seen.Date))
	}
	row.Note = strings.Join(b.evidenceNotes(e), ", ")
	return row
}

func (b builder) evidenceNotes(e *assess.Evidence) []string {
	var notes []string
	if e.See != "" {
		notes = append(notes, "see "+e.See)
	}
	switch date := b.evidenceIndex.Date(e); {
	case date == "":
		notes = append(notes, "no date yet")
	case date < b.o.AsOf.AddMonths(-12):
		notes = append(notes, "older than a year")
	case date > b.o.AsOf:
		notes = append(notes, "dated in the future")
	}
	return notes
}

// withheld says how much of a point is kept from this reader, beside the
// evidence that stands in its list as held.
func (b builder) withheld(p *assess.Point) string {
	var kept []string
	add := func(n int, one, many string) {
		if n > 0 {
			kept = append(kept, words.Count(n, one, many))
		}
	}
	answers, actions := 0, 0
	for i := range p.Answers {
		answers += boolToInt(p.Answers[i].Said() && !b.visible(p.Answers[i].Seen()))
	}
	for i := range p.Actions {
		actions += boolToInt(!b.visible(p.Actions[i].Visibility))
	}
	add(answers, "answer", "answers")
	add(actions, "action", "actions")
	if !b.visible(p.Visibility) && p.Done+p.Planned+p.Reason() != "" {
		kept = append(kept, "the point's own text")
	}
	if len(kept) == 0 {
		return ""
	}
	says := "Not shown here: %s."
	if b.o.For == ForPublic {
		says = "Not published: %s."
	}
	return fmt.Sprintf(says, strings.Join(kept, ", "))
}

func boolToInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
