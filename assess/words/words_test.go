package words

import "testing"

func TestCount(t *testing.T) {
	for n, want := range map[int]string{0: "0 points", 1: "1 point", 2: "2 points", 41000: "41000 points"} {
		if got := Count(n, "point", "points"); got != want {
			t.Errorf("Count(%d) = %q, want %q", n, got, want)
		}
	}
	if one, many := Choose(1, "has", "have"), Choose(0, "has", "have"); one != "has" || many != "have" {
		t.Errorf("Choose gives %q and %q", one, many)
	}
}

func TestSentence(t *testing.T) {
	for phrase, want := range map[string]string{
		"": "", "  ": "",
		"nothing is there ":   "Nothing is there.",
		"Is it there?":        "Is it there?",
		"it says:":            "It says:",
		"ends with its stop.": "Ends with its stop.",
		"été":                 "Été.",
		`"quoted" stays`:      `"quoted" stays.`,
		"…":                   "….",
	} {
		if got := Sentence(phrase); got != want {
			t.Errorf("Sentence(%q) = %q, want %q", phrase, got, want)
		}
	}
}

func TestEnded(t *testing.T) {
	for text, want := range map[string]string{"": "", " ": "", "so it is ": "so it is.", "Wow!": "Wow!", "is it?": "is it?", "été": "été."} {
		if got := Ended(text); got != want {
			t.Errorf("Ended(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestFirstLetter(t *testing.T) {
	for text, want := range map[string][2]string{
		"": {"", ""}, "point 4": {"Point 4", "point 4"}, "Éclair": {"Éclair", "éclair"}, "4.1": {"4.1", "4.1"},
		"\xffbad": {"\xffbad", "\xffbad"},
	} {
		if upper, lower := UpperFirst(text), LowerFirst(text); upper != want[0] || lower != want[1] {
			t.Errorf("%q becomes %q and %q, want %q", text, upper, lower, want)
		}
	}
}
