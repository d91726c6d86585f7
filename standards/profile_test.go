package standards

import (
	"strings"
	"testing"
)

const profiled = ownHead + `name: Mine
profiles:
  - id: tiny
    name: a tiny service
    when: {small: true, delivery: [bought, shared]}
    ask:
      - {question: who-affected, ask: "Who uses it?"}
    aside:
      - {questions: [people-met, hardest-for], why: There are 3 users.}
  - id: bought
    ask:
      - {question: used-outside, ask: "Who else has this product?"}
`

// TestFit wants each kind of service asked in its words, what does not apply
// put aside with the reason, and an extension's own word to count first.
func TestFit(t *testing.T) {
	s, err := library(map[string]string{"mine.yaml": profiled}).Lookup("mine")
	if err != nil {
		t.Fatal(err)
	}
	tell := func(point int, in Situation, kept string) (asks map[string]string, away map[string]SetAside) {
		asks, away = map[string]string{}, map[string]SetAside{}
		asked, aside := s.Fit(s.Point(point), in, func(id string) bool { return id == kept })
		for _, q := range asked {
			asks[q.ID] = q.Ask
		}
		for _, q := range aside {
			away[q.Question.ID] = q
		}
		return asks, away
	}
	tiny := Situation{Phase: "beta", Delivery: "bought", Small: true}
	asks, away := tell(1, tiny, "")
	if asks["who-affected"] != "Who uses it?" || away["hardest-for"].Why != "There are 3 users." || away["hardest-for"].Profile != "a tiny service" {
		t.Errorf("a tiny service is asked %v, and %v is aside", asks, away)
	}
	if asks, away = tell(1, tiny, "hardest-for"); asks["hardest-for"] == "" || away["hardest-for"].Why != "" {
		t.Errorf("what has an answer is not put aside: %v", away)
	}
	if asks, away = tell(1, Situation{Phase: "beta", Delivery: "built", Small: true}, ""); asks["hardest-for"] == "" || asks["who-affected"] == "Who uses it?" || away["hardest-for"].Why != "" {
		t.Error("both conditions of a profile have to hold")
	}
	asks, away = tell(12, Situation{Phase: "live", Delivery: "bought"}, "")
	if asks["used-outside"] != "Who else has this product?" || away["used-outside"].Why != "" || away["closed-why"].Why == "" {
		t.Errorf("the extension asks what its base puts aside: %v, %v", asks, away)
	}
	if asks, away = tell(12, Situation{Phase: "live", Delivery: "built"}, ""); asks["closed-why"] == "" || len(away) != 0 {
		t.Errorf("a built service is asked everything: %v", away)
	}
	running := Situation{Phase: "live", FirstRound: true}
	if asks, _ = tell(12, running, ""); asks["public-since"] != "How much of the code is public today?" {
		t.Errorf("a service that runs already is asked %q", asks["public-since"])
	}
	if asks, _ = tell(12, Situation{Phase: "beta", FirstRound: true}, ""); !strings.Contains(asks["public-since"], "from the start") {
		t.Errorf("a service in beta is asked %q", asks["public-since"])
	}
}

func TestProfileRefused(t *testing.T) {
	head := ownHead + "profiles:\n"
	for _, c := range []struct{ text, want string }{
		{"  - {id: odd, name: odd}\n", `mine.yaml:7:5: nothing says when profile "odd" counts`},
		{"  - {id: odd, when: {small: true}}\n", `mine.yaml:7:5: name is missing`},
		{"  - {id: odd, name: odd, when: {delivery: [leased]}}\n", `mine.yaml:7:44: delivery "leased" is not one of the values it knows`},
		{"  - {id: odd, name: odd, when: {small: true}, ask: [{question: nobody, ask: X}]}\n", `mine.yaml:7:64: question "nobody" is not there`},
		{"  - {id: odd, name: odd, when: {small: true}, aside: [{questions: [nobody], why: x}]}\n", `mine.yaml:7:68: question "nobody" is not there`},
		{"  - {id: odd, name: odd, when: {small: true}, aside: [{questions: [who-affected]}]}\n", `mine.yaml:7:55: there is no reason for putting this aside`},
		{"  - {id: odd, name: odd, when: {small: true}}\n  - {id: odd, name: odd, when: {small: true}}\n", `mine.yaml:8:10: profile "odd" already exists`},
		{strings.Repeat("  - {id: odd, name: odd, when: {small: true}}\n", 99), `mine.yaml:7:3: there are 99 profiles`},
	} {
		_, err := library(map[string]string{"mine.yaml": head + c.text}).Lookup("mine")
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("got %v\nwant %s", err, c.want)
		}
	}
}
