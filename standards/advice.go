package standards

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// longestSentence is how many words a sentence has at most before advice says
// so, after the plain-English practice of government writing.
const longestSentence = 25

// Advice says what would make a standard better to use, in sentences: things
// that hold, and that people would stumble over.
func Advice(s *Standard) []string {
	a := adviser{s: s, asked: map[string]string{}, said: map[string]int{}}
	if s.Publisher == "" {
		a.add("It does not say who publishes it.")
	}
	for i := range s.Points {
		a.point(&s.Points[i])
	}
	for i := range s.Profiles {
		for _, own := range s.Profiles[i].Ask {
			a.ask("Question "+own.Question+" for "+s.Profiles[i].Name, own.Ask)
		}
	}
	return a.advice
}

type adviser struct {
	s      *Standard
	advice []string
	asked  map[string]string // question without what does not change it → id
	said   map[string]int    // text of a point → its number
}

func (a *adviser) add(format string, args ...any) {
	a.advice = append(a.advice, fmt.Sprintf(format, args...))
}

func (a *adviser) point(p *Point) {
	if p.Summary == "" {
		a.add("%s has no summary.", a.s.PointHead(p.Number))
	}
	if len(p.Evidence) == 0 {
		a.add("%s gives no examples of evidence.", a.s.PointHead(p.Number))
	}
	for _, phase := range a.s.Phases {
		if phase.Assessed && len(a.s.Asked(p, phase.ID, false)) == 0 {
			a.add("%s asks nothing in %s.", a.s.PointHead(p.Number), phase.ID)
		}
		for _, kind := range thin(a.s, phase.ID, p) {
			a.add("%s asks nothing in %s of %s.", a.s.PointHead(p.Number), phase.ID, kind)
		}
	}
	texts := []string{p.Summary, p.Why, p.WeakWhen, p.Bought}
	for _, phase := range slices.Sorted(maps.Keys(p.LooksFor)) {
		texts = append(texts, p.LooksFor[phase])
	}
	for _, text := range texts {
		a.long(a.s.PointHead(p.Number), text)
	}
	for _, text := range append(texts, p.Title) {
		if first := a.said[bare(text)]; first != 0 && first != p.Number && bare(text) != "" {
			a.add("%s says the same as %s: %q", a.s.PointHead(p.Number), a.s.PointName(first), begin(text))
		}
		a.said[bare(text)] = p.Number
	}
	for i := range p.Questions {
		a.question(&p.Questions[i])
	}
}

func (a *adviser) question(q *Question) {
	a.ask("Question "+q.ID, q.Ask)
	a.ask("Question "+q.ID+" for a bought product", q.Bought)
	if q.Retired != "" {
		return
	}
	if first, twice := a.asked[bare(q.Ask)]; twice {
		a.add("Question %s asks what %s does.", q.ID, first)
		return
	}
	a.asked[bare(q.Ask)] = q.ID
}

// ask judges the words of a question.
func (a *adviser) ask(which, text string) {
	a.long(which, text)
	if strings.Count(text, "?") > 1 {
		a.add("%s asks more than one thing.", which)
	}
}

// long tells of each sentence that is longer than people like.
func (a *adviser) long(where, text string) {
	for _, sentence := range strings.FieldsFunc(text, func(r rune) bool { return r == '.' || r == '?' || r == '!' || r == ':' || r == ';' }) {
		if words := strings.Fields(sentence); len(words) > longestSentence {
			a.add("%s: a sentence of %d words, %q", where, len(words), begin(sentence))
		}
	}
}

// begin is how a text begins, for a reader to find it by.
func begin(text string) string {
	words := strings.Fields(text)
	if len(words) > 5 {
		words = append(words[:5], "…")
	}
	return strings.Join(words, " ")
}

// thin tells of points that a profile leaves with nothing to ask.
func thin(s *Standard, phase string, p *Point) []string {
	var kinds []string
	for _, in := range s.Situations(phase) {
		asked, aside := s.Fit(p, in, func(string) bool { return false })
		if len(asked) == 0 && len(aside) > 0 && !slices.Contains(kinds, aside[0].Profile) {
			kinds = append(kinds, aside[0].Profile)
		}
	}
	return kinds
}

// bare is a question in small letters and figures, without marks.
func bare(ask string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(ask), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }), " ")
}
