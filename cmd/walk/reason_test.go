package walk

import (
	"testing"

	"standpoint/assess"
)

// At the rating what was answered is offered as the beginning of a reason, a digit
// each, and where it is asked for the first stands there already.
func TestReasonFromAnswers(t *testing.T) {
	for _, one := range []struct {
		name   string
		rating []any // at the rating and behind it
		want   string
	}{
		{"asked for", []any{":answers", "3", ""}, "We can change the wording."},
		{"another", []any{":answers", "3", "2", ""}, "A day."},
		{"gone on with", []any{":answers", "3", "2", "And we did."}, "A day. And we did."},
		{"typed", []any{":answers", "3", ":clear"}, ""},
		{"not asked for", []any{"3"}, ""},
		{"above the suggestion", []any{"1", "1", ""}, "We can change the wording."},
	} {
		t.Run(one.name, func(t *testing.T) {
			m := starts(t, "lgdss@2016", "beta")
			a, _, _ := m.load()
			asked := a.Asked(m.standard, m.standard.Point(4))
			m.changes(4, func(p *assess.Point) {
				p.Answers = []assess.Answer{{Question: asked[0].ID, Text: "We can change the wording. Others cannot.", State: assess.Answered},
					{Question: asked[1].ID, Text: "A day.", State: assess.Answered}, {Question: asked[2].ID, Text: "Soon.", State: assess.Planned}}
				for _, q := range asked[3:] {
					p.Answers = append(p.Answers, assess.Answer{Question: q.ID, State: assess.DontKnow})
				}
			})()
			m.sits(assess.Full, []int{4}, nil, append(append([]any{":point", "Rating"}, one.rating...), ":quit")...)
			if p := m.point(4); p.RatingReason != one.want {
				t.Errorf("%q is rated %q because %q", one.name, p.Rating, p.RatingReason)
			}
			if one.want != "" {
				m.hears("Type a number to begin with what you answered:", "1 We can change the wording.", "2 A day.")
			}
		})
	}
}
