package text

import (
	"fmt"
	"io"

	"standpoint/assess"
	"standpoint/assess/panel"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Joined says what came of joining reviews: what is new, what nobody covered, and
// what they differ on, which stays with whoever leads the panel.
func Joined(w io.Writer, j *panel.Joined, s *standards.Standard, into string, files int) {
	p := printer{w, false}
	if j.New() {
		var what []string
		for _, n := range []struct {
			n         int
			one, many string
		}{{j.Words, "new paragraph", "new paragraphs"}, {j.Recommendations, "new recommendation", "new recommendations"},
			{j.Decisions, "decision that everybody agrees on", "decisions that everybody agrees on"}} {
			if n.n > 0 {
				what = append(what, words.Count(n.n, n.one, n.many))
			}
		}
		p.line(Fold(fmt.Sprintf("Joined %s into %s: %s, on %s.", words.Count(files, "review", "reviews"), Plain(into), words.List(what), words.Count(len(j.Points), "point", "points"))))
	} else {
		p.line(Fold(fmt.Sprintf("Nothing new: %s already had everything from %s.", Plain(into), words.Count(files, "review", "reviews"))))
	}
	if len(j.Uncovered) > 0 {
		p.line("")
		p.line(Fold("Nobody covered " + s.PointNames(j.Uncovered) + "."))
	}
	if len(j.Differ) > 0 {
		p.line("")
		p.line(Fold("The assessors decide differently on these points. The lead decides, and the panel's file does not keep who decided what:"))
	}
	for _, d := range j.Differ {
		p.line("  " + s.PointTag(d.Point) + ". " + Plain(s.Point(d.Point).Title))
		for _, one := range d.Said {
			if one.Decision != "" {
				p.line("      " + words.Hang(Plain(assess.RatingLabel(s, one.Decision)+": "+one.Who()), 72, 8))
			}
		}
	}
	for _, left := range j.Left {
		p.line("")
		p.line(Fold(fmt.Sprintf("What %s says about %s stays in their own file, because others lead on that. You will see it when you decide.", Plain(left.File),
			s.PointNames(left.Points))))
	}
	for _, t := range j.Unfinished {
		p.line("")
		p.line(Fold(fmt.Sprintf("%s is a draft, not finished yet. Join it again when it is.", Plain(t.File))))
	}
}
