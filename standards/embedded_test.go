package standards

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestEmbedded reads every standard that comes with the program, strictly,
// and checks what nobody would see in a review of a thousand lines.
func TestEmbedded(t *testing.T) {
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			s, err := Lookup(name)
			if err != nil {
				t.Fatal(err)
			}
			if s.FullID() != name {
				t.Errorf("it calls itself %s", s.FullID())
			}
			data, _ := embedded.ReadFile(name + ".yaml")
			if _, err := Embedded.Parse(data); err != nil {
				t.Errorf("where its maps lead: %v", err)
			}
			inspect(t, s)
			checkMaps(t, s)
			for _, advice := range Advice(s) {
				t.Error(advice)
			}
		})
	}
}

// checkMaps wants a home or a touch for most points, and no 2 questions that
// lead to one: only the first answer would find its place. Where no point has a home,
// no answer moves, and many may speak to one.
func checkMaps(t *testing.T, s *Standard) {
	for _, m := range s.Maps {
		led := map[string]string{}
		for from, to := range m.Questions {
			if other := led[to]; other != "" && slices.ContainsFunc(m.Points, func(p MapPoint) bool { return len(p.Main) > 0 }) {
				t.Errorf("to %s, %s and %s both lead to %s", m.To, from, other, to)
			}
			led[to] = from
		}
		if !m.Ours && m.Credit == "" {
			t.Errorf("to %s: whose mapping is it?", m.To)
		}
		if len(m.Questions) == 0 {
			t.Errorf("to %s: no question leads to another", m.To)
		}
		if len(m.Points) != len(s.Points) {
			t.Errorf("to %s: %d of %d points", m.To, len(m.Points), len(s.Points))
		}
	}
}

func inspect(t *testing.T, s *Standard) {
	checkHead(t, s)
	checkScale(t, s)
	checkProfiles(t, s)
	ids, asks := map[string]int{}, map[string]int{}
	for i := range s.Points {
		p := &s.Points[i]
		if p.Number != i+1 {
			t.Errorf("point %d stands in place %d", p.Number, i+1)
		}
		checkPoint(t, s, p)
		for _, q := range p.Questions {
			checkQuestion(t, s, p, &q)
			if other, taken := ids[q.ID]; taken {
				t.Errorf("point %d: the question id %q is taken by point %d", p.Number, q.ID, other)
			}
			ids[q.ID] = p.Number
			for _, ask := range []string{q.Ask, q.Bought} {
				key := normal(ask)
				if other, taken := asks[key]; taken && ask != "" && q.Retired == "" {
					t.Errorf("point %d: %q is asked under point %d as well", p.Number, ask, other)
				}
				asks[key] = p.Number
			}
		}
	}
}

// checkProfiles wants what is put aside to have a reason, and enough left to
// ask in each phase of every kind of service.
func checkProfiles(t *testing.T, s *Standard) {
	for _, profile := range s.Profiles {
		plainWords(t, "profile "+profile.ID, profile.Name)
		for _, own := range profile.Ask {
			plainWords(t, "profile "+profile.ID, own.Ask)
		}
		for _, away := range profile.Aside {
			plainWords(t, "profile "+profile.ID, away.Why)
		}
	}
	phases := []string{""}
	assessed := slices.ContainsFunc(s.Phases, func(phase Phase) bool { return phase.Assessed })
	for _, phase := range s.Phases {
		if phase.Assessed || !assessed { // where no panel meets, a team looks at itself in each
			phases = append(phases, phase.ID)
		}
	}
	for _, phase := range phases {
		for _, in := range s.Situations(phase) {
			seen := map[string]string{}
			for i := range s.Points {
				asked, _ := s.Fit(&s.Points[i], in, func(string) bool { return false })
				if len(asked) < 2 && !in.Small || len(asked) == 0 {
					t.Errorf("point %d asks %d questions of %+v", s.Points[i].Number, len(asked), in)
				}
				for _, q := range asked {
					if first := seen[normal(q.Ask)]; first != "" {
						t.Errorf("%+v: %s asks what %s does: %q", in, q.ID, first, q.Ask)
					}
					seen[normal(q.Ask)] = q.ID
				}
			}
		}
	}
}

