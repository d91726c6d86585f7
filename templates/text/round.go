package text

import (
	"io"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Begun says what came over into a new round, and what stayed behind.
func Begun(w io.Writer, b *assess.Begun, s *standards.Standard, previous string) {
	p := printer{w, false}
	counts := map[string]int{}
	for _, c := range b.Came {
		switch c.Of.(type) {
		case *assess.Point:
			counts["texts"]++
		case *assess.Answer:
			counts["answers"]++
		case *assess.Evidence:
			counts["evidence"]++
		case *assess.Action:
			counts["actions"]++
		}
	}
	counts["actions"] -= len(b.Asked)
	var came []string
	for _, one := range [][3]string{{"texts", "what is in place and planned at %d point", "what is in place and planned at %d points"}, {"answers", "%d answer", "%d answers"},
		{"evidence", "%d piece of evidence", "%d pieces of evidence"}, {"actions", "%d open action", "%d open actions"}} {
		if n := counts[one[0]]; n > 0 {
			came = append(came, words.Say(n, one[1], one[2]))
		}
	}
	if len(came) > 0 {
		p.say("Carried over, to be confirmed: %s.", words.List(came))
	}
	if len(b.Asked) > 0 {
		p.say("Asked about again, as actions: %s.", words.List(b.Asked))
	}
	if b.Shared > 0 {
		p.say("%s", words.Say(b.Shared, "Carried over as it is: %d thing that is reused, offered or asked for.", "Carried over as they are: %d things that are reused, offered or asked for."))
	}
	if len(b.Settled) > 0 {
		p.say("Carried over, since the review gave the best rating there: %s. You do not have to confirm anything there.", s.PointNames(b.Settled))
	}
	p.stayed(&b.Left, previous)
}

func (p printer) stayed(left *assess.Left, previous string) {
	var stayed []string
	say := func(n int, one, many string, names []string) {
		if n > 0 {
			said := words.Say(n, one, many)
			if len(names) > 0 {
				said += " (" + words.List(names) + ")"
			}
			stayed = append(stayed, said)
		}
	}
	say(left.Ratings, "%d rating", "%d ratings", nil)
	say(len(left.Actions), "%d action that is done or dropped", "%d actions that are done or dropped", left.Actions)
	say(left.Answers, "%d answer to a question that this phase does not ask", "%d answers to questions that this phase does not ask", nil)
	say(len(left.Recommendations), "%d settled recommendation", "%d settled recommendations", left.Recommendations)
	say(len(left.Asks), "%d request that was answered", "%d requests that were answered", left.Asks)
	if len(stayed) > 0 {
		p.say("Not carried over, and still in %s: %s.", previous, words.List(stayed))
	}
}
