package words

import "testing"

func TestFirstSentence(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "One thing": "One thing", "We did. And more.": "We did.", "Half\nof it. Then.": "Half of it.",
		"- One item\n- Another": "One item", "Codes, e.g. of streets. More": "Codes, e.g. of streets.",
		"(See version 2.1 of it.) So": "(See version 2.1 of it.)", "First\n\nSecond": "First", "Is it? Yes.": "Is it?",
		"one two three four five six seven eight": "one two three four five six seven",
	} {
		if got := FirstSentence(text, 33); got != want {
			t.Errorf("of %q it is %q, not %q", text, got, want)
		}
	}
}
