package walk

import (
	"fmt"
	"strings"
	"testing"

	"standpoint/assess"
)

// carries gives the team's assessment n answers and other things that came over.
func (m *team) carries(n int) {
	m.t.Helper()
	_, err := m.update(func(a *assess.Assessment) error {
		a.Depth = assess.Quick
		for i := range n {
			sp := &m.standard.Points[i%len(m.standard.Points)]
			p := a.EnsurePoint(m.standard, sp.Number)
			switch i / len(m.standard.Points) {
			case 0:
				p.Done, p.Was, p.Carried = fmt.Sprintf("Done %d.", i), "alpha, round 1", assess.Yes
			case 1:
				p.Evidence = append(p.Evidence, assess.Evidence{ID: fmt.Sprintf("E%d.1", sp.Number), Title: "Findings", Carried: assess.Yes})
			default:
				p.Actions = append(p.Actions, assess.Action{ID: fmt.Sprintf("A%d.1", sp.Number), What: "Ask", From: "beta-1-panel R4.1", Carried: assess.Yes})
			}
		}
		return nil
	})
	if err != nil {
		m.t.Fatal(err)
	}
}

func (m *team) unconfirmed() int {
	m.t.Helper()
	a, _, err := m.load()
	if err != nil {
		m.t.Fatal(err)
	}
	return len(a.Unconfirmed())
}

// Confirming 40 things takes 40 times Enter, and one to begin with.
func TestConfirm40(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.carries(40)
	typed := []any{""}
	for i := range 40 {
		typed = append(typed, does(func() {
			if n := m.unconfirmed(); n != 40-i {
				t.Errorf("before key %d there are %d left", i+1, n)
			}
		}), "")
	}
	typed = append(typed, ":quit")
	if _, err := m.sitting(m.asker(typed...)).Run(); err != nil {
		t.Fatal(err)
	}
	if n := m.unconfirmed(); n > 0 {
		t.Errorf("%d are not confirmed", n)
	}
	for _, want := range []string{"40 things were carried over", "1 of 40. Point 1, ", "from alpha, round 1.", "Done: Done 0.", "Does this still need to be done?", "That was the last one."} {
		if !strings.Contains(m.said.String(), want) {
			t.Errorf("it does not say %q:\n%s", want, m.said.String())
		}
	}
}

// Later leaves it, back shows the one before again, a change confirms, and so does
// somebody else's: that one is passed over.
func TestConfirmOtherwise(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.carries(5)
	others := does(func() {
		_, err := m.update(func(a *assess.Assessment) error { a.Point(3).Carried = ""; return nil })
		if err != nil {
			t.Fatal(err)
		}
	})
	asker := m.asker("", "3", others, "", ":back", "", "2", "Done anew.", ".", "", ":quit")
	if _, err := m.sitting(asker).Run(); err != nil {
		t.Fatal(err, m.said.String())
	}
	a, _, _ := m.load()
	open := a.Unconfirmed()
	if len(open) != 1 || open[0].Point != 1 || a.Point(4).Done != "Done anew." || !strings.Contains(m.said.String(), "You left 1 for later.") {
		t.Errorf("%+v, %q\n%s", open, a.Point(4).Done, m.said.String())
	}
}

// Not now asks for nothing, and only the points of a sitting are asked about.
func TestConfirmNotNow(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.carries(5)
	s := m.sitting(m.asker("2", ":quit"))
	s.Only = []int{2, 4}
	if _, err := s.Run(); err != nil {
		t.Fatal(err)
	}
	if m.unconfirmed() != 5 || !strings.Contains(m.said.String(), "2 things were carried over, and nobody has confirmed them yet.") {
		t.Error(m.said.String())
	}
}
