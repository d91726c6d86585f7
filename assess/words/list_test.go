package words

import (
	"slices"
	"strings"
	"testing"
)

func TestLists(t *testing.T) {
	for items, want := range map[string][2]string{
		"": {"", ""}, "a": {"a", "a"}, "a b": {"a and b", "a or b"}, "a b c d": {"a, b, c and d", "a, b, c or d"},
	} {
		all := strings.Fields(items)
		if and, or := List(all), Either(all); and != want[0] || or != want[1] {
			t.Errorf("%q is %q and %q, want %q", items, and, or, want)
		}
	}
}

func TestRuns(t *testing.T) {
	for want, numbers := range map[string][]int{
		"": nil, "3": {3}, "3 to 4": {3, 4}, "2, 4 to 9 and 15": {2, 4, 5, 6, 7, 8, 9, 15}, "1 to 2 and 4": {1, 2, 4}, "5, 4 and 4": {5, 4, 4},
	} {
		if got := Runs(numbers); got != want {
			t.Errorf("Runs(%v) = %q, want %q", numbers, got, want)
		}
	}
}

func TestSpans(t *testing.T) {
	for labels, want := range map[string]string{
		"": "", "1": "1", "1,2": "1,2", "1,2,3": "1 to 3", "1,2,4,5,6,9": "1,2,4 to 6,9",
		"1,2 by its own point 7,3": "1,2 by its own point 7,3",
	} {
		if got := strings.Join(Spans(strings.Split(labels, ","), 3), ","); got != want {
			t.Errorf("Spans(%q) = %q, want %q", labels, got, want)
		}
	}
}

func TestThoseThatAreThere(t *testing.T) {
	texts := []string{"a", "", " ", "b"}
	if got := NonEmpty(texts...); !slices.Equal(got, []string{"a", "b"}) || texts[3] != "b" {
		t.Errorf("NonEmpty gives %q and leaves %q", got, texts)
	}
}
