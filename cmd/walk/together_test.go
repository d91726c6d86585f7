package walk

import (
	"errors"
	"slices"
	"testing"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// What somebody else changes while a question is open is shown beside the
// answer, and neither is lost.
func TestTheirs(t *testing.T) {
	both(t, []bothTest{
		{"a text, both", func(m *team) []any {
			return []any{"Ours.", m.changes(4, func(p *assess.Point) { p.Done = "Theirs." }), ".", "1", ":quit"}
		}, func(p assess.Point) bool { return p.Done == "Theirs.\n\nOurs." }, "Theirs: Theirs. Yours: Ours."},
		{"a text, theirs", func(m *team) []any {
			return []any{"Ours.", m.changes(4, func(p *assess.Point) { p.Done = "Theirs." }), ".", "theirs", ":quit"}
		}, func(p assess.Point) bool { return p.Done == "Theirs." }, "Which one should stay?"},
		{"a text, back to it first", func(m *team) []any {
			return []any{"Ours.", m.changes(4, func(p *assess.Point) { p.Done = "Theirs." }), ".", ":back", ".", "yours", ":quit"}
		}, func(p assess.Point) bool { return p.Done == "Ours." }, "A text was not finished here"},
		{"a rating", func(m *team) []any {
			return []any{"", "", "", m.changes(4, func(p *assess.Point) { p.Rating = "met" }), "2", "1", ":quit"}
		}, func(p assess.Point) bool { return p.Rating == "met" }, "Theirs: met Yours: partly met"},
		{"the same rating", func(m *team) []any {
			return []any{"", "", "", m.changes(4, func(p *assess.Point) { p.Rating = "met" }), "1", ":quit"}
		}, func(p assess.Point) bool { return p.Rating == "met" && p.RatedOn == today }, "Met. Saved."},
	})
}

func TestTheirItems(t *testing.T) {
	both(t, []bothTest{
		{"a part of an item", func(m *team) []any {
			return []any{"", "", "Findings | there.md", "E4.1", m.changes(4, func(p *assess.Point) { p.Evidence[0].Date = "2026-01-02" }), "", "", "3/1/2026", "", "", "2", "", ":quit"}
		}, func(p assess.Point) bool { return p.Evidence[0].Date == "2026-01-03" }, "Theirs: 2 January 2026 Yours: 3 January 2026"},
		{"another part of it", func(m *team) []any {
			return []any{"", "", "Findings | there.md", "E4.1", m.changes(4, func(p *assess.Point) { p.Evidence[0].Title = "Theirs" }), "", "", "3/1/2026", "", "", "", ":quit"}
		}, func(p assess.Point) bool {
			return p.Evidence[0].Date == "2026-01-03" && p.Evidence[0].Title == "Theirs"
		}, "Saved."},
		{"an item that is gone", func(m *team) []any {
			return []any{"", "", "Findings | there.md", "E4.1", m.changes(4, func(p *assess.Point) { p.Evidence = nil }), "", "", "3/1/2026", "", "", "", ":quit"}
		}, func(p assess.Point) bool {
			return p.Evidence[0].Date == "2026-01-03" && p.Evidence[0].Title == "Findings"
		}, "Saved."},
		{"an item to remove, kept", func(m *team) []any {
			return []any{"", "", "Findings | there.md", m.changes(4, func(p *assess.Point) { p.Evidence[0].Title = "Theirs" }), "remove E4.1", "theirs", "", ":quit"}
		}, func(p assess.Point) bool { return len(p.Evidence) == 1 }, "Theirs: Theirs, there.md Yours: removed"},
		{"an item to remove, taken out", func(m *team) []any {
			return []any{"", "", "Findings | there.md", m.changes(4, func(p *assess.Point) { p.Evidence[0].Title = "Theirs" }), "remove E4.1", "yours", "", ":quit"}
		}, func(p assess.Point) bool { return len(p.Evidence) == 0 }, "Yours: removed"},
		{"what was reused", func(m *team) []any {
			return []any{"", "", "", "", "", "2", "A library", "Hackney", "1"}
		}, func(p assess.Point) bool { return p.Reused[0].What == "A library" }, "That was the last one."},
	})
}

type bothTest struct {
	name  string
	typed func(m *team) []any
	want  func(p assess.Point) bool
	heard string
}

// both wants what becomes of point 4 while two write in it.
func both(t *testing.T, tests []bothTest) {
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := starts(t, "lgdss@2016", "beta")
			m.sits(assess.Quick, []int{4}, nil, test.typed(m)...)
			m.hears(test.heard)
			if p := m.point(4); !test.want(p) {
				t.Errorf("the point is %+v; it said\n%s", p, m.said.String())
			}
		})
	}
}