var notWord = regexp.MustCompile(`[^a-z0-9]+`)

// normal is a question without what does not change what it asks.
func normal(text string) string {
	return strings.TrimSpace(notWord.ReplaceAllString(strings.ToLower(text), " "))
}

func checkHead(t *testing.T, s *Standard) {
	if s.Kind != "standard" || s.Format != 1 || len(s.Points) == 0 {
		t.Errorf("kind %q, format %d, %d points", s.Kind, s.Format, len(s.Points))
	}
	for what, text := range map[string]string{"name": s.Name, "short": s.Short, "publisher": s.Publisher, "address": s.Address,
		"unit": s.Unit, "licence sure": s.Licence.Sure, "status": s.Status.State, "status note": s.Status.Note, "about": s.About} {
		if text == "" {
			t.Errorf("%s is empty", what)
		}
	}
	if s.Published == "" && len(s.Doubts) == 0 {
		t.Error("it does not say when it was published, nor that nobody knows")
	}
	if len(s.Ours) == 0 {
		t.Error("it does not say what in it is ours")
	}
	checkAddress(t, s.Address)
	checkAddress(t, s.Licence.Address)
	for _, phase := range s.Phases {
		if also := phase.FirstRoundAlso; also != "" && s.Phase(also) == nil {
			t.Errorf("phase %s also asks what %q does, which is no phase", phase.ID, also)
		}
		if phase.ID == "discovery" && phase.Assessed && (s.ID == "govuk" || s.ID == "lgdss") {
			t.Error("discovery is a start there, not a test")
		}
	}
}

func checkScale(t *testing.T, s *Standard) {
	if len(s.Scale.Values) < 2 {
		t.Fatalf("%d values", len(s.Scale.Values))
	}
	marks := map[string]bool{}
	for i, v := range s.Scale.Values {
		if v.ID == "" || v.Label == "" || v.Meaning == "" {
			t.Errorf("value %d lacks something: %+v", i+1, v)
		}
		if !slices.Contains([]string{"full", "half", "quarter", "ring"}, v.Mark) || marks[v.Mark] {
			t.Errorf("value %s: the mark %q is not known, or another has it", v.ID, v.Mark)
		}
		marks[v.Mark] = true
		if found, place := s.Value(v.ID); place != i || found.Label != v.Label {
			t.Errorf("the value %q is there twice", v.ID)
		}
		plainWords(t, "value "+v.ID, v.Meaning)
	}
	if value, _ := s.Value(s.Rules.Mend); s.Rules.Mend != "" && value == nil {
		t.Errorf("the rules speak of %q, which is no value", s.Rules.Mend)
	}
	if s.Rules.Overall == "worst point" && s.Rules.OverallCredit == "" {
		t.Error("whose rule is it that the worst point decides?")
	}
}

func checkPoint(t *testing.T, s *Standard, p *Point) {
	if p.Title == "" || p.Summary == "" || p.Why == "" || p.WeakWhen == "" || len(p.Leads) == 0 || len(p.Evidence) < 2 {
		t.Errorf("point %d lacks something", p.Number)
	}
	if (p.Group != "" || len(s.Groups) > 0) && s.Group(p.Group) == nil {
		t.Errorf("point %d is in the group %q, which is not there", p.Number, p.Group)
	}
	checkAddress(t, p.Address)
	for _, text := range append([]string{p.Summary, p.Why, p.WeakWhen, p.Bought}, p.Evidence...) {
		plainWords(t, p.Title, text)
	}
	if len(p.LooksFor) == 0 || !strings.HasPrefix(p.WeakWhen, "Weak when ") {
		t.Errorf("point %d says looks for %v, weak when %q", p.Number, p.LooksFor, p.WeakWhen)
	}
	checkNumber(t, s, p)
	for phase, text := range p.LooksFor {
		plainWords(t, p.Title, text)
		if phase != "any" && s.Phase(phase) == nil {
			t.Errorf("point %d says what a panel looks for in %q, which is no phase", p.Number, phase)
		}
	}
	if len(s.Phases) == 0 && len(s.Asked(p, "", true)) < 2 {
		t.Errorf("point %d asks fewer than 2 questions", p.Number)
	}
	for _, phase := range s.Phases {
		if asked := s.Asked(p, phase.ID, false); phase.Assessed && len(asked) < 2 {
			t.Errorf("point %d asks %d questions in %s, and a point is worth 2", p.Number, len(asked), phase.ID)
		}
		if p.LooksFor[phase.ID] == "" && p.LooksFor["any"] == "" {
			t.Errorf("point %d does not say what a panel looks for in %s", p.Number, phase.ID)
		}
	}
}

