package evidence

import "testing"

// Every state has a word of its own, and its place in lists.
func TestWords(t *testing.T) {
	if len(States) != len(words) {
		t.Errorf("%d states and %d words", len(States), len(words))
	}
	seen := map[string]bool{}
	for s, word := range words {
		if word == "" || seen[word] || s.Word() != word {
			t.Errorf("%s: %q", s, word)
		}
		seen[word] = true
	}
}
