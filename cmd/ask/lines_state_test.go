package ask

import (
	"reflect"
	"testing"
)

// How an answer is put follows from its text. It is asked where somebody ends the
// text by :state, or comes back to it.
func TestStateFollows(t *testing.T) {
	text := Text{Ask: "Who?", Stated: true}
	choice := Choice{Topic: "Who?", Ask: "How?", Options: optionsOf("answered", "planned"), Default: "answered", Follows: true}
	open := Choice{Ask: "What should I note?", Options: optionsOf("not known"), Follows: true}
	now := func(q Choice, id string) Choice { q.Now = id; return q }
	for _, test := range []struct {
		typed  string
		choice Choice
		want   []Reply // of the text, and of the choice
		said   string
	}{
		{"us\n.\n", choice, []Reply{{Value: "us"}, {Value: "answered"}}, "Answered.\nIf it is planned or unknown, end with :state.\n"},
		{"us\n.\n", now(choice, "answered"), []Reply{{Value: "us"}, {Kept: true}}, ""},
		{"us\n.\n", now(choice, "planned"), []Reply{{Value: "us"}, {Kept: true}}, ""},
		{"us\n:state\n2\n", choice, []Reply{{Value: "us"}, {Value: "planned"}}, "How?\n1 answered\n2 planned\nEnter for 1, answered.\n> Planned.\n"},
		{"\n", open, []Reply{{Kept: true}, {Kept: true}}, "Left open. If you do not know, or it does not apply, type :state on its own.\n"},
		{":state\n1\n", open, []Reply{{Kept: true}, {Value: "not-known"}}, "What should I note?\n1 not known\nOne number.\n> Not known.\n"},
		{":back\n2\n", choice, []Reply{{Go: Back}, {Value: "planned"}}, "How?\n1 answered\n2 planned\nEnter for 1, answered.\n> Planned.\n"},
	} {
		l, said := asked(test.typed)
		first, err := l.Text(text)
		if err != nil {
			t.Fatal(err)
		}
		before := said.Len()
		second, err := l.Choose(test.choice)
		if got := []Reply{first, second}; err != nil || !reflect.DeepEqual(got, test.want) || said.String()[before:] != test.said {
			t.Errorf("%q: %+v, %v, want %+v\n%s", test.typed, got, err, test.want, said)
		}
	}
	// Another question between, and nothing is left of having gone back.
	l, said := asked(":back\n\nus\n.\n")
	for _, q := range []Text{text, text, text} {
		if _, err := l.Text(q); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := l.Choose(choice); err != nil || got.Value != "answered" {
		t.Errorf("%+v, %v\n%s", got, err, said)
	}
	// A text that is put no way knows no :state.
	l, said = asked(":state\nx\n.\n")
	if got, err := l.Text(Text{Ask: "What?"}); err != nil || got.Value != "x" {
		t.Errorf("%+v, %v\n%s", got, err, said)
	}
}
