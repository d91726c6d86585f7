package text

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Mapping writes which points of one standard correspond to those of another,
// and what of answers and ratings moves along.
func Mapping(w io.Writer, m *standards.Mapping) {
	p := printer{w: w}
	p.say("%s (%s) to %s (%s)", m.From.Name, m.From.FullID(), m.To.Name, m.To.FullID())
	p.say("%s", Credit(m))
	p.line("")
	for _, way := range m.Points {
		line := fmt.Sprintf("%s %s: ", m.From.PointTag(way.From), m.From.Point(way.From).Title)
		if len(way.Main) == 0 {
			line += "nothing that corresponds"
		} else {
			line += Titled(m.To, way.Main)
		}
		if len(way.Also) > 0 {
			line += "; touches on " + Titled(m.To, way.Also)
		}
		p.say("%s", line)
	}
	if len(m.New) > 0 {
		p.line("")
		p.say("Not covered: %s", Titled(m.To, m.New))
	}
	p.line("")
	p.say("%s", carriedAlong(m))
}

// carriedAlong says what of answers and ratings moves along a mapping.
func carriedAlong(m *standards.Mapping) string {
	asked, led := 0, 0
	for _, way := range m.Points {
		for _, q := range m.From.Asked(m.From.Point(way.From), "", false) {
			asked++
			if to, id := m.Leads(q.ID, way.Main); to != nil && to.Question(id).Retired == "" {
				led++
			}
		}
	}
	ratings := "Ratings do not carry over."
	if len(m.Ratings) > 0 {
		var become []string
		for _, v := range m.From.Scale.Values {
			if other, _ := m.To.Value(m.Ratings[v.ID]); other != nil {
				become = append(become, v.Label+" becomes "+other.Label)
			}
		}
		ratings = "Of the ratings, " + strings.Join(become, ", ") + "."
	}
	return fmt.Sprintf("Of %s, %d lead to one that asks the same. %s", words.Count(asked, "question", "questions"), led, ratings)
}

// Credit says whose a mapping is.
func Credit(m *standards.Mapping) string {
	if m.Builds {
		return buildsOn(m.From, m.To) + ": the same points have the same numbers."
	}
	if m.Ours && !slices.Contains(standards.Names(), m.By) {
		return "The mapping is in the file of " + m.By + ", a standard of your own."
	}
	if m.Ours {
		return "We made this mapping ourselves, as we found no published one."
	}
	return "The mapping is from " + m.Credit + "."
}

// buildsOn says which of two standards builds on the other.
func buildsOn(a, b *standards.Standard) string {
	switch {
	case slices.Contains(a.Bases, b.FullID()):
		return a.FullID() + " builds on " + b.FullID()
	case slices.Contains(b.Bases, a.FullID()):
		return b.FullID() + " builds on " + a.FullID()
	}
	return "Both build on a third"
}

// Titled lists points by number, or label, and title.
func Titled(s *standards.Standard, numbers []int) string {
	var list []string
	for _, n := range numbers {
		list = append(list, s.PointTag(n)+" "+s.Point(n).Title)
	}
	return strings.Join(list, ", ")
}

// Upgraded says what is new, what found no home and what is open.
func Upgraded(w io.Writer, m *standards.Mapping, up assess.Upgraded) {
	p := printer{w: w}
	p.say("Moved from %s to %s. %s", m.From.FullID(), m.To.FullID(), Credit(m))
	if len(up.New) > 0 {
		p.say("New, with nothing moved to it: %s.", Titled(m.To, up.New))
	}
	if len(up.Homeless) > 0 {
		p.say("These have no matching point, so they stay in the old file: %s.", Titled(m.From, up.Homeless))
	}
	if len(up.Unrated) > 0 {
		why := "the scales differ"
		if m.Ratings != nil {
			why = "nothing says what their ratings become"
		}
		p.say("To rate again, because %s: %s.", why, Titled(m.To, up.Unrated))
	}
	if len(up.Partly) > 0 {
		p.say("To rate again, because not every point they came from was rated: %s.", Titled(m.To, up.Partly))
	}
	if len(up.Kept) > 0 {
		p.say("Kept in the notes, which are in no report: %s to questions that the new standard does not ask. By point: %s.",
			words.Count(len(up.Kept), "answer", "answers"), perPoint(m.To, up.Kept))
	}
}

// perPoint counts answers by their point: "3 at 1, 2 at 4".
func perPoint(s *standards.Standard, kept []assess.Kept) string {
	var counts []string
	for i := 0; i < len(kept); {
		from, n := kept[i].Point, 0
		for ; i < len(kept) && kept[i].Point == from; i++ {
			n++
		}
		counts = append(counts, fmt.Sprintf("%d at %s", n, s.PointTag(from)))
	}
	return strings.Join(counts, ", ")
}