// Leaving the choice between two texts leaves the walk; both are still there,
// one in the file and one as a draft.
func TestLeavingTheirs(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.sits(assess.Quick, []int{4}, ErrLeft, "Ours.", m.changes(4, func(p *assess.Point) { p.Done = "Theirs." }), ".", ":quit")
	m.sits(assess.Quick, []int{4}, nil, ".", "1", ":quit")
	m.hears("A text was not finished here")
	if p := m.point(4); p.Done != "Theirs.\n\nOurs." {
		t.Errorf("the point is %+v", p)
	}
}

// A file that cannot be written costs no answer: one is told, and may try
// again.
func TestUnsaved(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	broken := does(func() { m.breaks = errors.New("disk full") })
	m.sits(assess.Quick, []int{4}, nil, "Ours.", broken, ".", "", does(func() { m.breaks = nil }), "", ":quit")
	m.hears("Not saved: disk full This is not saved yet, and nothing is lost. Put the file right, then press Enter to save again, or :quit.")
	if p := m.point(4); p.Done != "Ours." {
		t.Errorf("the point is %+v", p)
	}
	m.sits(assess.Quick, []int{7}, ErrUnsaved, "Ours.", broken, ".", ":quit")
}

// Two items with one id, as after a merge, can get an id each.
func TestTwins(t *testing.T) {
	twins := func(m *team) {
		m.changes(4, func(p *assess.Point) {
			p.Evidence = []assess.Evidence{{ID: "E4.1", Title: "One"}, {ID: "E4.1", Title: "Two"}}
		})()
	}
	for typed, want := range map[string]string{"": "E4.2", "no": "E4.1"} {
		m := starts(t, "lgdss@2016", "beta")
		twins(m)
		m.sits(assess.Quick, []int{4}, nil, typed, ":quit")
		m.hears("There are two items called E4.1. The second could be E4.2. Do you want to change that?")
		if id := m.point(4).Evidence[1].ID; id != want {
			t.Errorf("after %q the second is %s, want %s", typed, id, want)
		}
	}
	m := starts(t, "lgdss@2016", "beta")
	twins(m)
	m.sits(assess.Quick, []int{4}, ErrLeft, ":quit")
}

// glass asks as a screen does where that goes further than lines: from the
// list and from the end of a point.
type glass struct {
	*ask.Lines
	picks, ends []ask.Reply
	lists       []*ask.TaskList
	shown       []string
}

func (g *glass) Pick(q *ask.TaskList) (ask.Reply, error) {
	g.lists = append(g.lists, q)
	reply := g.picks[0]
	g.picks = g.picks[1:]
	return reply, nil
}

func (g *glass) Overview(q ask.Overview) (ask.Reply, error) {
	reply := g.ends[0]
	g.ends = g.ends[1:]
	return reply, nil
}

func (g *glass) Show(title, text string) error {
	g.shown = append(g.shown, title+"\n"+text)
	return nil
}

// From the list one makes the report, reads what was covered, goes to the
// questions about the service, and comes back to the list each time.
func TestWaysFromTheList(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.changes(7, func(p *assess.Point) {
		p.Rating, p.Owner = "partly-met", "Developer"
		p.Actions = []assess.Action{{ID: "A7.1", What: "Publish", Owner: "Service owner", Due: "2026-01-01", State: assess.Open}}
	})()
	skips := func(n int) []any { return slices.Repeat([]any{":skip"}, n) }
	typed := slices.Concat(skips(6), []any{"2"}, // about the service, and how much to ask
		skips(6), skips(1), []any{"2"}, // a point, back into it, and how much to ask
		skips(6), skips(6)) // where one was, and a point named at its end
	g := &glass{Lines: m.asker(typed...),
		picks: []ask.Reply{{Go: ask.Report}, {Go: ask.Covered}, {Go: ask.Service}, {Go: ask.Depth}, {Value: "4"}, {Go: ask.Resume}},
		ends:  []ask.Reply{{Go: ask.Back}, {Go: ask.Report}, {Go: ask.Depth}, {Go: ask.List}, {Value: "7"}, {Go: ask.Quit}}}
	s := m.sitting(g)
	s.Depth = assess.Quick
	if _, err := s.Run(); err != nil {
		t.Fatalf("%v; it said\n%s", err, m.said.String())
	}
	if len(g.shown) != 3 || g.shown[0] != "The report\nWrote a.pdf" || g.shown[2] != g.shown[0] {
		t.Errorf("it showed %q", g.shown)
	}
	one := g.lists[0].Tasks[6]
	if one.Mark != "half" || one.Late != "1 action overdue" || !one.Below || !one.Rated || len(one.Roles) != 2 || g.lists[0].Looked != "1 of 15 points looked at" {
		t.Errorf("the task is %+v", one)
	}
}
