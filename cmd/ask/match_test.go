package ask

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"standpoint/assess/words"
)

func optionsOf(labels ...string) (options []Option) {
	for _, label := range labels {
		options = append(options, Option{ID: strings.ReplaceAll(strings.ToLower(label), " ", "-"), Label: label})
	}
	return options
}

// Options are counted, except where one is called by a number of its own.
func TestNumbers(t *testing.T) {
	for _, test := range []struct {
		labels []string
		want   []int
	}{
		{[]string{"met", "not met"}, []int{1, 2}},
		{[]string{"0", "1", "2", "not applicable"}, []int{0, 1, 2, 3}},
		{[]string{"3", "2", "1", "not applicable", "carried over"}, []int{3, 2, 1, 4, 5}},
		{[]string{"0", "not applicable"}, []int{0, 1}},
		{[]string{"1", "01", "-1"}, []int{1, 2, 3}},
		{nil, []int{}},
	} {
		if got := numbers(optionsOf(test.labels...)); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%q are %v, want %v", test.labels, got, test.want)
		}
	}
	l, _ := asked("4\n")
	if got, err := l.Choose(Choice{Options: optionsOf("0", "1", "2", "3"), None: "not looked at", Now: "2"}); err != nil || got != (Reply{}) {
		t.Errorf("none of a scale with a 0: %+v %v", got, err)
	}
	l, said := asked("2\n")
	got, err := l.Choose(Choice{Options: optionsOf("0", "1", "2", "3"), None: "not looked at"})
	if err != nil || got.Value != "2" || !strings.HasPrefix(said.String(), "\n0\n1\n2\n3\nOne number.\n> 2.") {
		t.Errorf("%+v %v\n%s", got, err, said)
	}
	l, _ = asked("0\n")
	if got, err := l.Choose(Choice{Options: optionsOf("1", "0"), None: "not looked at"}); err != nil || got.Value != "0" {
		t.Errorf("%+v %v", got, err)
	}
}

// Whatever is typed at a choice, what is taken has that number, or a name that
// begins so, and no other that is not called so in whole begins so too.
func FuzzChoose(f *testing.F) {
	for _, seed := range []string{"not", "ans", "2", " 2. ", "02", "0", ":clear", "::x", "met", "not met", "-1", "\xff", "3\nnot"} {
		f.Add(seed, "met\nnot met\nnot applicable\n2")
	}
	f.Fuzz(func(t *testing.T, typed, offered string) {
		if !utf8.ValidString(offered) {
			t.Skip()
		}
		options := optionsOf(strings.Split(offered, "\n")...)
		l, said := asked(typed)
		reply, err := l.Choose(Choice{Options: options})
		if err != nil || reply.Value == "" {
			return
		}
		lines := strings.Split(strings.ReplaceAll(typed, "\r", "\n"), "\n")
		for _, line := range lines {
			if line = unescape(strings.TrimSpace(line)); fits(options, reply.Value, line) {
				return
			}
		}
		t.Errorf("of %q, %q was taken by %q\n%s", offered, reply.Value, typed, said)
	})
}

// fits says whether a line names an option, alone of all.
func fits(options []Option, id, line string) bool {
	says, begun, whole := words.Plainly(line), 0, 0
	right, wholly := false, false
	for i, o := range options {
		if o.ID == id && strings.Trim(line, "0+.)") == strings.Trim(numbered(numbers(options)[i], " ", ""), "0 ") {
			return true
		}
		begins, is := false, false
		for _, name := range []string{o.ID, o.Label} {
			begins = begins || says != "" && strings.HasPrefix(words.Plainly(name), says)
			is = is || name == line || says != "" && strings.ReplaceAll(words.Plainly(name), " ", "") == strings.ReplaceAll(says, " ", "")
		}
		if begins {
			begun++
		}
		if is {
			whole++
		}
		right, wholly = right || o.ID == id && begins, wholly || o.ID == id && is
	}
	return wholly || whole == 0 && right && begun == 1
}
