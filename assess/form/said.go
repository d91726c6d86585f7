package form

import (
	"regexp"
	"strings"
	"sync"

	"standpoint/assess"
	"standpoint/assess/text"
)

// said is an answer as it stands in a form: a text, and before it how the team
// would put it where that is not "answered".
type said struct{ state, text, why string }

// states are the words for states, as they are printed; what people write for
// them is in statePattern.
var states = map[string]string{
	assess.Answered: "Answered", assess.Planned: "Planned", assess.DontKnow: "Don't know", assess.DoesNotApply: "Does not apply",
}

var statePattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\**(?:(answered|planned)|(don['’]?t know|do not know|not known(?: yet)?|nobody knows(?: yet)?)|` +
		`(does not apply|doesn['’]?t apply|not applicable|n/a))\**[ \t]*(?:\.?[ \t]*$|:\**[ \t]*)`)
})

// typed is an answer as it stands in a form.
func (s said) typed() string {
	body := s.text
	if s.state == assess.DoesNotApply {
		body = s.why
	}
	switch {
	case body == "" && (s.state == "" || s.state == assess.Answered):
		return ""
	case s.state == "" || s.state == assess.Answered:
		if parsed := parseSaid(body); parsed.state == assess.Answered && Same(parsed.text, body) {
			return body
		}
		return before(states[assess.Answered], body)
	}
	return before(states[s.state], body)
}

// before puts a word and a colon before a text: in its first line where that is a
// line of words, and else above it.
func before(word, body string) string {
	if body == "" {
		return word
	}
	if blocks := text.Read(body); len(blocks) > 0 && blocks[0].Kind == text.Paragraph && !strings.HasPrefix(body, "|") {
		joined := word + ": " + body
		if again := text.Read(joined); len(again) == len(blocks) && again[0].Kind == text.Paragraph {
			return joined
		}
	}
	return word + ":\n\n" + body
}

// parseSaid reads what stands in a form.
func parseSaid(typed string) said {
	typed = assess.Normalise(typed)
	if typed == "" {
		return said{}
	}
	first, rest, _ := strings.Cut(typed, "\n")
	m := statePattern().FindStringSubmatchIndex(first)
	if m == nil {
		return said{state: assess.Answered, text: typed}
	}
	body := strings.TrimSpace(first[m[1]:])
	body = assess.Normalise(body + "\n" + rest)
	switch {
	case m[2] >= 0 && strings.EqualFold(first[m[2]:m[3]], "planned"):
		return said{state: assess.Planned, text: body}
	case m[2] >= 0:
		return said{state: assess.Answered, text: body}
	case m[4] >= 0:
		return said{state: assess.DontKnow, text: body}
	}
	return said{state: assess.DoesNotApply, why: body}
}
