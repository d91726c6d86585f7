package check

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"standpoint/assess"
)

// publicName looks through the texts that the public report shows.
func publicName(v *view) {
	names := v.names()
	pattern := sync.OnceValue(func() *regexp.Regexp { return namePattern(names) })
	look := func(point int, id string, at path, text string) {
		switch {
		case text == "":
		case strings.Contains(text, "@") && address().MatchString(text):
			v.say(point, id, at, "An email address stands in a text that the public report shows.")
		case mayName(text, names) && pattern().MatchString(text):
			v.say(point, id, at, "The name of somebody listed under people stands in a text that the public report shows.")
		}
	}
	v.publicService(look)
	v.points(func(i int, p *assess.Point) { v.publicPoint(i, p, look) })
}

// names are the words of the full names listed under people. A single word is no
// full name: it may be an everyday one.
func (v *view) names() [][]string {
	var names [][]string
	for _, person := range v.a.People {
		if words := strings.Fields(person.Name); len(words) > 1 {
			names = append(names, words)
		}
	}
	return names
}

// mayName says whether the last word of a name is in a text: the pattern is dear.
func mayName(text string, names [][]string) bool {
	if len(names) == 0 {
		return false
	}
	text = strings.ToLower(text)
	return slices.ContainsFunc(names, func(words []string) bool { return strings.Contains(text, strings.ToLower(words[len(words)-1])) })
}

// namePattern matches whole names, in capitals or not, whatever blanks stand
// between their words.
func namePattern(names [][]string) *regexp.Regexp {
	var parts []string
	for _, words := range names {
		quoted := make([]string, len(words))
		for i, word := range words {
			quoted[i] = regexp.QuoteMeta(word)
		}
		parts = append(parts, strings.Join(quoted, `[\s\p{Z}]+`))
	}
	return regexp.MustCompile(`(?i)(?:^|[^\p{L}])(?:` + strings.Join(parts, "|") + `)(?:$|[^\p{L}])`)
}

type lookAt func(point int, id string, at path, text string)

func (v *view) publicService(look lookAt) {
	s := v.a.Service
	for _, text := range []struct{ key, text string }{
		{"name", s.Name}, {"organisation", s.Organisation}, {"description", s.Description}, {"address", s.Address}, {"supplier", s.Supplier},
		{"in_scope", s.InScope}, {"out_of_scope", s.OutOfScope}, {"users", s.Users},
	} {
		look(0, text.key, path{"service", text.key}, text.text)
	}
	look(0, "aim", path{"service", "outcome", "aim"}, s.Outcome.Aim)
}

func (v *view) publicPoint(i int, p *assess.Point, look lookAt) {
	point := path{"points", i}
	look(p.Number, "owner", point.to("owner"), p.Owner)
	if p.Visibility == assess.Public {
		look(p.Number, "done", point.to("done"), p.Done)
		look(p.Number, "planned", point.to("planned"), p.Planned)
		look(p.Number, "rating_reason", point.to("rating_reason"), p.RatingReason)
		look(p.Number, "why", point.to("why"), p.Why)
	}
	for j := range p.Answers {
		if a := &p.Answers[j]; a.Visibility == assess.Public {
			look(p.Number, a.Question, point.to("answers", j, "text"), a.Text)
			look(p.Number, a.Question, point.to("answers", j, "why"), a.Why)
		}
	}
	for j := range p.Evidence {
		if e := &p.Evidence[j]; e.Visibility == assess.Public {
			look(p.Number, e.ID, point.to("evidence", j, "title"), e.Title)
			look(p.Number, e.ID, point.to("evidence", j, "shows"), e.Shows)
		}
	}
	for j := range p.Actions {
		if a := &p.Actions[j]; a.Visibility == assess.Public {
			look(p.Number, a.ID, point.to("actions", j, "what"), a.What)
			look(p.Number, a.ID, point.to("actions", j, "owner"), a.Owner)
			look(p.Number, a.ID, point.to("actions", j, "from"), a.From)
		}
	}
	for j, o := range p.Offers {
		look(p.Number, o.ID, point.to("offers", j, "what"), o.What)
		look(p.Number, o.ID, point.to("offers", j, "contact"), o.Contact)
		look(p.Number, o.ID, point.to("offers", j, "conditions"), o.Conditions)
	}
	for j, ask := range p.Asks {
		look(p.Number, ask.ID, point.to("asks", j, "what"), ask.What)
		look(p.Number, ask.ID, point.to("asks", j, "tried"), ask.Tried)
		look(p.Number, ask.ID, point.to("asks", j, "contact"), ask.Contact)
	}
}
