package assess

import (
	"errors"
	"testing"

	"standpoint/assess/problem"
)

func TestClosing(t *testing.T) {
	for _, one := range []struct {
		name, id, link string
		evidence       string // the id afterwards
		made, added    bool
		err            error
		says           string
	}{
		{name: "without anything", id: "A1.1"},
		{name: "with a link", id: "a1.1", link: "docs/b.md", evidence: "E1.2", made: true},
		{name: "with a link that is there", id: "A1.1", link: "docs/a.md", evidence: "E1.1"},
		{name: "with an id", id: "A1.1", link: "e1.1", evidence: "E1.1"},
		{name: "with an id that is not there", id: "A1.1", link: "E9.9", err: ErrNoEvidence, says: `there is no evidence "E9.9"`},
		{name: "not there", id: "A9.9", err: ErrNoAction, says: "there is no action A9.9 here"},
		{name: "there twice", id: "A1.4", err: ErrNoAction, says: "two actions here have the id A1.4"},
		{name: "done and unshown", id: "A1.2", link: "docs/b.md", evidence: "E1.2", made: true, added: true},
		{name: "done and shown", id: "A1.3", link: "docs/b.md", says: "A1.3 is done already"},
		{name: "done, and nothing new", id: "A1.2", says: "A1.2 is done already"},
	} {
		a := &Assessment{Points: []Point{{Number: 1, Evidence: []Evidence{{ID: "E1.1", Link: "docs/a.md"}}, Actions: []Action{
			{ID: "A1.1", What: "Ask", Visibility: Restricted}, {ID: "A1.2", State: Done}, {ID: "A1.3", State: Done, Evidence: "E1.1"}, {ID: "A1.4"},
		}}, {Number: 2, Actions: []Action{{ID: "A1.4"}}}}}
		c := Closing{ID: one.id, Link: one.link, Shown: Evidence{Date: "2026-11-23"}}
		err := c.Apply(a)
		if one.says != "" {
			if err == nil || err.Error() != one.says || problem.HintOf(err) == "" || one.err != nil && !errors.Is(err, one.err) {
				t.Errorf("%s: %v", one.name, err)
			}
			continue
		}
		action := a.Points[0].Action(one.id)
		if err != nil || action.State != Done || action.Evidence != one.evidence || c.Evidence != one.evidence || c.Made != one.made || c.Added != one.added {
			t.Errorf("%s: %v, %+v, %+v", one.name, err, action, c)
		}
		if one.made {
			if e := a.Evidence(one.evidence); e.Link != one.link || e.Date != "2026-11-23" || e.Title != action.What || e.Visibility != action.Visibility {
				t.Errorf("%s: %+v", one.name, e)
			}
		}
	}
}
