package walk

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/assess/store"
	"standpoint/cmd/ask"
	"standpoint/standards"
)

const today = assess.Date("2026-11-23")

// team is a team at its assessment, a file in a folder of its own.
type team struct {
	t        *testing.T
	path     string
	standard *standards.Standard
	state    *store.State
	said     strings.Builder // of the sitting that was last
	breaks   error           // what is wrong with every save
}

// starts gives a team with a new assessment.
func starts(t *testing.T, standard, phase string) *team {
	t.Helper()
	folder := t.TempDir()
	t.Setenv("STANDPOINT_STATE", filepath.Join(folder, "state"))
	s, err := standards.Lookup(standard)
	m := &team{t: t, path: filepath.Join(folder, "a.yaml"), standard: s}
	if err == nil {
		err = store.Create(m.path, &assess.Assessment{Kind: "assessment", Format: assess.Format, Standard: s.FullID(), Phase: phase, Round: 1, Lang: "en"}, s)
	}
	if err == nil {
		m.state, err = store.StateOf(m.path)
	}
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// does is a step between two lines: somebody else at work.
type does func()

// steps are lines that are typed, and what happens between them. Each comes
// when it is wanted and not before.
type steps struct {
	left []any
	rest string
}

func (s *steps) Read(into []byte) (int, error) {
	for s.rest == "" {
		if len(s.left) == 0 {
			return 0, errors.New("nobody types any more")
		}
		switch next := s.left[0].(type) {
		case string:
			s.rest = next + "\n"
		case does:
			next()
		}
		s.left = s.left[1:]
	}
	n := copy(into, s.rest)
	s.rest = s.rest[n:]
	return n, nil
}

// asker asks this team in lines.
func (m *team) asker(typed ...any) *ask.Lines {
	m.said.Reset()
	return ask.NewLines(m.t.Context(), ask.Means{In: &steps{left: typed}, Out: &m.said, Clean: func(text string) string { return text }})
}

// sitting is one sitting of the team with an asker.
func (m *team) sitting(asker ask.Asker) Sitting {
	m.t.Helper()
	a, s, err := m.load()
	if err != nil {
		m.t.Fatal(err)
	}
	return Sitting{
		Asker: asker, File: m.path, Day: today, State: m.state, Assessment: a, Standard: s, Load: m.load, Update: m.update,
		Explain: func(err error) string { return "Not saved: " + err.Error() }, Report: func() string { return "Wrote a.pdf" },
		Headline: func(a *assess.Assessment, s *standards.Standard) string { return "Bins · " + s.ID },
		Next:     func(*standards.Standard, *assess.Assessment, assess.Progress) string { return "go on" },
		Mark:     func(shape string) string { return shape },
	}
}

func (m *team) load() (*assess.Assessment, *standards.Standard, error) {
	file, err := store.Load(m.path)
	if err != nil {
		return nil, nil, err
	}
	return file.Assessment, m.standard, nil
}

func (m *team) update(change func(*assess.Assessment) error) (*assess.Assessment, error) {
	if m.breaks != nil {
		return nil, m.breaks
	}
	file, err := store.Load(m.path)
	if err == nil {
		file, _, err = file.Update(change)
	}
	if err != nil {
		return nil, err
	}
	return file.Assessment, nil
}

// sits runs a sitting at a depth over some points, all of them where none are
// given, and wants it to end in an error, or in none.
func (m *team) sits(depth string, only []int, ends error, typed ...any) []string {
	m.t.Helper()
	s := m.sitting(m.asker(typed...))
	s.Depth, s.Only = depth, only
	came, err := s.Run()
	if !errors.Is(err, ends) {
		m.t.Fatalf("it ended in %v, want %v; it said\n%s", err, ends, m.heard())
	}
	return came.CameTo
}

// heard is what was said, on one line.
func (m *team) heard() string { return strings.Join(strings.Fields(m.said.String()), " ") }

// hears wants something to have been said.
func (m *team) hears(texts ...string) {
	m.t.Helper()
	for _, text := range texts {
		if !strings.Contains(m.heard(), text) {
			m.t.Errorf("it did not say %q, but\n%s", text, m.said.String())
		}
	}
}

// point is a point of the file as it is now.
func (m *team) point(number int) assess.Point {
	m.t.Helper()
	a, _, err := m.load()
	if err != nil {
		m.t.Fatal(err)
	}
	if p := a.Point(number); p != nil {
		return *p
	}
	return assess.Point{}
}

// changes is somebody else changing a point.
func (m *team) changes(number int, change func(*assess.Point)) does {
	return func() {
		_, err := m.update(func(a *assess.Assessment) error {
			change(a.EnsurePoint(m.standard, number))
			return nil
		})
		if err != nil {
			m.t.Error(err)
		}
	}
}

func TestFirstLook(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	came := m.sits(assess.FirstLook, []int{4, 7}, nil, "2", "Half of it.", "Developer", "", "4", "Only later.", "", "")
	m.hears("How does point 4 stand?", "In one sentence: why?", "Which role can say more?", "Next is point 7", "Why does point 7 not apply, or only later?", "That was the last one.")
	if p := m.point(4); p.Rating != "partly-met" || p.RatedOn != today || p.RatingReason != "Half of it." || p.Owner != "Developer" {
		t.Errorf("point 4 is %+v", p)
	}
	want := []string{"Bins, lgdss, 23 November 2026", "Worked on today: point 4, Iterate and improve regularly: partly met; point 7, Use open standards: not applicable.",
		"Without a rating: points 1 to 3, 5 to 6 and 8 to 15.", "Next: go on"}
	if !slices.Equal(came, want) {
		t.Errorf("it came to\n%q, want\n%q", came, want)
	}
}

// Many points are said as ranges: the summary is to fit a message.
func TestManyCovered(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	came := m.sits(assess.FirstLook, []int{1, 2, 3, 5}, nil, "1", "", "", "", "1", "", "", "", "2", "", "", "", "1", "", "")
	if want := "Worked on today: points 1 to 2 and 5 met; point 3 partly met."; len(came) < 2 || came[1] != want {
		t.Errorf("it came to\n%q, want\n%q", came, want)
	}
}

func TestQuick(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	came := m.sits(assess.Quick, []int{4}, nil, "We change it weekly.", ".", "More of it.", ".",
		"Findings | round-3.md | 14 Sept 2026 | It works", // all at once
		"Figures", "", "soon", "1/10/2026", "They fell", // one by one
		"E4.1", "", "there.md", "", "", "3", // where it is, and only the team sees it
		"remove E4.2", "",
		"1",
		"Recruit five | Researcher | some day", "soon", "", "Print it", "", "", "A4.1", "", "", "1 February 2027", "2", "",
		"2", "A library", "Hackney", "3", "Our code", "https://example.org/code", "4", "Testing", "", "",
	)
	p := m.point(4)
	if len(p.Evidence) != 1 || p.Evidence[0].Link != "there.md" || p.Evidence[0].Date != "2026-09-14" || p.Evidence[0].Visibility != assess.Restricted {
		t.Errorf("the evidence is %+v", p.Evidence)
	}
	if len(p.Actions) != 2 || p.Actions[0].State != assess.Done || p.Actions[0].Due != "2027-02-01" || p.Actions[1].Owner != "" {
		t.Errorf("the actions are %+v", p.Actions)
	}
	if len(p.Reused) != 1 || p.Reused[0].From != "Hackney" || len(p.Offers) != 1 || p.Offers[0].Link != "https://example.org/code" || len(p.Asks) != 1 {
		t.Errorf("shared is %+v, %+v, %+v", p.Reused, p.Offers, p.Asks)
	}
	if p.Rating != "met" || p.Done != "We change it weekly." || p.Planned != "More of it." {
		t.Errorf("the point is %+v", p)
	}
	m.hears("Worth thinking about: Who can change content", "is not a date that exists", "\"some day\" is not a date that exists. Write it as 3 September 2026, 3/9/2026,", "Understood: 14 September 2026.",
		"Up to \"met\" by the rule. The newest evidence is from 14 September 2026.")
	if !slices.Contains(came, "A4.2 Print it (no owner yet, no date yet)") || !slices.Contains(came, "A4.1 Recruit five (Researcher, 1 February 2027)") {
		t.Errorf("it came to %q", came)
	}
}

func TestBought(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.serves(func(s *assess.Service) { s.Delivery = "bought" })
	m.sits(assess.Full, []int{4}, nil, "The team.", ".", ":quit")
	m.hears("Question 1 of 3.", "What happened to the changes you asked the supplier for?")
}

func TestFull(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.serves(func(s *assess.Service) { s.Delivery = "mixed" })
	m.sits(assess.Full, []int{4}, nil,
		"The team.", ".", // answered
		"The supplier does.", ":state", "2", // answered, and the supplier holds it
		":state", "2", // not known, the supplier would know
		":state", "3", "There was none.", // does not apply
		"Soon.", ".", ":back", "3", // planned
		"Service owner", "It works.", ".", "",
		"Findings | round-3.md | 14/9/2026 | It works", "",
		"1", "The rest is not ours.", // above the ceiling
		"", "")
	p := m.point(4)
	states := ""
	for _, answer := range p.Answers {
		states += answer.State + " " + answer.HeldBy + answer.Why + "\n"
	}
	if want := "answered \nanswered supplier\ndont-know supplier\ndoes-not-apply There was none.\nplanned \n"; states != want {
		t.Errorf("the answers are\n%s, want\n%s", states, want)
	}
	if p.Owner != "Service owner" || p.Rating != "met" || p.RatingReason != "The rest is not ours." {
		t.Errorf("the point is %+v", p)
	}
	m.hears("Question 1 of 5.", "Question 5 of 5.", "That is above the suggestion. Why?", "We don't know, the supplier would. Saved.", "Does not apply. Saved.")
	// What is said of an answer changes with it.
	m.sits(assess.Full, []int{4}, nil, "", ":state", "1", ":quit")
	if a := m.point(4).Answers[1]; a.HeldBy != "" {
		t.Errorf("the answer is %+v", a)
	}
}

// Whose points are theirs is asked once, and remembered.
func TestMine(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.sits(assess.Full, nil, nil, "m", ":quit")
	m.hears("No role has been named yet.")
	m.changes(4, func(p *assess.Point) { p.Owner = "Developer" })()
	m.changes(7, func(p *assess.Point) { p.Actions = []assess.Action{{ID: "A7.1", What: "Ask", Owner: "Service owner"}} })()
	m.sits(assess.Full, nil, nil, "m", "2", ":quit")
	m.hears("Which role is yours? 1 Developer 2 Service owner", "Only what Service owner looks after; :list shows all of them. 7 Use open standards")
	m.sits(assess.Full, nil, nil, "m", ":quit")
	m.hears("Only what Service owner looks after;")
	if strings.Contains(m.heard(), "Which role") {
		t.Errorf("it asks again: %s", m.heard())
	}
	m.sits(assess.Full, nil, nil, "m", "m", "1", ":list", ":quit")
	m.hears("Only what Developer looks after; :list shows all of them. 4 Iterate", "1 Understand user needs")
}

// What was answered is offered as what is in place, and what is planned as that.
func TestOffer(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.sits(assess.Full, []int{4}, nil, "The team.", ".", "Soon.", ":state", "2", "Every week.", ".", "", "", "", ":answers", "And this.", ".", ":answers", "", ":quit")
	if p := m.point(4); p.Done != "The team.\n\nEvery week.\nAnd this." || p.Planned != "Soon." {
		t.Errorf("the point is %+v", p)
	}
	m.hears(":answers takes your 2 answers, :point reads them.", "Now it is 4 words, beginning \"The team. Every week.\". Enter saves it.")
	// It is offered once, and nowhere else.
	m.sits(assess.Quick, []int{5}, nil, ":answers", "", ":quit")
	m.hears("There are no answers to take over here.")
}

// One goes back over every question, also out of a point and into it again,
// and nothing that was answered is lost by it.
func TestBack(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.sits(assess.Quick, []int{4, 7}, nil, "In place.", ".", ":back", ":read", ":skip", ":back", ":back", "4", // out to the list, and in again
		"", "", "", "1", "", "Evidence alone", ":back", ":back", ":skip", ":back", ":back", ":list", "q")
	m.hears("Which point? Type its number, or 0 for more.", "In place.")
	if p := m.point(4); p.Done != "In place." {
		t.Errorf("the point is %+v", p)
	}
}

// A sitting begins where the last one stopped, at the same depth, with what was
// half typed.
func TestResume(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.sits("", nil, ask.ErrStopped, "2", "7", "", "Half a plan")
	m.sits("", nil, nil, "", ":read", ".", ":quit")
	m.hears("You stopped at point 7, Use open standards.", "A text was not finished here: 3 words", "What shows it?")
	if p := m.point(7); p.Planned != "Half a plan" {
		t.Errorf("the point is %+v", p)
	}
	m.sits("", nil, nil, ":list", "d", "1", "99", "7", ":depth", "2", ":quit")
	m.hears("\"99\" is not a point here. Type a number from 1 to 15.", "How does point 7 stand?")
	if depth := m.state.Place().Depth; depth != assess.Quick {
		t.Errorf("the depth is %q", depth)
	}
}

// serves says something about the team's service.
func (m *team) serves(change func(*assess.Service)) {
	m.t.Helper()
	if _, err := m.update(func(a *assess.Assessment) error { change(&a.Service); return nil }); err != nil {
		m.t.Fatal(err)
	}
}

// A reason that was given for another rating is asked about when the rating
// changes, and stays unprinted until somebody decides.
func TestReasonOfAnotherRating(t *testing.T) {
	for typed, want := range map[string][2]string{"1": {"Half of it.", ""}, "2": {"All of it.", ""}, "3": {"", ""}, "": {"Half of it.", "partly-met"}} {
		m := starts(t, "lgdss@2016", "beta")
		m.changes(4, func(p *assess.Point) { p.Done, p.Rating, p.RatingReason = "Something.", "partly-met", "Half of it." })()
		answers := []any{"", "", "", "1", typed}
		if typed == "2" {
			answers = append(answers, "All of it.")
		}
		m.sits(assess.Quick, []int{4}, nil, append(answers, ":quit")...)
		m.hears("For \"partly met\" you wrote: Half of it.", "Is that still true for \"met\"?")
		if p := m.point(4); p.Rating != "met" || p.RatingReason != want[0] || p.ReasonFor != want[1] {
			t.Errorf("after %q it is %q because %q, given for %q", typed, p.Rating, p.RatingReason, p.ReasonFor)
		}
	}
}

// Whoever asks for more inside a point goes on at the first question that was
// not asked yet, and is asked nothing twice.
func TestDeeperInAPoint(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.sits(assess.Quick, []int{4}, nil, "Something.", ".", ":depth", "3",
		"We can.", ".", "", "", "", "", // 5 questions
		"Developer", ":quit") // who looks after it, and on to what is planned
	m.hears("Question 1 of 5.", "Question 5 of 5.", "What is planned?")
	if said := m.heard(); strings.Count(said, "What is in place?") != 1 || strings.Index(said, "Question 5") > strings.LastIndex(said, "What is planned?") {
		t.Errorf("it said %s", said)
	}
	a, _, _ := m.load()
	if a.Depth != assess.Full || m.point(4).Done != "Something." || m.point(4).Answers[0].Text != "We can." || m.point(4).Owner != "Developer" {
		t.Errorf("at the depth %q the point is %+v", a.Depth, m.point(4))
	}
}

// What is half typed and what could not be saved is said at the end.
func TestKeptAtTheEnd(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	s := m.sitting(m.asker("Half a text"))
	s.Depth, s.Only = assess.Full, []int{4}
	came, err := s.Run()
	if want := []string{"Not finished, and kept on this computer for your next walk:", `Point 4, the answer to "Who can change content`}; !errors.Is(err, ask.ErrStopped) ||
		len(came.Kept) != 2 || came.Kept[0] != want[0] || !strings.HasPrefix(came.Kept[1], want[1]) {
		t.Errorf("%v, and it kept %q", err, came.Kept)
	}
	m = starts(t, "lgdss@2016", "beta")
	s = m.sitting(m.asker("", "", "", does(func() { m.breaks = errors.New("disk full") }), "2", ":quit"))
	s.Depth, s.Only = assess.Quick, []int{4}
	if came, err = s.Run(); !errors.Is(err, ErrUnsaved) || len(came.Kept) != 1 || !strings.HasSuffix(came.Kept[0], `: "partly met".`) || m.point(4).Rating != "" {
		t.Errorf("%v, and it kept %q", err, came.Kept)
	}
	m = starts(t, "lgdss@2016", "beta")
	s = m.sitting(m.asker("Typed.", does(func() { m.breaks = errors.New("disk full") }), ".", ":quit"))
	s.Depth, s.Only = assess.Quick, []int{4}
	if came, err = s.Run(); !errors.Is(err, ErrUnsaved) || len(came.Kept) != 2 || came.Kept[1] != "Point 4, in place" {
		t.Errorf("%v, and it kept %q", err, came.Kept)
	}
	m.breaks = nil
	m.sits("", []int{4}, nil, ":read", ".", ":quit")
	if p := m.point(4); p.Done != "Typed." {
		t.Errorf("the point is %+v", p)
	}
}

// A walk of some points shows those, and goes to no other.
func TestOnlySomePoints(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.changes(5, func(p *assess.Point) { p.Planned = "Soon." })()
	m.sits(assess.Quick, []int{4, 5, 6}, nil, ":list", "7", "5", ":quit")
	m.hears("0 of 3 points looked at, 1 begun: only points 4 to 6.", ": begun", "This walk is about points 4 to 6 only.", "Point 5 of 15.")
	if strings.Contains(m.heard(), "7 Use open standards") {
		t.Errorf("it tells of others: %s", m.heard())
	}
}