// manyQuestions are the standards with questions of their own for each of 4
// phases at every point; the others have 6 questions a point at most.
var manyQuestions = []string{"lgdss", "govuk@2019", "nhs"}

// checkNumber wants enough to ask, and no more than people finish.
func checkNumber(t *testing.T, s *Standard, p *Point) {
	now := s.Asked(p, "", false)
	many := slices.Contains(manyQuestions, s.ID) || slices.Contains(manyQuestions, s.FullID())
	least := 3
	if len(s.Points) > 20 { // many small points, each about one thing
		least = 2
	}
	if len(now) < least || len(now) > 6 && !many {
		t.Errorf("point %d has %d questions", p.Number, len(now))
	}
	for _, phase := range s.Phases {
		if asked := s.Asked(p, phase.ID, false); len(asked) < 2 || len(asked) > 5 && many || len(asked) > 6 {
			t.Errorf("point %d asks %d questions in %s", p.Number, len(asked), phase.ID)
		}
	}
}

var questionID = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

func checkQuestion(t *testing.T, s *Standard, p *Point, q *Question) {
	if !questionID.MatchString(q.ID) {
		t.Errorf("point %d: %q is not an id in small letters with hyphens", p.Number, q.ID)
	}
	for _, phase := range q.Phases {
		if s.Phase(phase) == nil {
			t.Errorf("question %s is of the phase %q, which is not there", q.ID, phase)
		}
	}
	if len(s.Phases) > 0 && len(q.Phases) == 0 {
		t.Errorf("question %s says nothing of phases", q.ID)
	}
	if !slices.Contains([]string{"", "asks", "offers", "reused"}, q.Feeds) {
		t.Errorf("question %s feeds %q, which is no list", q.ID, q.Feeds)
	}
	for _, text := range []string{q.Ask, q.Bought} {
		plainWords(t, "question "+q.ID, text)
		if strings.Count(text, "?") > 1 {
			t.Errorf("question %s asks more than one thing: %q", q.ID, text)
		}
	}
	if q.Ask == "" || !strings.HasSuffix(q.Ask, "?") && !strings.HasSuffix(q.Ask, ".") {
		t.Errorf("question %s is no whole sentence: %q", q.ID, q.Ask)
	}
}

var sentenceEnd = regexp.MustCompile(`[.?!:;](\s+|$)`)

// plainWords wants sentences one can say in a breath, and no blank too many.
func plainWords(t *testing.T, where, text string) {
	for _, sentence := range sentenceEnd.Split(text, -1) {
		if words := len(strings.Fields(sentence)); words > 25 {
			t.Errorf("%s: a sentence of %d words: %q", where, words, sentence)
		}
	}
	if strings.TrimSpace(text) != text || strings.Contains(text, "  ") {
		t.Errorf("%s: a blank too many in %q", where, text)
	}
}

func checkAddress(t *testing.T, address string) {
	if address == "" {
		return
	}
	if u, err := url.Parse(address); err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
		t.Errorf("%q is not an address one can follow", address)
	}
}
