package portfolio

import (
	"errors"
	"strings"
	"testing"

	"standpoint/assess/problem"
	"standpoint/standards"
)

func TestReadList(t *testing.T) {
	l, err := ReadList([]byte("kind: portfolio\nname: All\nout_of_date_after_months: 6\nservices:\n  - {name: Bin days, organisation: A}\n  - {service: parks, share: public, standard: lgdss@2016, repository: parks.git, revision: main}\n"))
	if err != nil {
		t.Fatal(err)
	}
	if x := l.Services[0]; x.Service != "bin-days" || x.Share != "council" || x.Months != 6 || x.Title() != "Bin days" {
		t.Errorf("the first is %+v", x)
	}
	if x := l.Services[1]; x.Share != "public" || x.Revision != "main" || x.Title() != "parks" {
		t.Errorf("the second is %+v", x)
	}
	if l, err := ReadList([]byte("kind: portfolio\n")); err != nil || l.Stale != outOfDate {
		t.Errorf("a bare one is %+v, %v", l, err)
	}
}

// TestReadListRefuses wants what cannot be meant refused, at its place.
func TestReadListRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"kind: policy\n": `1:7: kind "policy" is not "portfolio"`, "kind: portfolio\nstandpoint: 99\n": "2:13: this file is of format 99",
		"kind: portfolio\nout_of_date_after_months: 0\n":                   "2:27: out_of_date_after_months 0 is not from 1 to 120",
		"kind: portfolio\nservices:\n  - {}\n":                             "3:5: this service has neither an id nor a name",
		"kind: portfolio\nservices:\n  - {service: a, share: all}\n":       `3:25: share "all" is not one`,
		"kind: portfolio\nservices:\n  - {service: a, standard: LGDSS}\n":  `3:28: standard "LGDSS" is not the name`,
		"kind: portfolio\nservices:\n  - {service: a, revision: main}\n":   "3:28: there is a revision and no repository",
		"kind: portfolio\nservices:\n  - {service: a}\n  - {service: A}\n": `4:15: service "A" appears twice, first as number 1`,
		"kind: portfolio\nbudget: 3\n":                                     "2:1: ",
	} {
		if _, err := ReadList([]byte(text)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}

// TestProblemsOf wants the mistakes of a file apart, each with its place, and
// one in its standard with that one's.
func TestProblemsOf(t *testing.T) {
	many := problem.Errors{{File: "a.yaml", Line: 3, Column: 1, What: "one", Hint: "h"}, {File: "standards/own.yaml", Line: 1, Column: 2, What: "two"}}
	got := ProblemsOf("a.yaml", many)
	if len(got) != 2 || got[0].Error() != "a.yaml:3:1: one" || got[0].Hint != "h" || got[1].Error() != "a.yaml: its standard cannot be read: standards/own.yaml:1:2: two" {
		t.Errorf("got %v", got)
	}
	if got := ProblemsOf("a.yaml", problem.With(errors.New("a.yaml: gone"), "look")); len(got) != 1 || got[0].Error() != "a.yaml: gone" || got[0].Hint != "look" {
		t.Errorf("got %v", got)
	}
}

// TestUnknownStandard wants what is joined of a standard nobody knows left out
// and said to be, once.
func TestUnknownStandard(t *testing.T) {
	var join Join
	for _, id := range []string{"a", "b"} {
		if err := join.Add(&Record{Kind: KindService, Service: id, File: id + ".yaml", Standard: "theirs@1"}); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 { // each part was made with the same list
		for _, r := range []Record{{Kind: KindExpected, Service: "x", Months: 12}, {Kind: KindOlder, File: "old.yaml"}, {Kind: KindUnread, File: "bad.yaml", Problem: "no"}} {
			if err := join.Add(&r); err != nil {
				t.Fatal(err)
			}
		}
	}
	join.Unread(&problem.Error{What: "a part is gone"})
	in := join.Input(standards.Lookup)
	if len(in.Keys) != 0 || len(in.Expected) != 1 || len(in.Older) != 2 || len(in.Problems) != 4 || in.Problems[3].Error() != `a.yaml: standard "theirs@1" is not one I know` {
		t.Errorf("got %+v", in)
	}
}
