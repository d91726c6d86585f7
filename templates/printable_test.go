package templates

import (
	"reflect"
	"testing"

	"standpoint/assess"
)

func TestPrintable(t *testing.T) {
	for text, want := range map[string]string{
		"plain\n\ttext": "plain\n\ttext", "red \x1b[31m": "red [31m", "\u202eabc\u2066": "abc", "\ufeffx": "x", "a\xffb": "ab", "\u0085": "", "ŵ 日本 👍🏽": "ŵ 日本 👍🏽",
	} {
		if got := Printable(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestCleanSharesNothing(t *testing.T) {
	from := &Actions{AsOf: "2026-11-23", Rows: []Action{{ID: "A1.1", What: "esc \x1b", Point: 1, Overdue: true}}}
	got := Clean(from)
	if want := (&Actions{AsOf: "2026-11-23", Rows: []Action{{ID: "A1.1", What: "esc ", Point: 1, Overdue: true}}}); !reflect.DeepEqual(got, want) {
		t.Errorf("it is %+v, want %+v", got, want)
	}
	got.Rows[0].ID = "A1.2"
	if from.Rows[0].ID != "A1.1" || from.Rows[0].What != "esc \x1b" {
		t.Error("the value itself was changed")
	}
	if Clean(&Actions{}).Rows != nil {
		t.Error("a list came to be that was none")
	}
}

func TestActionNames(t *testing.T) {
	for want, a := range map[string]Action{"Bins": {Named: assess.Named{ServiceName: "Bins", Organisation: "Council"}, File: "a.yaml"}, "Council": {Named: assess.Named{Organisation: "Council"}, File: "a.yaml"}, "a.yaml": {File: "a.yaml"}} {
		if got := a.Subject(); got != want || a.Whose() != "Nobody yet" {
			t.Errorf("it is for %q, want %q; by %q", got, want, a.Whose())
		}
	}
}
