package standards

import (
	"fmt"
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
	var advice []string
	add := func(format string, args ...any) { advice = append(advice, fmt.Sprintf(format, args...)) }
	if s.Publisher == "" {
		add("It does not say who publishes it.")
	}
	asked := map[string]string{} // question without what does not change it → id
	for i := range s.Points {
		p := &s.Points[i]
		if p.Summary == "" {
			add("Point %d has no summary.", p.Number)
		}
		if len(p.Evidence) == 0 {
			add("Point %d gives no examples of evidence.", p.Number)
		}
		for _, phase := range s.Phases {
			if phase.Assessed && len(s.Asked(p, phase.ID, false)) == 0 {
				add("Point %d asks nothing in %s.", p.Number, phase.ID)
			}
			for _, kind := range thin(s, phase.ID, p) {
				add("Point %d asks nothing in %s of %s.", p.Number, phase.ID, kind)
			}
		}
		for _, text := range []string{p.Summary, p.Why, p.WeakWhen, p.Bought} {
			long(text, func(words int, begins string) { add("Point %d: a sentence of %d words, %q", p.Number, words, begins) })
		}
		for _, q := range p.Questions {
			long(q.Ask, func(words int, begins string) { add("Question %s: a sentence of %d words, %q", q.ID, words, begins) })
			if strings.Count(q.Ask, "?") > 1 {
				add("Question %s asks more than one thing.", q.ID)
			}
			if first, twice := asked[bare(q.Ask)]; twice && q.Retired == "" {
				add("Question %s asks what %s does.", q.ID, first)
			} else if q.Retired == "" {
				asked[bare(q.Ask)] = q.ID
			}
		}
	}
	return advice
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

// long tells of each sentence of a text that is longer than people like.
func long(text string, tell func(words int, begins string)) {
	for _, sentence := range strings.FieldsFunc(text, func(r rune) bool { return r == '.' || r == '?' || r == '!' || r == ':' || r == ';' }) {
		if words := strings.Fields(sentence); len(words) > longestSentence {
			tell(len(words), strings.Join(words[:5], " ")+" …")
		}
	}
}
