package templates

import (
	"cmp"
	"fmt"
	"strings"

	"standpoint/assess/compare"
	"standpoint/assess/words"
)

// Side names one of two versions, with its phase and its day.
func Side(s compare.Side) string {
	from := ""
	switch {
	case s.Commit != "" && s.Day != "":
		from = fmt.Sprintf("commit %s of %s", s.Commit, s.Day.Long())
	case s.Day != "":
		from = "last rated on " + s.Day.Long()
	}
	return strings.Join(words.NonEmpty(s.Name, s.Which(), from), ", ")
}

// Way says which way a rating went.
func Way(r *compare.Rating) string {
	return map[string]string{
		"higher": "higher", "lower": "lower", "given": "rated now", "gone": "no longer rated", "other": "changed",
	}[r.Way]
}

// Changed says what a value was and is.
func Changed(v *compare.Value) string {
	switch {
	case v.Before == "":
		return v.Now + ", new"
	case v.Now == "":
		return "nothing now, was " + v.Before
	}
	return v.Now + ", was " + v.Before
}

// Unchanged counts the points that are as they were.
func Unchanged(c *compare.Comparison) string {
	switch differ := len(c.Points); {
	case differ == 0:
		return words.Say(c.Same, "%d point, and it has not changed.", "None of the %d points has changed.")
	case c.Same == 0:
		return "Every point differs."
	default:
		return words.Say(differ, "%d point differs, ", "%d points differ, ") + words.Say(c.Same, "and %d has not changed.", "and %d have not changed.")
	}
}

// CountedDifferences says in short what differs in a point.
func CountedDifferences(p *compare.Point) string {
	var said []string
	if p.Rating != nil {
		said = append(said, fmt.Sprintf("%s, was %s", p.Rating.Now.Label, p.Rating.Before.Label))
	}
	texts, lists := 0, map[string]int{}
	for i := range p.Values {
		if len(p.Values[i].Words) > 0 {
			texts++
		}
	}
	if n := len(p.Values) - texts; n > 0 {
		lists["other"] = n
	}
	if texts > 0 {
		said = append(said, words.Say(texts, "%d text", "%d texts"))
	}
	for i := range p.Items {
		lists[p.Items[i].List]++
	}
	for _, one := range [][3]string{{"evidence", "%d piece of evidence", "%d pieces of evidence"}, {"actions", "%d action", "%d actions"},
		{"offers", "%d offer", "%d offers"}, {"asks", "%d ask", "%d asks"}, {"reused", "%d thing reused", "%d things reused"}, {"other", "%d more", "%d more"}} {
		if n := lists[one[0]]; n > 0 {
			said = append(said, words.Say(n, one[1], one[2]))
		}
	}
	return cmp.Or(strings.Join(said, ", "), "something")
}
