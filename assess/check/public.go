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
	assess.Each(v.a, func(s assess.Spot) {
		if !s.Public() {
			return
		}
		point, id := v.whose(s)
		switch text := *s.Field.TextIn(s.Of); {
		case text == "", s.At[0] == "points" && v.Standard.Point(point) == nil:
		case strings.Contains(text, "@") && address().MatchString(text):
			v.say(point, id, slices.Clone(s.At), "An email address stands in a text that the public report shows.")
		case mayName(text, names) && pattern().MatchString(text):
			v.say(point, id, slices.Clone(s.At), "The name of somebody listed under people stands in a text that the public report shows.")
		}
	})
}

// whose says of which point a value is, and of which item or else which key.
func (v *view) whose(s assess.Spot) (point int, id string) {
	if s.At[0] == "points" {
		point = v.a.Points[s.At[1].(int)].Number
	}
	if s.Record.Known == "" {
		return point, s.Field.Key
	}
	return point, s.Record.NameOf(s.Of)
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
