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
	detail = regexp.MustCompile(`^(Give|Say|Name|Add|List|Describe|Show|One person|Do not|Work|Think) ?`)
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

// panelTopics are the topics that panels ask about now, and the standards that have
// a question on each one in some phase.
var panelTopics = map[string][]string{
	"govuk@2019": {"service owner", "private beta", "how people find it", "devices", "content", "fraud and misuse", "suppliers", "where data is", "end of life",
		"the 4 mandatory measures", "artificial intelligence", "cookies", "accessible tools", "requests", "releases", "decisions left to others"},
	"lgdss@2016": {"service owner", "private beta", "how people find it", "devices", "content", "fraud and misuse", "suppliers", "where data is", "end of life",
		"artificial intelligence", "cookies", "requests"},
	"nhs@2026": {"service owner", "private beta", "how people find it", "devices", "content", "fraud and misuse", "suppliers", "where data is", "end of life",
		"the 4 mandatory measures", "artificial intelligence", "accessible tools", "requests"},
}

// TestPanelTopics wants no topic that panels ask about to be left without a question.
func TestPanelTopics(t *testing.T) {
	for name, topics := range panelTopics {
		s, err := Lookup(name)
		if err != nil {
			t.Fatal(err)
		}
		asked := map[string]bool{}
		for i := range s.Points {
			for _, q := range s.Points[i].Questions {
				asked[q.Topic] = asked[q.Topic] || q.Retired == "" && len(q.Phases) > 0
			}
		}
		for _, topic := range topics {
			if !asked[topic] {
				t.Errorf("%s asks nothing about %s", name, topic)
			}
		}
	}
}
