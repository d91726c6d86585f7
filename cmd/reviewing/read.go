package reviewing

import (
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
)

// now is the team's point as it stands.
func (w *sitting) now(number int) *assess.Point {
	if p := w.Team.Point(number); p != nil {
		return p
	}
	return &assess.Point{Number: number}
}

// isChanged says whether the team changed a point since something was written
// about it.
func (w *sitting) isChanged(number int) bool {
	seen := w.r.Said(number).Seen
	return !w.Typed && seen != "" && seen != w.now(number).Seen()
}

// changed are the points that the team changed since.
func (w *sitting) changed() []int {
	var numbers []int
	for _, p := range w.r.Points {
		if w.isChanged(p.Number) {
			numbers = append(numbers, p.Number)
		}
	}
	return numbers
}

// sawIn notes in a review what the team's point said when something was written
// about it, and keeps the point as it was, to show what changed.
func (w *sitting) sawIn(r *assess.Review, number int) {
	if w.Typed || number == 0 || w.Others != nil {
		return
	}
	p, now := r.Point(number), w.now(number)
	if p.Seen != "" && p.Seen != now.Seen() {
		return // until somebody looked at what changed
	}
	p.Seen = now.Seen()
	_ = w.State.SetRead(p.Seen, now) // without it only the words of a change are missing
}

// whatChanged says in lines what the team changed since it was read.
func (w *sitting) whatChanged(number int) string {
	seen := w.r.Said(number).Seen
	before := w.State.Read(seen)
	if before == nil && w.Before != nil {
		before = w.Before(number, seen)
	}
	if before == nil {
		return "The team changed this point since you wrote about it. What it said then is not on this computer, so the change cannot be shown."
	}
	return w.Changed(before, w.now(number))
}

// says are the team's words about a point, in short, to be read at one go.
func (w *sitting) says(number int) string {
	p := w.now(number)
	sp := w.Standard.Point(number)
	var out []string
	add := func(name, text string) {
		if text = strings.TrimSpace(text); text != "" {
			out = append(out, strings.TrimSpace(name+"\n"+text))
		}
	}
	add("", w.rated(p))
	add("In place", p.Done)
	add("Planned", p.Planned)
	for _, a := range p.Answers {
		if q := sp.Question(a.Question); q != nil && a.Said() {
			add(q.Ask, answered(&a))
		}
	}
	add("Evidence", evidenceLines(p))
	add("Actions", actionLines(p))
	add("Worth asking", w.worthAsking(p))
	return strings.Join(out, "\n\n")
}

// theTeamSays begins what a team says of a rating.
const theTeamSays = "The team says: "

// rated is the team's rating and its reason.
func (w *sitting) rated(p *assess.Point) string {
	if p.Rating == "" {
		return "The team has not rated this point."
	}
	reason := p.Reason()
	if assess.SetAside(p.Rating) {
		reason = p.WhyNow()
	}
	said := strings.TrimSpace(theTeamSays + w.Mark(assess.RatingShape(w.Standard, p.Rating)) + " " + assess.RatingLabel(w.Standard, p.Rating))
	if reason == "" {
		return said + ". No reason is given."
	}
	return said + ". " + reason
}

func answered(a *assess.Answer) string {
	text := strings.TrimSpace(a.Text + "\n" + a.Why)
	if state := assess.StateOf(a); state != "" && state != assess.Answered {
		text = strings.TrimSuffix(strings.ReplaceAll(strings.Replace(state, "dont", "don't", 1), "-", " ")+": "+text, ": ")
	}
	return text
}

func evidenceLines(p *assess.Point) string {
	var lines []string
	for _, e := range p.Evidence {
		lines = append(lines, strings.Join(words.NonEmpty(strings.TrimSpace(e.ID+" "+e.Title), e.Shows, e.Link, e.Date.Long()), ", "))
	}
	return strings.Join(lines, "\n")
}

func actionLines(p *assess.Point) string {
	var lines []string
	for _, a := range p.Actions {
		due := ""
		if a.Due != "" {
			due = "by " + a.Due.Long()
		}
		lines = append(lines, strings.Join(words.NonEmpty(strings.TrimSpace(a.ID+" "+a.What), a.Owner, due, a.State), ", "))
	}
	return strings.Join(lines, "\n")
}

// worthAsking are the questions of the phase that have no answer yet, or one that
// is a plan or not known.
func (w *sitting) worthAsking(p *assess.Point) string {
	var lines []string
	sp := w.Standard.Point(p.Number)
	for _, q := range w.Team.Asked(w.Standard, sp) {
		state := "no answer"
		if a := p.Answer(q.ID); a != nil && a.Said() {
			state = map[string]string{assess.Planned: "planned", assess.DontKnow: "nobody knows yet"}[assess.StateOf(a)]
		}
		if state != "" {
			lines = append(lines, fmt.Sprintf("- %s (%s)", q.Ask, state))
		}
	}
	return strings.Join(lines, "\n")
}
