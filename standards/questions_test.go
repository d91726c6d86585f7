package standards

import (
	"regexp"
	"strings"
	"testing"
)

// TestQuestions holds what can be counted of how questions are put: one thing in
// each, in the order in which people say it, with what it is about, who leads on
// it and how sure its source is.
func TestQuestions(t *testing.T) {
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			s, err := Lookup(name)
			if err != nil {
				t.Fatal(err)
			}
			for i := range s.Points {
				for _, q := range s.Points[i].Questions {
					if q.Retired == "" {
						said(t, &s.Points[i], &q)
						put(t, q.ID, q.Ask, q.Bought, q.Supplier)
					}
				}
			}
			for _, profile := range s.Profiles {
				for _, own := range profile.Ask {
					put(t, own.Question+" for "+profile.Name, own.Ask)
				}
			}
		})
	}
}

// said wants what is to be known of a question beside its words.
func said(t *testing.T, p *Point, q *Question) {
	t.Helper()
	if q.Topic == "" || q.Sourced == "" || len(q.Leads)+len(p.Leads) == 0 {
		t.Errorf("question %s is about %q, from a source that is %q, led by %v", q.ID, q.Topic, q.Sourced, append(q.Leads, p.Leads...))
	}
}

var (
	// second are the beginnings of a second question in the same sentence.
	second = regexp.MustCompile(`\band (who|whose|how|when|where|why|what|which|by|under)\b|, each |\bto what\b|, or how`)
	// inverted are questions that nobody says in this order.
	inverted = regexp.MustCompile(`\bwhom\b|^(By|Under|Of|Over|Until|To|With|From) `)
	// detail is a sentence that asks for a detail of the same answer.
	detail = regexp.MustCompile(`^(Give|Say|Name|Add|List|Describe|Show|One person|Do not|Work) ?`)
)

// put judges the words of a question.
func put(t *testing.T, which string, texts ...string) {
	t.Helper()
	for _, text := range texts {
		sentences := strings.SplitAfter(text, "? ")
		if strings.Count(text, "?") > 1 || len(sentences) > 1 && !detail.MatchString(sentences[1]) {
			t.Errorf("%s asks more than one thing: %q", which, text)
		}
		if found := second.FindString(text); found != "" {
			t.Errorf("%s asks a second thing with %q: %q", which, found, text)
		}
		if inverted.MatchString(text) {
			t.Errorf("%s is put in an order that nobody says: %q", which, text)
		}
	}
}
