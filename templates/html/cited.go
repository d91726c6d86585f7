package html

import (
	"html/template"
	"strings"
	"unicode"
	"unicode/utf8"

	"standpoint/assess/report"
	"standpoint/templates"
)

// folding is from how many words the answers of a point fold.
const folding = 250

// folds says whether a point's answers are so long that they fold.
func folds(p report.Point) bool {
	n := 0
	for i := range p.Answers {
		for _, part := range append(p.Answers[i].Parts(), report.Pair{Text: p.Answers[i].Why}) {
			n += len(strings.Fields(part.Text))
		}
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
