package assess

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"standpoint/standards"
)

// fixed are fields with values of their own, or that say where something is or was.
var fixed = map[string]bool{"ID": true, "Question": true, "Taken": true, "Rating": true, "State": true, "HeldBy": true, "Share": true, "Visibility": true, "See": true, "Was": true, "Field": true, "Title": true, "ReasonFor": true, "WhyFor": true}

// fillTexts writes a text of its own into every field of a value that holds one.
func fillTexts(v reflect.Value, next func() string) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if name := v.Type().Field(i).Name; v.Type().Field(i).Tag.Get("yaml") != "-" && !fixed[name] || name == "Title" && v.Type() == reflect.TypeFor[Evidence]() {
				fillTexts(v.Field(i), next)
			}
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Struct && v.Len() == 0 && v.Type() != reflect.TypeFor[[]Answer]() {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		}
		for i := range v.Len() {
			fillTexts(v.Index(i), next)
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() { // and no date, nor yes or no
			v.SetString(next())
		}
	}
}

// full is an assessment with something in every field of every point.
func full(s *standards.Standard, phase string) (a *Assessment, texts map[int][]string) {
	a, texts = &Assessment{Kind: "assessment", Format: 1, Standard: s.FullID(), Phase: phase, Round: 1}, map[int][]string{}
	for i := range s.Points {
		p := Point{Number: s.Points[i].Number}
		for _, q := range s.Points[i].Questions {
			p.Answers = append(p.Answers, Answer{Question: q.ID, State: Answered})
		}
		fillTexts(reflect.ValueOf(&p).Elem(), func() string {
			text := fmt.Sprintf("text-%d-%d.", p.Number, len(texts[p.Number]))
			texts[p.Number] = append(texts[p.Number], text)
			return text
		})
		if i%3 > 0 {
			p.Rating = s.Scale.Values[i%len(s.Scale.Values)].ID
		}
		p.Evidence[0].ID, p.Actions[0].ID = fmt.Sprintf("E%d.1", p.Number), fmt.Sprintf("A%d.1", p.Number)
		a.Points = append(a.Points, p)
	}
	return a, texts
}

// TestUpgradeEvery moves a full assessment along every mapping there is, and
// wants each of its texts in the new one, once more than its homes at most, or
// its point among those that found no home.
func TestUpgradeEvery(t *testing.T) {
	moved := 0
	for _, from := range standards.Names() {
		for _, to := range standards.Names() {
			a, err := standards.Lookup(from)
			if err != nil {
				t.Fatal(err)
			}
			b, err := standards.Lookup(to)
			if err != nil {
				t.Fatal(err)
			}
			if m := standards.MapBetween(a, b); m != nil && from != to {
				moved++
				t.Run(from+" to "+to, func(t *testing.T) { nothingLost(t, m) })
			}
		}
	}
	if moved < 12 {
		t.Errorf("only %d mappings", moved)
	}
}

func nothingLost(t *testing.T, m *standards.Mapping) {
	phase := ""
	if len(m.From.Phases) > 0 {
		phase = m.From.Phases[len(m.From.Phases)-1].ID
	}
	old, texts := full(m.From, phase)
	up := Upgrade(old, m, "old.yaml")
	now := fmt.Sprintf("%+v", *up.Assessment)
	homeless := map[int]bool{}
	for _, number := range up.Homeless {
		homeless[number] = true
	}
	for _, way := range m.Points {
		if (len(way.Main) == 0) != homeless[way.From] {
			t.Errorf("point %d goes to %v, and is homeless: %v", way.From, way.Main, homeless[way.From])
		}
		for _, text := range texts[way.From] {
			if n := strings.Count(now, text); homeless[way.From] != (n == 0) || n > max(1, len(way.Main)) {
				t.Errorf("%s is there %d times", text, n)
			}
		}
	}
	asked := map[string]bool{}
	for _, p := range up.Assessment.Points {
		for _, answer := range p.Answers {
			if asked[answer.Question] || m.To.Point(p.Number).Question(answer.Question) == nil {
				t.Errorf("point %d answers %q twice, or it is not asked there", p.Number, answer.Question)
			}
			asked[answer.Question] = true
		}
		if value, _ := m.To.Value(p.Rating); p.Rating != "" && value == nil {
			t.Errorf("point %d is rated %q", p.Number, p.Rating)
		}
	}
}

// TestUpgradeReasons wants what was said of a rating that does not decide, of 2
// points that become one, in the notes of the new one.
func TestUpgradeReasons(t *testing.T) {
	from, _ := standards.Lookup("public-code@0-8-0")
	to, _ := standards.Lookup("public-code@0-8-1")
	m := standards.MapBetween(from, to)
	m.Points[1].Main = []int{1}
	for _, ratings := range [][2]string{{"met", "not-met"}, {"not-met", "met"}, {NotApplicable, "met"}, {"met", NotApplicable}} {
		old := &Assessment{Standard: from.FullID(), Points: []Point{
			{Number: 1, Rating: ratings[0], RatingReason: "first reason", Why: "first why"},
			{Number: 2, Rating: ratings[1], RatingReason: "second reason", Why: "second why"},
		}}
		home := Upgrade(old, m, "old.yaml").Assessment.Point(1)
		said := home.RatingReason + home.Why + home.Notes
		for _, text := range []string{"first reason", "first why", "second reason", "second why"} {
			if strings.Count(said, text) != 1 {
				t.Errorf("%v: %q is there %d times in %+v", ratings, text, strings.Count(said, text), home)
			}
		}
	}
}
