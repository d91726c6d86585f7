package walk

import (
	"slices"
	"strings"
	"testing"
	"time"

	"standpoint/assess"
	"standpoint/assess/store"
)

// holds runs a workshop in lines, by a clock of its own.
func (m *team) holds(clock func() time.Time, ends error, typed ...any) Outcome {
	m.t.Helper()
	s := m.sitting(m.asker(typed...))
	s.Depth, s.Clock = assess.Quick, clock
	came, err := s.Run()
	if err != ends {
		m.t.Fatalf("it ended in %v, want %v; it said\n%s", err, ends, m.heard())
	}
	return came
}

// still is a clock that stands still.
func still() time.Time { return time.Time{} }

// Whoever looks after a point speaks first, then the others, with another one to
// begin at each point; whoever leads speaks last, wherever the turns begin.
func TestTurns(t *testing.T) {
	r := &room{Room: store.Room{People: []string{"A", "B", "C", "Lead"}}}
	for _, test := range []struct {
		opened int
		owner  string
		want   string
	}{{1, "", "A B C Lead"}, {2, "", "B C A Lead"}, {3, "", "C A B Lead"}, {4, "", "A B C Lead"}, {1, "c", "C A B Lead"}, {2, "Lead", "B C A Lead"}, {2, "nobody here", "B C A Lead"}} {
		r.opened = test.opened
		if got := strings.Join(r.turns(test.owner), " "); got != test.want {
			t.Errorf("point %d of the day, looked after by %q: %s, want %s", test.opened, test.owner, got, test.want)
		}
	}
	for spoken, want := range []string{"A speaks. Then B. Last: Lead, who leads the room.", "B speaks. Then C. Last: Lead, who leads the room.",
		"C speaks. Last: Lead, who leads the room.", "Lead, who leads the room and speaks last.", "Everybody has spoken. Rate it, or go round again."} {
		if got := r.speaks(r.People, spoken); got != want {
			t.Errorf("after %d: %s", spoken, got)
		}
	}
	r.People = nil
	if got := r.speaks(r.turns("A"), 0); got != "Everybody in turn. The person who leads the room speaks last." {
		t.Errorf("nobody named: %s", got)
	}
}

// How long the room has talked is counted up, over two visits to a point too, and
// said when it leaves.
func TestTimeForAPoint(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	now := time.Time{}
	passes := func(d time.Duration) does { return func() { now = now.Add(d) } }
	m.holds(func() time.Time { return now }, nil,
		"A, B", "4", passes(10*time.Minute), ":point", passes(150*time.Second), ":list",
		"5", passes(59*time.Second), ":list", "4", passes(time.Minute), ":list", ":quit")
	m.hears("10 minutes on this point", "You talked about point 4 for 12 minutes.", "You talked about point 4 for 13 minutes.")
	if strings.Contains(m.heard(), "about point 5") {
		t.Error("it counts less than a minute")
	}
}

// A parked thing leaves the parking place once it is in the file, not before; what
// is not decided on stays.
func TestParkedStays(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	came := m.holds(still, nil, "A, B", "4", "p", "Who pays?", "p", "Who pays?", "p", "Something | with a bar", ":list", ":quit",
		"1", ":quit")
	if got := m.state.Room().Parked; len(got) != 2 || got[0] != (store.Parked{Point: 4, Text: "Who pays?"}) {
		t.Errorf("parked: %v", got)
	}
	if want := []string{"Parked, and kept on this computer for your next workshop:", "Point 4: Who pays?", "Point 4: Something | with a bar"}; !slices.Equal(came.Kept, want) {
		t.Errorf("it keeps %q", came.Kept)
	}
	m.breaks = store.ErrSignIn
	m.holds(still, nil, ":quit", "1", "", "", ":quit")
	if len(m.state.Room().Parked) != 2 {
		t.Error("it is gone, and was not saved")
	}
	m.breaks = nil
	m.holds(still, nil, ":quit", "1", "", "", "2", "")
	if got := m.state.Room().Parked; len(got) != 0 {
		t.Errorf("still parked: %v", got)
	}
	p := m.point(4)
	if len(p.Actions) != 1 || p.Actions[0].What != "Who pays?" || len(p.Asks) != 1 || p.Asks[0].What != "Something | with a bar" {
		t.Errorf("%+v, %+v", p.Actions, p.Asks)
	}
}

// A rating from the list says that a reason stays which was given for another one.
func TestRatedFromList(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.holds(still, nil, "A, B", "4 1", "4", "1", "Because.", ":list", "4 3", "4 9", "44 1", ":quit")
	m.hears("Point 4: met.", "Point 4: not met.", "a reason that was given for another rating")
	if p := m.point(4); p.Rating != "not-met" || p.RatingReason != "Because." || p.Reason() != "" || p.RatedOn != today {
		t.Errorf("%+v", p)
	}
}

// The votes of a point are gone when the room leaves it.
func TestVotesGo(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.holds(still, nil, "A, B", "4", "v", "2", "", "", "", ":point", ":list", "4", ":point", ":quit")
	if got := strings.Count(m.heard(), "2 votes: 2 met."); got != 2 {
		t.Errorf("the votes were said %d times, want once when counted and once at :point\n%s", got, m.heard())
	}
	for _, name := range []string{"What came up", "tape"} {
		if strings.Contains(m.heard(), name) {
			t.Errorf("it says %q", name)
		}
	}
}
