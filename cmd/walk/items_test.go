package walk

import (
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// sharing leads from the list of points to what is shared at point 4.
var sharing = []any{"4", ":point", "Shared"}

// What was said of an item is kept whichever way somebody leaves before its end:
// it is said then, offered again, and saved once it is whole.
func TestBegunItem(t *testing.T) {
	begun := `1 Findings, not saved yet, research/1.md`
	for leaves, stops := range map[string]error{":list": nil, ":point": nil, ":quit": nil, ":undo": nil, ":back": nil, ":depth": nil, ":search zeppelin": nil, "": ask.ErrStopped} {
		t.Run(leaves, func(t *testing.T) {
			m := starts(t, "lgdss@2016", "beta")
			answers := []any{"", "", "Findings", "research/1.md"}
			switch leaves {
			case "":
			case ":back":
				answers = append(answers, ":back", ":back", ":back", ":quit")
			case ":depth":
				answers = append(answers, leaves, "2", ":quit")
			default:
				answers = append(answers, leaves, ":quit")
			}
			m.sits(assess.Quick, []int{4}, stops, answers...)
			if stops == nil {
				m.hears("Not saved yet, and kept for you: Findings, research/1.md.")
			}
			if p := m.point(4); len(p.Evidence) > 0 {
				t.Fatalf("it is saved: %+v", p.Evidence)
			}
			m.sits(assess.Quick, []int{4}, nil, ":list", "4", ":point", "Evidence", "1", "1", "2 October 2026", "9 of 12 finished", "", ":quit")
			m.hears(begun, "You began this before and did not save it: Findings, research/1.md.", "What date is it from?")
			if p := m.point(4); len(p.Evidence) != 1 || p.Evidence[0].Title != "Findings" || p.Evidence[0].Link != "research/1.md" || p.Evidence[0].Date != "2026-10-02" {
				t.Errorf("the evidence is %+v", p.Evidence)
			}
			if left := m.state.Drafts(); len(left) > 0 {
				t.Errorf("kept still: %q", left)
			}
		})
	}
}

// Each kind of item is kept, the parts that are chosen too, beside others that are
// begun; and what is not wanted is dropped.
func TestBegunKinds(t *testing.T) {
	for kind, first := range map[string]string{"2": "Address list", "3": "A layout", "4": "A tester"} {
		m := starts(t, "lgdss@2016", "beta")
		m.sits(assess.Quick, nil, nil, append(sharing, kind, first, ":list", ":quit")...)
		m.hears("Not saved yet, and kept for you: " + first + ".")
		m.sits(assess.Quick, nil, nil, append([]any{":list"}, append(sharing, "go on", "drop", ":quit")...)...)
		m.hears("go on with "+first+", not saved yet", "2 drop it")
		if left := m.state.Drafts(); len(left) > 0 {
			t.Errorf("%s: kept still: %q", kind, left)
		}
	}
	m := starts(t, "lgdss@2016", "beta")
	m.sits(assess.Quick, []int{4}, nil, "", "", "Findings", ":list", "4", ":point", "Evidence", "Another | x.md | no date at all", ":list", ":quit")
	m.sits(assess.Quick, []int{4}, nil, ":list", "4", ":point", "Evidence", ":list", ":quit")
	m.hears("1 Findings, not saved yet", "2 Another, not saved yet, x.md, no date at all")
}

// A change of an item that is half typed is kept as well, and the item says so.
func TestBegunChange(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.changes(4, func(p *assess.Point) {
		p.Actions = []assess.Action{{ID: "A4.1", What: "Ask", Owner: "Developer", State: "open"}}
	})()
	m.sits(assess.Quick, []int{4}, nil, ":point", "Actions", "A4.1", "", "Service owner", ":list", ":quit")
	m.hears("Not saved yet, and kept for you: Service owner.")
	if p := m.point(4); p.Actions[0].Owner != "Developer" {
		t.Fatalf("it is saved: %+v", p.Actions)
	}
	m.sits(assess.Quick, []int{4}, nil, ":list", "4", ":point", "Actions", "A4.1", "", "", "", "", ":quit")
	m.hears("1 A4.1 Ask, Developer, a change is not saved yet", "You began this before and did not save it: Service owner.")
	if p := m.point(4); p.Actions[0].Owner != "Service owner" || strings.Join(m.state.Drafts(), "") != "" {
		t.Errorf("%+v, and %q is kept", p.Actions, m.state.Drafts())
	}
}
