package html

import (
	"html/template"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standpoint/assess/report"
	"standpoint/assess/text"
	"standpoint/assess/words"
	"standpoint/templates"
)

// told knows what the page has in full once, for all who cite it.
type told struct {
	plan          []report.Action
	shared        []report.Shared
	plans, shares bool // whether the page has those parts
}

func toldIn(r *report.Report) told {
	parts := r.Parts()
	return told{r.Actions, slices.Concat(r.Reused, r.Offers, r.Asks), slices.Contains(parts, report.PartPlan), slices.Contains(parts, report.PartSharing)}
}

// inPlan says whether an action stands in full in the plan, by its number.
func (t told) inPlan(a report.Action) bool {
	return t.plans && anchor(a.ID) != "" && slices.ContainsFunc(t.plan, func(b report.Action) bool { return a == b })
}

// isShared says whether something stands in full among what is shared.
func (t told) isShared(s report.Shared) bool {
	return t.shares && anchor(s.ID) != "" && slices.ContainsFunc(t.shared, func(b report.Shared) bool { return s.ID == b.ID && s.What == b.What })
}

// cited and whole divide a point's actions, or what it shares: those that are
// cited where they belong, and those that stand there in full.
func (t told) cited(items any) any { return t.those(items, true) }
func (t told) whole(items any) any { return t.those(items, false) }

func (t told) those(items any, cited bool) any {
	switch all := items.(type) {
	case []report.Action:
		return slices.DeleteFunc(slices.Clone(all), func(a report.Action) bool { return t.inPlan(a) != cited })
	case []report.Shared:
		return slices.DeleteFunc(slices.Clone(all), func(s report.Shared) bool { return t.isShared(s) != cited })
	}
	return nil
}

// shortly is how a text begins, as far as a line takes it.
func shortly(from string) string {
	const most = 90
	return words.Shorten(text.PlainLine(text.Line(from)), most)
}

// folding is from how many words the answers of a point fold.
const folding = 250

// folds says whether a point's answers are so long that they fold.
func folds(p report.Point) bool {
	n := 0
	for i := range p.Answers {
		n += len(strings.Fields(p.Answers[i].Text)) + len(strings.Fields(p.Answers[i].Why))
	}
	return n > folding
}

// answered is how many questions of a point have an answer.
func answered(p report.Point) int {
	n := 0
	for i := range p.Answers {
		if p.Answers[i].Told() {
			n++
		}
	}
	return n
}

// mention is what may be a number of evidence, of an action or of an offer.
var mention = templates.OnUse(`[A-Z][0-9]+\.[0-9]+`)

// citing makes every number in a text that the page has a place for a link to it.
func citing(said string, target func(string) string) string {
	if target == nil {
		return template.HTMLEscapeString(said)
	}
	var out strings.Builder
	at := 0
	for _, m := range mention().FindAllStringIndex(said, -1) {
		id := said[m[0]:m[1]]
		before, _ := utf8.DecodeLastRuneInString(said[:m[0]])
		after, _ := utf8.DecodeRuneInString(said[m[1]:])
		to := target(id)
		if to == "" || letter(before) || letter(after) || further(said[m[1]:]) {
			continue
		}
		out.WriteString(template.HTMLEscapeString(said[at:m[0]]) + `<a href="#` + to + `">` + id + `</a>`)
		at = m[1]
	}
	return out.String() + template.HTMLEscapeString(said[at:])
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' }

// further says whether a number goes on: "1.1" does in "E1.1.2".
func further(rest string) bool {
	return len(rest) > 1 && rest[0] == '.' && rest[1] >= '0' && rest[1] <= '9'
}
