package walk

import (
	"fmt"
	"strconv"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// offered are the texts that may stand for what was answered: what is in place for
// answers, what is planned for those put so.
var offered = map[string]struct{ state, one, many string }{
	"done":    {assess.Answered, "your answer", "your %d answers"},
	"planned": {assess.Planned, "your planned answer", "your %d planned answers"},
}

// offer shows what was answered just before, and offers it as the text, where each
// question is asked.
func (v *visit) offer(q *ask.Text, key string) {
	of, is := offered[key]
	if !is || v.depth() != assess.Full {
		return
	}
	q.About = v.answered(of.state, 150)
	var texts []string
	for _, answer := range v.answers() {
		if assess.StateOf(&answer) == of.state {
			texts = append(texts, answer.Text)
		}
	}
	if q.Offer = strings.Join(texts, "\n\n"); strings.Contains(q.Now, q.Offer) {
		q.Offer = ""
	}
	q.Offered = words.Choose(len(texts), of.one, fmt.Sprintf(of.many, len(texts)))
}

// answers are those to the questions of the point, in their order; an empty one
// where there is none.
func (t *topic) answers() []assess.Answer {
	var all []assess.Answer
	for _, q := range t.asked() {
		answer := t.now().Answer(q.ID)
		if answer == nil {
			answer = &assess.Answer{Question: q.ID}
		}
		all = append(all, *answer)
	}
	return all
}

// answered are answers in so many columns, by the numbers of their questions: those
// of a state, or all where none is named.
func (t *topic) answered(state string, columns int) (blocks []ask.Block) {
	for i, answer := range t.answers() {
		is := assess.StateOf(&answer)
		if is == "" || state != "" && is != state {
			continue
		}
		text := strings.Join(strings.Fields(answer.Text+" "+answer.Why), " ")
		if is != assess.Answered && state == "" {
			text = strings.TrimSuffix(stateLabel(is)+": "+text, ": ")
		}
		blocks = append(blocks, ask.Block{Name: strconv.Itoa(i + 1), Text: words.Cut(text, columns, "…")})
	}
	return blocks
}
