package report

import (
	"slices"
	"testing"

	"standpoint/assess"
)

// TestOpenQuestions: what nobody has answered is told together and in few words,
// and an answer never says that it is answered.
func TestOpenQuestions(t *testing.T) {
	p := Point{Answers: []Answer{
		{Question: "Who can change wording, a question or a rule?", State: "answered", Text: "We can."},
		{Question: "Which residents, businesses and staff depend on this, and in which places most?", State: "no answer yet"},
		{Question: "How long does a small change take, from idea to live?", State: "nobody knows yet", HeldBy: "held by the supplier"},
		{Question: "Who leads?", State: "no answer yet"},
		{Question: "Do you bake?", State: "does not apply", Why: "We do not."},
		{Question: "Which shop, if any?", State: "not asked for small services", Why: "There is none.", Aside: true},
	}}
	var got, notes []string
	for _, o := range p.Open() {
		got = append(got, o.Says+": "+o.Line())
	}
	want := []string{
		"No answer yet: which residents, businesses and staff depend on…; who leads.",
		"Nobody knows yet, held by the supplier: how long does a small change take.",
		"Not asked for small services: which shop, if any. There is none.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nnot %q", got, want)
	}
	for i := range p.Answers {
		if p.Answers[i].Told() {
			notes = append(notes, p.Answers[i].Note())
		}
	}
	if want := []string{"", "does not apply"}; !slices.Equal(notes, want) {
		t.Errorf("%q, not %q", notes, want)
	}
	for _, rating := range []string{assess.NotApplicable, assess.CarriedOver} {
		if p.Mark.Value = rating; p.Open() != nil {
			t.Errorf("a point that is %s has no answer yet", rating)
		}
	}
}
