package text

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/templates"
)

// Status writes where an assessment stands, as columns or in sentences, and what
// is next.
func Status(w io.Writer, s *templates.Status, spoken bool) {
	out := printer{w, spoken}
	if spoken {
		statusSpoken(out, s)
	} else {
		statusTable(out, s)
	}
	statusClosing(out, s)
}

// statusTable is the overview as columns, at most 80 wide.
func statusTable(out printer, s *templates.Status) {
	points := s.Progress.Points
	out.line(edges(Plain(s.Headline), words.LookedAt(s.Progress.Looked, len(points), s.Progress.Begun)))
	out.line(edges(Plain(s.Assessment.Service.Organisation), Plain(s.File)))
	out.line("")
	labels, numbers, wants := 0, 1, 0
	for _, p := range points {
		labels = max(labels, words.Width(p.Label(s.Standard)))
		numbers = max(numbers, words.Width(s.Standard.PointTag(p.Point.Number)))
		wants = max(wants, min(24, words.Width(wanted(p))))
	}
	titles := wide - numbers - labels - wants - 8
	group := ""
	for _, p := range points {
		if name := s.Standard.GroupName(p.Standard.Group, s.Assessment.Lang); name != group {
			group = name
			out.line(" " + group)
		}
		rating := templates.Sign(assess.RatingShape(s.Standard, p.Point.Rating)) + " " + p.Label(s.Standard)
		row := fmt.Sprintf(" %*s  %s %s  %s", numbers, s.Standard.PointTag(p.Point.Number), cell(p.Standard.TitleIn(s.Assessment.Lang), titles), cell(rating, labels+2), cell(wanted(p), wants))
		out.line(strings.TrimRight(row, " "))
	}
	out.line("")
}

// statusSpoken says the same in sentences.
func statusSpoken(out printer, s *templates.Status) {
	out.line(spokenHead(s.Headline))
	out.line("The file is " + Plain(s.File) + ".")
	out.line(words.PointsLookedAt(s.Progress.Looked, len(s.Progress.Points), s.Progress.Begun))
	for _, p := range s.Progress.Points {
		said := fmt.Sprintf("%s, %s: %s.", s.Standard.PointHead(p.Point.Number), p.Standard.TitleIn(s.Assessment.Lang), p.Label(s.Standard))
		if missing := wanted(p); missing != "" && p.Started() {
			said += " Still to do: " + missing + "."
		}
		out.line(said)
	}
}

// spokenHead is a headline as a sentence.
func spokenHead(headline string) string {
	return strings.ReplaceAll(Plain(headline), " · ", ", ") + "."
}

// statusClosing is what both forms end with: the counts, the result, what is
// overdue and the next step.
func statusClosing(out printer, s *templates.Status) {
	var counts []string
	add := func(n int, label string) {
		if n > 0 {
			counts = append(counts, fmt.Sprintf("%d %s", n, label))
		}
	}
	for _, id := range assess.RatingIDs(s.Standard) {
		add(s.Progress.Counts[id], assess.RatingLabel(s.Standard, id))
	}
	add(s.Progress.Begun, words.Begun)
	add(s.Progress.Counts[""], assess.RatingLabel(s.Standard, ""))
	out.line(strings.Join(counts, ", ") + ".")
	if sentence := s.Progress.Overall.Sentence(s.Standard); sentence != "" {
		out.line(sentence)
	}
	if says := s.Assessment.Project.Says(s.AsOf); says != "" {
		out.say("%s", says)
	}
	statusReview(out, s)
	statusSheets(out, s)
	if came, open := s.Assessment.Came(), s.Assessment.Unconfirmed(); len(open) > 0 {
		out.say("%s. Check that they are still true, one key each: standpoint assess", words.CameOver(assess.Origin(came), len(came), len(open)))
	}
	for _, note := range s.Progress.AsideNotes(s.Standard) {
		out.say("%s", note)
	}
	if note := goneNote(s.Gone()); note != "" {
		out.say("%s", note)
	}
	for _, due := range s.Progress.Open {
		if due.Overdue {
			out.line(Fold(fmt.Sprintf("Overdue: %s %s (%s, %s)", due.Action.ID, said(due.Action.What), cmp.Or(Plain(due.Action.Owner), "no owner yet"), due.Action.Due.Long())))
		}
	}
	out.line("As of " + s.AsOf.Long() + ".")
	out.line(Fold("Next: " + templates.Next(s.Standard, s.Assessment, s.Progress)))
}

