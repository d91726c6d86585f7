package standards

import "testing"

// counted are the standards that hold to the limits of a round. Of the others, a
// few were published long ago with many points, and are superseded.
var counted = []string{"australia@2023", "canada@2018", "govuk@2019", "lgdss@2016", "new-zealand@2018", "nhs@2026", "ontario@2021", "public-code@0-8-1",
	"scotland@2021", "secure-by-design@10-principles", "tcop@13-points", "us-playbook@2014", "wales@12-points"}

// What a service is asked at most in a round, without the questions on artificial
// intelligence, of which there are at most mostOnAI beside.
const (
	mostAPoint = 5
	mostOnAI   = 12
)

// small and bought services are asked less in standards that tell them apart by
// what they put aside.
var most = map[string]map[string]int{
	"govuk": {"built": 60, "bought": 45, "small": 25}, "lgdss": {"built": 60, "bought": 45, "small": 25}, "nhs": {"built": 60, "bought": 45, "small": 25},
}

// TestLimits counts what a first round in beta or live asks.
func TestLimits(t *testing.T) {
	for _, name := range counted {
		s, err := Lookup(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, phase := range append([]Phase{{}}, s.Phases...) {
			if phase.ID == "" && len(s.Phases) > 0 {
				continue
			}
			for _, in := range s.Situations(phase.ID) {
				limit(t, s, in)
			}
		}
	}
}

// limit judges one kind of service in one phase.
func limit(t *testing.T, s *Standard, in Situation) {
	t.Helper()
	without, all := in, 0
	without.UsesAI = false
	onAI := 0
	for i := range s.Points {
		asked, _ := s.Fit(&s.Points[i], without, never)
		with, _ := s.Fit(&s.Points[i], in, never)
		onAI += len(with) - len(asked)
		if len(asked) > mostAPoint {
			t.Errorf("%s asks %d questions at point %d of %+v", s.FullID(), len(asked), s.Points[i].Number, without)
		}
		all += len(asked)
	}
	if onAI > mostOnAI || onAI > 0 && !in.UsesAI {
		t.Errorf("%s asks %d questions on artificial intelligence of %+v", s.FullID(), onAI, in)
	}
	kind := "built"
	switch {
	case in.Small:
		kind = "small"
	case in.Delivery == "bought":
		kind = "bought"
	}
	limits, held := most[s.ID]
	if !held {
		kind, limits = "built", map[string]int{"built": 60}
	}
	if ends := in.Phase == "beta" || in.Phase == "live" && in.FirstRound || in.Phase == ""; ends && all > limits[kind] {
		t.Errorf("%s asks %d questions of %+v, and at most %d of %s ones", s.FullID(), all, in, limits[kind], kind)
	}
}

func never(string) bool { return false }