// statusReview is what a panel or peers decided: who, when, and where the team
// rates a point differently now.
func statusReview(out printer, s *templates.Status) {
	r := s.Review
	if r == nil {
		return
	}
	var apart []string
	counts := map[string]int{}
	for _, p := range s.Progress.Points {
		decision := r.Said(p.Point.Number).Decision
		counts[decision]++
		if decision != "" && p.Point.Rating != "" && decision != p.Point.Rating {
			apart = append(apart, fmt.Sprintf("%s, %s", s.Standard.PointName(p.Point.Number), assess.RatingLabel(s.Standard, decision)))
		}
	}
	var said []string
	for _, id := range assess.RatingIDs(s.Standard) {
		if counts[id] > 0 {
			said = append(said, fmt.Sprintf("%d %s", counts[id], assess.RatingLabel(s.Standard, id)))
		}
	}
	if counts[""] > 0 {
		said = append(said, fmt.Sprintf("%d without a decision", counts[""]))
	}
	out.line(Fold(fmt.Sprintf("%s decided, %s: %s.", r.Whose(), r.Day().Long(), strings.Join(said, ", "))))
	if value, _ := s.Standard.Value(r.Outcome(s.Standard)); value != nil {
		out.line("Their result: " + value.Label + ".")
	}
	if len(apart) > 0 {
		out.line(Fold("The team rates these differently now: " + strings.Join(apart, "; ") + "."))
	}
	if all, closed := r.Asked(); all > 0 {
		out.line(Fold(fmt.Sprintf("%s, %d closed.", words.Count(all, "recommendation", "recommendations"), closed)))
	}
}

// statusSheets is what is from product sheets, in whose words and how old, and what is
// left to the team and still to answer.
func statusSheets(out printer, s *templates.Status) {
	for _, from := range s.Assessment.SheetSources(s.Standard, s.AsOf) {
		out.line(Fold(Plain(words.Count(from.Answers, "answer is ", "answers are ") + from.Says() + ".")))
		for _, d := range from.Duties {
			out.line(Fold(Plain(fmt.Sprintf("Left to you, and still to answer: %s, %s", d.Of(d.Point), words.Ended(words.Shorten(assess.NormaliseLine(d.Duty), 160))))))
		}
	}
}

// wanted is the last column: what is still missing and what is overdue.
func wanted(p assess.PointProgress) string {
	if !p.Started() {
		return ""
	}
	missing := p.Missing()
	if n := p.Point.Unconfirmed(); n > 0 {
		missing = append([]string{fmt.Sprintf("%d to confirm", n)}, missing...)
	}
	if p.Overdue > 0 {
		missing = append([]string{fmt.Sprintf("%d overdue", p.Overdue)}, missing...)
	}
	return strings.Join(missing, ", ")
}

// goneNote says what is kept in the file and no longer asked.
func goneNote(gone []templates.Gone) string {
	var parts []string
	for _, g := range gone {
		if n := len(g.Questions); n > 0 {
			parts = append(parts, fmt.Sprintf("%s of %s", words.Count(n, "answer", "answers"), g.Of(g.Point)))
		} else {
			parts = append(parts, fmt.Sprintf("%s, %s", g.Of(g.Point), g.Title))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "No longer asked, and kept in the file: " + strings.Join(parts, "; ") + "."
}
